import { describe, expect, it } from 'vitest'
import { type Day, day, month } from '#domain/month'
import type { ColumnKey } from '#domain/paper/monthly-columns'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { Refusal } from '#domain/refusal'
import { type FactWords, gridFrom, milestone, sheetOptions, smallCounty } from '../documents/facts'

const sheetOf = (facts: readonly FactWords[], options = {}, context = {}) =>
  monthlySheet(gridFrom(facts, context), sheetOptions(options))
const at = (sheet: MonthlySheet, key: ColumnKey) => sheet.columns.findIndex((column) => column.key === key)
/** A column of the project rows, in the sheet's order. */
const column = (sheet: MonthlySheet, key: ColumnKey) =>
  sheet.groups.flatMap((group) => group.rows.map((row) => row.cells[at(sheet, key)]))
const labels = (sheet: MonthlySheet) => sheet.groups.map((group) => [group.total?.label, group.total?.count])
const headings = (sheet: MonthlySheet) =>
  sheet.columns.map(({ band, heading }) => (band === null ? '' : `${band}/`) + heading.join(''))

describe('月报表的样子', () => {
  it('完整表二十四列，表头带年月', () => {
    expect(headings(sheetOf(smallCounty))).toEqual([
      '序号',
      '项目名称',
      '建设性质',
      '建设规模及主要内容',
      '建设起止年限',
      '总投资',
      '至2023年底累计完成投资',
      '2024年/计划投资',
      '2024年/6月完成投资',
      '2024年/1—6月累计完成投资',
      '2024年/占年度计划%',
      '2024年/较序时±百分点',
      '开工以来累计/完成投资',
      '开工以来累计/占总投资%',
      '形象进度',
      '存在问题',
      '下一步计划',
      '计划(实际)开工',
      '计划竣工',
      '是否入统',
      '责任单位',
      '包联领导',
      '责任人及电话',
      '备注',
    ])
  })

  it('简表十一列，有合计，没有小计，项目的次序和序号与完整表相同', () => {
    const short = sheetOf(smallCounty, { form: 'short' })
    expect(headings(short)).toEqual([
      '序号',
      '项目名称',
      '总投资',
      '年度计划(2024年)',
      '本月完成(6月)',
      '累计完成(1—6月)',
      '占比(年度计划)',
      '形象进度',
      '存在问题',
      '责任单位',
      '包联领导',
    ])
    expect(short.groups.every((group) => group.total === null)).toBe(true)
    expect(column(short, 'name')).toEqual(column(sheetOf(smallCounty), 'name'))
    expect(short.title).toBe('伊川县2024年重点项目进展情况简表（1—6月）')
  })

  it('一月的标题写（1月），表头也只写一月', () => {
    const january = sheetOf(smallCounty, {}, { month: month('2024-01') })
    expect(january.title).toBe('伊川县2024年重点项目进展情况月报表（1月）')
    expect(headings(january)).toContain('2024年/1月累计完成投资')
    expect(sheetOf(smallCounty).title).toBe('伊川县2024年重点项目进展情况月报表（1—6月）')
  })

  it('未冻结的月份有草稿字样，冻结的没有', () => {
    const draft = sheetOf(smallCounty, { standing: { draftAt: '2024-07-02 09:30' } }).draft
    expect([draft, sheetOf(smallCounty).draft]).toEqual(['草稿（未冻结，2024-07-02 09:30）', null])
  })

  it('文件名里没有不能用的字符', () => {
    expect(sheetOf(smallCounty).fileName).toBe('伊川县2024年6月重点项目月报表')
    const odd = sheetOf([{ units: ['a/b:c*'] }], { unit: 'a/b:c*', form: 'short' })
    expect(odd.fileName).toBe('伊川县2024年6月重点项目简表（a_b_c_）')
  })
})

describe('哪些项目成行，归在哪里', () => {
  it('按子项汇总的上级、按本级汇总的子项都不成行；没有类别的在最后', () => {
    const sheet = sheetOf(smallCounty)
    expect(labels(sheet)).toEqual([
      ['一、竣工投产　小计', 2],
      ['二、续建　小计', 2],
      ['三、新开工　小计', 1],
      ['四、未分类　小计', 1],
    ])
    expect(column(sheet, 'name')).toEqual([
      '中钢洛耐9万吨新型耐材二期',
      '龙鼎10万吨电池箔',
      '乡村振兴示范区',
      '产业园一期',
      '国网英大储能电站',
      '未定类别的项目',
    ])
    expect(column(sheet, 'index')).toEqual([1, 2, 3, 4, 5, 6])
    expect([sheet.count, sheet.total.count]).toEqual([6, 6])
  })

  it('按责任单位分组和筛选都看牵头单位，没有单位的归未明确', () => {
    expect(labels(sheetOf(smallCounty, { group: 'unit' }))).toEqual([
      ['一、县工信局　小计', 2],
      ['二、县农业农村局　小计', 1],
      ['三、开发区管委会　小计', 1],
      ['四、未明确　小计', 2],
    ])
    const led = sheetOf(smallCounty, { unit: '开发区管委会' })
    expect(column(led, 'name')).toEqual(['产业园一期'])
    expect(led.scope).toBe('责任单位“开发区管委会”')
  })

  it('按行业分组、按名单筛选', () => {
    const listed = sheetOf(smallCounty, { group: 'industry', list: '省重点' })
    expect(labels(listed)).toEqual([['一、工业　小计', 2]])
    expect([listed.scope, listed.total.count]).toEqual(['名单“省重点”', 2])
  })

  it('没有一个项目在册时不出空表', () => {
    expect(() => sheetOf(smallCounty, { list: '没有项目的名单' })).toThrow(
      expect.objectContaining({ code: 'MONTH_EMPTY', details: { month: '2024-06' } }),
    )
    expect(() => sheetOf([])).toThrow(Refusal)
  })
})

