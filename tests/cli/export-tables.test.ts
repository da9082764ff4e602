import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
/** A workbook's first sheet, row by row. */
function rowsOf(file: string): readonly (readonly unknown[])[] {
  const book = XLSX.read(readFileSync(file))
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}
function written(paper: string, ...more: string[]) {
  const out = fresh(`${paper}.xlsx`)
  const done = demo.ask('export', paper, '--month', '2024-06', '--out', out, ...more)
  expect(done).toEqual({ path: out, rows: done.rows, sha256: sha256(out) })
  return { rows: done.rows as number, sheet: rowsOf(out) }
}

describe('export ranking、lagging、problems、targets、milestones', () => {
  it('排名和 project list 的数一样', () => {
    const { rows, sheet } = written('ranking')
    expect(rows).toBe(demo.ask('month', 'status', '2024-06').units.length)
    const [name, , projects, reported, plan, actual] = sheet[3] ?? []
    expect([name, projects, reported]).toEqual(['全　县', june.totals.count, june.totals.reported])
    expect(plan).toBeCloseTo(june.totals.annualPlan, 6)
    expect(actual).toBeCloseTo(june.totals.monthActual, 6)
    expect(sheet[3]?.[9]).toBeCloseTo(june.totals.gapPoints, 9)
    const ranks = sheet.slice(4, 4 + rows).map((row) => row[0])
    expect(ranks[0]).toBe(1)
    const low = written('ranking', '--low-first', '--by', '占年度计划', '--exempt', '县民政局=另行考核').sheet
    const exempt = low.find((row) => row[1] === '县民政局')
    expect([exempt?.[0], exempt?.at(13)]).toEqual(['免', '另行考核，免排'])
    expect(low[1]).toContain('排名依据：占年度计划%，由低到高　填报日期：2024年7月2日')
  })

  it('滞后清单就是亮红灯、黄灯的计入项目', () => {
    const burning = june.rows.filter((row: Json) => ['red', 'yellow'].includes(row.lamp))
    const { sheet, rows } = written('lagging')
    const names = sheet.filter((row) => typeof row[0] === 'number').map((row) => row[1])
    expect(names).toHaveLength(rows)
    const known = new Set(burning.map((row: Json) => row.name))
    expect(names.every((name) => known.has(name))).toBe(true)
    expect(sheet[3]?.[0]).toMatch(/^一、红灯　\d+个$/)
  })

  it('目标任务、节点、分类、领导、问题', () => {
    expect(written('targets').rows).toBe(demo.ask('target', 'list').rows.length)
    expect(written('milestones').sheet[3]?.[0]).toMatch(/^一、逾期　\d+个节点$/)
    expect(written('categories').sheet.flat()).toContain('一、按年度类别　合计')
    expect(written('leaders').rows).toBe(june.totals.count)
    expect(written('problems').sheet[2]).toContain('办理情况')
  })

  it.each([
    [['ranking', '--by', '心情'], 2, 'USAGE'],
    [['ranking', '--exempt', '县民政局'], 2, 'USAGE'],
    [['lagging', '--edition', '1'], 3, 'SNAPSHOT_MISSING'],
    [['leaders', '--leader', '没有这位'], 3, 'LEADER_MISSING'],
  ] as const)('%j 不收，不留文件', (args, exit, code) => {
    const out = fresh('x.xlsx')
    expect(demo.refused('export', ...args, '--month', '2024-06', '--out', out)).toMatchObject({ exit, code })
    expect(existsSync(out)).toBe(false)
  })

  it('别的结尾不收；没有在册项目的月不出表', () => {
    const refused = (month: string, name: string) =>
      demo.refused('export', 'targets', '--month', month, '--out', fresh(name))
    expect(refused('2024-06', 'x.docx')).toMatchObject({ exit: 2, code: 'FILE_NAME' })
    expect(refused('2019-01', 'x.xlsx')).toMatchObject({ exit: 2, code: 'MONTH_EMPTY' })
  })
})

const runtime = findRuntime()
const printing = {
  KPM_ELECTRON: JSON.stringify(runtime === null ? [] : [runtime.executable, ...runtimeArguments(runtime), root]),
  DISPLAY: '',
  WAYLAND_DISPLAY: '',
}
describe.skipIf(runtime === null)('要有 Electron 的（npm run setup 会装）', () => {
  it('排名写成 .pdf', () => {
    const out = fresh('排名.pdf')
    const args = ['export', 'ranking', '--month', '2024-06', '--out', out, '--workspace', demo.workspace, '--json']
    const ran = cli(args, { env: printing })
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout)).toMatchObject({ path: out, sha256: sha256(out) })
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  it('export all 写一个文件夹，附清单', () => {
    const out = fresh('六月')
    const args = ['export', 'all', '--month', '2024-06', '--out', out, '--workspace', demo.workspace, '--json']
    const ran = cli(args, { env: printing })
    expect(ran.stderr).toBe('')
    const done = JSON.parse(ran.stdout)
    expect(done).toMatchObject({ path: out, rows: done.files.length, sha256: sha256(path.join(out, '清单.json')) })
    expect(readdirSync(out)).toHaveLength(done.files.length + 2)
    for (const one of done.files) expect(sha256(path.join(out, one.file))).toBe(one.sha256)
  }, 120_000)
})

it('没有 Electron，export all 就一份也不写（1）', () => {
  const out = fresh('六月')
  const args = ['export', 'all', '--month', '2024-06', '--out', out, '--workspace', demo.workspace, '--json']
  expect(refusalOf(cli(args, { env: { KPM_ELECTRON: 'null' } }))).toMatchObject({ exit: 1, code: 'PRINTER' })
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(path.dirname(out)).filter((name) => name.includes('.part'))).toEqual([])
})
