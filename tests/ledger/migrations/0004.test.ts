import { expect, it } from 'vitest'
import { connect, writable } from '#ledger/database'
import { migrations } from '#ledger/migrations/index'
import { beginChange, create } from '#ledger/write'

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }

it.each([
  ['a form that is no JSON', 'sheetForm', { id: 'g', name: '乙', layout: '{' }],
  ['two forms of one name', 'sheetForm', { id: 'g', name: '甲', layout: '{}' }],
  [
    'a unit exempted twice',
    'rankingExemption',
    { id: 'y', unitId: 'u', reason: '—', approver: '—', untilOn: '2024-12-31' },
  ],
  ['a day that is none', 'rankingExemption', { id: 'y', unitId: 'v', reason: '—', approver: '—', untilOn: '年底' }],
] as const)('refuses %s', (_what, entity, record) => {
  const raw = connect(':memory:')
  for (const { sql } of migrations) raw.exec(sql)
  const change = beginChange(writable(raw), meta)
  for (const id of ['u', 'v']) create(change, 'unit', { id, name: id, position: 1 })
  create(change, 'sheetForm', { id: 'f', name: '甲', layout: '{}' })
  create(change, 'rankingExemption', { id: 'x', unitId: 'u', reason: '—', approver: '—', untilOn: '2024-12-31' })
  expect(() => create(change, entity, record)).toThrow(/constraint/)
  raw.close()
})
