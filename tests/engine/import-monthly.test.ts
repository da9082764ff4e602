import { describe, expect, it } from 'vitest'
import { refusalCode, wan } from './desk'
import { setStage } from './entry-desk'
import { type ImportDesk, importDesk } from './import-desk'

const HEAD = ['序号', '项目名称', '6月完成投资（万元）', '形象进度']
const codes = (reading: { rejected: readonly { code: string }[] }) => reading.rejected.map((one) => one.code)
const fates = (reading: { rows: readonly { row: number; fate: string }[] }) =>
  Object.fromEntries(reading.rows.map((one) => [one.row, one.fate]))

function stored(desk: ImportDesk, id: string) {
  return desk.db.prepare('SELECT actual, progress FROM month WHERE projectId = ? AND month = ?').get(id, '2024-06')
}

describe('a sheet of a month', () => {
  it('is read without writing, then written as one change set that one undo takes back', async () => {
    const desk = importDesk()
    const before = desk.sets()
    const reading = await desk.june([HEAD, [1, '理学路大修', '1,038.30', '路基'], [2, '文博大道改扩建', 557.59, '']])
    expect(desk.sets()).toBe(before)
    expect(reading.accepted).toBe(2)
    expect(reading.rejected).toEqual([])
    expect(reading.matched).toEqual([
      { row: 2, projectId: 'lu', how: 'name' },
      { row: 3, projectId: 'bo', how: 'name' },
    ])
    const done = desk.write(reading)
    expect(done.changes).toBe(3)
    expect(desk.sets()).toBe(before + 1)
    expect(stored(desk, 'lu')).toEqual({ actual: wan('1038.30'), progress: '路基' })
    expect(stored(desk, 'bo')).toEqual({ actual: wan('557.59'), progress: null })
    const [set] = desk.db.prepare('SELECT call, reason FROM changeSet ORDER BY seq DESC LIMIT 1').all()
    expect(set).toEqual({ call: 'import.write', reason: '六月.xlsx' })
    desk.ask('history.undo', {})
    expect(stored(desk, 'lu')).toBeUndefined()
    expect(stored(desk, 'bo')).toBeUndefined()
  })

  it('tells the effect as a difference, in projects, totals and lamps', async () => {
    const desk = importDesk()
    desk.ask('plan.set', { id: 'lu', year: 2024, annual: wan(1000) })
    desk.ask('month.set', { id: 'lu', month: '2024-06', actual: wan(10) })
    desk.ask('month.set', { id: 'bo', month: '2024-06', actual: wan(5) })
    const { effect, rows } = await desk.june([HEAD, [1, '理学路大修', 600, ''], [2, '文博大道改扩建', 5, '']])
    expect(effect.fields).toEqual([
      { field: 'actual', month: '2024-06', projects: 1, money: { before: wan(15), after: wan(605) } },
    ])
    expect(effect.units).toEqual([{ unit: '县住建局', month: '2024-06', before: wan(15), after: wan(605) }])
    expect(effect.lamps).toEqual([{ id: 'lu', name: '理学路大修', from: 'red', to: 'green' }])
    expect(effect.projects[0]?.cells).toEqual([{ field: 'actual', month: '2024-06', before: wan(10), after: wan(600) }])
    expect(rows.map((row) => row.fate)).toEqual(expect.arrayContaining(['update', 'same']))
  })

  it('takes a cumulative as the difference to the months before', async () => {
    const desk = importDesk()
    desk.ask('month.set', { id: 'lu', month: '2024-05', actual: wan(100) })
    const reading = await desk.june([
      ['项目名称', '1-6月累计完成投资（万元）'],
      ['理学路大修', 130],
      ['文博大道改扩建', 40],
    ])
    desk.write(reading)
    expect(desk.actual('lu')).toBe(wan(30))
    expect(desk.actual('bo')).toBe(wan(40))
  })

  it('writes the month where a sheet has both, and says where the cumulative does not follow', async () => {
    const desk = importDesk()
    desk.ask('month.set', { id: 'lu', month: '2024-05', actual: wan(100) })
    const reading = await desk.june([
      ['项目名称', '6月完成投资（万元）', '1-6月累计完成投资（万元）'],
      ['理学路大修', 30, 131],
      ['文博大道改扩建', 40, 40],
    ])
    expect(reading.warnings.some((text) => text.includes('有 1 行的累计') && text.includes('理学路大修'))).toBe(true)
    desk.write(reading)
    expect(desk.actual('lu')).toBe(wan(30))
  })

  it('takes a cumulative beside a blank month for no report where it only repeats the months before', async () => {
    const desk = importDesk()
    desk.ask('month.set', { id: 'lu', month: '2024-05', actual: wan(100) })
    const reading = await desk.june([
      ['项目名称', '6月完成投资（万元）', '1-6月累计完成投资（万元）'],
      ['理学路大修', '', 100],
      ['文博大道改扩建', '', 40],
      ['东城区排水防涝', 3, 3],
    ])
    desk.write(reading)
    expect([desk.actual('lu'), desk.actual('bo'), desk.actual('deng')]).toEqual([null, wan(40), wan(3)])
  })

  it('rejects what is no figure, a project twice, near and unknown names; nothing of it is in the plan', async () => {
    const desk = importDesk()
    const reading = await desk.june([
      HEAD,
      [1, '理学路大修', '约三百万', ''],
      [2, '文博大道改扩建', 5, ''],
      [3, '文博大道改扩建', 6, ''],
      [4, '东城区排水防涝工程项目', 7, ''],
      [5, '火星基地', 8, ''],
    ])
    expect(codes(reading)).toEqual(['NOT_A_NUMBER', 'DUPLICATE_ROW', 'NAME_NEAR', 'NAME_UNKNOWN'])
    expect(reading.rejected[0]).toMatchObject({ row: 2, column: '6月完成投资（万元）', value: '约三百万' })
    for (const one of reading.rejected) expect(one.message).toContain('六月.xlsx')
    expect(reading.accepted).toBe(1)
    expect(fates(reading)).toMatchObject({ 2: 'rejected', 3: 'update', 4: 'rejected', 5: 'rejected', 6: 'rejected' })
    desk.write(reading)
    expect([desk.actual('lu'), desk.actual('bo'), desk.actual('deng')]).toEqual([null, wan(5), null])
  })

  it('takes a near name that the mapping confirms, and knows it from then on', async () => {
    const desk = importDesk()
    const rows = [HEAD, [1, '东城区排水防涝工程项目', 7, '']]
    const mapping = { names: { 东城区排水防涝工程项目: 'deng' } }
    const reading = await desk.june(rows, { mapping })
    expect(reading.matched).toEqual([{ row: 2, projectId: 'deng', how: 'near' }])
    desk.write(reading)
    expect(desk.actual('deng')).toBe(wan(7))
    expect((await desk.june(rows)).matched).toEqual([{ row: 2, projectId: 'deng', how: 'alias' }])
  })

  it('makes unknown projects with what the sheet says of them, where it may', async () => {
    const desk = importDesk()
    const reading = await desk.june(
      [
        ['项目名称', '责任单位', '6月完成投资（万元）'],
        ['火星基地', '县住建局', 8],
      ],
      { create: true },
    )
    expect(reading.rejected).toEqual([])
    const { projectId } = reading.matched[0] as { projectId: string }
    desk.write(reading)
    expect(desk.actual(projectId)).toBe(wan(8))
    const page = desk.ask('project.show', { id: projectId, month: '2024-06' })
    expect(page.answer.text.units.values).toContain('县住建局')
    desk.ask('history.undo', {})
    expect(desk.db.prepare('SELECT count(*) FROM project WHERE id = ?').pluck().get(projectId)).toBe(0)
  })

  it('holds a parent against the sum of its parts and types no money on it', async () => {
    const desk = importDesk()
    const rows = (sum: number) => [
      HEAD,
      [1, '产业园', sum, '总体推进'],
      [2, '产业园一期', 30, ''],
      [3, '产业园二期', 12, ''],
    ]
    const wrong = await desk.june(rows(50))
    expect(wrong.rejected.map(({ row, code }) => ({ row, code }))).toEqual([{ row: 2, code: 'MONEY_ON_CHILDREN' }])
    const right = await desk.june(rows(42))
    expect(right.rejected).toEqual([])
    desk.write(right)
    expect([desk.actual('park'), desk.actual('p1'), desk.actual('p2')]).toEqual([null, wan(30), wan(12)])
  })

  it('reads twelve month columns as actuals, the later cumulative resting on the earlier months', async () => {
    const desk = importDesk()
    const reading = await desk.read(
      [
        ['项目名称', '1月', '2月', '3月', '4月', '5月', '6月'],
        ['理学路大修', 1, 2, 3, 4, 5, 6],
      ],
      { kind: 'monthly', year: 2024, money: '万元' },
    )
    expect(reading.rejected).toEqual([])
    desk.write(reading)
    expect([1, 2, 3, 4, 5, 6].map((m) => desk.actual('lu', `2024-0${m}`))).toEqual([1, 2, 3, 4, 5, 6].map(wan))
  })

  it('says what it leaves out of a sheet of several months: texts that name none', async () => {
    const desk = importDesk()
    const rows = [
      ['项目名称', '1月', '2月', '3月', '4月', '形象进度'],
      ['理学路大修', 1, 2, 3, 4, '路基'],
    ]
    const reading = await desk.read(rows, { kind: 'monthly', year: 2024, money: '万元' })
    expect(reading.warnings).toEqual([expect.stringContaining('形象进度没有写')])
  })
})

