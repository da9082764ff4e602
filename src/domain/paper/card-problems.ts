import { choiceTerm } from '../field'
import { type Day, lastDay, type Month } from '../month'
import { type ProblemFact, type ProblemRow, problemRows, problemStage } from '../problem'
import type { CardLane, CardMark, CardProblem, CardRow, CardSpan, CardTone } from './card-model'
import { dayWithin, type YearScale } from './card-scale'

/** A project's problems at the end of a month, the most pressing first, what is closed last. */
export function problemsOn(facts: readonly ProblemFact[], id: string, month: Month, measuredOn: Day) {
  const own = facts.filter((fact) => fact.projectId === id)
  const order = (row: ProblemRow) => `${row.closedOn === null ? 0 : 1}${row.due ?? '9999'}`
  return problemRows(own, lastDay(month), measuredOn).toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

function toneOf({ urgency }: ProblemRow): CardTone {
  return urgency === 'overdue' ? 'red' : urgency === 'soon' ? 'soon' : 'plain'
}

function timeWords({ due, overdueDays, daysLeft }: ProblemRow): string {
  if (due === null) return '没有期限'
  return (overdueDays ?? 0) > 0 ? `逾期${overdueDays}天` : `余${daysLeft ?? 0}天`
}

function rowOf(row: ProblemRow, measuredOn: Day, scale: YearScale): CardRow {
  const { due, closedOn, raisedOn } = row
  const end = closedOn ?? measuredOn
  const spans: CardSpan[] = []
  const span = (from: string, to: string, kind: CardSpan['kind']) => {
    const [a, b] = [scale.within(from), scale.within(to)]
    if (b > a) spans.push({ from: a, to: b, kind })
  }
  const late = due !== null && due < end ? due : null
  span(raisedOn, late ?? end, row.urgency === 'soon' ? 'barSoon' : 'bar')
  if (late !== null) span(late, end, 'barLate')
  if (due !== null && due > end && closedOn === null) span(end, due, 'rest')
  const marks: CardMark[] = due !== null && scale.has(due) ? [{ at: scale.at(due), shape: 'tick' }] : []
  const day = (on: string) => dayWithin(scale.year, on)
  return {
    spans,
    marks,
    tone: toneOf(row),
    strong: row.urgency === null ? '' : row.title,
    text:
      closedOn !== null
        ? `${row.title}　${day(closedOn)}销号`
        : `${row.urgency === null ? `${row.title}　` : ''}${due === null ? '' : `限${day(due)}，`}${timeWords(row)}`,
  }
}

/** 问题: how old each is and when it is due, up to the day measured; those closed before the year are left out. */
export function problemLane(rows: readonly ProblemRow[], measuredOn: Day, scale: YearScale): CardLane {
  const shown = rows.filter(({ closedOn }) => closedOn === null || scale.at(closedOn) >= 0)
  return {
    name: '问题',
    rows: shown.map((row) => rowOf(row, measuredOn, scale)),
    note: shown.length === 0 ? '没有列单的问题' : null,
    unit: '个问题',
  }
}

/** 没办结的问题, with who has it and how much time there is. */
export function openProblems(rows: readonly ProblemRow[]): readonly CardProblem[] {
  return rows
    .filter(({ closedOn }) => closedOn === null)
    .map((row) => ({
      name: `${row.number}　${row.title}`,
      unit: row.unit ?? '—',
      state: `${choiceTerm(problemStage, row.stage)}，${timeWords(row)}`,
      tone: toneOf(row),
    }))
}
