import { findingsOf } from '#domain/findings'
import { deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { rawOf } from '#ledger/database'
import { openLedger } from '#ledger/open'
import { BARE_GRID } from './grid'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

const MONTH = '2024-06'

/**
 * The check of a month of 10,000 projects, of which everyone has a finding: the ten rules over rows that are there, and
 * the whole call with its reading and its sentences, each ÷ bare SQL of the rows.
 */
export async function checkRatios(runs: number): Promise<readonly Ratio[]> {
  const ledger = openLedger(seededWorkspace())
  const desk = deskOf(ledger, 'zh')
  const raw = rawOf(ledger.read)
  const read = () => BARE_GRID.map((sql) => raw.prepare(sql).raw().all().length)
  const { answer, brought } = dispatch(desk, 'month.sheet', { month: MONTH })
  const progressAt = (row: number) => brought.progress[row] ?? null
  let found = 0
  const rules = () => {
    found = findingsOf(answer, { progressAt }).length
  }
  const [alone, rowsOnce] = await paired(runs, rules, read)
  const note = `${found} findings`
  // The engine remembers the months asked last: two others make it read and compute this one again.
  const forget = () => {
    for (const month of ['2024-03', '2024-04']) dispatch(desk, 'project.grid', { month })
  }
  const [whole, rows] = await paired(runs, () => dispatch(desk, 'month.check', { month: MONTH }), read, forget)
  ledger.close()
  const name = 'check of a month of 10,000 projects'
  return [
    { name: `${name}, the ten rules ÷ reading its rows`, ours: alone, bare: rowsOnce, gate: 2, aim: 0.1, note },
    { name: `${name}, reading and sentences too ÷ reading its rows`, ours: whole, bare: rows, gate: 2, aim: 1.5, note },
  ]
}
