import { describe, expect, it } from 'vitest'
import type { HistoryCell, HistorySet } from '#contract/history'
import type { Day } from '#domain/month'
import { filters, firstDayOf, isFiltered, noFilters, questionOf } from '../../src/renderer/pages/data/history/filters'
import {
  byDay,
  deviceText,
  fieldsText,
  namesOf,
  nowText,
  whereText,
} from '../../src/renderer/pages/data/history/row-words'
import { historyTabWords } from '../../src/renderer/pages/data/history/words'
import { actTitle } from '../../src/renderer/parts/history/act-words'

const today = '2024-07-02' as Day
const w = historyTabWords.zh

function set(more: Partial<HistorySet>): HistorySet {
  return {
    seq: 1,
    set: 's1',
    at: '2024-07-02T01:12:00.000Z',
    who: '张',
    device: 'YX-01',
    call: 'month.set',
    origin: 'month.set',
    reason: null,
    undoes: null,
    redoes: null,
    undoneBy: null,
    cells: 1,
    projects: { names: ['龙鼎'], count: 1 },
    unit: '县工信局',
    things: [],
    fields: [{ entity: 'month', field: 'actual', month: '2024-06' as HistorySet['months'][number] }],
    fieldCount: 1,
    months: [],
    ...more,
  }
}
const cell = (more: Partial<HistoryCell>): HistoryCell => ({
  entity: 'month',
  id: 'a/2024-06',
  field: 'actual',
  before: null,
  after: 10_000,
  projectId: 'a',
  project: '龙鼎',
  month: null,
  now: 10_000,
  fate: 'take',
  changed: null,
  ...more,
})
const names = namesOf({ names: {}, records: {} })

describe('一次改动一行', () => {
  it('在哪里：一个项目说名称，同一单位的说单位和个数，否则说第一个，没有项目的说那件东西', () => {
    expect(whereText(set({}), w, 'zh')).toBe('龙鼎')
    expect(whereText(set({ projects: { names: ['甲', '乙'], count: 4 } }), w, 'zh')).toBe('县工信局，4 个项目')
    expect(whereText(set({ projects: { names: ['甲'], count: 4 }, unit: null }), w, 'zh')).toBe('甲等 4 个项目')
    const none = { projects: { names: [], count: 0 } }
    const things = [
      { entity: 'list' as const, id: 'l', name: '省重点' },
      { entity: 'setting' as const, id: 'office', name: 'office' },
      { entity: 'monthLife' as const, id: '2024-06', name: null },
      { entity: 'lampRule' as const, id: 'r', name: null },
    ]
    expect(whereText(set({ ...none, things }), w, 'zh')).toBe('省重点、填报单位、2024年6月、亮灯规则')
  })

  it('栏目：带月份的短名；多的只说头两个和个数', () => {
    expect(fieldsText(set({}), w, 'zh')).toBe('6月完成')
    const fields = ['physical', 'progress', 'problem'].map((field) => ({
      entity: 'month' as const,
      field,
      month: null,
    }))
    expect(fieldsText(set({ fields, fieldCount: 5 }), w, 'zh')).toBe('形象比例、形象进度 等 5 栏')
    expect(fieldsText(set({ fields: fields.slice(0, 2), fieldCount: 2 }), w, 'zh')).toBe('形象比例、形象进度')
  })

  it('做了什么：撤销和重做说出原来的那一次，从窗口填的各有各的叫法', () => {
    expect(actTitle(set({}), 'zh')).toBe('填报')
    expect(actTitle(set({ call: 'month.enter:paste' }), 'zh')).toBe('粘贴')
    expect(actTitle(set({ call: 'month.enter:fill' }), 'zh')).toBe('向下填充')
    expect(actTitle(set({ call: 'month.freeze' }), 'en')).toBe('Freeze a month')
    expect(actTitle(set({ call: 'history.undoSet', undoes: 's0' }), 'zh')).toBe('撤销“填报”')
    expect(actTitle(set({ call: 'history.undoSet', redoes: 's0' }), 'zh')).toBe('重做“填报”')
    expect(actTitle({ call: 'history.undo', undoes: 's0' }, 'zh')).toBe('撤销')
  })

  it('按天分组，天和时间按这台电脑的', () => {
    const local = new Date(2024, 6, 2, 0, 30).toISOString()
    const before = new Date(2024, 6, 1, 23, 30).toISOString()
    expect(byDay([set({ at: local }), set({ at: before })]).map((group) => group.day)).toEqual([
      '2024-07-02',
      '2024-07-01',
    ])
  })

  it('电脑的长编号只说末四位', () => {
    expect(deviceText('019012ab-0000-7000-8000-00000000beef')).toBe('BEEF')
    expect(deviceText('YX-01')).toBe('YX-01')
  })
})

describe('一格现在怎样', () => {
  const at = new Date(2024, 6, 2, 9, 29).toISOString()
  const changed = { at, who: '张', call: 'month.set', set: 's2' }
  const text = (more: Partial<HistoryCell>) => nowText(cell(more), names, today, w, 'zh')

  it('没动过，改过又改回，又改过的留着，跟着重算', () => {
    expect(text({})).toBe('没再动过')
    expect(text({ changed })).toBe('09:29 又改过，现在与改后相同')
    expect(text({ changed, fate: 'keep', now: 12_276_400 })).toBe('09:29 改为 1,227.64，不撤')
    expect(text({ changed, fate: 'keep', now: null })).toBe('09:29 改为 —，不撤')
    expect(text({ fate: 'follow' })).toBe('跟着重算')
    expect(text({ fate: 'keep' })).toBe('随它的项目留着，不撤')
  })

  it('不是今天改的说出哪一天', () => {
    const yesterday = { ...changed, at: new Date(2024, 6, 1, 15, 10).toISOString() }
    expect(text({ changed: yesterday })).toBe('07-01 15:10 又改过，现在与改后相同')
  })
})

describe('筛选', () => {
  it('只问选了的；一个叫法可有几个调用', () => {
    const calls = () => ['month.set', 'month.enter']
    expect(questionOf(noFilters, today, calls)).toEqual({})
    expect(questionOf({ ...noFilters, text: ' 龙鼎 ', span: 'week', act: '填报' }, today, calls)).toEqual({
      text: '龙鼎',
      from: '2024-06-26',
      calls: ['month.set', 'month.enter'],
    })
    expect(firstDayOf('thisYear', today)).toBe('2024-01-01')
    expect(firstDayOf('all', today)).toBe(null)
    expect([isFiltered(noFilters), isFiltered({ ...noFilters, who: '张' })]).toEqual([false, true])
    expect(filters.get()).toEqual(noFilters)
  })
})
