import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import { checkLedger } from '#ledger/check'
import { connect, rawOf, writable } from '#ledger/database'
import { readMonthOf } from '#ledger/entry'
import { migrations } from '#ledger/migrations/index'
import { APPLICATION_ID, databaseFile, openLedger } from '#ledger/open'
import { readMonths } from '#ledger/project-facts'
import { beginChange, create, update } from '#ledger/write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-0007-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }
const may = '2024-05' as Month
const june = '2024-06' as Month

it('every figure and text of every month stays as it was, and a month’s rows are found together', () => {
  const raw = connect(databaseFile(folder))
  for (const { sql } of migrations.slice(0, 6)) raw.exec(sql)
  raw.pragma('user_version = 6')
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  const before = beginChange(writable(raw), meta)
  for (const id of ['a', 'b']) {
    create(before, 'project', { id, name: `项目${id}`, rollup: 'children', position: 1 })
    for (const month of [may, june]) update(before, 'month', `${id}/${month}`, { actual: 0, progress: `${id}${month}` })
  }
  update(before, 'month', `b/${june}`, {
    actual: 70_000_000,
    physical: 0.4,
    problem: '征地',
    next: '复工',
    statistics: 1,
  })
  raw.close()

  const ledger = openLedger(folder)
  expect([...readMonthOf(ledger.read, june, null).values()]).toEqual([
    { projectId: 'a', actual: 0, physical: null, progress: 'a2024-06', problem: null, next: null, statistics: null },
    {
      projectId: 'b',
      actual: 70_000_000,
      physical: 0.4,
      progress: 'b2024-06',
      problem: '征地',
      next: '复工',
      statistics: 1,
    },
  ])
  expect(readMonths(ledger.read, 'a').map(({ month }) => month)).toEqual([may, june])
  expect(checkLedger(ledger.read)).toEqual([])
  const plan = rawOf(ledger.read).prepare("EXPLAIN QUERY PLAN SELECT * FROM month WHERE month = '2024-06'").all()
  expect(JSON.stringify(plan)).toContain('USING PRIMARY KEY (month=?)')
  ledger.close()
})
