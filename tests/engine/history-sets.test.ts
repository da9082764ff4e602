import { beforeAll, describe, expect, it } from 'vitest'
import { loadPinyin } from '#engine/spelling'
import { memoryDesk, refusalCode, wan } from './desk'

beforeAll(loadPinyin)

const june = '2024-06'
function desk() {
  const made = memoryDesk()
  made.ask('project.add', { id: 'a', changes: { name: '龙鼎铝箔', units: ['县工信局'] } })
  made.ask('project.add', { id: 'b', changes: { name: '文博大道', units: ['县住建局'], stage: 'building' } })
  return made
}
type Desk = ReturnType<typeof desk>
const set = (d: Desk, id: string, actual: number | null, more: object = {}) =>
  d.ask('month.set', { id, month: june, actual: actual === null ? null : wan(actual), ...more }).set ?? ''
const ids = (d: Desk, filter: object) => d.ask('history.sets', filter).sets.map((one) => one.set)

describe('history.sets', () => {
  it('tells each act once, newest first: where, which fields, how many cells, which month', () => {
    const d = desk()
    const made = set(d, 'a', 12, { progress: '基础' })
    const { sets, total, more } = d.ask('history.sets', {})
    expect(sets[0]).toMatchObject({
      set: made,
      call: 'month.set',
      origin: 'month.set',
      cells: 2,
      projects: { names: ['龙鼎铝箔'], count: 1 },
      unit: '县工信局',
      months: [june],
      fieldCount: 2,
      fields: [
        { entity: 'month', field: 'actual', month: june },
        { entity: 'month', field: 'progress', month: june },
      ],
      undoneBy: null,
    })
    expect({ sets: sets.length, total, more }).toEqual({ sets: 3, total: 3, more: false })
  })

  it('pages by what is older', () => {
    const d = desk()
    for (const n of [1, 2, 3, 4]) set(d, 'a', n)
    const first = d.ask('history.sets', { limit: 4 })
    expect([first.sets.length, first.total, first.more]).toEqual([4, 6, true])
    const next = d.ask('history.sets', { limit: 4, before: first.sets.at(-1)?.seq ?? 0 })
    expect([next.sets.length, next.more]).toEqual([2, false])
    expect(new Set([...first.sets, ...next.sets].map((one) => one.seq)).size).toBe(6)
  })

  it('filters by project, unit, month, person, call and day, all at once', () => {
    const d = desk()
    const a = set(d, 'a', 1)
    const b = set(d, 'b', 2)
    d.setToday('2024-07-09')
    d.ask('settings.set', { userName: '李四' })
    const late = d.ask('month.set', { id: 'b', month: '2024-05', actual: wan(3) }).set
    expect(ids(d, { projectId: 'a', month: june })).toEqual([a])
    expect(ids(d, { unit: '县住建局', calls: ['month.set'] })).toEqual([late, b])
    expect(ids(d, { month: '2024-05' })).toEqual([late])
    expect(ids(d, { who: '李四' })).toEqual([late])
    expect(ids(d, { from: '2024-07-09', calls: ['month.set'] })).toEqual([late])
    expect(ids(d, { to: '2024-07-05', calls: ['month.set'] })).toEqual([b, a])
    expect(ids(d, { projectId: 'a', unit: '县住建局' })).toEqual([])
    expect(refusalCode(() => d.ask('history.sets', { unit: '没有的局' }))).toBe('UNIT_MISSING')
  })

  it('finds a project by name or initials, a field by its label, a value as it is read', () => {
    const d = desk()
    const a = set(d, 'a', 1_227.64, { progress: '主管沟 55%' })
    const b = d.ask('project.set', { id: 'b', changes: { stage: 'paused', pauseReason: '资金' } }).set
    expect(ids(d, { text: '龙鼎' })).toContain(a)
    expect(ids(d, { text: 'ldlb' })).toContain(a)
    expect(ids(d, { text: '1,227.64' })).toEqual([a])
    expect(ids(d, { text: '55%' })).toEqual([a])
    expect(ids(d, { text: '5_%' })).toEqual([])
    expect(ids(d, { text: '暂停' })).toContain(b)
    expect(ids(d, { text: '形象进度' })).toEqual([a])
    expect(ids(d, { text: '龙鼎', month: '2024-05' })).toEqual([])
  })

  it('says what took a set back, and what an undo first was', () => {
    const d = desk()
    const made = set(d, 'a', 1)
    const undo = d.ask('history.undo', {}).set
    const [newest, before] = d.ask('history.sets', {}).sets
    expect(newest).toMatchObject({ set: undo, call: 'history.undo', origin: 'month.set', undoes: made, undoneBy: null })
    expect(before?.undoneBy).toMatchObject({ set: undo, again: false })
    const redo = d.ask('history.redo', {}).set
    const now = d.ask('history.sets', {}).sets
    expect(now[0]).toMatchObject({ set: redo, origin: 'month.set', redoes: undo })
    expect(now[1]?.undoneBy).toMatchObject({ set: redo })
    expect(now[2]?.undoneBy).toMatchObject({ set: undo, again: true })
  })

  it('a set without projects tells its things by name', () => {
    const d = desk()
    d.ask('settings.set', { office: '伊川县重点项目办' })
    expect(d.ask('history.sets', { limit: 1 }).sets[0]).toMatchObject({
      projects: { names: [], count: 0 },
      things: [{ entity: 'setting', id: 'office', name: 'office' }],
    })
  })
})

