import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { editBook } from '../documents/fill-in-edit'
import { converted, hasLibreOffice } from '../documents/libreoffice'
import { cli, fresh, type Json, type Office, office, refusalOf } from './program'

// Each of these asks a dozen processes of their own, on machines that do other things beside.
vi.setConfig({ testTimeout: 90_000 })

let of: Office
let road: string
let school: string
let dam: string
/** June's rows by id. */
const june = (): Readonly<Record<string, Json>> => {
  const { rows } = of.ask('project', 'list', '--month', '2024-06')
  return Object.fromEntries(rows.map((one: Json) => [one.id, one]))
}
const row = (id: string): Json => june()[id]
/** What a collection that was not taken says: its report, and the error line. */
function collected(...args: readonly string[]) {
  const ran = cli(['sheet', 'collect', '--workspace', of.workspace, '--json', ...args])
  const last = ran.stderr.trimEnd().split('\n').at(-1) ?? ''
  return {
    code: ran.code,
    report: JSON.parse(ran.stdout) as Json,
    error: ran.code === 0 ? null : JSON.parse(last).error,
  }
}
const sentTo = (unit: string, ...args: readonly string[]): string => {
  const { files } = of.ask('sheet', 'send', '--month', '2024-06', '--unit', unit, '--out', fresh('sent'), ...args)
  return files[0].path
}

beforeAll(() => {
  of = office('--catalogue', 'none')
  const add = (name: string, units: readonly string[]) =>
    of.addProject({ name, units, stage: '在建', since: '2024-01' })
  road = add('产业路', ['县住建局', '县交通局'])
  school = add('新区高中', ['县住建局'])
  dam = add('水库除险加固', ['县水利局'])
  of.ask('plan', 'set', road, '--year', '2024', '--annual', '8000')
  of.ask('month', 'set', road, '2024-05', '--actual', '100.5', '--progress', '路基')
}, 120_000)

describe('sheet send', () => {
  it('一个牵头单位一份，名字、位置、行数', () => {
    const out = fresh('sent')
    const { files } = of.ask('sheet', 'send', '--month', '2024-06', '--out', out)
    expect(files.map(({ unit, rows, path: at }: Json) => [unit, rows, at])).toEqual([
      ['县住建局', 2, path.join(out, '县住建局 2024年6月重点项目填报表.xlsx')],
      ['县水利局', 1, path.join(out, '县水利局 2024年6月重点项目填报表.xlsx')],
    ])
    expect(files.every(({ path: at }: Json) => existsSync(at))).toBe(true)
    const plan = of.ask('sheet', 'send', '--kind', 'plan', '--year', '2024', '--unit', '县水利局', '--out', out)
    expect(path.basename(plan.files[0].path)).toBe('县水利局 2024年重点项目年度计划填报表.xlsx')
    expect(readdirSync(out)).toHaveLength(3)
  })

  it('写法不对和发不出去的', () => {
    const out = fresh('sent')
    expect(of.refused('sheet', 'send', '--out', out)).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused('sheet', 'send', '--kind', 'plan', '--out', out)).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused('sheet', 'send', '--month', '2024-06', '--unit', '县没有局', '--out', out)).toMatchObject({
      exit: 3,
      code: 'UNIT_MISSING',
    })
    expect(of.refused('sheet', 'send', '--month', '2024-06', '--unit', '县交通局', '--out', out)).toMatchObject({
      exit: 2,
      code: 'SHEET_EMPTY',
    })
    expect(of.refused('sheet', 'send', '--month', '2024-09', '--out', out)).toMatchObject({
      exit: 2,
      code: 'MONTH_FUTURE',
    })
    expect(existsSync(out)).toBe(false)
  })
})

