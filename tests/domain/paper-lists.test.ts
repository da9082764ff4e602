import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/month'
import { categorySummary } from '#domain/paper/category-summary'
import { laggingList } from '#domain/paper/lagging'
import { leaderProjects } from '#domain/paper/leader-projects'
import { manifest, manifestText } from '#domain/paper/manifest'
import { milestoneTable } from '#domain/paper/milestone-table'
import { problemTable } from '#domain/paper/problem-table'
import { startedRate } from '#domain/paper/started'
import type { TablePaper } from '#domain/paper/table-model'
import { targetTable } from '#domain/paper/target-table'
import { type FactWords, frozenOnce, gridFrom, milestone, smallCounty } from '../documents/facts'
import { milestoneFacts, problems, tableFacts, target, targets } from '../documents/tables'

/** A paper as its heads and, by column, its rows. */
function told(table: TablePaper, ...keys: readonly string[]) {
  const at = keys.map((key) => table.columns.findIndex((column) => column.key === key))
  return table.groups.map(({ head, rows }) => [head?.label, ...rows.map((row) => at.map((i) => row.cells[i] ?? null))])
}

const behind = (name: string, done: number, more: FactWords = {}): FactWords => ({
  name,
  plan: 1000,
  actuals: [null, null, null, null, null, done],
  ...more,
})
const overdue = (on: string) => ({ milestones: [milestone('completion', on)] })

describe('滞后项目清单', () => {
  it('先红后黄，再按较序时由低到高，没有较序时的在后', () => {
    const list = laggingList(
      tableFacts([
        behind('绿的', 500),
        behind('黄20', 300),
        { name: '只有节点', ...overdue('2024-06-30') },
        behind('红35', 150),
        behind('黄30', 200),
        behind('红40', 100),
        behind('超序时但节点逾期', 700, overdue('2024-05-01')),
      ]),
    )
    expect(told(list, 'index', 'name', 'lamp', 'gapPoints')).toEqual([
      ['一、红灯　3个', [1, '红40', '红', -40], [2, '红35', '红', -35], [3, '超序时但节点逾期', '红', 20]],
      ['二、黄灯　3个', [4, '黄30', '黄', -30], [5, '黄20', '黄', -20], [6, '只有节点', '黄', null]],
    ])
    expect(list.note).toContain('在册7个项目，红灯3个、黄灯3个，按2024年7月1日测')
  })

  it('落后原因只写让灯亮的，要求按原因给', () => {
    const list = laggingList(tableFacts([behind('节点', 700, overdue('2024-05-01')), behind('钱', 100)]))
    expect(told(list, 'reasons', 'ask')[0]?.slice(1)).toEqual([
      ['低于序时40.0个百分点', '倒排工期，提出赶上序时的措施和时限'],
      ['节点『竣工』逾期61天', '说明节点逾期的原因，明确完成时限'],
    ])
  })

  it('只有黄灯时从一数起；都不亮时一行也没有', () => {
    expect(told(laggingList(tableFacts([behind('黄', 300)])), 'name')).toEqual([['一、黄灯　1个', ['黄']]])
    expect(laggingList(tableFacts([behind('绿', 500)]))).toMatchObject({ count: 0, groups: [] })
  })

  it('按本级汇总的下级不在表里', () => {
    const parent = behind('本级', 100, { id: 'p', rollup: 'self' })
    const list = laggingList(tableFacts([parent, behind('下级', 0, { parentId: 'p', ...overdue('2024-01-31') })]))
    expect(told(list, 'name')).toEqual([['一、红灯　1个', ['本级']]])
  })
})

describe('节点到期与逾期', () => {
  it('逾期的久的在前，到期日当天和30天内的在后，更远的和月底前完成的不列', () => {
    expect(told(milestoneTable(tableFacts(milestoneFacts)), 'name', 'milestone', 'late', 'left')).toEqual([
      ['一、逾期　3个节点', ['乙', '4月底竣工', 62, null], ['乙', '竣工', 16, null], ['甲', '竣工', 1, null]],
      ['二、30天内到期　2个节点', ['甲', '竣工', null, 0], ['甲', '竣工', null, 30]],
    ])
  })

  it('按本级汇总的下级和上级自己的节点都在表里', () => {
    const facts = [
      { id: 'p', name: '本级', rollup: 'self' as const, ...overdue('2024-06-30') },
      { name: '下级', parentId: 'p', ...overdue('2024-06-29') },
    ]
    expect(told(milestoneTable(tableFacts(facts)), 'name')[0]?.slice(1)).toEqual([['下级'], ['本级']])
  })
})

describe('目标任务', () => {
  it('分预期目标和工作任务，按报告的次序；能累计的才有完成比例', () => {
    expect(told(targetTable(tableFacts(), targets), 'name', 'value', 'comparator', 'actual', 'share')).toEqual([
      ['一、预期目标　2项', ['地区生产总值增长', 6, '达到', 5.5, null], ['失业率', 5.5, '以内', null, null]],
      ['二、工作任务　2项', ['没有完成值', 100, '以上', null, null], ['农村公路', 1200.5, '以上', 600.25, 0.5]],
    ])
    const about = targetTable(tableFacts(), [target('左右', { comparator: '~', actual: 50 })])
    expect(told(about, 'share')[0]?.[1]).toEqual([null])
  })
})

