import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { findRuntime, runtimeArguments } from '../../scripts/electron-runtime.mjs'
import { cli, fresh, type Json, type Office, office, refusalOf, root } from './program'

let demo: Office
let june: Json
beforeAll(() => {
  demo = office('--demo')
  june = demo.ask('project', 'list', '--month', '2024-06')
}, 60_000)

const monthly = (out: string, ...more: string[]) =>
  demo.ask('export', 'monthly', '--month', '2024-06', '--out', out, ...more)
const refused = (out: string, ...more: string[]) =>
  demo.refused('export', 'monthly', '--month', '2024-06', '--out', out, ...more)
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
/** All texts of a workbook's first sheet. */
const cellsOf = (file: string) => {
  const book = XLSX.read(readFileSync(file))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return (XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1 }) as unknown[][]).flat()
}

describe('export monthly .xlsx', () => {
  it('答路径、行数和文件的 SHA-256', () => {
    const out = fresh('月报表.xlsx')
    const done = monthly(out)
    expect(done).toEqual({ path: out, rows: june.totals.count, sha256: sha256(out) })
    const cells = cellsOf(out)
    expect(cells.join('\n')).toContain('伊川县2024年重点项目进展情况月报表（1—6月）')
    expect(cells).toContain('龙鼎10万吨电池箔')
    expect(cells).toContain(7_084.43)
  })

  it('短表、分组、名单、单位', () => {
    const out = fresh('简表.xlsx')
    monthly(out, '--form', 'short', '--group', '行业')
    expect(cellsOf(out).length).toBeGreaterThan(june.totals.count * 5)
    const led = june.rows.filter((row: Json) => row.units[0] === '县交通局')
    const some = monthly(fresh('单位.xlsx'), '--unit', '县交通局', '--group', '责任单位').rows
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThanOrEqual(led.length)
    expect(monthly(fresh('名单.xlsx'), '--list', '市重点').rows).toBeLessThan(june.totals.count)
  })

  it('相对路径从人站的地方算起', () => {
    const folder = fresh('desk')
    mkdirSync(folder)
    const args = ['export', 'monthly', '--month', '2024-06', '--out', '六月.xlsx', '--workspace', demo.workspace]
    expect(cli(args, { cwd: folder }).code).toBe(0)
    expect(readdirSync(folder)).toEqual(['六月.xlsx'])
  })

  it.each([
    [['--form', 'long'], 2, 'USAGE'],
    [['--group', '颜色'], 2, 'USAGE'],
    [['--unit', '没有这个局'], 3, 'UNIT_MISSING'],
    [['--list', '没有'], 3, 'LIST_MISSING'],
  ] as const)('%j 不收，不留文件', (options, exit, code) => {
    const out = fresh('x.xlsx')
    expect(refused(out, ...options)).toMatchObject({ exit, code })
    expect(existsSync(out)).toBe(false)
  })

  it('别的结尾不收（2）；没有在册项目的月不出表（2）', () => {
    expect(refused(fresh('x.doc'))).toMatchObject({ exit: 2, code: 'FILE_NAME' })
    const empty = office('--catalogue', 'none')
    const args = ['export', 'monthly', '--month', '2024-06', '--out', fresh('x.xlsx')]
    expect(empty.refused(...args)).toMatchObject({ exit: 2, code: 'MONTH_EMPTY' })
  })

  it('写不了的地方是 5，旧文件未动，不留半个', () => {
    const folder = fresh('folder')
    mkdirSync(path.join(folder, '占着.xlsx', '里面'), { recursive: true })
    expect(refused(path.join(folder, '占着.xlsx'))).toMatchObject({ exit: 5, code: 'FILE_WRITE' })
    expect(readdirSync(folder)).toEqual(['占着.xlsx'])
  })

  it('文件当不了文件夹（5），它还在', () => {
    const plain = fresh('plain')
    writeFileSync(plain, 'kept')
    expect(refused(path.join(plain, 'x.xlsx'))).toMatchObject({ exit: 5, code: 'FILE_WRITE' })
    expect(readFileSync(plain, 'utf8')).toBe('kept')
  })
})

const runtime = findRuntime()
describe.skipIf(runtime === null)('export monthly .pdf（要有 Electron，npm run setup 会装）', () => {
  it('没有显示器也出 PDF', () => {
    const out = fresh('月报表.pdf')
    // As scripts/cli.mjs tells the command line how to start Electron.
    const command = runtime === null ? [] : [runtime.executable, ...runtimeArguments(runtime), root]
    const args = ['export', 'monthly', '--month', '2024-06', '--out', out, '--workspace', demo.workspace, '--json']
    const ran = cli(args, { env: { KPM_ELECTRON: JSON.stringify(command), DISPLAY: '', WAYLAND_DISPLAY: '' } })
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout)).toEqual({ path: out, rows: june.totals.count, sha256: sha256(out) })
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)
})

it('没有 Electron 就说怎么办（1），旧文件未动', () => {
  const out = fresh('旧.pdf')
  writeFileSync(out, 'kept')
  const args = ['export', 'monthly', '--month', '2024-06', '--out', out, '--workspace', demo.workspace, '--json']
  expect(refusalOf(cli(args, { env: { KPM_ELECTRON: 'null' } }))).toMatchObject({ exit: 1, code: 'PRINTER' })
  expect(readFileSync(out, 'utf8')).toBe('kept')
})
