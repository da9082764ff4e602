import { choiceTerm } from '../../field'
import { type GridAnswer, milestonesAt, textAt, textsAt } from '../../grid'
import { overdueDays } from '../../lamp-measure'
import { dueOf, type Milestone } from '../../milestone'
import { type Day, lastDay, type Month, yearOf } from '../../month'
import { type ProblemRow, problemLevel } from '../../problem'
import { isDone, type Project, stage } from '../../project'
import { laggingList } from '../lagging'
import { countedRows, dayWords, type TableFacts } from '../table-frame'
import { type Blank, countIfAny, fact } from './pieces'

/** One line of a list: what its blanks hold. */
export type Item = Readonly<Record<string, Blank>>

/** `7月8日`, with its year where that is not the month's. */
function dayWithin(on: Day, month: Month): string {
  const words = dayWords(on)
  return yearOf(on) === yearOf(month) ? words.replace(/^\d+年/, '') : words
}

const unitOf = (answer: GridAnswer, i: number) => fact(textsAt(answer, 'units', i)[0] ?? null)

/** 滞后项目 as the list of lagging projects has them: red before yellow, then by gap. */
export function laggingItems(facts: TableFacts): readonly Item[] {
  const { columns, groups } = laggingList(facts)
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  const places = { 项目名称: at('name'), 亮灯: at('lamp'), 原因: at('reasons') }
  const unit = at('unit')
  return groups.flatMap(({ rows }) =>
    rows.map(({ cells }) => {
      const text = (place: number) => (typeof cells[place] === 'string' ? cells[place] : null)
      const named = Object.entries(places).map(([name, place]) => [
        name,
        fact(text(place)?.replaceAll('；', '，') ?? null),
      ])
      // The list names all units, the leading one first.
      const leading = text(unit)?.split(/[、\n]/)[0] ?? null
      return { ...Object.fromEntries(named), 责任单位: fact(leading) }
    }),
  )
}

/** The report's own words for a date that nobody moved, else the day. */
function dueWords(milestone: Milestone, month: Month): string {
  if (milestone.adjusted === null && milestone.dueText !== null && milestone.dueText !== '') return milestone.dueText
  return dayWithin(dueOf(milestone), month)
}

/** 新开工 projects without an actual 开工 when the month closed: the longest overdue first. */
export function notStartedItems({ answer }: TableFacts): readonly Item[] {
  const end = lastDay(answer.month)
  const waiting = countedRows(answer).flatMap((i) => {
    if (textAt(answer, 'yearClass', i) !== 'starting') return []
    const starts = milestonesAt(answer, i).filter(({ kind }) => kind === 'start')
    if (starts.some(({ actual }) => actual !== null && actual <= end)) return []
    const first = starts.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))[0] ?? null
    return [{ i, first, late: first === null ? 0 : overdueDays(first, answer.measuredOn, end) }]
  })
  return waiting
    .toSorted((a, b) => b.late - a.late)
    .map(({ i, first, late }) => ({
      项目名称: fact(textAt(answer, 'name', i)),
      责任单位: unitOf(answer, i),
      期限: fact(first === null ? null : dueWords(first, answer.month)),
      逾期天数: countIfAny('逾期天数', late),
    }))
}

const finishing: readonly Milestone['kind'][] = ['completion', 'production', 'inUse', 'fullCapacity']

/** The newest day up to the month's end on which such a project was finished; null where nobody recorded one. */
function finishedOn(answer: GridAnswer, i: number): Day | null {
  const end = lastDay(answer.month)
  const days = milestonesAt(answer, i).flatMap(({ kind, actual }) =>
    finishing.includes(kind) && actual !== null && actual <= end ? [actual as Day] : [],
  )
  return days.toSorted().at(-1) ?? null
}

/** Projects whose stage is 竣工, 投产 or 达效, the newest last. */
export function finishedItems({ answer }: TableFacts): readonly Item[] {
  return countedRows(answer)
    .filter((i) => isDone(textAt(answer, 'stage', i) as Project['stage']))
    .map((i) => ({ i, on: finishedOn(answer, i) }))
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    .map(({ i, on }) => ({
      项目名称: fact(textAt(answer, 'name', i)),
      责任单位: unitOf(answer, i),
      日期: fact(on === null ? null : dayWithin(on, answer.month)),
      阶段: fact(choiceTerm(stage, textAt(answer, 'stage', i))),
    }))
}

/** Open problems, the most overdue first, those without a deadline last. */
export function problemItems(problems: readonly ProblemRow[], month: Month): readonly Item[] {
  return problems
    .filter(({ closedOn }) => closedOn === null)
    .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
    .map((one) => ({
      项目名称: fact(one.project),
      问题: fact(one.title),
      责任单位: fact(one.unit),
      级别: fact(choiceTerm(problemLevel, one.level)),
      期限: fact(one.due === null ? null : dayWithin(one.due, month)),
      逾期天数: countIfAny('逾期天数', one.overdueDays ?? 0),
    }))
}
