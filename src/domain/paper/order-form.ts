import { choiceTerm } from '../field'
import { type Day, daysBetween, yearOf } from '../month'
import {
  type ProblemAction,
  type ProblemFact,
  type ProblemRow,
  problemKind,
  problemLevel,
  problemRow,
  problemStage,
} from '../problem'
import { chineseNumber } from './chinese-number'
import { blankDay, type FormLine, type FormRow, type InkBox, type PrintedForm, pairRow, textRow } from './form-model'
import { dayWords, fileNameOf } from './table-frame'

/** The letters that go out to a unit: 交办单 hands a problem over, 督办单 presses for it. */
export const orderKinds = ['assigned', 'supervised'] as const
export type OrderKind = (typeof orderKinds)[number]

/** What an office calls them. */
export const orderNames: Readonly<Record<OrderKind, string>> = { assigned: '交办单', supervised: '督办单' }

/** What a letter is printed from. */
export interface OrderFacts {
  readonly kind: OrderKind
  /** With everything recorded of it. */
  readonly problem: ProblemFact
  /** The recorded act that the letter goes out with; null while there is none: the form is a draft to be filled in. */
  readonly letter: ProblemAction | null
  readonly code: string | null
  readonly office: string
  readonly today: Day
  readonly simulated: boolean
}

/** A problem as it stood when the letter went out, and the day of that. */
interface Standing extends OrderFacts {
  readonly row: ProblemRow
  readonly on: Day
  /** What had been recorded before the letter. */
  readonly past: readonly ProblemAction[]
}

const lineOf = (text: string): FormLine => ({ text })

/** `5月8日`, with its year where that is another. */
function dayWithin(on: Day, year: number): string {
  const words = dayWords(on)
  return yearOf(on) === year ? words.replace(/^\d+年/, '') : words
}

/** One demand a line: 一、二、 before several, unless whoever wrote them numbered them. */
function demands(text: string | null): readonly FormLine[] {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '')
  const numbered = lines.some((line) => /^\s*(?:[（(]?[\d一二三四五六七八九十]+[、.．）)])/.test(line))
  if (lines.length < 2 || numbered) return lines.map(lineOf)
  return lines.map((line, i) => lineOf(`${chineseNumber(i + 1)}、${line.trim()}`))
}

/** What is in the way, and its particulars. */
function problemLines({ title, detail }: ProblemFact): readonly FormLine[] {
  return [{ text: title, bold: true }, ...(detail ?? '').split('\n').filter(Boolean).map(lineOf)]
}

/** What was done, a line each: the letters by their numbers, the rest in the words of whoever recorded it. */
function logLine(action: ProblemAction, { problem, on }: Standing): FormLine {
  const { stage, number, due, text, unit } = action
  const year = yearOf(on)
  const until = due === null ? null : `限${dayWithin(due, year)}`
  const parts: Readonly<Record<ProblemAction['stage'], readonly (string | null)[]>> = {
    raised: ['列单', `定${choiceTerm(problemLevel, problem.level)}`, unit, until],
    assigned: ['交单', number && `交办单${number}`, unit, until],
    handled: [text?.replaceAll('\n', '；') ?? '办理'],
    supervised: ['督单', number && `督办单${number}`, until === null ? null : `${until}报结果`],
    closed: ['销号', text?.replaceAll('\n', '；') ?? null],
  }
  return { day: dayWithin(action.on, year), text: parts[stage].filter((part) => part !== null).join('，') }
}

/** `1天，挂账49天`: how late it is, and how long it has been on the ledger. */
function ageText({ row, on }: Standing): string {
  const late =
    row.due === null ? '没有定期限' : (row.overdueDays ?? 0) === 0 ? '未逾期' : `${daysBetween(row.due, on)}天`
  return `${late}，挂账${daysBetween(row.raisedOn, on)}天`
}

const dayOrBlank = (on: Day | null | undefined) => (on === null || on === undefined ? '' : dayWords(on))

