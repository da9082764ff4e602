import { describe, expect, it } from 'vitest'
import type { ImportField } from '#domain/import/import-field'
import { understand } from '#domain/import/understood'
import { dataOf, fieldsOf } from './read-back'
import { asked, sheet } from './sheets'

describe('各单位的表头', () => {
  it('三行合并表头，组名、叶子名、时间和单位行合起来读', () => {
    const understood = understand(
      sheet(
        [
          ['XX局重点项目推进情况表'],
          [null, null, null, null, null, null, null, null, '单位：万元'],
          ['序号', '项目名称', '投资情况', null, null, null, null, '工程进展', '责任\n单位'],
          [null, null, '总投资', '2024年', null, null, null, '形象\n进度'],
          [null, null, null, '计划', '完成', null, '完成率'],
          [null, null, null, null, '6月', '1-6月'],
          ['一', '续建项目（2个）', 300, 200, 10, 60, 0.3],
          ['1', '甲路', 100, 100, 5, 30, 0.3, '路基', '县住建局'],
          ['2', '乙路', 200, 100, 5, 30, 0.3, '路面'],
          ['（二）', '新开工项目（1个）', 300, 200, 10, 60, 0.3],
          ['3', '丙路', 300, 200, 10, 60, 0.3, '未动工', '县交通局'],
          ['填表人：王某', null, '审核人：李某'],
        ],
        {
          merges: [
            'A1:I1',
            'A3:A6',
            'B3:B6',
            'C3:G3',
            'C4:C6',
            'D4:G4',
            'D5:D6',
            'E5:F5',
            'G5:G6',
            'H4:H6',
            'I3:I6',
            'I8:I9',
          ],
        },
      ),
      asked(),
    )
    expect(understood.header).toEqual({ top: 2, bottom: 5 })
    expect(fieldsOf(understood)).toBe('- name totalInvestment annualPlan monthActual ytdActual - progress units')
    expect(understood.rows.map(({ nature }) => nature).slice(6)).toEqual([
      'group',
      'data',
      'data',
      'group',
      'data',
      'note',
    ])
    expect(dataOf(understood)).toMatchObject([
      { name: '甲路', 'monthActual 2024-06': 50_000, units: ['县住建局'], yearClass: 'continuing' },
      { name: '乙路', ytdActual: 300_000, units: ['县住建局'], yearClass: 'continuing' },
      { name: '丙路', totalInvestment: 3_000_000, units: ['县交通局'], yearClass: 'starting' },
    ])
    expect(understood.warnings).toEqual([])
  })

  it('表头下面单有一行单位，再下面是栏次', () => {
    const understood = understand(
      sheet(
        [
          ['县直单位重点项目台账'],
          ['序号', '项目名称', '总投资', '年度计划', '6月', null, '形象进度', null],
          [null, null, null, null, '当月', '累计', '比例', '描述'],
          [null, null, '亿元', '万元', '万元', '元', '%'],
          ['甲', '乙', 1, 2, 3, 4, 5, 6],
          [1, '甲路', 1.25, 100, 5, 300_000, 88, '路基'],
          [2, '乙路', 0.5, 100, 5, 300_000, 30, '路面'],
          ['', '', '', '', '', '', '', '注：总投资为概算'],
        ],
        { merges: ['A1:H1', 'A2:A4', 'B2:B4', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:H2'] },
      ),
      asked(),
    )
    expect(understood.columns.map(({ header }) => header)[5]).toBe('6月累计（元）')
    expect(dataOf(understood)).toEqual([
      {
        row: 6,
        name: '甲路',
        totalInvestment: 125_000_000,
        annualPlan: 1_000_000,
        'monthActual 2024-06': 50_000,
        ytdActual: 300_000,
        physical: 0.88,
        progress: '路基',
      },
      {
        row: 7,
        name: '乙路',
        totalInvestment: 50_000_000,
        annualPlan: 1_000_000,
        'monthActual 2024-06': 50_000,
        ytdActual: 300_000,
        physical: 0.3,
        progress: '路面',
      },
    ])
  })

  it.each<[string, ImportField | null]>([
    ['2024年度投资计划', 'annualPlan'],
    ['24年计划投资', 'annualPlan'],
    ['本 年 度\n投资任务', 'annualPlan'],
    ['六月份完成投资', 'monthActual'],
    ['6月单月完成投资', 'monthActual'],
    ['一至六月累计完成投资', 'ytdActual'],
    ['１～６月累计', 'ytdActual'],
    ['上半年完成投资', 'ytdActual'],
    ['2024年6月末累计完成投资', 'ytdActual'],
    ['截止2023年12月底累计完成投资', 'carryIn'],
    ['上年末累计完成投资', 'carryIn'],
    ['自开工至6月底累计完成投资', 'cumulative'],
    ['1-6月完成投资占年度计划%', null],
    ['较序时±百分点', null],
    ['第二季度完成', null],
    ['上年度累计完成', null],
    ['去年同期完成投资', null],
    ['2024.06完成投资', 'monthActual'],
    ['2024-06完成投资', 'monthActual'],
    ['2024.1-6累计', 'ytdActual'],
    ['2024年1月-2024年6月累计', 'ytdActual'],
    ['monthActual', 'monthActual'],
    ['6月实际', 'monthActual'],
    ['1-6月计划', null],
  ])('“%s”是 %s', (header, field) => {
    const understood = understand(
      sheet([
        ['项目名称', '形象进度', header],
        ['甲路', '路基', 5],
      ]),
      asked(),
    )
    expect(understood.columns[2]?.field).toBe(field)
  })

  it('“累计”说不清从何时起的，提醒一句', () => {
    const understood = understand(
      sheet([
        ['工程名称', '截至6月底累计完成投资（万元）'],
        ['甲路', 12_000],
      ]),
      asked(),
    )
    expect(understood.warnings).toEqual([
      { code: 'MEANING_UNSURE', column: '截至6月底累计完成投资（万元）', field: 'ytdActual', other: 'cumulative' },
    ])
  })

  it('同一个“类别”，内容是续建新开工就是年度类别，是产业就是行业', () => {
    const kind = (...values: string[]) =>
      understand(
        sheet([['项目名称', '项目类别', '总投资（万元）'], ...values.map((value, i) => [`${i}路`, value, 5])]),
        asked({ kind: 'projects' }),
      ).columns[1]?.field
    expect(kind('续建', '新开工', '竣工投产')).toBe('yearClass')
    expect(kind('新建', '改扩建', '技改')).toBe('nature')
    expect(kind('新材料', '城建', '交通')).toBe('industry')
  })

  it('表头认得出两列像同一样，用更像的，另一列说没有读', () => {
    const understood = understand(
      sheet([
        ['项目名称', '主管部门', '责任单位', '6月完成投资（万元）'],
        ['甲路', '局', '处', 5],
      ]),
      asked(),
    )
    expect(fieldsOf(understood)).toBe('name - units monthActual')
    expect(understood.warnings).toEqual([
      { code: 'COLUMN_TAKEN', column: '主管部门', other: '责任单位', field: 'units' },
    ])
  })
})

describe('月份', () => {
  const twelve = (...title: string[]) =>
    sheet([
      title,
      ['项目', ...Array.from({ length: 12 }, (_, i) => `${i + 1}月`), '合计'],
      ['甲路', 1, 2, 3, 4, 5, 6, null, 8, null, null, null, null, 29],
    ])

  it('十二个月的列，作为月度是完成数，作为计划是计划数', () => {
    const monthly = understand(twelve('2024年重点项目（单位：元）'), asked({ month: null, year: 2024 }))
    expect(dataOf(monthly)).toMatchObject([
      { 'monthActual 2024-01': 1, 'monthActual 2024-06': 6, 'monthActual 2024-08': 8 },
    ])
    const plan = understand(twelve('2024年重点项目（单位：元）'), asked({ kind: 'plan' }))
    expect(dataOf(plan)).toMatchObject([{ 'monthPlan 2024-01': 1, 'monthPlan 2024-08': 8 }])
    expect(plan.columns[13]?.field).toBeNull()
  })

  it('要导入六月，七月以后的不读，并且说明', () => {
    const understood = understand(twelve('2024年重点项目（单位：元）'), asked())
    expect(dataOf(understood)).toEqual([
      {
        row: 3,
        name: '甲路',
        'monthActual 2024-01': 1,
        'monthActual 2024-02': 2,
        'monthActual 2024-03': 3,
        'monthActual 2024-04': 4,
        'monthActual 2024-05': 5,
        'monthActual 2024-06': 6,
      },
    ])
    expect(understood.warnings).toEqual([{ code: 'LATER_MONTHS', columns: ['8月'], month: '2024-06' }])
  })

  it('表头写五月，要的是六月：两个月份都说出来，一格不读', () => {
    const understood = understand(
      sheet([
        ['项目名称', '5月完成投资（万元）', '形象进度'],
        ['甲路', 5, '路基'],
      ]),
      asked(),
    )
    expect(understood.problems).toEqual([
      {
        row: 0,
        column: '5月完成投资（万元）',
        value: '5月完成投资（万元）',
        problem: { code: 'WRONG_MONTH', details: { says: '2024年5月', asked: '2024年6月' } },
      },
    ])
    expect(dataOf(understood)).toEqual([{ row: 2, name: '甲路', progress: '路基' }])
  })

  it('表头没写月份，标题写的是五月，也不对', () => {
    const understood = understand(
      sheet([['进展情况（1—5月）'], ['项目名称', '本月完成投资（万元）'], ['甲路', 5]]),
      asked(),
    )
    expect(understood.problems).toMatchObject([{ row: 0, column: '', problem: { code: 'WRONG_MONTH' } }])
  })

  it('去年六月也不对', () => {
    const understood = understand(
      sheet([
        ['项目名称', '2023年6月完成投资（万元）'],
        ['甲路', 5],
      ]),
      asked(),
    )
    expect(understood.problems).toMatchObject([
      { problem: { code: 'WRONG_MONTH', details: { says: '2023年6月', asked: '2024年6月' } } },
    ])
  })

  it('填报日期不是月份', () => {
    const understood = understand(
      sheet([['填报日期：2024年7月2日'], [null, '2024-07-02'], ['项目名称', '本月完成投资（万元）'], ['甲路', 5]]),
      asked(),
    )
    expect(understood.problems).toEqual([])
  })

  it('上月的列放在旁边作对照，不是错', () => {
    const understood = understand(
      sheet([
        ['项目名称', '6月完成投资（万元）', '1-5月累计（万元）', '1-6月累计（万元）'],
        ['甲路', 2, 3, 5],
      ]),
      asked(),
    )
    expect(understood.problems).toEqual([])
    expect(fieldsOf(understood)).toBe('name monthActual - ytdActual')
    expect(understood.warnings).toEqual([])
  })

  it('没问月份就用表里的；表里也没有，就要人说', () => {
    const said = understand(
      sheet([['2024年进展'], ['项目名称', '6月完成投资（万元）'], ['甲路', 2]]),
      asked({ month: null }),
    )
    expect(said.month).toBe('2024-06')
    const silent = understand(
      sheet([
        ['项目名称', '本月完成投资（万元）'],
        ['甲路', 2],
      ]),
      asked({ month: null }),
    )
    expect(silent.problems).toMatchObject([{ problem: { code: 'MONTH_UNASKED' } }])
  })

  it('项目表的年份以表头为先，计划表的年份不对就不收', () => {
    const rows = sheet([
      ['项目名称', '2023年计划投资（万元）', '至2022年底累计完成投资（万元）'],
      ['甲路', 5, 6],
    ])
    expect(understand(rows, asked({ kind: 'projects', year: null, month: asked().month })).year).toBe(2023)
    expect(understand(rows, asked({ kind: 'plan' })).problems.map(({ problem }) => problem.details)).toEqual([
      { says: '2023年', asked: '2024年' },
      { says: '2022年底', asked: '2023年底' },
    ])
  })
})

describe('单位', () => {
  const one = (header: string, value: number, more = {}) => {
    const understood = understand(
      sheet([
        ['项目名称', header],
        ['甲路', value],
        ['乙路', value * 2],
      ]),
      asked(more),
    )
    return [
      understood.columns[1]?.unit,
      understood.columns[1]?.unitFrom,
      ...understood.warnings.map(({ code }) => code),
    ]
  }
  const known = new Map([['甲路', { ytdActual: 50_000_000 as never }]])

  it('列头写的最先，其次是选的，再次是列对照以外的一切', () => {
    expect(one('6月完成投资（元）', 5)).toEqual(['元', 'header'])
    expect(one('6月完成投资（元）', 5, { money: '万元' })).toEqual(['元', 'header', 'UNIT_DISAGREES'])
    expect(one('6月完成投资', 5, { money: '亿元' })).toEqual(['亿元', 'option'])
    expect(one('6月完成投资（元）', 5, { mapping: { money: { B: '万元' } } })).toEqual(['万元', 'mapping'])
  })

  it('都没写就推断，而且说出来', () => {
    expect(one('1-6月累计', 5_000, { known })).toEqual(['万元', 'ledger', 'UNIT_GUESSED'])
    expect(one('1-6月累计', 50_000_000, { known })).toEqual(['元', 'ledger', 'UNIT_GUESSED'])
    expect(one('1-6月累计', 0.5, { known })).toEqual(['亿元', 'ledger', 'UNIT_GUESSED'])
    expect(one('1-6月累计', 56_000_000)).toEqual(['元', 'size', 'UNIT_GUESSED'])
    expect(one('1-6月累计', 560)).toEqual(['万元', 'habit', 'UNIT_GUESSED'])
  })

  it('写的单位和台账差了几个数量级，提醒', () => {
    const rows = ['甲', '乙', '丙'].map((name) => [name, 50_000_000])
    const facts = new Map(['甲', '乙', '丙'].map((name) => [name, { ytdActual: 50_000_000 as never }]))
    const understood = understand(sheet([['项目名称', '1-6月累计（万元）'], ...rows]), asked({ known: facts }))
    expect(understood.warnings).toEqual([
      { code: 'UNIT_UNLIKELY', column: '1-6月累计（万元）', unit: '万元', likely: '元' },
    ])
  })
})
