import { type GridAnswer, milestonesAt, textAt } from '../grid'
import { lastDay } from '../month'
import { countedRows } from './table-frame'

/** 新开工 projects, and how many of them had begun their works when the month closed. */
export interface Started {
  readonly count: number
  readonly started: number
  /** 开工率, a fraction; null where no project was to be started. */
  readonly rate: number | null
}

/** 开工率 = 新开工 projects with an actual 开工 ÷ 新开工 projects (DOMAIN.md, The bulletin). */
export function startedRate(answer: GridAnswer): Started {
  const end = lastDay(answer.month)
  const starting = countedRows(answer).filter((i) => textAt(answer, 'yearClass', i) === 'starting')
  const started = starting.filter((i) =>
    milestonesAt(answer, i).some(({ kind, actual }) => kind === 'start' && actual !== null && actual <= end),
  ).length
  const count = starting.length
  return { count, started, rate: count === 0 ? null : started / count }
}