function assignedRows(standing: Standing): readonly FormRow[] {
  const { office, letter, row, problem } = standing
  const kind = `${choiceTerm(problemKind, problem.kind)}，${choiceTerm(problemLevel, problem.level)}`
  return [
    pairRow(['交办单位', office], ['交办日期', dayOrBlank(letter?.on)]),
    pairRow(['责任单位', row.unit ?? ''], ['办结期限', dayOrBlank(row.due), 'bold']),
    projectRow(standing),
    pairRow(['问题编号', problem.number], ['类别、级别', kind]),
    pairRow(['问题来源', problem.source ?? ''], ['列单日期', dayWords(row.raisedOn)]),
    textRow('问　题', problemLines(problem), 3),
    textRow('办理要求', demands(letter?.text ?? null), 6),
  ]
}

function supervisedRows(standing: Standing): readonly FormRow[] {
  const { office, letter, row, problem, past } = standing
  const assigned = past.findLast((action) => action.stage === 'assigned')?.number ?? ''
  return [
    pairRow(['督办单位', office], ['督办日期', dayOrBlank(letter?.on)]),
    pairRow(['被督办单位', row.unit ?? ''], ['报结果期限', dayOrBlank(letter?.due), 'bold']),
    projectRow(standing),
    pairRow(['问题编号', problem.number], ['原交办单', assigned]),
    pairRow(['办结期限', dayOrBlank(row.due)], ['已逾期', ageText(standing), 'bold']),
    textRow('问　题', problemLines(problem), 2),
    textRow(
      '办理经过',
      past.map((action) => logLine(action, standing)),
      3,
    ),
    textRow('督办要求', demands(letter?.text ?? null), 4),
  ]
}

function projectRow({ problem, code }: OrderFacts): FormRow {
  return textRow('项目名称', [lineOf(code === null ? problem.project : `${problem.project}（${code}）`)])
}

function inkOf({ kind, letter }: OrderFacts): readonly InkBox[] {
  const on = letter === null ? blankDay : dayWords(letter.on)
  const [opinion, result] = kind === 'assigned' ? ['交办意见', '办理结果'] : ['督办意见', '报告结果']
  return [
    { label: opinion, parts: ['签发人：', on], height: { roomy: 24, tight: 17 } },
    { label: '签　收', parts: ['签收人：', blankDay], height: { roomy: 17, tight: 13 } },
    { label: result, parts: ['经办人：', '负责人：', blankDay], height: { roomy: 50, tight: 24 } },
  ]
}

const copies: Readonly<Record<OrderKind, string>> = {
  assigned: '本单一式两份，责任单位和交办单位各存一份。办结后写明办理结果，附佐证材料，报回销号。',
  supervised: '本单一式两份，被督办单位和督办单位各存一份。',
}

const stageOf: Readonly<Record<OrderKind, string>> = {
  assigned: problemStage.choices.assigned.zh,
  supervised: problemStage.choices.supervised.zh,
}

/** How the problem stood with the letter; what was recorded after it is not on it. */
function standingOf(facts: OrderFacts): Standing {
  const { letter, today, problem } = facts
  const at = letter === null ? problem.actions.length : problem.actions.indexOf(letter)
  const actions = problem.actions.slice(0, at + 1)
  const on = letter?.on ?? today
  const row = problemRow({ ...problem, actions }, actions.at(-1)?.on ?? on, on)
  if (row === null) throw new Error(`the problem ${problem.id} was never raised`)
  return { ...facts, row, on, past: actions.slice(0, at) }
}

/**
 * 交办单 or 督办单 of a problem, as the problem stood when the letter went out (DOMAIN.md, Problem ledger; LOOK.md, Papers
 * 32). A letter that nobody has recorded yet is a draft: its number, its day and what it asks are left for ink.
 */
export function orderForm(facts: OrderFacts): PrintedForm {
  const { kind, letter, problem, simulated } = facts
  const standing = standingOf(facts)
  const name = orderNames[kind]
  const stage = stageOf[kind]
  const number = letter?.number ?? ''
  return {
    title: `重点项目问题${name}`,
    office: facts.office,
    fileName: fileNameOf(`${name}${letter === null ? `${problem.number}（草稿）` : number}`),
    number,
    rows: kind === 'assigned' ? assignedRows(standing) : supervisedRows(standing),
    figures: null,
    notes: [],
    ink: inkOf(facts),
    joined: true,
    copies: copies[kind],
    draft: letter === null ? `草稿（还没有${stage}）` : null,
    foot: `${dayWords(standing.on)}${letter === null ? '打印' : stage}`,
    on: standing.on,
    simulated,
  }
}
