import { beforeEach, describe, expect, it } from 'vitest'
import { milestonesAt, textAt } from '#domain/grid'
import { problemsAt, reportedOf } from '#domain/timeline'
import { type MemoryDesk, memoryDesk } from './desk'
import { freeze, twoProjects } from './life'

const june = '2024-06'
let desk: MemoryDesk
const look = (month = june) => desk.ask('timeline.show', { month })
const rowOf = (answer: ReturnType<typeof look>, id: string) =>
  Array.from({ length: answer.count }, (_, i) => i).find((i) => textAt(answer, 'id', i) === id) ?? -1

beforeEach(() => {
  desk = twoProjects()
})

describe('时间轴', () => {
  it('行、灯、节点就是清单的那一份，今天另说', () => {
    desk.ask('milestone.add', {
      projectId: 'a',
      id: 'm',
      kind: 'start',
      due: '2024-06-30',
      dueText: '上半年',
      precision: 'half',
    })
    const grid = desk.ask('project.grid', { month: june })
    const answer = look()
    expect(answer).toMatchObject({ month: june, today: '2024-07-05', measuredOn: grid.measuredOn, count: grid.count })
    expect([...answer.lamp]).toEqual([...grid.lamp])
    const a = rowOf(answer, 'a')
    expect(milestonesAt(answer, a)).toEqual(milestonesAt(grid, a))
    expect(milestonesAt(answer, a)).toMatchObject([{ id: 'm', kind: 'start', precision: 'half' }])
    expect(milestonesAt(answer, rowOf(answer, 'b'))).toEqual([])
  })

  it('报了数的月份逐月记着，没报的不算', () => {
    const answer = look()
    const grid = desk.ask('project.grid', { month: june })
    for (const id of ['a', 'b']) {
      const row = rowOf(answer, id)
      const given = [...grid.actuals.subarray(row * 12, row * 12 + 12)].flatMap((value, m) =>
        Number.isNaN(value) ? [] : [`2024-${String(m + 1).padStart(2, '0')}`],
      )
      expect(reportedOf(answer, row)).toEqual(given)
    }
    desk.ask('month.set', { id: 'b', month: june, actual: null })
    expect(reportedOf(look(), rowOf(answer, 'b'))).not.toContain(june)
  })

  it('只带没销号的问题，跟着它的项目', () => {
    desk.ask('problem.add', { projectId: 'b', title: '用地', kind: 'land', level: '1', due: '2024-07-01' })
    desk.ask('problem.add', { projectId: 'b', title: '资金', kind: 'funds', level: '2', due: '2024-07-12' })
    const answer = look()
    expect(problemsAt(answer, rowOf(answer, 'a'))).toEqual([])
    expect(problemsAt(answer, rowOf(answer, 'b'))).toMatchObject([
      { title: '用地', due: '2024-07-01' },
      { title: '资金', due: '2024-07-12' },
    ])
  })

  it('冻结的月份：行和灯照快照，节点照今天知道的说', () => {
    desk.ask('milestone.add', { projectId: 'a', id: 'm', kind: 'start', due: '2024-06-30' })
    freeze(desk, june)
    const lamps = [...look().lamp]
    desk.ask('milestone.done', { id: 'm', on: '2024-07-04' })
    desk.ask('milestone.add', {
      projectId: 'b',
      id: 'n',
      kind: 'completion',
      due: '2024-12-31',
      dueText: '年底前',
      precision: 'year',
    })
    const answer = look()
    expect(answer.life.state).toBe('frozen')
    expect([...answer.lamp]).toEqual(lamps)
    expect(milestonesAt(answer, rowOf(answer, 'a'))).toMatchObject([{ id: 'm', actual: '2024-07-04' }])
    expect(milestonesAt(answer, rowOf(answer, 'b'))).toMatchObject([{ id: 'n', kind: 'completion' }])
  })

  it('没有项目就是空的，不出错', () => {
    const empty = memoryDesk()
    expect(empty.ask('timeline.show', { month: june })).toMatchObject({ count: 0, problems: [] })
  })
})
