import { describe, expect, it } from 'vitest'
import type { GridAnswer } from '#domain/grid'
import type { Day, Month } from '#domain/month'
import { knowAhead, onceKnown } from '#engine/known-grids'
import { rawOf } from '#ledger/database'
import { openMemory } from '#ledger/open'

const today = '2024-07-02' as Day
const june = '2024-06' as Month
let made = 0
const compute = () => {
  made += 1
  return { made } as unknown as GridAnswer
}

describe('一个月的表只算一次', () => {
  it('写了、撤了、换了一天都重算，没写就不算；只记两个月', () => {
    const ledger = openMemory()
    const db = ledger.read
    const first = onceKnown(db, june, today, compute)
    expect(onceKnown(db, june, today, compute)).toBe(first)
    const raw = rawOf(db)
    raw.prepare("INSERT INTO unit (id, name, position) VALUES ('u', '单位', 0)").run()
    const second = onceKnown(db, june, today, compute)
    expect(second).not.toBe(first)
    // Inside a transaction that is rolled back, and after it.
    raw.exec('BEGIN')
    raw.prepare("UPDATE unit SET name = '别的' WHERE id = 'u'").run()
    const inside = onceKnown(db, june, today, compute)
    expect(inside).not.toBe(second)
    raw.exec('ROLLBACK')
    const after = onceKnown(db, june, today, compute)
    // What was computed of the undone write may not be told afterwards.
    expect(after).not.toBe(inside)
    expect(onceKnown(db, june, '2024-07-03' as Day, compute)).not.toBe(after)
    const kept = onceKnown(db, june, today, compute)
    onceKnown(db, '2024-05' as Month, today, compute)
    expect(onceKnown(db, june, today, compute)).toBe(kept)
    onceKnown(db, '2024-04' as Month, today, compute)
    expect(onceKnown(db, june, today, compute)).toBe(kept)
    onceKnown(db, '2024-03' as Month, today, compute)
    onceKnown(db, '2024-02' as Month, today, compute)
    expect(onceKnown(db, june, today, compute)).not.toBe(kept)
    ledger.close()
  })

  it('事先说好的到要用时才读，读一次；写了就不算数', () => {
    const ledger = openMemory()
    const db = ledger.read
    let read = 0
    const told = {} as GridAnswer
    knowAhead(db, june, today, () => {
      read += 1
      return told
    })
    expect(read).toBe(0)
    expect(onceKnown(db, june, today, compute)).toBe(told)
    expect(onceKnown(db, june, today, compute)).toBe(told)
    expect(read).toBe(1)
    rawOf(db).prepare("INSERT INTO unit (id, name, position) VALUES ('u', '单位', 0)").run()
    expect(onceKnown(db, june, today, compute)).not.toBe(told)
    ledger.close()
  })
})
