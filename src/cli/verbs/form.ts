import type { Output } from '#contract/index'
import { month } from '#domain/month'
import { columnsOfForm } from '#domain/paper/sheet-form'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { verb } from '../verb'
import { writtenText } from './export-options'

type Row = Output<'form.list'>['rows'][number]

const say = {
  zh: {
    form: '表式',
    paper: '纸',
    columns: '列数',
    official: '官方',
    own: '自定',
    heading: '表头',
    least: '最小宽',
    column: '列',
  },
  en: {
    form: 'Form',
    paper: 'Paper',
    columns: 'Columns',
    official: 'official',
    own: 'own',
    heading: 'Heading',
    least: 'Width',
    column: 'Column',
  },
} as const
const turned = { landscape: '横', portrait: '竖' } as const
const paperOf = ({ form }: Row) => `${form.paper} ${turned[form.orientation]}`

const nameArgument = {
  placeholder: 'NAME',
  words: { zh: 'full、short，或自己的表式的名称', en: 'full, short, or the name of a form of your own' },
} as const

const list = verb({
  path: 'form list',
  call: 'form.list',
  run: async ({ lang, ask }) => {
    const { rows } = await ask('form.list', {})
    const t = say[lang]
    const columns = [
      { head: t.form, cell: (row: Row) => row.form.name },
      { head: '', cell: (row: Row) => (row.official ? `${t.official} ${row.id}` : t.own) },
      { head: t.paper, cell: paperOf },
      { head: t.columns, right: true as const, cell: (row: Row) => String(row.form.columns.length) },
    ]
    const json = rows.map(({ id, official, form }) => ({
      id,
      official,
      name: form.name,
      paper: form.paper,
      orientation: form.orientation,
      columns: form.columns.length,
    }))
    return { json: { rows: json }, text: () => table(columns, rows) }
  },
})

const show = verb({
  path: 'form show',
  call: 'form.show',
  arguments: { form: nameArgument },
  options: {
    out: {
      placeholder: 'F.json',
      words: {
        zh: '写成文件，改好再用 form save 存回',
        en: 'write it into a file, to be changed and kept by form save',
      },
    },
  },
  run: async ({ lang, ask, path }, { form, out }) => {
    if (out !== undefined) {
      const done = await ask('form.export', { form, out: path('--out', out) })
      return { json: done, text: () => writtenText(done) }
    }
    const row = await ask('form.show', { form })
    const t = say[lang]
    // Any month's headings will do to look at a form.
    const headings = columnsOfForm(row.form, month('2024-06'))
    const columns = [
      { head: t.column, cell: ({ key }: (typeof headings)[number]) => key },
      {
        head: t.heading,
        cell: ({ heading, band }: (typeof headings)[number]) =>
          [band, heading.join('')].filter((part) => part !== null).join('／'),
      },
      { head: t.least, right: true as const, cell: ({ least }: (typeof headings)[number]) => String(least) },
    ]
    return { json: row.form, text: () => `${row.form.name}　${paperOf(row)}\n${table(columns, headings)}` }
  },
})

const save = verb({
  path: 'form save',
  call: 'form.save',
  options: {
    file: {
      placeholder: 'F.json',
      words: {
        zh: '表式文件（form show NAME --out 写出来的那种）；同名的换成它',
        en: 'a form file, as form show NAME --out writes it; it replaces the form of that name',
      },
      required: true,
    },
  },
  run: async ({ lang, ask, path }, { file }) => {
    const { form } = await ask('form.read', { file: path('--file', file) })
    return changedAnswer(await ask('form.save', { form }), lang)
  },
})

const remove = verb({
  path: 'form remove',
  call: 'form.remove',
  arguments: { form: nameArgument },
  run: async ({ lang, ask }, { form }) => changedAnswer(await ask('form.remove', { form }), lang),
})

export const formVerbs = [list, show, save, remove]
