import { describe, expect, it } from 'vitest'
import { inChange } from '#engine/dispatch'
import { checkLedger } from '#ledger/check'
import { create } from '#ledger/write'
import { memoryDesk, refusalCode, wan } from './desk'

const june = '2024-06'
function desk() {
  const made = memoryDesk('2025-02-10')
  made.ask('project.add', { id: 'a', year: 2024, changes: { name: '甲', units: ['县工信局'] } })
  return made
}
type Desk = ReturnType<typeof desk>
const actual = (d: Desk, month: string, value: number | null, id = 'a') =>
  d.ask('month.set', { id, month, actual: value === null ? null : wan(value) }).set ?? ''
const record = (d: Desk, sql: string) => d.db.prepare(sql).get() as Record<string, unknown> | undefined
const stored = (d: Desk, month: string) =>
  record(d, `SELECT actual FROM month WHERE projectId = 'a' AND month = '${month}'`)?.actual ?? null
const state = (d: Desk, month: string, to: string) =>
  inChange(d.desk(), 'test', null, (change) => create(change, 'monthLife', { month, state: to }))
const undoSet = (d: Desk, set: string, partial = false) => d.ask('history.undoSet', { set, partial })
const carry = (d: Desk, year: number) =>
  record(d, `SELECT carryIn FROM projectYear WHERE projectId = 'a' AND year = ${year}`)?.carryIn
function rolled(d: Desk, carryIn: number) {
  inChange(d.desk(), 'year.roll', null, (change) =>
    create(change, 'projectYear', { projectId: 'a', year: 2025, carryIn: wan(carryIn), carrySource: 'rolled' }),
  )
}

describe('taking back a chosen set', () => {
  it('is a new set; the rest stays', () => {
    const d = desk()
    const may = actual(d, '2024-05', 5)
    actual(d, june, 6)
    expect(undoSet(d, may)).toMatchObject({ changes: 1, kept: 0, undone: may, call: 'month.set' })
    expect([stored(d, '2024-05'), stored(d, june)]).toEqual([null, wan(6)])
    expect(d.ask('history.sets', { limit: 1 }).sets[0]).toMatchObject({ call: 'history.undoSet', undoes: may })
    expect(checkLedger(d.db)).toEqual([])
  })

  it('once only; taking the undo back does it again', () => {
    const d = desk()
    const set = actual(d, june, 6)
    const undo = undoSet(d, set).set ?? ''
    expect(refusalCode(() => undoSet(d, set))).toBe('SET_UNDONE')
    expect(undoSet(d, undo)).toMatchObject({ changes: 1 })
    expect(stored(d, june)).toBe(wan(6))
    expect(refusalCode(() => undoSet(d, undo))).toBe('SET_UNDONE')
    expect(refusalCode(() => undoSet(d, set))).toBe('SET_UNDONE')
    expect(d.ask('history.undo', {})).toMatchObject({ changes: 1, call: 'month.set' })
    expect(stored(d, june)).toBe(null)
  })

  it('what changed since is refused, or kept when so asked', () => {
    const d = desk()
    const set = d.ask('month.set', { id: 'a', month: june, actual: wan(1), progress: '基础' }).set ?? ''
    actual(d, june, 2)
    expect(refusalCode(() => undoSet(d, set))).toBe('UNDO_CONFLICT')
    expect(undoSet(d, set, true)).toMatchObject({ changes: 1, kept: 1 })
    expect(record(d, "SELECT actual, progress FROM month WHERE projectId = 'a'")).toEqual({
      actual: wan(2),
      progress: null,
    })
  })

  it('a project that changed since keeps all that was made with it', () => {
    const d = desk()
    const made = d.ask('project.add', { id: 'b', changes: { name: '乙', aliases: ['乙一'], units: ['县水利局'] } }).set
    d.ask('project.set', { id: 'b', changes: { remark: '改过' } })
    const before = d.ask('history.cells', { set: made ?? '' })
    expect(before.cells.filter((c) => c.projectId === 'b').map((c) => c.fate)).toEqual(
      before.cells.filter((c) => c.projectId === 'b').map(() => 'keep'),
    )
    d.ask('project.set', { id: 'a', changes: { units: ['县水利局'] } })
    expect(refusalCode(() => undoSet(d, made ?? '', true))).toBe('UNDO_BREAKS')
    expect(d.ask('project.show', { id: 'b', month: june }).answer.text.aliases.values).toEqual(['乙一'])
  })

  it('a set that is not there is told', () => {
    expect(refusalCode(() => undoSet(desk(), 'nope'))).toBe('SET_MISSING')
  })
})

