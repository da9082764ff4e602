import { readFileSync } from 'node:fs'
import type { Output } from '#contract/index'
import { parseDaysOff } from '#domain/days-off'
import { choiceCode, choiceTerm } from '#domain/field'
import { day } from '#domain/month'
import { type DayOff, dayOffFields } from '#domain/month-life'
import { listFields } from '#domain/people'
import { type Lang, refuse } from '#domain/refusal'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { usage, yearOfText } from '../typed'
import { type Session, verb } from '../verb'
import { words } from '../words'
import { bothOffice, officeWords as say } from './office-words'

type ListRow = Output<'list.list'>['rows'][number]
const { entryMode } = listFields

const listList = verb({
  path: 'list list',
  call: 'list.list',
  run: async ({ lang, ask }) => {
    const { rows } = await ask('list.list', {})
    const t = say[lang]
    const columns = [
      { head: t.list, cell: (row: ListRow) => row.name },
      { head: t.cutOff, cell: (row: ListRow) => row.cutOff },
      { head: t.entryMode, cell: (row: ListRow) => row.entryMode && entryMode.choices[row.entryMode][lang] },
      { head: t.projects, right: true as const, cell: (row: ListRow) => String(row.projects) },
    ]
    return {
      json: { rows: rows.map((row) => ({ ...row, entryMode: choiceTerm(entryMode, row.entryMode) })) },
      text: () => (rows.length === 0 ? words[lang].noRows : table(columns, rows)),
    }
  },
})

/** 累计 and 本月 as people say it, or the full terms. Refuses CHOICE_UNKNOWN. */
function entryOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const short: Readonly<Record<string, string>> = { 本月: 'month', 累计: 'cumulative' }
  return short[text] ?? choiceCode(entryMode, text)
}

const listSet = verb({
  path: 'list set',
  call: 'list.set',
  arguments: { list: { placeholder: 'NAME', words: bothOffice('argListName') } },
  options: {
    cutOff: { placeholder: '25日|次月3日', words: bothOffice('optCutOff') },
    entry: { placeholder: '本月|累计', words: bothOffice('optEntry') },
    name: { placeholder: 'T', words: bothOffice('optNewName') },
  },
  notes: (lang) => [words[lang].examples, '  npm run -s cli -- list set 市重点 --cut-off 25日 --entry 累计'],
  run: async ({ lang, ask }, { list, cutOff, entry, name }) => {
    if (cutOff === undefined && entry === undefined && name === undefined) {
      usage(words[lang].nothingGiven({ options: '--cut-off、--entry、--name' }))
    }
    const done = await ask('list.set', {
      name: list,
      ...(cutOff !== undefined && { cutOff }),
      ...(entry !== undefined && { entryMode: entryOf(entry) }),
      ...(name !== undefined && { newName: name }),
    })
    return changedAnswer(done, lang)
  },
})

/** The text of a file or of standard input. Refuses FILE_UNREADABLE. */
function textOf(session: Session, typed: string): string {
  if (typed === '-') return new TextDecoder().decode(session.readInput())
  const file = session.path('--file', typed)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refuse('FILE_UNREADABLE', { file, why: error instanceof Error ? error.message : String(error) })
  }
}

/** The days of a text. Refuses USAGE with the first place that was not understood, so that nothing is half written. */
function daysOf(text: string, year: number, lang: Lang): readonly DayOff[] {
  const { days, rejected } = parseDaysOff(text, year)
  const [first] = rejected
  if (first === undefined) return days
  const told = say[lang].line({ line: first.line, text: first.text, why: first.why[lang] })
  return usage(say[lang].daysRejected({ count: rejected.length, first: told }))
}

const show = verb({
  path: 'calendar show',
  call: 'daysOff.list',
  options: { year: { placeholder: 'Y', words: bothOffice('optDaysYear'), required: true } },
  run: async ({ lang, ask }, given) => {
    const { rows } = await ask('daysOff.list', { year: yearOfText(given.year) })
    const { cutOff } = await ask('workspace.info', {})
    const t = say[lang]
    const columns = [
      { head: t.day, cell: (row: DayOff) => row.on },
      { head: t.kind, cell: (row: DayOff) => dayOffFields.kind.choices[row.kind][lang] },
      { head: t.dayName, cell: (row: DayOff) => row.name },
    ]
    const json = rows.map((row) => ({ on: row.on, kind: choiceTerm(dayOffFields.kind, row.kind), name: row.name }))
    const text = rows.length === 0 ? words[lang].noRows : table(columns, rows)
    return { json: { cutOff, rows: json }, text: () => `${t.officeCutOff({ cutOff })}\n${text}` }
  },
})

const set = verb({
  path: 'calendar set',
  call: 'daysOff.set',
  options: {
    year: { placeholder: 'Y', words: bothOffice('optDaysYear') },
    file: { placeholder: 'F', words: bothOffice('optDaysFile') },
    cutOff: { placeholder: '25日|次月3日', words: bothOffice('optOfficeCutOff') },
  },
  run: async (session, { year: typed, file, cutOff }) => {
    const { lang } = session
    if (cutOff !== undefined) {
      if (typed !== undefined || file !== undefined) usage(words[lang].oneOnly({ a: '--year --file', b: '--cut-off' }))
      return changedAnswer(await session.ask('settings.set', { cutOff }), lang)
    }
    if (typed === undefined || file === undefined) return usage(say[lang].yearAndFile)
    const year = yearOfText(typed)
    const rows = daysOf(textOf(session, file), year, lang).map((row) => ({ ...row, on: day(row.on) }))
    return changedAnswer(await session.ask('daysOff.set', { year, rows }), lang)
  },
})

export const calendarVerbs = [listList, listSet, show, set]
