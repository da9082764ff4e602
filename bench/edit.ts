import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Yuan } from '#domain/money'
import { deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { rawOf } from '#ledger/database'
import { openLedger } from '#ledger/open'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

/** One edit in process: dispatch('month.set') with its change log ÷ a bare UPDATE + COMMIT, same file, FULL. */
export async function editRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-edit-'))
  cpSync(seededWorkspace(), folder, { recursive: true })
  const ledger = openLedger(folder)
  const desk = deskOf(ledger, 'zh')
  const raw = rawOf(ledger.read)
  const bare = raw.prepare(`UPDATE month SET actual = ? WHERE projectId = ? AND month = '2024-06'`)
  let n = 0
  const next = () => {
    n += 1
    return { id: `project-${String((n * 37) % 10_000).padStart(5, '0')}`, actual: (1_000_000 + n) as Yuan }
  }
  const [ours, theirs] = await paired(
    runs,
    () => dispatch(desk, 'month.set', { ...next(), month: '2024-06' }),
    () => {
      const { id, actual } = next()
      raw.exec('BEGIN IMMEDIATE')
      bare.run(actual, id)
      raw.exec('COMMIT')
    },
  )
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
  return { name: "one edit, dispatch('month.set') ÷ bare UPDATE + COMMIT", ours, bare: theirs, gate: 5, aim: 2 }
}
