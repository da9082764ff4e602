import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { findRuntime, runtimeArguments } from '../../scripts/electron-runtime.mjs'
import { cli, fresh, type Json, type Office, office, refusalOf, root } from './program'

const longding = 'longding-10wt-dianchibo'
let demo: Office
let corrected: Json
beforeAll(() => {
  demo = office('--demo')
  demo.ask('month', 'freeze', '2024-03', '--accept-findings')
  corrected = demo.ask('month', 'correct', longding, '2024-03', '--actual', '5432.1', '--reason', '发票补到')
}, 90_000)

const sheet = (out: string, ...more: string[]) =>
  demo.ask('export', 'monthly', '--month', '2024-03', '--out', out, ...more)
const bookOf = (file: string) => XLSX.read(readFileSync(file))
function cellsOf(file: string, name: string): readonly unknown[] {
  return (XLSX.utils.sheet_to_json(bookOf(file).Sheets[name] ?? {}, { header: 1 }) as unknown[][]).flat()
}
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('export monthly，冻结的月份', () => {
  it('印现行的版本：备注写更正单，附页是检查说明，行数不算附页', () => {
    const out = fresh('现行.xlsx')
    const done = sheet(out)
    expect(done).toEqual({ path: out, rows: 100, sha256: sha256(out) })
    expect(bookOf(out).SheetNames).toEqual(['月报表', '检查说明'])
    const cells = cellsOf(out, '月报表')
    expect(cells).toContain(`3月更正，更正单${corrected.correction}`)
    expect(cells).toContain(5432.1)
    expect(cellsOf(out, '检查说明')).toContain('未说明（冻结时已接受）')
  })

  it('--edition 印旧的版本', () => {
    const out = fresh('旧版.xlsx')
    sheet(out, '--edition', '1')
    const cells = cellsOf(out, '月报表')
    expect(cells.join('\n')).not.toContain(corrected.correction)
    expect(cells).toContain(corrected.before)
    expect(cells).not.toContain(5432.1)
  })

  it.each([
    ['2024-03', '3', 3, 'SNAPSHOT_MISSING'],
    ['2024-05', '1', 3, 'SNAPSHOT_MISSING'],
    ['2024-03', '0', 2, 'USAGE'],
    ['2024-03', '第1版', 2, 'USAGE'],
  ])('%s 的第 %s 版：%i %s', (month, edition, exit, code) => {
    const out = fresh('没有.xlsx')
    const args = ['export', 'monthly', '--month', month, '--edition', edition, '--out', out]
    expect(demo.refused(...args)).toMatchObject({ exit, code })
    expect(existsSync(out)).toBe(false)
  })
})

describe('export correction、export checklist', () => {
  it.each([
    [['correction', '2024-更-01'], '更正单.xlsx', 2, 'FILE_NAME'],
    [['correction', '2024-更-99'], '更正单.pdf', 3, 'CORRECTION_MISSING'],
    [['checklist', '--month', '2024-06'], '核对表.xlsx', 2, 'FILE_NAME'],
    [['checklist', '--month', '2019-01'], '核对表.pdf', 2, 'MONTH_EMPTY'],
  ] as const)('%j 到 %s：%i %s', (args, name, exit, code) => {
    const out = fresh(name)
    const found = demo.refused('export', ...args, '--out', out)
    expect(found).toMatchObject({ exit, code })
    if (code === 'FILE_NAME') expect(found.message).toContain('.pdf')
    expect(existsSync(out)).toBe(false)
  })

  it('没有 Electron 就说怎么办（1）', () => {
    const args = [
      'export',
      'correction',
      '2024-更-01',
      '--out',
      fresh('x.pdf'),
      '--workspace',
      demo.workspace,
      '--json',
    ]
    expect(refusalOf(cli(args, { env: { KPM_ELECTRON: 'null' } }))).toMatchObject({ exit: 1, code: 'PRINTER' })
  })
})

const runtime = findRuntime()
describe.skipIf(runtime === null)('写成 .pdf（要有 Electron，npm run setup 会装）', () => {
  it.each([
    [() => ['correction', corrected.correction], 1],
    [() => ['correction', corrected.id], 1],
    [() => ['checklist', '--month', '2024-06'], () => demo.ask('month', 'check', '2024-06').findings.length],
  ])(
    '%#：答路径、行数和文件的 SHA-256',
    (args, rows) => {
      const out = fresh('纸.pdf')
      const command = runtime === null ? [] : [runtime.executable, ...runtimeArguments(runtime), root]
      const ran = cli(['export', ...args(), '--out', out, '--workspace', demo.workspace, '--json'], {
        env: { KPM_ELECTRON: JSON.stringify(command), DISPLAY: '', WAYLAND_DISPLAY: '' },
      })
      expect(ran.stderr).toBe('')
      expect(JSON.parse(ran.stdout)).toEqual({
        path: out,
        rows: typeof rows === 'number' ? rows : rows(),
        sha256: sha256(out),
      })
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
    },
    60_000,
  )
})
