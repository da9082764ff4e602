import { type GridAnswer, lampAt, textAt, textsAt } from '#domain/grid'
import { type Lamp, lampLetters, lamps } from '#domain/lamp'
import { formatGap, formatNumber, formatRate } from '#domain/money'
import { type Month, monthNumber, spanText } from '#domain/month'
import { projectFields } from '#domain/project'
import { type Lang, refuse } from '#domain/refusal'
import { type Row, rowAt, totalsAt, totalsRow } from '#domain/row'
import { type Column, table } from '../table'
import { type Session, verb } from '../verb'
import { both, words } from '../words'
import { monthOption } from './month-option'

interface Filters {
  readonly list: string | undefined
  readonly unit: string | undefined
  readonly lamp: string | undefined
  readonly search: string | undefined
}

function lampNamed(typed: string, lang: Lang): Lamp {
  const found = lamps.find((lamp) => lamp === typed || lampLetters.zh[lamp] === typed)
  return found ?? refuse('CHOICE_UNKNOWN', { field: words[lang].lampColumn, value: typed, choices: lamps.join('、') })
}

/** A name that nobody knows is refused rather than answered with no rows; a unit that only leads nothing is not. */
async function requireNames(session: Session, { list, unit }: Filters): Promise<void> {
  if (list !== undefined) {
    const { rows } = await session.ask('list.list', {})
    if (!rows.some((row) => row.name === list)) refuse('LIST_MISSING', { name: list })
  }
  if (unit !== undefined) {
    const { rows } = await session.ask('unit.list', {})
    if (!rows.some((row) => row.name === unit)) refuse('UNIT_MISSING', { name: unit })
  }
}

async function chosenRows(session: Session, answer: GridAnswer, filters: Filters): Promise<readonly number[]> {
  const { list, unit, search } = filters
  await requireNames(session, filters)
  const lamp = filters.lamp === undefined ? null : lampNamed(filters.lamp, session.lang)
  const ids = search === undefined ? null : new Set((await session.ask('project.search', { text: search })).ids)
  return Array.from({ length: answer.count }, (_, i) => i).filter(
    (i) =>
      (list === undefined || textsAt(answer, 'lists', i).includes(list)) &&
      (unit === undefined || textsAt(answer, 'units', i)[0] === unit) &&
      (lamp === null || lampAt(answer, i) === lamp) &&
      (ids === null || ids.has(textAt(answer, 'id', i) ?? '')),
  )
}

type Totals = ReturnType<typeof totalsRow>
type Line = { readonly row: Row; readonly of: Row } | { readonly row: null; readonly of: Totals }

function columnsOf(lang: Lang, month: Month): readonly Column<Line>[] {
  const t = words[lang]
  // The total's cells that say nothing stay empty: a dash would read as "not reported".
  const own = (read: (row: Row) => string | null) => (line: Line) => (line.row === null ? ' ' : read(line.row))
  const money = (name: 'totalInvestment' | 'annualPlan' | 'monthActual' | 'ytdActual') => (line: Line) =>
    formatNumber(line.of[name], 2)
  return [
    { head: t.lampColumn, cell: own((row) => lampLetters[lang][row.lamp]) },
    { head: t.idColumn, cell: own((row) => row.id) },
    {
      head: projectFields.name.label[lang],
      cell: (line) => (line.row === null ? t.totalsCount(line.of) : line.row.name),
    },
    { head: t.unitColumn, cell: own((row) => row.units[0] ?? null) },
    { head: projectFields.totalInvestment.label[lang], right: true, cell: money('totalInvestment') },
    { head: t.annualPlan, right: true, cell: money('annualPlan') },
    { head: t.monthActual({ month: monthNumber(month) }), right: true, cell: money('monthActual') },
    { head: t.ytdActual({ span: spanText(month) }), right: true, cell: money('ytdActual') },
    { head: t.annualRate, right: true, cell: (line) => formatRate(line.of.annualRate) },
    { head: t.gap, right: true, cell: (line) => formatGap(line.of.gapPoints) },
  ]
}

function listText(answer: GridAnswer, rows: readonly Row[], totals: Totals, lang: Lang): string {
  const t = words[lang]
  const head = t.listHead({ month: answer.month }) + (answer.simulated ? `　${t.simulated}` : '')
  const lines: readonly Line[] = [...rows.map((row) => ({ row, of: row })), { row: null, of: totals }]
  return `${head}\n${table(columnsOf(lang, answer.month), lines)}`
}

export const projectList = verb({
  path: 'project list',
  call: 'project.grid',
  options: {
    month: { placeholder: 'M', words: both('optMonth') },
    list: { placeholder: 'L', words: both('optList') },
    unit: { placeholder: 'U', words: both('optUnit') },
    lamp: { placeholder: 'C', words: both('optLamp') },
    search: { placeholder: '拼音', words: both('optSearch') },
  },
  run: async (session, given) => {
    const { lang } = session
    const answer = await session.ask('project.grid', { month: await monthOption(session, given.month) })
    const at = await chosenRows(session, answer, given)
    const rows = at.map((i) => rowAt(answer, i, lang))
    const totals = totalsRow(totalsAt(answer, at))
    return {
      json: { month: answer.month, rows, totals },
      text: () => listText(answer, rows, totals, lang),
    }
  },
})
