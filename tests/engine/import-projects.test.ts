import { describe, expect, it } from 'vitest'
import { wan } from './desk'
import { importDesk } from './import-desk'

const projects = { kind: 'projects', year: 2024 } as const
const codes = (reading: { rejected: readonly { code: string }[] }) => reading.rejected.map((one) => one.code)
const HEAD = [
  '项目名称',
  '项目编号',
  '责任单位',
  '行业',
  '年度类别',
  '建设性质',
  '建设起止年限',
  '总投资（万元）',
  '2024年计划投资（万元）',
  '计划开工时间',
  '责任人及电话',
]
const ROW = [
  '火星基地',
  'M-1',
  '县航天局',
  '工业',
  '续建',
  '新建',
  '2023-2025',
  9000,
  3000,
  '2024年6月',
  '王某 0379-68330000',
]

describe('a sheet of projects', () => {
  it('makes new projects with everything it says of them', async () => {
    const desk = importDesk()
    const reading = await desk.read([HEAD, ROW], projects)
    expect(reading.rejected).toEqual([])
    expect(reading.warnings.some((text) => text.includes('县航天局'))).toBe(true)
    const before = desk.sets()
    desk.write(reading)
    expect(desk.sets()).toBe(before + 1)
    const id = reading.matched[0]?.projectId ?? ''
    const page = desk.ask('project.show', { id, month: '2024-06' })
    const text = (name: 'code' | 'units' | 'industry' | 'yearClass' | 'nature' | 'contact' | 'phone') =>
      page.answer.text[name].values[
        page.answer.text[name].at === null ? page.at : (page.answer.text[name].at[page.at] ?? 0)
      ]
    expect(text('code')).toBe('M-1')
    expect(text('units')).toBe('县航天局')
    expect(text('yearClass')).toBe('continuing')
    expect(text('nature')).toBe('new')
    expect([text('contact'), text('phone')]).toEqual(['王某', '0379-68330000'])
    expect(page.answer.number.totalInvestment[page.at]).toBe(wan(9000))
    expect([page.answer.number.startYear[page.at], page.answer.number.endYear[page.at]]).toEqual([2023, 2025])
    expect(page.plans[0]).toMatchObject({ annual: wan(3000), year: 2024 })
    expect(page.milestones.map(({ kind, planned, precision }) => ({ kind, planned, precision }))).toEqual([
      { kind: 'start', planned: '2024-06-30', precision: 'month' },
    ])
    desk.ask('history.undo', {})
    expect(desk.db.prepare('SELECT count(*) FROM project WHERE id = ?').pluck().get(id)).toBe(0)
  })

  it('changes what differs of known ones; a blank leaves what stands, a spacing is no difference', async () => {
    const desk = importDesk()
    desk.ask('project.set', { id: 'lu', changes: { industry: '交通', remark: '旧' } })
    const reading = await desk.read(
      [
        ['项目名称', '责任单位', '行业', '备注', '总投资（万元）'],
        ['理学路 大修', '县住建局', '', '新', 800],
      ],
      projects,
    )
    expect(reading.effect.projects[0]?.cells.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['remark', '旧', '新'],
      ['totalInvestment', null, wan(800)],
    ])
    desk.write(reading)
    const again = await desk.read(
      [
        ['项目名称', '备注'],
        ['理学路大修', '新'],
      ],
      projects,
    )
    expect(again.rows.find((row) => row.row === 2)?.fate).toBe('same')
  })

  it('rejects a code that is taken, in the ledger or above in the file', async () => {
    const desk = importDesk()
    const rows = [
      ['项目名称', '项目代码', '行业'],
      ['新项目甲', 'X-1', '工业'],
      ['新项目乙', 'X-1', '工业'],
    ]
    expect(codes(await desk.read(rows, projects))).not.toEqual([])
  })

  it('takes no money on a parent that is summed from its parts', async () => {
    const desk = importDesk()
    const reading = await desk.read(
      [
        ['项目名称', '总投资（万元）'],
        ['产业园', 100],
      ],
      projects,
    )
    expect(codes(reading)).toEqual(['MONEY_ON_CHILDREN'])
  })

  it('carries 年度类别 down from the group that a row stands under', async () => {
    const desk = importDesk()
    const reading = await desk.read(
      [
        ['序号', '项目名称', '总投资（万元）'],
        ['一', '续建项目', ''],
        [1, '理学路大修', 100],
        ['二', '新开工项目', ''],
        [2, '文博大道改扩建', 200],
      ],
      projects,
    )
    desk.write(reading)
    const classes = desk.db.prepare(
      "SELECT projectId, yearClass FROM projectYear WHERE projectId IN ('lu', 'bo') ORDER BY 1",
    )
    expect(classes.all()).toEqual([
      { projectId: 'bo', yearClass: 'starting' },
      { projectId: 'lu', yearClass: 'continuing' },
    ])
  })
})

describe('what was told of columns', () => {
  it('is remembered for the next sheet with these headers, and may be left aside', async () => {
    const desk = importDesk()
    const rows = (figure: number) => [
      ['项目名称', '甲数', '形象进度'],
      ['理学路大修', figure, 'x'],
    ]
    const mapping = { columns: { B: 'monthActual' as const }, money: { B: '元' as const } }
    desk.write(await desk.june(rows(100_000), { mapping }))
    expect(desk.actual('lu')).toBe(wan(10))
    const next = await desk.june(rows(120_000))
    expect(next.mapping).toMatchObject({ rememberedFrom: '县住建局', mapping })
    desk.write(next)
    expect(desk.actual('lu')).toBe(wan(12))
    const bare = await desk.june(rows(130_000), { mapping: null })
    expect(bare.mapping).toBeNull()
    expect(bare.columns.find((column) => column.letter === 'B')?.field).not.toBe('monthActual')
  })
})
