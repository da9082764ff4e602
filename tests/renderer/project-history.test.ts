import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/history'
import type { Milestone } from '#domain/milestone'
import { historyGroups, loggedValue } from '../../src/renderer/pages/project/history/history-groups'

const milestone: Milestone = {
  id: 'm1',
  projectId: 'p',
  kind: 'fullCapacity',
  label: null,
  planned: '2024-06-30',
  precision: 'half',
  dueText: '上半年',
  adjusted: null,
  reason: null,
  actual: null,
  sections: [],
  source: null,
  position: 1,
}
const names = { names: new Map([['u1', '县工信局']]), page: { milestones: [milestone], permits: [], plans: [] } }

function entry(more: Partial<HistoryEntry>): HistoryEntry {
  return {
    set: 's1',
    at: '2024-07-02T09:12:00.000Z',
    who: '张',
    device: 'YX-01',
    call: 'month.set',
    reason: null,
    undoes: null,
    entity: 'month',
    id: 'p/2024-06',
    field: 'actual',
    before: null,
    after: null,
    ...more,
  }
}
const groups = (entries: readonly HistoryEntry[], lang: 'zh' | 'en' = 'zh') => historyGroups(entries, names, lang)

describe('修改历史', () => {
  it('一次改的几格归成一组，用调用的名称作题目，新的在前', () => {
    const found = groups([
      entry({ set: 's2', call: 'milestone.move', entity: 'milestone', id: 'm1', field: 'adjusted' }),
      entry({ field: 'actual' }),
      entry({ field: 'progress' }),
    ])
    expect(found.map((group) => [group.title, group.cells.length])).toEqual([
      ['调整节点', 1],
      ['填报', 2],
    ])
  })

  it('金额是万元，空是—，选项用词，比例用百分数', () => {
    const cells = groups([
      entry({ before: null, after: 54_976_200 }),
      entry({ field: 'physical', before: 0.5, after: 0.88 }),
      entry({ entity: 'project', id: 'p', field: 'stage', before: 'preparing', after: 'building' }),
    ])[0]?.cells
    expect(cells?.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['6月 本月完成投资 万元', '—', '5,497.62'],
      ['6月 形象比例', '50.0 %', '88.0 %'],
      ['阶段', '前期', '在建'],
    ])
  })

  it('节点的格说出是哪个节点，单位的编号换成名称', () => {
    const cells = groups([
      entry({ entity: 'milestone', id: 'm1', field: 'actual', after: '2024-07-01' }),
      entry({ entity: 'assignment', id: 'a1', field: 'unitId', before: null, after: 'u1' }),
    ])[0]?.cells
    expect(cells?.[0]?.label).toBe('达产达效 实际日期')
    expect(cells?.[1]?.after).toBe('县工信局')
  })

  it('新建的记录列出它不空的字段，不列编号和排序', () => {
    const after = { id: 'm1', projectId: 'p', kind: 'start', planned: '2024-09-30', label: null, position: 2 }
    const cell = groups([entry({ entity: 'milestone', id: 'm1', field: '+', after })])[0]?.cells[0]
    expect(cell).toMatchObject({ label: '达产达效 新建节点', before: '—', after: '节点 开工；计划日期 2024-09-30' })
  })

  it('撤销的那一组说明是撤销，并留着原因', () => {
    const [group] = groups([entry({ undoes: 's0', reason: '填错月份' })])
    expect(group).toMatchObject({ undoes: true, reason: '填错月份' })
  })

  it('没有登记的调用名照原样显示，不丢掉这一组', () => {
    expect(groups([entry({ call: 'old.call' })])[0]?.title).toBe('old.call')
  })

  it('英文界面用英文栏目', () => {
    expect(groups([entry({ after: 10_000 })], 'en')[0]).toMatchObject({
      title: 'Entry',
      cells: [{ label: 'Jun Done this month CNY 10k' }],
    })
  })
})

describe('从历史里读现值', () => {
  const created = entry({ entity: 'project', id: 'p', field: '+', after: { pauseReason: '等地' } })
  it('最新的一格算数，没有就看新建时的值，都没有就不知道', () => {
    const changed = entry({ entity: 'project', id: 'p', field: 'pauseReason', before: '等地', after: '等资金' })
    expect(loggedValue([changed, created], 'p', 'pauseReason')).toBe('等资金')
    expect(loggedValue([created], 'p', 'pauseReason')).toBe('等地')
    expect(loggedValue([created], 'p', 'since')).toBeNull()
    expect(loggedValue([], 'p', 'since')).toBeUndefined()
  })
})
