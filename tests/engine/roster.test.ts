import { beforeEach, describe, expect, it } from 'vitest'
import { textsAt } from '#domain/grid'
import { checkLedger } from '#ledger/check'
import { type MemoryDesk, memoryDesk, refusalCode } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
  const add = (id: string, name: string, units: string[], leader: string, lists: string[]) =>
    desk.ask('project.add', { id, year: 2024, changes: { name, units, leader, lists } })
  add('a', '甲', ['县工信局', '县发改委'], '张县长', ['省重点'])
  add('b', '乙', ['县工业局'], '王县长', ['市重点', '省重点'])
  add('c', '丙', ['县工业局', '县工信局'], '张县长', ['市重点'])
})
const units = () => desk.ask('unit.list', {}).rows.map((row) => `${row.name} ${row.projects}`)
const idOf = (kind: 'unit' | 'leader' | 'list', name: string) =>
  desk.ask(`${kind}.list`, {}).rows.find((row) => row.name === name)?.id ?? ''
const unitsOf = (id: string) => {
  const { answer, at } = desk.ask('project.show', { id, month: '2024-06' })
  return textsAt(answer, 'units', at)
}

describe('名册', () => {
  it('加、改名：单位的旧名仍认得；改回旧名也行；重名、空名不收', () => {
    const { id } = desk.ask('roster.add', { kind: 'unit', name: ' 县水利局 ' })
    expect(units().at(-1)).toBe('县水利局 0')
    desk.ask('roster.rename', { kind: 'unit', id, name: '县水务局' })
    desk.ask('project.set', { id: 'a', changes: { units: ['县水利局'] } })
    expect(unitsOf('a')).toEqual(['县水务局'])
    desk.ask('roster.rename', { kind: 'unit', id, name: '县水利局' })
    expect(unitsOf('a')).toEqual(['县水利局'])
    expect(desk.ask('roster.rename', { kind: 'unit', id, name: '县水利局' }).changes).toBe(0)
    expect(refusalCode(() => desk.ask('roster.add', { kind: 'unit', name: '县水务局' }))).toBe('ROSTER_TWIN')
    expect(refusalCode(() => desk.ask('roster.rename', { kind: 'unit', id, name: '县工信局' }))).toBe('ROSTER_TWIN')
    expect(refusalCode(() => desk.ask('roster.add', { kind: 'leader', name: ' ' }))).toBe('ROSTER_NAME')
    expect(refusalCode(() => desk.ask('roster.rename', { kind: 'list', id: 'x', name: '县重点' }))).toBe(
      'ROSTER_MISSING',
    )
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('合并单位：项目都过去，两个都在的留一个、牵头的还牵头；一次撤销回到原样', () => {
    const before = ['a', 'b', 'c'].map(unitsOf)
    const [id, into] = [idOf('unit', '县工业局'), idOf('unit', '县工信局')]
    desk.ask('roster.merge', { kind: 'unit', id, into })
    expect(units()).toEqual(['县工信局 3', '县发改委 1'])
    expect(['a', 'b', 'c'].map(unitsOf)).toEqual([['县工信局', '县发改委'], ['县工信局'], ['县工信局']])
    desk.ask('project.set', { id: 'a', changes: { units: ['县工业局'] } })
    expect(unitsOf('a')).toEqual(['县工信局'])
    desk.ask('history.undo', {})
    desk.ask('history.undo', {})
    expect(['a', 'b', 'c'].map(unitsOf)).toEqual(before)
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('合并领导和名单；不能并到自己', () => {
    desk.ask('roster.merge', { kind: 'leader', id: idOf('leader', '王县长'), into: idOf('leader', '张县长') })
    expect(desk.ask('leader.list', {}).rows).toMatchObject([{ name: '张县长', projects: 3 }])
    desk.ask('roster.merge', { kind: 'list', id: idOf('list', '市重点'), into: idOf('list', '省重点') })
    expect(desk.ask('list.list', {}).rows).toMatchObject([{ name: '省重点', projects: 3 }])
    const id = idOf('list', '省重点')
    expect(refusalCode(() => desk.ask('roster.merge', { kind: 'list', id, into: id }))).toBe('ROSTER_SAME')
    expect(checkLedger(desk.db)).toEqual([])
  })
})
