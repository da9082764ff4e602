import { utimesSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blocksOf, type Resolution, takesBy } from '#domain/fill-in/collect'
import type { CollectedFile } from '#domain/fill-in/report'
import { type EditedTable, editBook } from '../documents/fill-in-edit'
import { refusalCode, wan } from './desk'
import { setStage } from './entry-desk'
import { type FillInDesk, fillInDesk } from './fill-in-desk'

let desk: FillInDesk
let sent: Readonly<Record<string, string>>
beforeEach(async () => {
  desk = fillInDesk()
  desk.ask('month.set', { id: 'school', month: '2024-06', actual: wan(50), progress: '主体三层' })
  const { files } = await desk.send()
  sent = Object.fromEntries(files.map(({ unit, path: at }) => [unit, at]))
})
afterEach(() => desk.close())

/** A returned copy of a unit's workbook, saved at a minute of its own. */
async function returned(
  name: string,
  change: (table: EditedTable, book: Parameters<Parameters<typeof editBook>[2]>[1]) => void,
  { unit = '县住建局', minute = 0 } = {},
): Promise<string> {
  const to = await editBook(sent[unit] ?? '', path.join(desk.folder, name), change)
  const at = new Date(Date.UTC(2024, 6, 2, 8, minute))
  utimesSync(to, at, at)
  return to
}
const one = async (...files: string[]): Promise<CollectedFile> => {
  const report = await desk.read(...files)
  const [first] = report.files
  if (first === undefined) throw new Error('no file')
  return first
}
const brief = ({ cells }: CollectedFile) =>
  cells.map(({ projectId, field, sent: was, returned: back, now, conflict }) => [
    projectId,
    field,
    was,
    back,
    now,
    conflict,
  ])
const write = (files: readonly CollectedFile[], resolution: Resolution = 'ask') =>
  desk.ask('sheets.write', { blocks: blocksOf(files, takesBy(resolution)), reason: '收回' })
const stored = (id: string) => ({
  ...(desk.db
    .prepare('SELECT actual, physical, progress, problem, next FROM month WHERE projectId = ? AND month = ?')
    .get(id, '2024-06') as object),
})

describe('收回填报表：三方比较', () => {
  it('原样发回的什么都不改', async () => {
    const file = await one(await returned('a.xlsx', () => {}))
    expect(file).toMatchObject({ state: 'same', unit: '县住建局', rows: 2, sentRows: 2, accepted: 2, refusal: null })
    expect([file.cells, file.notices, file.rejected]).toEqual([[], [], []])
  })

  it('只有和发出时不同的才是改动；一组改动，一步撤销，退回随之消去', async () => {
    desk.ask('month.return', { month: '2024-06', unit: '县住建局', reason: '形象进度没有更新' })
    const file = await one(
      await returned('a.xlsx', (table) => {
        table.set('road', '6月完成投资', 1234.5678)
        table.set('road', '形象比例', 0.61)
        table.set('road', '文字沿用上月', '沿用上月')
        table.set('school', '形象进度', '主体封顶')
        table.set('school', '是否入统', '已入统')
      }),
    )
    expect(brief(file)).toEqual([
      ['road', 'actual', null, 12_345_678, null, null],
      ['road', 'physical', null, 0.61, null, null],
      ['road', 'progress', null, '路基完成60%', null, null],
      ['road', 'problem', null, '=用地未批', null, null],
      ['school', 'progress', '主体三层', '主体封顶', '主体三层', null],
      ['school', 'statEntry', null, 'entered', null, null],
    ])
    const done = write([file])
    expect(done.changes).toBe(7) // six cells, and the return that was taken back with them
    expect(stored('road')).toEqual({
      actual: 12_345_678,
      physical: 0.61,
      progress: '路基完成60%',
      problem: '=用地未批',
      next: null,
    })
    expect(desk.ask('month.returned', { month: '2024-06' }).rows).toEqual([])
    const [entry] = desk.ask('history.list', {}).entries
    expect(entry).toMatchObject({ call: 'sheets.write', reason: '收回' })
    desk.ask('history.undo', {})
    expect(stored('school')).toMatchObject({ actual: 500_000, progress: '主体三层' })
    expect(desk.ask('month.returned', { month: '2024-06' }).rows).toHaveLength(1)
  })

  it('发出以后台账也改了，才是冲突；台账改成一样的不是', async () => {
    const back = await returned('a.xlsx', (table) => {
      table.set('school', '6月完成投资', 60)
      table.set('road', '6月完成投资', 5)
    })
    desk.ask('month.set', { id: 'school', month: '2024-06', actual: wan(55) })
    desk.ask('month.set', { id: 'road', month: '2024-06', actual: wan(5), progress: '台账写的' })
    const file = await one(back)
    expect(brief(file)).toEqual([['school', 'actual', 500_000, 600_000, 550_000, 'ledger']])
    expect(file.state).toBe('conflicts')
    expect(blocksOf([file], takesBy('ledger'))).toEqual([])
    write([file], 'sheet')
    expect([stored('school'), stored('road')]).toMatchObject([
      { actual: 600_000 },
      { actual: 50_000, progress: '台账写的' },
    ])
  })

  it('空格不改动；单位没动、台账动了的格照旧', async () => {
    const back = await returned('a.xlsx', (table) => {
      table.set('school', '6月完成投资', null)
      table.set('school', '形象进度', '  ')
    })
    desk.ask('month.set', { id: 'school', month: '2024-06', progress: '台账改过' })
    const file = await one(back)
    expect([brief(file), file.state]).toEqual([[], 'same'])
  })

  it('读过以后台账又变了的，写时整批拒绝', async () => {
    const file = await one(await returned('a.xlsx', (table) => table.set('school', '6月完成投资', 60)))
    desk.ask('month.set', { id: 'school', month: '2024-06', actual: wan(70) })
    expect(refusalCode(() => write([file], 'sheet'))).toBe('ENTRY_REJECTED')
    expect(stored('school')).toMatchObject({ actual: 700_000 })
  })

  it('填累计的项目：累计减去以前各月是本月', async () => {
    const { rows } = desk.ask('list.list', {})
    expect(rows).toEqual([])
    desk.ask('project.set', { id: 'road', year: 2024, changes: { lists: ['省重点'] } })
    desk.ask('list.set', { name: '省重点', entryMode: 'cumulative' })
    const { files } = await desk.send({ units: ['县住建局'] })
    sent = { 县住建局: files[0]?.path ?? '' }
    const file = await one(await returned('a.xlsx', (table) => table.set('road', '1—6月累计完成投资', 2000)))
    expect(brief(file)).toEqual([['road', 'actual', null, wan(2000) - 12_345_600, null, null]])
    write([file])
    expect(stored('road')).toMatchObject({ actual: wan(2000) - 12_345_600 })
  })
})

