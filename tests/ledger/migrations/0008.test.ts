import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import { checkLedger } from '#ledger/check'
import { connect, rawOf, writable } from '#ledger/database'
import { readDoneBefore } from '#ledger/entry'
import { migrations } from '#ledger/migrations/index'
import { APPLICATION_ID, databaseFile, openLedger } from '#ledger/open'
import { readFacts } from '#ledger/project-facts'
import { beginChange, create, update } from '#ledger/write'
import { projectsOfYear } from '#ledger/years'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-0008-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }
const june = '2024-06' as Month

it('what a year holds is found by its months, without the index by year', () => {
  const raw = connect(databaseFile(folder))
  for (const { sql } of migrations.slice(0, 7)) raw.exec(sql)
  raw.pragma('user_version = 7')
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  const before = beginChange(writable(raw), meta)
  for (const id of ['a', 'b']) create(before, 'project', { id, name: `项目${id}`, rollup: 'children', position: 1 })
  for (const [month, actual] of [
    ['2023-12', 1],
    ['2024-01', 20],
    ['2024-05', 0],
    ['2024-06', 300],
    ['2025-01', 4_000],
  ] as const)
    update(before, 'month', `a/${month}`, { actual })
  update(before, 'month', `b/2024-03`, { progress: '只有文字' })
  raw.close()

  const ledger = openLedger(folder)
  const [a, b] = readFacts(ledger.read, { month: june, ids: null })
  expect(a?.actuals).toEqual([20, null, null, null, 0, 300, null, null, null, null, null, null])
  expect(b?.actuals.every((actual) => actual === null)).toBe(true)
  expect([...readDoneBefore(ledger.read, june, ['a', 'b'])]).toEqual([['a', 20]])
  expect([...projectsOfYear(ledger.read, 2025)]).toEqual(['a'])
  const index = rawOf(ledger.read).prepare("SELECT name FROM sqlite_master WHERE name = 'monthByYear'").all()
  expect(index).toEqual([])
  expect(checkLedger(ledger.read)).toEqual([])
  ledger.close()
})