describe('格里的字', () => {
  it('没有给的是空白，不是零；报了零就是零', () => {
    const sheet = sheetOf([{ plan: 100, actuals: [null, 5] }, { actuals: [0, 0, 0, 0, 0, 0] }])
    expect(column(sheet, 'monthActual')).toEqual([null, 0])
    expect(column(sheet, 'ytdActual')).toEqual([50_000, 0])
    expect(column(sheet, 'annualRate')).toEqual([0.05, null])
    expect(column(sheet, 'gapPoints')).toEqual([null, null])
    expect(sheet.total.cells[at(sheet, 'carryIn')]).toBeNull()
    expect(sheet.total.cells[at(sheet, 'annualRate')]).toBeNull()
  })

  it('比率和较序时不先舍入（江门 1—10 月：97.158，超 13.8）', () => {
    const facts = [{ plan: 6_474_000, actuals: [0, 0, 0, 0, 0, 0, 0, 0, 0, 6_290_000] }]
    const sheet = sheetOf(facts, {}, { month: month('2024-10'), today: day('2024-11-05') })
    expect(column(sheet, 'annualRate')[0]).toBeCloseTo(0.971578622, 9)
    expect(column(sheet, 'gapPoints')[0]).toBeCloseTo(13.824529, 5)
  })

  it('合计的占比只计有计划且本月已报的项目', () => {
    const sheet = sheetOf([
      { plan: 100, actuals: [0, 0, 0, 0, 0, 50] },
      { plan: 900, actuals: [900] },
      { actuals: [0, 0, 0, 0, 0, 70] },
    ])
    expect(sheet.total.cells[at(sheet, 'annualRate')]).toBe(0.5)
    expect(sheet.total.cells[at(sheet, 'gapPoints')]).toBe(0)
    expect(sheet.total.cells[at(sheet, 'ytdActual')]).toBe(10_200_000)
    expect(sheet.note).toContain('共1个')
  })

  it('开工以实际为先，但看当月月末；竣工取计划，先竣工后投用再投产', () => {
    const facts: FactWords[] = [
      { milestones: [milestone('start', '2024-03-31', { actual: '2024-05-20' as Day })] },
      { milestones: [milestone('start', '2024-03-31', { actual: '2024-07-02' as Day })] },
      { milestones: [milestone('start', '2024-03-31', { adjusted: '2024-09-30' as Day })] },
      {
        milestones: [
          milestone('production', '2024-10-31'),
          milestone('inUse', '2024-06-30', { adjusted: '2025-01-31' as Day }),
        ],
      },
      { milestones: [milestone('completion', '2024-11-30'), milestone('production', '2026-10-31')] },
      { milestones: [milestone('enrolment', '2024-09-30')] },
    ]
    const sheet = sheetOf(facts)
    expect(column(sheet, 'start')).toEqual(['2024.05', '2024.03', '2024.09', null, null, null])
    expect(column(sheet, 'completion')).toEqual([null, null, null, '2025.01', '2024.11', null])
  })

  it('年限、入统、单位、责任人', () => {
    const sheet = sheetOf([
      { startYear: 2023, endYear: 2024, statEntry: 'entered', units: ['甲局', '乙镇'], contact: '张三', phone: '1390' },
      { startYear: 2024, endYear: 2024, statEntry: 'pending', phone: '1380' },
      { startYear: 2024, statEntry: 'exempt' },
      {},
    ])
    expect(column(sheet, 'years')).toEqual(['2023—2024', '2024', '2024—', null])
    expect(column(sheet, 'statEntry')).toEqual(['是', '否', '不需', null])
    expect(column(sheet, 'unit')).toEqual(['甲局、乙镇', null, null, null])
    expect(column(sheet, 'contact')).toEqual(['张三\n1390', '1380', null, null])
  })
})

describe('表下的注', () => {
  const note = (facts: readonly FactWords[], options = {}) => sheetOf(facts, options).note
  const months = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0]

  it('说明用的是哪一版计划、序时怎样取', () => {
    expect(note([{ plan: 100 }])).toContain('占年度计划、较序时按年初计划计算；序时取6/12')
    expect(note([{ plan: 100, planVersion: 'adjusted', monthPlans: months }])).toContain(
      '按调整计划计算；序时取分月计划累计；',
    )
    expect(note([{ plan: 100, planVersion: 'adjusted' }, { plan: 100, monthPlans: months }, { plan: 5 }])).toContain(
      '有调整计划的1个项目按调整计划，其余2个按年初计划计算；序时有分月计划的取分月计划累计，其余取6/12',
    )
    expect(note([{}])).toContain('尚无年度计划')
  })

  it('印出来的各行加不出印出来的合计时，说明是四舍五入', () => {
    const third = { plan: 100, actuals: [0, 0, 0, 0, 0, 0.005] }
    expect(note([third, third])).toContain('四舍五入')
    expect(note([third, third], { form: 'short' })).toContain('各行相加与合计的尾差')
    expect(note([{ plan: 100, actuals: [0, 0, 0, 0, 0, 0.01] }])).not.toContain('四舍五入')
  })
})
