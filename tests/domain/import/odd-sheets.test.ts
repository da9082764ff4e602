import { describe, expect, it } from 'vitest'
import { matchRows, nameBook } from '#domain/import/match-names'
import { understand } from '#domain/import/understood'
import { dataOf, fieldsOf, refusedBy } from './read-back'
import { asked, cell, dated, sheet } from './sheets'

const fieldOf = (header: string, value: string | number) =>
  understand(
    sheet([
      ['项目名称', '存在问题', header],
      ['甲路', '', value],
      ['乙路', '', value],
      ['丙路', '', value],
    ]),
    asked(),
  ).columns[2]?.field

describe('没见过的表头', () => {
  it.each([
    ['截至目前仍存在的几个问题', '缺资金', null],
    ['目前施工形象', '路基', 'progress'],
    ['拟建地点', '城关镇', 'address'],
    ['责任单位联系人', '王某', 'contact'],
  ])('“%s”按末尾的词认', (header, value, field) => {
    expect(fieldOf(header, value)).toBe(field)
  })

  it.each([
    ['累计完成产值', 5],
    ['累计完成工程量', 5],
    ['年度计划投资完成率', 5],
    ['累计完成投资占总投资比例', 5],
    ['实际完成总投资', 5],
    ['6月计划形象进度', '封顶'],
    ['年度形象进度目标', '封顶'],
    ['用地手续办理进度', '组卷'],
    ['施工单位负责人', '王某'],
  ])('“%s”里有认得的词，说的却是别的', (header, value) => {
    expect(fieldOf(header, value)).toBeNull()
  })

  it('年度目标下面的形象进度不是进展', () => {
    const understood = understand(
      sheet(
        [
          ['项目名称', '年度目标', null, '完成情况', null],
          [null, '投资（万元）', '形象进度', '6月投资（万元）', '形象进度'],
          ['甲路', 5, '建成', 3, '路基'],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
      asked(),
    )
    expect(dataOf(understood)).toMatchObject([{ annualPlan: 50_000, 'monthActual 2024-06': 30_000, progress: '路基' }])
  })

  it('表头的月份成了日期，照样认', () => {
    const may = { ...dated('2024-05-01'), text: 'May-24' }
    const june = { ...dated('2024-06-01'), text: 'Jun-24' }
    const understood = understand(
      sheet([
        ['项目名称', may, june],
        ['甲路', 1, 2],
      ]),
      asked({ money: '元' }),
    )
    expect(dataOf(understood)).toEqual([{ row: 2, name: '甲路', 'monthActual 2024-05': 1, 'monthActual 2024-06': 2 }])
  })

  it('总投资下面分合计和其中，合计就是总投资', () => {
    const understood = understand(
      sheet(
        [
          ['项目名称', '总投资（万元）', null, '2024年计划投资（万元）', null, '6月完成投资（万元）', null],
          [null, '合计', '建安投资', '小计', '其中：专项债', '合计', '其中：民间投资'],
          ['甲路', 10, 6, 5, 1, 3, 2],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] },
      ),
      asked(),
    )
    expect(fieldsOf(understood)).toBe('name totalInvestment - annualPlan - monthActual -')
  })

  it('几个年份的计划，取问的那一年', () => {
    const rows = sheet([
      ['项目名称', '2023年计划（万元）', '2024年计划（万元）', '2025年计划（万元）'],
      ['甲路', 1, 2, 3],
    ])
    expect(fieldsOf(understand(rows, asked({ kind: 'plan' })))).toBe('name - annualPlan -')
  })
})

describe('少见的行', () => {
  it('一个项目两行，计划一行、完成一行：各取所问', () => {
    const rows = sheet(
      [
        ['项目名称', '类别', '5月', '6月'],
        ['甲路', '计划', 1, 2],
        [null, '完成', 3, 4],
        ['乙路', '计划', 5, 6],
        [null, '完成', 7, 8],
      ],
      { merges: ['A2:A3', 'A4:A5'] },
    )
    expect(dataOf(understand(rows, asked({ money: '元' })))).toEqual([
      { row: 3, name: '甲路', 'monthActual 2024-05': 3, 'monthActual 2024-06': 4 },
      { row: 5, name: '乙路', 'monthActual 2024-05': 7, 'monthActual 2024-06': 8 },
    ])
    expect(dataOf(understand(rows, asked({ kind: 'plan', money: '元' })))).toEqual([
      { row: 2, name: '甲路', 'monthPlan 2024-05': 1, 'monthPlan 2024-06': 2 },
      { row: 4, name: '乙路', 'monthPlan 2024-05': 5, 'monthPlan 2024-06': 6 },
    ])
  })

  it('项目用一、二、三编号，不是分组；分组仍是分组', () => {
    const natures = (...rows: (string | number)[][]) =>
      understand(sheet([['序号', '项目名称', '总投资（万元）', '6月完成投资（万元）'], ...rows]), asked())
        .rows.map(({ nature }) => nature)
        .slice(1)
    expect(natures(['一', '甲路', 1, 4], ['二', '乙路', 2, 3], ['', '合计', 3, 7])).toEqual(['data', 'data', 'total'])
    expect(
      natures(['一', '产业', 3, 3], ['（一）', '制造业', 3, 3], ['1', '甲路', 3, 3], ['二', '前期项目', 0, 0]),
    ).toEqual(['group', 'group', 'data', 'group'])
  })

  it('同上就是上一行的；责任单位可以用斜线分', () => {
    const understood = understand(
      sheet([
        ['项目名称', '总投资（万元）', '责任单位'],
        ['甲路', 500, '县住建局/县城管局'],
        ['乙路', '同上', '同上'],
        ['丙路', 5, '〃'],
      ]),
      asked({ kind: 'projects' }),
    )
    const units = ['县住建局', '县城管局']
    expect(dataOf(understood)).toMatchObject([{ units }, { totalInvestment: 'NOT_A_NUMBER', units }, { units }])
  })

  it('平均、占比不是项目', () => {
    const understood = understand(
      sheet([
        ['序号', '项目名称', '6月完成投资（万元）'],
        [1, '甲路', 3],
        ['', '占比', '3%'],
        ['平均', '', 3],
      ]),
      asked(),
    )
    expect(understood.rows.map(({ nature }) => nature)).toEqual(['header', 'data', 'total', 'total'])
  })

  it('一个项目一张卡、项目横着排的表，说没有表，不把栏名当项目', () => {
    const card = sheet([
      ['项目名称', '甲路工程', '建设性质', '新建'],
      ['总投资（万元）', 500, '建设地点', '城关镇'],
      ['责任单位', '交通局', '联系人', '王某'],
    ])
    const across = sheet([
      ['项目名称', '甲路', '乙路'],
      ['总投资（万元）', 5, 6],
      ['本月完成投资', 1, 2],
    ])
    for (const one of [card, across])
      expect(refusedBy(() => understand(one, asked({ kind: 'projects' })))).toBe('TABLE_MISSING')
  })

  it('下面还有一张别的表，栏名认得一半也看得出', () => {
    const understood = understand(
      sheet([
        ['项目名称', '6月完成投资（万元）'],
        ['甲路', 3],
        ['项目名称', '拟建地点', '招商情况', '意向金额', '联系人'],
        ['丙厂', '城关镇', '洽谈', 5, '王某'],
      ]),
      asked(),
    )
    expect(dataOf(understood)).toHaveLength(1)
  })
})

describe('格', () => {
  it('打成2024年6月的格，表格程序当成六月一日，只显示月份：还是六月', () => {
    const starts = (...shown: (readonly [string, string])[]) =>
      dataOf(
        understand(
          sheet([
            ['项目名称', '开工时间'],
            ...shown.map(([day, text], at) => [`${at}路`, cell({ ...dated(day), text } as never) ?? null]),
          ]),
          asked({ kind: 'projects' }),
        ),
      ).map(({ start }) => start)
    expect(
      starts(
        ['2024-06-01', '2024年6月'],
        ['2024-06-01', 'Jun-24'],
        ['2024-06-01', '2024-06-01'],
        ['2024-01-01', '2024年'],
      ),
    ).toMatchObject([
      { day: '2024-06-30', precision: 'month' },
      { day: '2024-06-30', precision: 'month' },
      { day: '2024-06-01', precision: 'day' },
      { day: '2024-12-31', precision: 'year' },
    ])
  })

  it('名字前面带着编号，去掉编号就是它', () => {
    const projects = [{ id: 'p', code: null, name: '甲路工程', aliases: [] }]
    const found = ['一、甲路工程', '3.甲路工程', '（2）甲路工程'].map(
      (name) => matchRows([{ row: 0, id: null, code: null, name }], nameBook(projects))[0]?.projectId,
    )
    expect(found).toEqual(['p', 'p', 'p'])
  })

  it.each([
    [
      ['一、甲路', '二、乙路', '三、丙路'],
      ['甲路', '乙路', '丙路'],
    ],
    [
      ['（1）甲路', '（2）乙路', '（1）丙路'],
      ['甲路', '乙路', '丙路'],
    ],
    [
      ['1.甲路', '2.乙路', '丙路'],
      ['1.甲路', '2.乙路', '丙路'],
    ],
    [
      ['1.5万吨铝箔', '2.乙路', '7.丙路'],
      ['1.5万吨铝箔', '2.乙路', '7.丙路'],
    ],
    [['一、甲路'], ['一、甲路']],
  ])('%j 整列接着编的号不是名字', (names, wanted) => {
    const rows = names.map((name, i) => [name, `在建${i}`, i + 1])
    const read = understand(sheet([['项目名称', '形象进度', '6月完成投资（万元）'], ...rows]), asked())
    const nameOf = (row: (typeof read.rows)[number]) => row.cells.find(({ field }) => field === 'name')?.value
    expect(read.rows.filter(({ nature }) => nature === 'data').map(nameOf)).toEqual(wanted)
  })
})
