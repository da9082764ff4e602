import { describe, expect, it } from 'vitest'
import { understand } from '#domain/import/understood'
import { choosesOf, dataOf, refusedBy } from './read-back'
import { asked, book, lines, sheet } from './sheets'

describe('行', () => {
  it('分组、小计、合计、重复的表头、说明、签名都跳过，隐藏的行照读', () => {
    const understood = understand(
      sheet(
        [
          ['项目名称', '责任单位', '6月完成投资（万元）', '备注'],
          ['续建项目（2个）', null, 10],
          ['甲路', '县住建局', 5],
          ['乙路', '县住建局', 5],
          ['小 计', null, 10],
          ['新开工项目'],
          ['丙路', '县住建局', 5],
          ['项目名称', '责任单位', '6月完成投资（万元）', '备注'],
          ['县交通局（1个）', null, 7],
          ['丁路', '县交通局', 7],
          ['总 计', null, 22],
          ['备注：数据截至6月25日，丁路未核。'],
          ['单位负责人：        填表人：      联系电话：'],
        ],
        { hiddenRows: [3] },
      ),
      asked(),
    )
    expect(understood.rows.map(({ nature }) => nature).join(' ')).toBe(
      'header group data data total group data header group data total note note',
    )
    expect(dataOf(understood).map(({ name }) => name)).toEqual(['甲路', '乙路', '丙路', '丁路'])
    expect(understood.rows.map(({ group }) => group).slice(9, 10)).toEqual(['县交通局'])
    expect(understood.rows[3]?.hidden).toBe(true)
    expect(understood.warnings).toEqual([])
  })

  it('合计与各行之和对不上，说差在哪', () => {
    const understood = understand(lines('项目名称|6月完成投资(万元)', '甲路|5', '乙路|6.5', '合计|12'), asked())
    expect(understood.warnings).toEqual([
      { code: 'TOTAL_DIFFERS', row: 3, column: '6月完成投资(万元)', says: 120_000, sum: 115_000 },
    ])
  })

  it('中间换成另一张表，说明从哪行起没有读', () => {
    const understood = understand(
      sheet([
        ['工程名称', '6月完成投资（元）', '形象进度'],
        ['甲路', 1, '路基'],
        [],
        ['附表：前期项目'],
        ['项目名称', '责任单位', '存在问题', '下一步计划'],
        ['乙路', '县', '地', '批'],
      ]),
      asked(),
    )
    expect(dataOf(understood)).toEqual([{ row: 2, name: '甲路', 'monthActual 2024-06': 1, progress: '路基' }])
    expect(understood.warnings).toEqual([{ code: 'OTHER_TABLE', row: 4 }])
  })

  it('合并的名称下有两行数，两行都是数据；合并的金额不往下填', () => {
    const understood = understand(
      sheet(
        [
          ['项目名称', '总投资（元）', '6月完成投资（元）', '形象进度'],
          ['甲路', 9, 1, '路基'],
          [null, null, null, '路面'],
          ['乙路', null, 2, '路基'],
        ],
        { merges: ['A2:A3', 'B2:B4'] },
      ),
      asked(),
    )
    expect(dataOf(understood)).toEqual([
      { row: 2, name: '甲路', totalInvestment: 9, 'monthActual 2024-06': 1, progress: '路基' },
      { row: 3, name: '甲路', progress: '路面' },
      { row: 4, name: '乙路', 'monthActual 2024-06': 2, progress: '路基' },
    ])
  })
})

describe('列对照', () => {
  it('没有表头的表，列对照说了算', () => {
    const mapping = { columns: { A: 'name', B: 'monthActual', C: 'none' }, money: { B: '元' } } as const
    const understood = understand(
      sheet([
        ['甲路', 12_000, 'x'],
        ['乙路', 100, 'y'],
      ]),
      asked({ mapping }),
    )
    expect(dataOf(understood)).toEqual([
      { row: 1, name: '甲路', 'monthActual 2024-06': 12_000 },
      { row: 2, name: '乙路', 'monthActual 2024-06': 100 },
    ])
  })

  it('表头在第几行可以指明，一列的意思可以改', () => {
    const mapping = { headerRow: 2, columns: { C: 'next' } } as const
    const understood = understand(
      sheet([
        ['项目名称', '总投资', '形象进度'],
        ['项目', '6月（元）', '形象进度'],
        ['甲路', 5, '铺路'],
      ]),
      asked({ mapping }),
    )
    expect(dataOf(understood)).toEqual([{ row: 3, name: '甲路', 'monthActual 2024-06': 5, next: '铺路' }])
  })
})

describe('不成表的表', () => {
  it.each([
    ['没有表头', sheet([['你好'], ['世界', 1]]), 'TABLE_MISSING'],
    ['空的', sheet([]), 'TABLE_MISSING'],
    [
      '没有项目名称',
      sheet([
        ['序号', '总投资', '6月完成投资', '形象进度'],
        [1, 5, 5, 'x'],
      ]),
      'NAME_COLUMN_MISSING',
    ],
    [
      '没有可导入的列',
      sheet([
        ['项目名称', '总投资', '建设地点'],
        ['甲路', 5, 'x'],
      ]),
      'FIELD_COLUMN_MISSING',
    ],
  ])('%s：%s', (_, given, code) => {
    expect(refusedBy(() => understand(given, asked()))).toBe(code)
  })

  it('一本里选有表的那张，选得到指定的，没有就说有哪些', () => {
    const table = (name: string, hidden = false) =>
      sheet(
        [
          ['项目名称', '6月完成投资'],
          ['甲路', 5],
        ],
        { name, hidden },
      )
    expect(choosesOf(book(sheet([['填表说明']], { name: '说明' }), table('数据')))).toBe('数据')
    expect(choosesOf(book(table('旧', true), table('新')))).toBe('新')
    expect(choosesOf(book(table('5月'), table('6月'), table('7月')))).toBe('6月')
    expect(choosesOf(book(table('甲'), table('乙')), '乙')).toBe('乙')
    expect(refusedBy(() => choosesOf(book(table('甲')), '丙'))).toBe('SHEET_NAME_UNKNOWN')
    expect(refusedBy(() => choosesOf(book(sheet([['填表说明']]))))).toBe('TABLE_MISSING')
  })
})