describe('问题台账', () => {
  it('到本月底为止：逾期、7天内到期、其他、已销号；七月的事不在六月的台账里', () => {
    const table = problemTable(tableFacts(), problems)
    expect(told(table, 'number', 'stage', 'late', 'closedOn', 'evidence')).toEqual([
      ['一、逾期未销号　1个', ['WT-001', '交单', 11, null, null]],
      ['二、7天内到期　1个', ['WT-002', '列单', null, null, null]],
      ['三、已销号　1个', ['WT-003', '销号', null, '2024-06-28', '批复已取得']],
    ])
    expect(table.note).toContain('列单3个，销号1个，办结率33.3%')
  })
})

describe('分类汇总', () => {
  it('两种分法的合计都是全县的数，序号各自数', () => {
    const table = categorySummary(tableFacts())
    const heads = table.groups.map(({ head }) => head?.cells?.slice(2, 10))
    expect(heads[0]).toEqual(heads[1])
    expect(told(table, 'index', 'name', 'projects')).toEqual([
      ['一、按年度类别　合计', [1, '竣工投产', 2], [2, '续建', 2], [3, '新开工', 1], [4, '未分类', 1]],
      ['二、按行业　合计', [1, '工业', 3], [2, '农业', 1], [3, '能源', 1], [4, '未分类', 1]],
    ])
  })

  it('开工率 = 有实际开工的新开工项目 ÷ 新开工项目，月底以后开工的不算', () => {
    const starting = (actual: string | null): FactWords => ({
      yearClass: 'starting',
      milestones: [milestone('start', '2024-06-30', { actual: actual as Day | null })],
    })
    const facts = [starting('2024-06-30'), starting('2024-07-01'), starting(null), { yearClass: 'continuing' as const }]
    expect(startedRate(gridFrom(facts))).toEqual({ count: 3, started: 1, rate: 1 / 3 })
    expect(categorySummary(tableFacts(facts)).note).toContain('新开工项目3个，已开工1个，开工率33.3%')
    expect(startedRate(gridFrom([{ yearClass: 'continuing' }]))).toEqual({ count: 0, started: 0, rate: null })
  })
})

describe('领导包联项目', () => {
  it('每位领导一组，没有领导的在最后', () => {
    const facts = [
      behind('甲', 1),
      behind('乙', 2, { leader: '张' }),
      behind('丙', 3, { leader: '李' }),
      behind('丁', 4, { leader: '张' }),
    ]
    expect(told(leaderProjects(tableFacts(facts), null), 'index', 'name')).toEqual([
      ['一、张　小计　2个', [1, '乙'], [2, '丁']],
      ['二、李　小计　1个', [3, '丙']],
      ['三、未明确包联领导　小计　1个', [4, '甲']],
    ])
  })

  it('一位领导的只有他的项目，文件名写他；没有这位就说没有', () => {
    const table = leaderProjects(tableFacts(smallCounty), '〔领导〕')
    expect(table).toMatchObject({ count: 1, total: null, fileName: '伊川县2024年6月领导包联项目（〔领导〕）' })
    expect(() => leaderProjects(tableFacts(smallCounty), '没有')).toThrow(
      expect.objectContaining({ code: 'LEADER_MISSING' }),
    )
  })
})

describe('清单', () => {
  const facts = {
    month: gridFrom([]).month,
    office: '县发改委',
    simulated: true,
    writtenAt: '2024-07-05 18:24',
    programVersion: '1.2.3',
    files: [{ file: '伊川县2024年6月责任单位排名.xlsx', rows: 12, sha256: 'b86e03d4' }],
  }

  it('写明从哪一版快照、哪个程序写出，每个文件的行数和 SHA-256', () => {
    const frozen = manifestText(manifest({ ...facts, standing: frozenOnce }))
    expect(frozen).toContain('数据：冻结快照第1版，2024-07-05\r\n模拟数据')
    expect(frozen).toContain('写出：2024-07-05 18:24，伊川重点项目监测 1.2.3')
    expect(frozen).toContain('伊川县2024年6月责任单位排名.xlsx　12行\r\n  SHA-256 b86e03d4')
  })

  it('没冻结的是草稿，没有快照；更正过的写明更正', () => {
    const draft = manifest({ ...facts, standing: { draftAt: '2024-07-05 09:00' } })
    expect(draft).toMatchObject({ snapshot: null, mark: '草稿（未冻结，2024-07-05 09:00）' })
    const corrected = manifest({ ...facts, standing: { ...frozenOnce, version: 2, newest: 2, corrected: true } })
    expect(corrected).toMatchObject({ snapshot: { version: 2 }, mark: '更正（第2版，2024-07-05）' })
  })
})
