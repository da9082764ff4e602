import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Ask } from '#contract/index'
import { deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { rawOf } from '#ledger/database'
import { openLedger } from '#ledger/open'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

const MONTH = '2024-06'
export const CELLS = 10_000
type Cell = Ask<'month.enter'>['cells'][number]
type RawDb = ReturnType<typeof rawOf>
type Column = 'actual' | 'physical' | 'progress' | 'next'

const idOf = (row: number) => `project-${String(row).padStart(5, '0')}`

/** A block of so many columns, different in each round: what is typed, and what is stored of it. */
export function blockOf(columns: readonly Column[], round: number) {
  const rows = CELLS / columns.length
  return Array.from({ length: CELLS }, (_, i) => {
    const row = Math.floor(i / columns.length)
    const field = columns[i % columns.length] ?? 'actual'
    const figure = ((row + round * 7) % rows) + 1
    if (field === 'actual')
      return { id: idOf(row), field, text: `${figure}.${10 + (round % 90)}`, value: figure * 10_000 }
    if (field === 'physical') {
      const share = (figure + round) % 100
      return { id: idOf(row), field, text: `${share}%`, value: share / 100 }
    }
    const text = `第${figure}段，${round}次`
    return { id: idOf(row), field, text, value: text }
  })
}

/** A block as it is told to the engine. */
export type BenchBlock = ReturnType<typeof blockOf>

/** The bare writes of a block: its cells and their log lines by prepared statements in one transaction. */
export function bareWrites(raw: RawDb, columns: readonly Column[]): (round: number, cells: BenchBlock) => void {
  const updates = Object.fromEntries(
    columns.map((field) => [field, raw.prepare(`UPDATE month SET ${field} = ? WHERE projectId = ? AND month = ?`)]),
  )
  const set = raw.prepare(
    "INSERT INTO changeSet (id, at, who, device, deviceSeq, call) VALUES (?, ?, 'bench', 'bare', ?, 'month.enter')",
  )
  const line = raw.prepare(
    "INSERT INTO changeCell (setSeq, entity, id, projectId, month, field, before, after) VALUES (?, 'month', ?, ?, ?, ?, ?, ?)",
  )
  return (round, cells) => {
    raw.exec('BEGIN IMMEDIATE')
    const { lastInsertRowid } = set.run(`bare-${round}`, new Date().toISOString(), round)
    for (const { id, field, value } of cells) {
      updates[field]?.run(value, id, MONTH)
      line.run(lastInsertRowid, `${id}/${MONTH}`, id, MONTH, field, '1', JSON.stringify(value))
    }
    raw.exec('COMMIT')
  }
}

/** One paste of 10,000 cells with its change log ÷ the bare writes of the same rows and log lines, same file, FULL. */
async function pasteRatio(runs: number, columns: readonly Column[]): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-entry-'))
  cpSync(seededWorkspace(), folder, { recursive: true })
  const ledger = openLedger(folder)
  const desk = deskOf(ledger, 'zh')
  const write = bareWrites(rawOf(ledger.write()), columns)
  let round = 0
  const next = () => {
    round += 1
    return blockOf(columns, round)
  }
  const prepare: { cells: Cell[]; bare: BenchBlock } = { cells: [], bare: [] }
  const ready = () => {
    prepare.cells = next().map(({ id, field, text }) => ({ id, field, text }))
    prepare.bare = next()
  }
  const [ours, bare] = await paired(
    runs,
    () => {
      const done = dispatch(desk, 'month.enter', { month: MONTH, how: 'paste', cells: prepare.cells })
      if (done.changes < CELLS * 0.95) throw new Error(`only ${done.changes} cells changed`)
    },
    () => write(round, prepare.bare),
    ready,
  )
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
  const shape = `${CELLS / columns.length} rows × ${columns.length}`
  return { name: `paste of 10,000 cells (${shape}) ÷ bare SQLite writes`, ours, bare, gate: 2, aim: 1.5 }
}

/** Both shapes of a full paste: one long column, and a wide block. */
export async function entryRatios(runs: number): Promise<readonly Ratio[]> {
  return [await pasteRatio(runs, ['actual']), await pasteRatio(runs, ['actual', 'physical', 'progress', 'next'])]
}
