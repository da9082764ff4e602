import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { memoryDesk, refusalCode, wan } from './desk'

const june = month('2024-06')
function desk() {
  const made = memoryDesk()
  made.ask('project.add', { id: 'a', changes: { name: '甲', aliases: ['甲一'], units: ['县工信局'] } })
  return made
}
const figure = (d: ReturnType<typeof desk>) => d.ask('project.grid', { month: june }).totals.monthActual

describe('undo and redo', () => {
  it('undo takes back the newest set, again goes one further, redo does them again in order', () => {
    const d = desk()
    d.ask('month.set', { id: 'a', month: june, actual: wan(1) })
    d.ask('month.set', { id: 'a', month: june, actual: wan(2) })
    expect(d.ask('history.undo', {})).toMatchObject({ call: 'month.set', changes: 1 })
    expect(figure(d)).toBe(wan(1))
    d.ask('history.undo', {})
    expect(figure(d)).toBe(null)
    d.ask('history.redo', {})
    expect(figure(d)).toBe(wan(1))
    d.ask('history.redo', {})
    expect(figure(d)).toBe(wan(2))
    expect(refusalCode(() => d.ask('history.redo', {}))).toBe('NOTHING_TO_REDO')
    d.ask('history.undo', {})
    expect(figure(d)).toBe(wan(1))
  })

  it('a new change ends redo', () => {
    const d = desk()
    d.ask('month.set', { id: 'a', month: june, actual: wan(1) })
    d.ask('history.undo', {})
    d.ask('month.set', { id: 'a', month: june, actual: wan(3) })
    expect(refusalCode(() => d.ask('history.redo', {}))).toBe('NOTHING_TO_REDO')
  })

  it('takes back only what this device did, and not over what another changed since', () => {
    const d = desk()
    d.ask('month.set', { id: 'a', month: june, actual: wan(1) })
    d.setDevice('device-b')
    expect(refusalCode(() => d.ask('history.undo', {}))).toBe('NOTHING_TO_UNDO')
    d.ask('month.set', { id: 'a', month: june, actual: wan(9) })
    d.setDevice('device-a')
    expect(refusalCode(() => d.ask('history.undo', {}))).toBe('UNDO_CONFLICT')
    expect(figure(d)).toBe(wan(9))
  })

  it('undoing a creation removes the project with its people, aliases and year', () => {
    const d = desk()
    d.ask('history.undo', {})
    expect(d.ask('project.grid', { month: june }).count).toBe(0)
    d.ask('history.redo', {})
    expect(d.ask('project.show', { id: 'a', month: june }).answer.text.aliases.values).toEqual(['甲一'])
  })

  it('history says who, when, by what, from what to what, newest first', () => {
    const d = desk()
    d.ask('month.set', { id: 'a', month: june, actual: wan(1), progress: '基础' })
    d.ask('project.set', { id: 'a', changes: { name: '乙' }, reason: '更名' })
    const entries = d.ask('history.list', { projectId: 'a' }).entries
    expect(entries.slice(0, 3).map((e) => [e.call, e.reason, e.entity, e.field, e.before, e.after])).toEqual([
      ['project.set', '更名', 'project', 'name', '甲', '乙'],
      ['month.set', null, 'month', 'progress', null, '基础'],
      ['month.set', null, 'month', 'actual', null, wan(1)],
    ])
    expect(d.ask('history.list', { month: '2024-06' }).entries).toHaveLength(2)
  })
})
