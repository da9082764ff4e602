import { beforeEach, describe, expect, it } from 'vitest'
import type { MergeRow } from '#contract/merge'
import type { CorrectionRecord } from '#contract/month-life'
import type { Month } from '#domain/month'
import {
  batchInput,
  batchLines,
  emptyBatch,
  fromRefusal,
  noClass,
} from '../../src/renderer/pages/projects/batch/batch-draft'
import { batchWords } from '../../src/renderer/pages/projects/batch/words'
import { barrierAt } from '../../src/renderer/pages/projects/editing'
import { correctionsIn, isLocked, type MonthLock, noLock } from '../../src/renderer/pages/projects/frozen/month-lock'
import { markAll, markState, markThrough, toggleMarks, unmarkAll } from '../../src/renderer/pages/projects/marks/marks'
import { leftToChoose, mergeLabel, mergeText, sectionOf } from '../../src/renderer/pages/projects/merge/merge-values'
import { buildRows, familyOf, type GridRow } from '../../src/renderer/pages/projects/rows'
import { changeView, firstView, noFilters, view } from '../../src/renderer/pages/projects/view'
import { june, type Told } from './grid-answer'

const county: readonly Told[] = [
  { id: 'a', industry: '铝加工', plan: 120 },
  { id: 'park', industry: '园区', rollup: 'children' },
  { id: 'park-1', parentId: 'park', industry: '园区', plan: 80 },
  { id: 'b', industry: '铝加工', plan: 60 },
]
const answer = june(county)
const shown = buildRows(answer, familyOf(answer), { ...firstView, filters: noFilters }, null)
const row = (id: string) => shown.rows.find((one) => one.id === id) as GridRow
const marked = () => [...view.get().marked].toSorted()

describe('marking rows', () => {
  beforeEach(() => {
    changeView(firstView)
  })

  it('a row marks its project, a group all of its own, counted or not', () => {
    toggleMarks(answer, row('a'))
    expect(marked()).toEqual(['a'])
    toggleMarks(answer, row('group:园区'))
    expect(marked()).toEqual(['a', 'park', 'park-1'])
    toggleMarks(answer, row('group:园区'))
    expect(marked()).toEqual(['a'])
  })

  it('a group tells whether all, some or none of it is marked; marking a part marks the rest', () => {
    toggleMarks(answer, row('a'))
    expect(markState(answer, row('group:铝加工'), view.get().marked)).toBe('some')
    expect(markState(answer, row('group:园区'), view.get().marked)).toBe('none')
    toggleMarks(answer, row('group:铝加工'))
    expect(markState(answer, row('group:铝加工'), view.get().marked)).toBe('all')
  })

  it('Shift marks from the last one to this one as they are shown, over groups', () => {
    toggleMarks(answer, row('b'))
    markThrough(answer, shown.rows, row('park'))
    expect(marked()).toEqual(['b', 'park'])
  })

  it('Ctrl+A marks what passes the filter; Esc takes all off and says whether there was any', () => {
    markAll(answer, shown.total)
    expect(marked()).toEqual(['a', 'b', 'park', 'park-1'])
    expect(unmarkAll()).toBe(true)
    expect(unmarkAll()).toBe(false)
  })
})

describe('批量修改', () => {
  it('asks only for what was touched, and says each place', () => {
    const draft = {
      ...emptyBatch,
      units: ['县工信局'],
      leader: { text: '', clear: true },
      removeLists: ['三个一批'],
      yearClass: noClass,
      from: '7月1日',
    }
    expect(batchInput(['a', 'b'], draft, answer)).toEqual({
      ids: ['a', 'b'],
      year: 2024,
      from: '2024-07-01',
      changes: { units: ['县工信局'], leader: null, lists: { remove: ['三个一批'] }, yearClass: null },
    })
    expect(batchLines(draft, batchWords.zh, 'zh')).toEqual([
      '责任单位 → 县工信局',
      '包联领导 → （空）',
      '名单 移出 三个一批',
      '年度类别 → （空）',
    ])
  })

  it('nothing touched asks for nothing; a day counts only with a unit or a leader, and must be one', () => {
    expect(batchInput(['a'], emptyBatch, answer).changes).toEqual({})
    expect(fromRefusal({ ...emptyBatch, from: '某日' }, 2024, 'zh')).toBeNull()
    expect(fromRefusal({ ...emptyBatch, units: ['县工信局'], from: '某日' }, 2024, 'zh')).toContain('某日')
    expect(batchInput(['a'], { ...emptyBatch, from: '2024-07-01' }, answer)).not.toHaveProperty('from')
  })
})