describe('收回填报表：被动过的', () => {
  it('改名只说不采用；删行不当删除；锁住的改了不采用', async () => {
    const file = await one(
      await returned('a.xlsx', (table) => {
        table.set('road', '项目名称', '产业大道')
        table.set('road', '总投资', 1)
        table.set('road', '6月完成投资', 8)
        table.page.spliceRows(table.rowOf('school'), 1)
      }),
    )
    expect(file.notices.map((notice) => notice.code)).toEqual(['RENAMED', 'LOCKED_CHANGED', 'ROW_DELETED'])
    expect(brief(file)).toEqual([['road', 'actual', null, 80_000, null, null]])
    expect([file.rows, file.sentRows]).toEqual([1, 2])
  })

  it('加的行、重的行、对调的行收不进来，说得出在哪一行', async () => {
    const file = await one(
      await returned('a.xlsx', (table) => {
        const [road, school] = [table.rowOf('road'), table.rowOf('school')]
        table.page.getCell(road, 1).value = 'school'
        table.page.getCell(school, 1).value = 'road'
        table.page.getCell(school + 2, table.columnOf('项目名称')).value = '新加的桥'
        table.page.getCell(school + 2, table.columnOf('6月完成投资')).value = 9
      }),
    )
    expect(file.rejected.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['SHEET_ROW_SWAPPED', 6, '项目名称'],
      ['SHEET_ROW_SWAPPED', 7, '项目名称'],
      ['SHEET_ROW_ADDED', 9, '项目名称'],
    ])
    expect(file.rejected[2]?.message).toContain('a.xlsx 第 9 行“新加的桥”')
    expect(file.state).toBe('rejected')
  })

  it('不是数、太细、超出 100% 的格：文件、行、栏', async () => {
    const file = await one(
      await returned('a.xlsx', (table) => {
        table.set('road', '6月完成投资', '约300')
        table.set('school', '6月完成投资', 1.00005)
        table.set('school', '形象比例', 61)
        table.set('school', '形象进度', '好的那一格')
      }),
    )
    expect(file.rejected.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['NOT_A_NUMBER', 6, '6月完成投资', '约300'],
      ['MONEY_SUB_YUAN', 7, '6月完成投资', expect.stringContaining('1.0')],
      ['INVALID_INPUT', 7, '形象比例', expect.stringContaining('61')],
    ])
    expect(file.rejected[0]?.message).toMatch(/^a\.xlsx 第 6 行“6月完成投资”：/)
    expect(brief(file)).toEqual([['school', 'progress', '主体三层', '好的那一格', '主体三层', null]])
  })

  it('校验页改过或没了：可填的照读，台账有数的都要核对', async () => {
    const forged = await one(
      await returned('forged.xlsx', (table, book) => {
        table.set('school', '6月完成投资', 60)
        table.set('road', '6月完成投资', 7)
        const page = book.getWorksheet('校验')
        page?.eachRow((row) => {
          if (row.getCell(2).value === 'school') row.getCell(5).value = '600000'
        })
      }),
    )
    expect(forged.notices.map(({ code }) => code)).toEqual(['CHECK_BROKEN'])
    const lost = await one(
      await returned('lost.xlsx', (table, book) => {
        table.set('school', '6月完成投资', 60)
        table.set('road', '6月完成投资', 7)
        book.removeWorksheet('校验')
      }),
    )
    expect(lost.notices.map(({ code }) => code)).toEqual(['MANIFEST_LOST'])
    for (const file of [forged, lost]) {
      expect(file).toMatchObject({ unit: '县住建局', period: { month: '2024-06' } })
      expect(brief(file)).toEqual([
        ['road', 'actual', undefined, 70_000, null, null],
        ['school', 'actual', undefined, 600_000, 500_000, 'ledger'],
      ])
    }
  })

  it('别的工作区、别的表、已冻结的月份', async () => {
    const other = fillInDesk()
    const { files } = await other.send()
    expect((await one(files[0]?.path ?? '')).refusal).toMatchObject({ code: 'SHEET_OTHER_WORKSPACE' })
    other.close()
    const strange = await editBook(sent.县住建局 ?? '', path.join(desk.folder, 'b.xlsx'), (table) => {
      table.page.getCell(4, 1).value = '别的'
    })
    expect((await one(strange)).refusal).toMatchObject({
      code: 'SHEET_UNKNOWN',
      message: expect.stringContaining('b.xlsx'),
    })
    const back = await returned('a.xlsx', (table) => table.set('road', '6月完成投资', 7))
    const file = await one(back)
    setStage(desk, '2024-06', 'frozen')
    expect((await one(back)).refusal).toMatchObject({ code: 'MONTH_FROZEN', details: { month: '2024-06' } })
    expect(refusalCode(() => write([file]))).toBe('MONTH_FROZEN')
  })
})

