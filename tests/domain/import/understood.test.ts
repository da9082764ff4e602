import { describe, expect, it } from 'vitest'
import { understand } from '#domain/import/understood'
import type { Understood } from '#domain/import/understood-types'
import { dataOf } from './read-back'
import { asked, lines, sheet } from './sheets'

const unitsOf = ({ columns }: Understood) => columns.map(({ letter, field, unit }) => [letter, field, unit])
const naturesOf = ({ rows }: Understood) => rows.map(({ row, nature }) => `${row + 1} ${nature}`)

describe('图 12 的住建局进度表', () => {
  const bureau = sheet(
    [
      ['伊川县2024年城建重点项目进度表（1—6月）'],
      [null, null, null, null, null, '单位：万元、元'],
      ['序号', '项目名称', '年度计划（万元）', '6月完成（元）', '1-6月累计完成', '工程形象进度'],
      [],
      [null, '合计', 74500, 71808800, 292979000],
      [1, '理学路大修', 6800, 9485700, 36312000, '完成路基2.1公里'],
      [2, '文博大道（龙凤大道至文化路段）', 11200, 11247000, 39840000, '雨污管道铺设'],
      [7, '新建、改造供热管网3公里', 4800, '约三百万', null, '管沟开挖'],
      [null, '注：供热管网数据待财务核定'],
    ],
    { merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4'] },
  )
  const understood = understand(bureau, asked())

  it('认出表头两行、各列的意思和单位', () => {
    expect(understood.header).toEqual({ top: 2, bottom: 3 })
    expect(unitsOf(understood)).toEqual([
      ['A', null, null],
      ['B', 'name', null],
      ['C', 'annualPlan', '万元'],
      ['D', 'monthActual', '元'],
      ['E', 'ytdActual', '元'],
      ['F', 'progress', null],
    ])
  })

  it('说明单位是推断的', () => {
    expect(understood.warnings).toContainEqual({
      code: 'UNIT_GUESSED',
      columns: ['1-6月累计完成'],
      unit: '元',
      from: 'siblings',
    })
  })

  it('合计、尾注不是数据，不是数的格有原因', () => {
    expect(naturesOf(understood)).toEqual([
      '1 title',
      '2 unit',
      '3 header',
      '5 total',
      '6 data',
      '7 data',
      '8 data',
      '9 note',
    ])
    expect(dataOf(understood)).toEqual([
      {
        row: 6,
        name: '理学路大修',
        annualPlan: 68_000_000,
        'monthActual 2024-06': 9_485_700,
        ytdActual: 36_312_000,
        progress: '完成路基2.1公里',
      },
      {
        row: 7,
        name: '文博大道（龙凤大道至文化路段）',
        annualPlan: 112_000_000,
        'monthActual 2024-06': 11_247_000,
        ytdActual: 39_840_000,
        progress: '雨污管道铺设',
      },
      {
        row: 8,
        name: '新建、改造供热管网3公里',
        annualPlan: 48_000_000,
        'monthActual 2024-06': 'NOT_A_NUMBER',
        progress: '管沟开挖',
      },
    ])
  })
})

describe('正式月报表的 24 列', () => {
  const head =
    '序号|项目名称|建设性质|建设规模及主要内容|建设起止年限|总投资|至2023年底累计完成投资|2024年||||||开工以来累计||形象进度|存在问题|下一步计划|计划(实际)开工|计划竣工|是否入统|责任单位|包联领导|责任人及电话|备注'
  const leaf = '|||||||计划投资|6月完成投资|1—6月累计完成投资|占年度计划%|较序时±百分点||完成投资|占总投资%||||||||||'
  it('没有合并单元格的文本也读得对', () => {
    const text = lines(
      '伊川县2024年重点项目进展情况月报表（1—6月）',
      '填报单位：县发改委||||填报日期：2024-07-02||||单位：万元',
      head.replace('||||||开工', '|||||开工'),
      leaf.replace('百分点||完成', '百分点|完成'),
      '|合计||||1500.5|200|800|70.25|300|37.5%|-12.5|500.5|33.4%||||||||||',
      '|续建项目||||1500.5|200|800|70.25|300|37.5%|-12.5|500.5|33.4%||||||||||',
      '1|龙鼎10万吨电池箔|新建|年产10万吨|2023-2025|1,500.5|200|800|70.25|300|37.5%|-12.5|500.5|33.4%|设备安装|无|调试|2023.03|2024.12|已入统|县工信局|王某|张某 13900000000|',
    )
    const understood = understand(text, asked())
    expect(understood.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'nature',
      'scale',
      'years',
      'totalInvestment',
      'carryIn',
      'annualPlan',
      'monthActual',
      'ytdActual',
      null,
      null,
      'cumulative',
      null,
      'progress',
      'problem',
      'next',
      'start',
      'completion',
      'statEntry',
      'units',
      'leader',
      'contact',
      'remark',
    ])
    expect(dataOf(understood)).toMatchObject([
      {
        row: 7,
        totalInvestment: 15_005_000,
        carryIn: 2_000_000,
        'monthActual 2024-06': 702_500,
        ytdActual: 3_000_000,
        cumulative: 5_005_000,
        startYear: 2023,
        endYear: 2025,
        contact: '张某',
        phone: '13900000000',
        statEntry: 'entered',
        yearClass: 'continuing',
      },
    ])
    expect(understood.rows.map(({ nature }) => nature)).toEqual([
      'title',
      'unit',
      'header',
      'header',
      'total',
      'group',
      'data',
    ])
    expect(understood.warnings).toEqual([])
  })
})
