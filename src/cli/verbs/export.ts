import type { sheetGroups } from '#contract/papers'
import { month } from '#domain/month'
import { isOfficialForm } from '#domain/paper/official-forms'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { type Session, verb } from '../verb'
import { both, words } from '../words'
import { exportBulletin } from './bulletin'
import { cardVerb } from './export-card'
import { editionOf, editionOption, monthOption, outSheet, writtenText } from './export-options'
import { orderVerb, outForm } from './export-order'
import { tableVerbs } from './export-tables'

/** The words that CLI.md gives the groups. */
const groups: Readonly<Record<string, (typeof sheetGroups)[number]>> = {
  年度类别: 'yearClass',
  行业: 'industry',
  责任单位: 'unit',
}

/** An official form, or one of the office's own by its name. Refuses USAGE with what there is. */
async function formNamed({ lang, ask }: Session, typed: string): Promise<string> {
  if (isOfficialForm(typed)) return typed
  const { rows } = await ask('form.list', {})
  const found = rows.find((row) => row.id === typed || row.form.name === typed)
  const choices = rows.map((row) => (row.official ? row.id : row.form.name)).join('、')
  return found?.id ?? usage(words[lang].badOption({ name: '--form', value: typed, choices }))
}

function groupOf(typed: string, lang: Lang): (typeof sheetGroups)[number] {
  const found = Object.hasOwn(groups, typed) ? groups[typed] : undefined
  const choices = Object.keys(groups).join('、')
  return found ?? usage(words[lang].badOption({ name: '--group', value: typed, choices }))
}

const monthly = verb({
  path: 'export monthly',
  call: 'export.monthly',
  options: {
    month: monthOption,
    out: outSheet,
    form: { placeholder: 'full|short|NAME', words: both('optForm') },
    group: { placeholder: Object.keys(groups).join('|'), words: both('optGroup') },
    list: { placeholder: 'L', words: both('optList') },
    unit: { placeholder: 'U', words: both('optUnit') },
    edition: editionOption,
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- export monthly --month 2024-06 --out 月报表.xlsx',
    '  npm run -s cli -- export monthly --month 2024-06 --form short --out 简表.pdf',
    '  npm run -s cli -- export monthly --month 2024-03 --edition 1 --out 更正前.xlsx',
  ],
  run: async (session, given) => {
    const { lang } = session
    const done = await session.ask('export.monthly', {
      month: month(given.month),
      out: session.path('--out', given.out),
      ...(given.form !== undefined && { form: await formNamed(session, given.form) }),
      ...(given.group !== undefined && { group: groupOf(given.group, lang) }),
      ...(given.list !== undefined && { list: given.list }),
      ...(given.unit !== undefined && { unit: given.unit }),
      ...(given.edition !== undefined && { version: editionOf(given.edition, lang) }),
    })
    return { json: done, text: () => words[lang].exported(done) }
  },
})

const outPdf = {
  placeholder: 'F.pdf',
  words: { zh: '写到哪个文件，以 .pdf 结尾', en: 'the file to write, ending in .pdf' },
  required: true,
} as const

const correction = verb({
  path: 'export correction',
  call: 'export.correction',
  arguments: {
    id: {
      placeholder: 'CID',
      words: {
        zh: '更正单的编号，如 2024-更-01（correction list 里有）',
        en: 'the correction, such as 2024-更-01 (see correction list)',
      },
    },
  },
  options: { out: outForm },
  run: async (session, given) => {
    const done = await session.ask('export.correction', { id: given.id, out: session.path('--out', given.out) })
    return { json: done, text: () => writtenText(done) }
  },
})

const checklist = verb({
  path: 'export checklist',
  call: 'export.checklist',
  options: { month: monthOption, out: outPdf },
  run: async (session, given) => {
    const input = { month: month(given.month), out: session.path('--out', given.out) }
    const done = await session.ask('export.checklist', input)
    return { json: done, text: () => writtenText(done) }
  },
})

export const exportVerbs = [monthly, ...tableVerbs, exportBulletin, cardVerb, orderVerb, correction, checklist]