const line = (part: Partial<MergeRow>): MergeRow => ({
  key: 'month/2024-06/actual',
  entity: 'month',
  at: '2024-06',
  field: 'actual',
  label: { zh: '本月完成投资', en: 'Done' },
  loser: 50_000,
  winner: 70_000,
  result: null,
  conflict: true,
  ...part,
})

describe('合并', () => {
  it('a row says what it is of, and its values as people read them', () => {
    expect(mergeLabel(line({}), 'zh')).toBe('2024年6月 本月完成投资')
    expect(mergeLabel(line({ entity: 'plan', at: '2024/adjusted', label: { zh: '年度计划', en: 'Plan' } }), 'zh')).toBe(
      '2024年调整 年度计划',
    )
    expect(mergeText(line({}), 70_000, answer, 'zh')).toBe('7.00')
    expect(mergeText(line({}), null, answer, 'zh')).toBe('—')
    expect(mergeText(line({ field: 'physical' }), 0.425, answer, 'zh')).toBe('42.5 %')
    expect(mergeText(line({ entity: 'project', at: null, field: 'stage' }), 'building', answer, 'zh')).toBe('在建')
  })

  it('what was contested stays on top when it is chosen; rows of one key are one choice', () => {
    const contested = new Set(['month/2024-06/actual'])
    expect(sectionOf(line({ conflict: false }), contested)).toBe('conflicts')
    expect(sectionOf(line({ key: 'month/2024-05/actual' }), contested)).toBe('months')
    expect(leftToChoose([line({}), line({ field: 'm01' }), line({ key: 'plan/2024/annual' })])).toBe(2)
  })
})

describe('a frozen month in the grid', () => {
  const frozen: MonthLock = { ...noLock, frozen: true, frozenBy: '2024-06' as Month }
  const before: MonthLock = { ...noLock, frozenBy: '2024-06' as Month }

  it('its month columns take corrections alone, facts of the project are typed as ever', () => {
    const at = (column: string) => barrierAt(answer, row('a'), column, false, frozen)
    expect(['monthActual', 'statistics', 'physical', 'progress', 'problem', 'next'].map(at)).toEqual(
      Array(6).fill('frozen'),
    )
    expect(['totalInvestment', 'annualPlan', 'carryIn'].map(at)).toEqual([null, null, null])
    expect(barrierAt(answer, row('park'), 'monthActual', false, frozen)).toBe('summed')
  })

  it('an open month before a frozen one of the year shuts its money, not its texts', () => {
    expect(isLocked(before, 'monthActual')).toBe(true)
    expect(isLocked(before, 'statistics')).toBe(true)
    expect(isLocked(before, 'progress')).toBe(false)
  })

  it('a correction tells before and after at its cell; later months of the year say what moved them', () => {
    const record = (part: Partial<CorrectionRecord>): CorrectionRecord => ({
      id: 'c1',
      number: '2024-更-01',
      projectId: 'a',
      name: 'a',
      month: '2024-03' as Month,
      reason: '漏报',
      basis: null,
      proposedBy: null,
      registeredAt: '2024-07-05T01:00:00Z',
      who: '王',
      lines: [{ correctionId: 'c1', field: 'actual', before: '50000000', after: null }],
      ...part,
    })
    const march = correctionsIn([record({})], '2024-03' as Month, 'zh')
    expect(march.corrected.get('monthActual/a')).toBe('更正单 2024-更-01：5,000.00 → —，漏报')
    const told = correctionsIn([record({})], '2024-06' as Month, 'zh')
    expect(told.corrected.size).toBe(0)
    expect(told.recomputed.get('a')).toBe('更正单 2024-更-01 改了3月（5,000.00 → —），这里已重算')
    expect(correctionsIn([record({})], '2025-06' as Month, 'zh').recomputed.size).toBe(0)
    const share = record({ lines: [{ correctionId: 'c1', field: 'physical', before: '0.4', after: '0.45' }] })
    expect(correctionsIn([share], '2024-03' as Month, 'zh').corrected.get('physical/a')).toContain('40.0 % → 45.0 %')
    expect(correctionsIn([share], '2024-06' as Month, 'zh').recomputed.size).toBe(0)
  })
})
