import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkLedger } from '#ledger/check'
import { connect, writable } from '#ledger/database'
import { migrations } from '#ledger/migrations/index'
import { APPLICATION_ID, databaseFile, openLedger } from '#ledger/open'
import { readProblems } from '#ledger/problems'
import { readRecord } from '#ledger/record'
import { beginChange, create } from '#ledger/write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-0003-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }
const project = { id: 'a', name: '甲', rollup: 'children', position: 1, totalInvestment: 1_000_000 }

it('a workspace from before the problem ledger opens whole, keeps a copy, and takes problems', () => {
  const file = databaseFile(folder)
  const raw = connect(file)
  for (const { sql } of migrations.slice(0, 2)) raw.exec(sql)
  raw.pragma('user_version = 2')
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  create(beginChange(writable(raw), meta), 'project', project)
  raw.close()

  const ledger = openLedger(folder)
  expect(existsSync(`${file}.before-3`)).toBe(true)
  expect(readRecord(ledger.read, 'project', 'a')).toMatchObject(project)
  expect(readProblems(ledger.read)).toEqual([])
  const change = beginChange(ledger.write(), meta)
  create(change, 'problem', { id: 'q', number: 'WT-001', projectId: 'a', title: '资金', kind: 'funds', level: '1' })
  create(change, 'problemAction', { id: 'x', problemId: 'q', projectId: 'a', on: '2024-07-01', stage: 'raised' })
  const blank = { text: null, unit: null, due: null, number: null }
  expect(readProblems(ledger.read)).toEqual([
    {
      id: 'q',
      number: 'WT-001',
      projectId: 'a',
      project: '甲',
      title: '资金',
      detail: null,
      kind: 'funds',
      level: '1',
      source: null,
      actions: [{ id: 'x', on: '2024-07-01', stage: 'raised', ...blank }],
    },
  ])
  expect(checkLedger(ledger.read)).toEqual([])
  ledger.close()
})

it.each([
  ['a level that there is not', 'problem', { level: '5' }],
  ['a kind that there is not', 'problem', { kind: 'quarrel' }],
  ['a number twice', 'problem', { id: 'r', number: 'WT-001' }],
] as const)('refuses %s', (_what, entity, more) => {
  const raw = connect(':memory:')
  for (const { sql } of migrations) raw.exec(sql)
  const change = beginChange(writable(raw), meta)
  create(change, 'project', project)
  const one = { id: 'q', number: 'WT-001', projectId: 'a', title: '资金', kind: 'funds', level: '1' }
  if ('number' in more) create(change, entity, one)
  expect(() => create(change, entity, { ...one, ...more })).toThrow(/constraint/)
  raw.close()
})