describe('sheet collect', () => {
  it('多份一次收：只试读不写；再收；一步撤销', async () => {
    const a = await editBook(sentTo('县住建局'), fresh('住建.xlsx'), (table) => {
      table.set(road, '6月完成投资', 654.3219)
      table.set(road, '形象比例', 0.5)
      table.set(school, '形象进度', '=主体封顶')
    })
    const b = await editBook(sentTo('县水利局'), fresh('水利.xlsx'), (table) => table.set(dam, '6月完成投资', 0))
    const dry = of.ask('sheet', 'collect', a, b, '--dry-run')
    expect(dry).toMatchObject({ written: false, changes: 0 })
    expect(of.ask('history', '--month', '2024-06').entries).toEqual([])
    const done = of.ask('sheet', 'collect', a, b)
    expect(done).toMatchObject({ written: true, changes: 4 })
    expect(done.files[0]).toMatchObject({
      unit: '县住建局',
      month: '2024-06',
      accepted: 2,
      rejected: [],
      conflicts: [],
      written: true,
    })
    expect(done.files[0].matched).toEqual([
      { row: 6, projectId: road, how: 'id' },
      { row: 7, projectId: school, how: 'id' },
    ])
    expect(done.files[0].columns).toContainEqual({ header: '6月完成投资', field: 'actual', unit: '万元' })
    const after = june()
    expect(after[road]).toMatchObject({ monthActual: 654.3219, physical: 0.5, ytdActual: 754.8219 })
    expect([after[school].progress, after[dam].monthActual]).toEqual(['=主体封顶', 0])
    expect(of.ask('sheet', 'collect', a, b)).toMatchObject({ written: true, changes: 0 })
    const [entry] = of.ask('history').entries
    expect(entry.reason).toBe(`${path.basename(a)}、${path.basename(b)}`)
    expect(of.ask('undo').changes).toBe(4)
    const undone = june()
    expect([undone[road].monthActual, undone[school].progress, undone[dam].monthActual]).toEqual([null, null, null])
  })

  it('两边都改了：ask 拒绝（4），列出 sent、returned、now；ledger、sheet 各取一边', async () => {
    of.ask('month', 'set', dam, '2024-06', '--actual', '10')
    const back = await editBook(sentTo('县水利局'), fresh('水利.xlsx'), (table) => {
      table.set(dam, '6月完成投资', 12.5)
      table.set(dam, '形象进度', '坝体填筑')
    })
    of.ask('month', 'set', dam, '2024-06', '--actual', '11')
    const conflict = { projectId: dam, field: 'actual', sent: 10, returned: 12.5, now: 11 }
    const asked = collected(back)
    expect([asked.code, asked.error.code, asked.report.written]).toEqual([4, 'CONFLICTS', false])
    expect(asked.report.files[0].conflicts).toMatchObject([conflict])
    expect(asked.error.details.conflicts).toMatchObject([conflict])
    expect(row(dam)).toMatchObject({ monthActual: 11, progress: null })
    expect(of.ask('sheet', 'collect', back, '--dry-run').files[0].conflicts).toHaveLength(1)
    expect(of.ask('sheet', 'collect', back, '--resolve', 'ledger').changes).toBe(1)
    expect(row(dam)).toMatchObject({ monthActual: 11, progress: '坝体填筑' })
    expect(of.ask('sheet', 'collect', back, '--resolve', 'sheet').changes).toBe(1)
    expect(row(dam).monthActual).toBe(12.5)
    expect(
      refusalOf(cli(['sheet', 'collect', back, '--resolve', 'mine', '--json', '--workspace', of.workspace])),
    ).toMatchObject({
      exit: 2,
      code: 'USAGE',
    })
  })

  it('有收不进来的：报告在标准输出，错误在标准错误（2），什么都不写；--accept-partial 收其余的', async () => {
    const back = await editBook(sentTo('县住建局'), fresh('住建.xlsx'), (table) => {
      table.set(road, '6月完成投资', '约三百')
      table.set(school, '6月完成投资', 9)
    })
    const { code, report, error } = collected(back)
    expect([code, error.code, report.written, report.files[0].accepted]).toEqual([2, 'SHEET_REJECTED', false, 1])
    expect(report.files[0].rejected).toMatchObject([
      { row: 6, column: '6月完成投资', value: '约三百', code: 'NOT_A_NUMBER' },
    ])
    expect(report.files[0].rejected[0].message).toContain(path.basename(back))
    expect(row(school).monthActual).toBeNull()
    expect(of.ask('sheet', 'collect', back, '--accept-partial')).toMatchObject({ written: true, changes: 1 })
    expect(row(school).monthActual).toBe(9)
  })

  it('不是填报表、坏文件、没有的文件（2）；冻结的月份（4）', async () => {
    const junk = fresh('坏的.xlsx')
    writeFileSync(junk, 'PK\u0003\u0004不是')
    expect(collected(junk)).toMatchObject({ code: 2 })
    expect(collected(fresh('没有.xlsx'))).toMatchObject({ code: 2, error: { code: 'FILE_MISSING' } })
    const other = fresh('别的.xlsx')
    of.ask('export', 'monthly', '--month', '2024-06', '--out', other)
    expect(collected(other)).toMatchObject({ code: 2, error: { code: 'SHEET_UNKNOWN' } })
    const back = await editBook(sentTo('县住建局'), fresh('住建.xlsx'), (table) => table.set(road, '6月完成投资', 3))
    of.ask('month', 'freeze', '2024-06', '--accept-findings')
    expect(collected(back)).toMatchObject({ code: 4, error: { code: 'MONTH_FROZEN' }, report: { written: false } })
    of.ask('month', 'reopen', '2024-06', '--reason', '再收一份')
    expect(row(road).monthActual).toBeNull()
  })

  it('年度计划填报表', async () => {
    const out = fresh('sent')
    const { files } = of.ask('sheet', 'send', '--kind', 'plan', '--year', '2024', '--unit', '县住建局', '--out', out)
    const back = await editBook(files[0].path, fresh('计划.xlsx'), (table) => table.set(road, '2024年计划投资', 9000))
    expect(of.ask('sheet', 'collect', back)).toMatchObject({ changes: 1, files: [{ year: 2024, month: null }] })
    expect(row(road).annualPlan).toBe(9000)
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice 另存过（没有装就跳过）', () => {
  it('编号、校验和填的数都还在，照收', async () => {
    const back = await editBook(sentTo('县住建局'), fresh('住建.xlsx'), (table) => {
      table.set(road, '6月完成投资', 77.25)
      table.set(road, '文字沿用上月', '沿用上月')
    })
    const folder = fresh('lo')
    mkdirSync(folder, { recursive: true })
    const copy = path.join(folder, '住建.xlsx')
    copyFileSync(back, copy)
    const [saved = ''] = converted([copy], 'xlsx:Calc MS Excel 2007 XML', path.join(folder, 'out'))
    const done = of.ask('sheet', 'collect', saved)
    expect(done.files[0]).toMatchObject({ unit: '县住建局', rejected: [], conflicts: [] })
    expect(done.files[0].notices).toMatchObject([{ code: 'SAVED_ELSEWHERE', program: 'LibreOffice' }])
    expect(
      done.files[0].notices.map(({ code }: Json) => code).filter((code: string) => code !== 'SAVED_ELSEWHERE'),
    ).toEqual([])
    expect(row(road)).toMatchObject({ monthActual: 77.25, progress: '路基' })
  }, 120_000)
})