describe('an undo keeps every rule', () => {
  it('a review closes nothing and is taken back', () => {
    const d = desk()
    d.ask('month.review', { month: '2024-06' })
    d.ask('history.undo', {})
    expect(d.ask('month.status', { month: '2024-06' }).state).toBe('open')
  })

  it.each(['month.freeze', 'month.reopen', 'month.archive', 'month.correct'])('%s is not taken back', (call) => {
    const d = desk()
    const { set } = inChange(d.desk(), call, null, (change) =>
      create(change, 'monthLife', { month: '2024-03', state: 'review' }),
    )
    expect(refusalCode(() => d.ask('history.undo', {}))).toBe('UNDO_FORBIDDEN')
    expect(refusalCode(() => undoSet(d, set ?? ''))).toBe('UNDO_FORBIDDEN')
    expect(d.ask('history.cells', { set: set ?? '' }).barred).toMatch(/不能撤销/)
  })

  it('nothing of a frozen month, and no money before one of its year', () => {
    const d = desk()
    const may = actual(d, '2024-05', 5)
    const text = d.ask('month.set', { id: 'a', month: '2024-05', progress: '基础' }).set ?? ''
    const mine = actual(d, june, 6)
    const next = actual(d, '2024-07', 7)
    state(d, june, 'frozen')
    expect(refusalCode(() => undoSet(d, mine))).toBe('MONTH_FROZEN')
    expect(refusalCode(() => undoSet(d, may))).toBe('MONTH_FROZEN')
    expect(d.ask('history.cells', { set: mine }).barred).toMatch(/2024-06 已冻结/)
    expect(undoSet(d, text).changes).toBe(1)
    expect(undoSet(d, next).changes).toBe(1)
  })

  it('this device’s last change and a redo meet the freeze too', () => {
    const d = desk()
    d.setDevice('device-b')
    actual(d, june, 6)
    d.setDevice('device-a')
    state(d, june, 'frozen')
    d.setDevice('device-b')
    expect(refusalCode(() => d.ask('history.undo', {}))).toBe('MONTH_FROZEN')
    const other = desk()
    actual(other, june, 6)
    other.ask('history.undo', {})
    other.setDevice('device-b')
    state(other, june, 'archived')
    other.setDevice('device-a')
    expect(refusalCode(() => other.ask('history.redo', {}))).toBe('MONTH_FROZEN')
  })

  it('money comes back only where it may stand, and in months that take it', () => {
    const d = desk()
    actual(d, '2024-02', 2)
    const cleared = actual(d, '2024-02', null)
    d.ask('project.set', { id: 'a', changes: { since: '2024-03' } })
    expect(refusalCode(() => undoSet(d, cleared))).toBe('MONTH_BEFORE_SINCE')
    d.ask('project.set', { id: 'a', changes: { since: null } })
    d.ask('project.add', { id: 'child', changes: { name: '子', parentId: 'a' } })
    expect(refusalCode(() => undoSet(d, cleared))).toBe('MONEY_ON_CHILDREN')
  })

  it('a plan whose months no longer add up is refused', () => {
    const d = desk()
    const months = Array<number>(12).fill(wan(10))
    d.ask('plan.set', { id: 'a', year: 2024, annual: wan(120), months })
    const more = d.ask('plan.set', { id: 'a', year: 2024, annual: wan(130), months: [wan(20), ...months.slice(1)] })
    d.ask('plan.set', { id: 'a', year: 2024, annual: wan(130), months: [wan(15), wan(15), ...months.slice(2)] })
    expect(refusalCode(() => undoSet(d, more.set ?? ''))).toBe('UNDO_CONFLICT')
    expect(refusalCode(() => undoSet(d, more.set ?? '', true))).toBe('PLAN_SUM')
  })

  it('a rolled-over figure follows when money of the old year is taken back after the roll-over', () => {
    const d = desk()
    actual(d, '2024-11', 11)
    const december = actual(d, '2024-12', 12)
    rolled(d, 23)
    undoSet(d, december)
    expect(carry(d, 2025)).toBe(wan(11))
    expect(checkLedger(d.db)).toEqual([])
  })

  it('a figure that followed with the set is computed anew, though it followed others since', () => {
    const d = desk()
    actual(d, '2024-11', 11)
    rolled(d, 11)
    const november = actual(d, '2024-11', 20)
    actual(d, '2024-12', 5)
    expect(carry(d, 2025)).toBe(wan(25))
    const opened = d.ask('history.cells', { set: november })
    expect(opened.keeps).toBe(0)
    undoSet(d, november)
    expect([stored(d, '2024-11'), carry(d, 2025)]).toEqual([wan(11), wan(16)])
    d.ask('history.undo', {})
    expect([stored(d, '2024-12'), carry(d, 2025)]).toEqual([null, wan(11)])
    expect(checkLedger(d.db)).toEqual([])
  })

  it('a roll-over is taken back while the new year is empty, and not once it holds money or is frozen', () => {
    const d = desk()
    actual(d, '2024-12', 12)
    const roll = d.ask('year.roll', { year: 2025 }).set ?? ''
    undoSet(d, roll)
    expect(carry(d, 2025)).toBe(undefined)
    const again = d.ask('year.roll', { year: 2025 }).set ?? ''
    actual(d, '2025-01', 1)
    expect(refusalCode(() => undoSet(d, again))).toBe('MONEY_PRESENT')
    actual(d, '2025-01', null)
    state(d, '2025-01', 'frozen')
    expect(refusalCode(() => undoSet(d, again))).toBe('MONTH_FROZEN')
    expect(checkLedger(d.db)).toEqual([])
  })

  it('a typed figure does not follow', () => {
    const d = desk()
    const december = actual(d, '2024-12', 12)
    inChange(d.desk(), 'test', null, (change) =>
      create(change, 'projectYear', { projectId: 'a', year: 2025, carryIn: wan(99), carrySource: 'typed' }),
    )
    undoSet(d, december)
    expect(carry(d, 2025)).toBe(wan(99))
  })
})