describe('收回填报表：一个单位两份', () => {
  it('不同的格是冲突，提议较新的；只有一份写了的照收；一样的只算一次', async () => {
    const old = await returned(
      'old.xlsx',
      (table) => {
        table.set('road', '6月完成投资', 5)
        table.set('road', '形象进度', '两份一样')
        table.set('school', '下一步计划', '只有旧的写了')
      },
      { minute: 1 },
    )
    const newer = await returned(
      'new.xlsx',
      (table) => {
        table.set('road', '6月完成投资', 6)
        table.set('road', '形象进度', '两份一样')
      },
      { minute: 2 },
    )
    const { files } = await desk.read(newer, old)
    expect(files.map(brief)).toEqual([
      [
        ['road', 'actual', null, 60_000, null, 'files'],
        ['road', 'progress', null, '两份一样', null, null],
      ],
      [
        ['road', 'actual', null, 50_000, null, 'files'],
        ['school', 'next', null, '只有旧的写了', null, null],
      ],
    ])
    expect(files[1]?.notices).toEqual([{ code: 'OLDER_COPY', newer: 'new.xlsx' }])
    write(files, 'sheet')
    expect(stored('road')).toMatchObject({ actual: 60_000, progress: '两份一样' })
  })

  it('同一份给两次：旧的不用', async () => {
    const a = await returned('a.xlsx', (table) => table.set('road', '6月完成投资', 5), { minute: 1 })
    const b = path.join(desk.folder, 'b.xlsx')
    await import('node:fs/promises').then(({ copyFile }) => copyFile(a, b))
    const { files } = await desk.read(a, b)
    expect(files.map(({ state }) => state)).toEqual(['unused', 'ready'])
    expect(files[0]?.notices).toEqual([{ code: 'SAME_FILE', as: 'b.xlsx' }])
  })
})

describe('收回年度计划填报表', () => {
  it('年度和十二个月一起收；合计不等的拒收', async () => {
    const { files } = await desk.send({ period: { kind: 'plan', year: 2024 }, units: ['县住建局'] })
    sent = { 县住建局: files[0]?.path ?? '' }
    const months = (table: EditedTable, id: string, each: number) => {
      for (let m = 1; m <= 12; m += 1) table.set(id, `${m}月计划`, each)
    }
    const file = await one(
      await returned('plan.xlsx', (table) => {
        months(table, 'road', 900)
        table.set('road', '2024年计划投资', 10_800)
        months(table, 'school', 10)
      }),
    )
    expect(file.rejected.map(({ code, row }) => [code, row])).toEqual([['PLAN_SUM', 7]])
    expect(file.cells).toHaveLength(13 + 11)
    const good = file.cells.filter(({ projectId }) => projectId === 'road')
    const { changes } = write([{ ...file, cells: good }])
    expect(changes).toBe(13)
    const plan = desk.db.prepare("SELECT annual, m01, m12 FROM plan WHERE projectId = 'road'").get()
    expect(plan).toEqual({ annual: wan(10_800), m01: wan(900), m12: wan(900) })
  })
})