describe('what stands against writing', () => {
  it('is a disk that fills while it is written: nothing is, and it can be written when there is room', async () => {
    const desk = importDesk()
    const rows = Array.from({ length: 400 }, (_, i) => [`新项目${i}号`, i, '进度'.repeat(40)])
    const reading = await desk.june([['项目名称', '6月完成投资（万元）', '形象进度'], ...rows], { create: true })
    const [sets, pages] = [desk.sets(), Number(desk.db.prepare('PRAGMA page_count').pluck().get())]
    desk.db.prepare(`PRAGMA max_page_count = ${pages + 20}`).get()
    expect(() => desk.write(reading)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect([desk.sets(), desk.db.prepare('SELECT count(*) FROM month').pluck().get()]).toEqual([sets, 0])
    desk.db.prepare('PRAGMA max_page_count = 1000000').get()
    desk.write(reading)
    expect(desk.sets()).toBe(sets + 1)
  })

  it('is a cell that moved since it was read: refused by name, nothing written', async () => {
    const desk = importDesk()
    const reading = await desk.june([HEAD, [1, '理学路大修', 10, ''], [2, '文博大道改扩建', 20, '']])
    desk.ask('month.set', { id: 'bo', month: '2024-06', actual: wan(19) })
    const sets = desk.sets()
    expect(refusalCode(() => desk.write(reading))).toBe('IMPORT_MOVED')
    expect(desk.sets()).toBe(sets)
    expect(desk.actual('lu')).toBeNull()
  })

  it('is a month before that moved under a cumulative', async () => {
    const desk = importDesk()
    const reading = await desk.june([
      ['项目名称', '1-6月累计完成投资（万元）'],
      ['理学路大修', 130],
    ])
    desk.ask('month.set', { id: 'lu', month: '2024-05', actual: wan(100) })
    expect(refusalCode(() => desk.write(reading))).toBe('IMPORT_MOVED')
  })

  it('is a frozen month: figures that differ are refused, the same ones are not', async () => {
    const desk = importDesk()
    desk.ask('month.set', { id: 'lu', month: '2024-06', actual: wan(10) })
    desk.ask('month.freeze', { month: '2024-06', acceptFindings: true })
    const reading = await desk.june([HEAD, [1, '理学路大修', 10, ''], [2, '文博大道改扩建', 20, '']])
    expect(codes(reading)).toEqual(['MONTH_FROZEN'])
    expect(reading.frozen).toEqual(['2024-06'])
    expect(fates(reading)).toMatchObject({ 2: 'same', 3: 'rejected' })
  })

  it('becomes a correction with a reason, which undo does not take back', async () => {
    const desk = importDesk()
    desk.ask('month.set', { id: 'lu', month: '2024-06', actual: wan(10) })
    desk.ask('month.freeze', { month: '2024-06', acceptFindings: true })
    const reading = await desk.june([HEAD, [1, '理学路大修', 12, ''], [2, '文博大道改扩建', 20, '']], {
      correct: '单位补报',
    })
    expect(reading.rejected).toEqual([])
    expect(reading.effect.corrections).toBe(2)
    const sets = desk.sets()
    const done = desk.write(reading)
    expect(done.corrections).toHaveLength(2)
    expect(desk.sets()).toBe(sets + 1)
    expect([desk.actual('lu'), desk.actual('bo')]).toEqual([wan(12), wan(20)])
    const { rows } = desk.ask('correction.list', { month: '2024-06' })
    expect(rows.map((row) => row.reason)).toEqual(['单位补报', '单位补报'])
    expect(refusalCode(() => desk.ask('history.undo', {}))).toBe('UNDO_FORBIDDEN')
  })

  it('is a month that has not come, and money before a frozen month', async () => {
    const desk = importDesk()
    const future = await desk.read(
      [
        ['项目名称', '8月完成投资（万元）'],
        ['理学路大修', 1],
      ],
      {
        kind: 'monthly',
        month: '2024-08',
      },
    )
    expect(codes(future)).toEqual(['MONTH_FUTURE'])
    setStage(desk, '2024-06', 'frozen')
    const may = await desk.read(
      [
        ['项目名称', '5月完成投资（万元）'],
        ['理学路大修', 1],
      ],
      {
        kind: 'monthly',
        month: '2024-05',
      },
    )
    expect(codes(may)).toEqual(['MONTH_FROZEN'])
  })

  it('is another month than the one asked for: nothing of the sheet may be written', async () => {
    const desk = importDesk()
    const reading = await desk.june([
      ['项目名称', '5月完成投资（万元）'],
      ['理学路大修', 1],
    ])
    expect(codes(reading)).toContain('WRONG_MONTH')
    expect(reading.accepted).toBe(0)
  })
})