describe('history.cells and history.cellLife', () => {
  it('tells before, after, what it is now and what was changed since', () => {
    const d = desk()
    const made = set(d, 'a', 10, { progress: '基础' })
    set(d, 'a', 20)
    const opened = d.ask('history.cells', { set: made })
    expect(opened.cells.map((c) => [c.project, c.field, c.before, c.after, c.now, c.fate, c.changed?.call])).toEqual([
      ['龙鼎铝箔', 'actual', null, wan(10), wan(20), 'keep', 'month.set'],
      ['龙鼎铝箔', 'progress', null, '基础', '基础', 'take', undefined],
    ])
    expect([opened.takes, opened.keeps, opened.barred]).toEqual([1, 1, null])
    expect(refusalCode(() => d.ask('history.cells', { set: 'nope' }))).toBe('SET_MISSING')
  })

  it('a figure changed and changed back is as it was', () => {
    const d = desk()
    const made = set(d, 'a', 10)
    set(d, 'a', 20)
    set(d, 'a', 10)
    const [cell] = d.ask('history.cells', { set: made }).cells
    expect(cell).toMatchObject({ fate: 'take', now: wan(10), changed: { call: 'month.set' } })
  })

  it('names what ids stand for, of removed records too', () => {
    const d = desk()
    const added = d.ask('history.sets', { projectId: 'b' }).sets.at(-1)
    const opened = d.ask('history.cells', { set: added?.set ?? '' })
    expect(Object.values(opened.names)).toEqual(expect.arrayContaining(['文博大道', '县住建局']))
    d.ask('history.undoSet', { set: added?.set ?? '' })
    expect(d.ask('history.cells', { set: added?.set ?? '' }).set.projects.names).toEqual(['文博大道'])
    expect(Object.values(d.ask('history.cells', { set: added?.set ?? '' }).names)).toContain('县住建局')
  })

  it('one cell: every change, undo and all, and its column in the months before', () => {
    const d = desk()
    d.ask('month.set', { id: 'a', month: '2024-05', actual: wan(5) })
    set(d, 'a', 10)
    d.ask('history.undo', {})
    set(d, 'a', 11, { progress: '主体' })
    const life = d.ask('history.cellLife', { entity: 'month', id: `a/${june}`, field: 'actual' })
    expect(life.entries.map((e) => [e.call, e.before, e.after, e.cells])).toEqual([
      ['month.set', null, wan(11), 2],
      ['history.undo', wan(10), null, 1],
      ['month.set', null, wan(10), 1],
    ])
    expect(life.entries[1]?.undoesAt).toBe(life.entries[2]?.at)
    expect(life).toMatchObject({ project: '龙鼎铝箔', month: june, now: wan(11) })
    expect(life.earlier.slice(0, 2)).toEqual([
      { month: '2024-05', value: wan(5), state: 'open', changes: 1 },
      { month: '2024-04', value: null, state: 'open', changes: 0 },
    ])
  })

  it('a field that came with its record begins there', () => {
    const d = desk()
    const life = d.ask('history.cellLife', { entity: 'project', id: 'b', field: 'stage' })
    expect(life.entries.map((e) => [e.call, e.before, e.after])).toEqual([['project.add', null, 'building']])
  })

  it('says who appears and by which calls', () => {
    const d = desk()
    set(d, 'a', 1)
    const people = d.ask('history.people', {})
    expect(people.calls).toEqual([
      { call: 'project.add', sets: 2 },
      { call: 'month.set', sets: 1 },
    ])
    expect(people.people.map((one) => one.sets)).toEqual([3])
    expect(people.since).toMatch(/^2024-07-05T/)
  })
})
