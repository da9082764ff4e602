import { writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { gb18030 } from '../documents/reading/gb18030'
import { cli, fresh, type Json, type Office, office } from './program'

type Cell = string | number | null
type Rows = readonly (readonly Cell[])[]

const TABLE: Rows = [
  ['伊川县2024年城建重点项目进度表（1—6月）'],
  [null, null, null, '单位：万元'],
  ['序号', '项目名称', '6月完成投资', '形象进度'],
  [null, '合计', 16.5, null],
  [1, '理学路大修', 10.25, '完成路基2.1公里'],
  [2, '文博大道（龙凤大道至文化路段）', 6.25, '=cmd|calc'],
  [null, '注：供热管网数据待财务核定'],
]

/** A file of these rows, in the form that its name's ending says. */
function fileOf(rows: Rows, ending: 'xlsx' | 'xls' | 'csv', sheet = '6月'): string {
  const file = fresh(`六月.${ending}`)
  if (ending === 'csv') {
    const quoted = (cell: Cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)
    writeFileSync(file, gb18030(rows.map((row) => row.map(quoted).join(',')).join('\r\n')))
    return file
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheet)
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: ending === 'xls' ? 'biff8' : 'xlsx' }) as Buffer)
  return file
}

const monthly = ['--kind', 'monthly', '--month', '2024-06'] as const

/** Runs an import under `--json`: its report, and the error line where it failed. */
function imported(desk: Office, file: string, ...options: readonly string[]) {
  const ran = desk.run('--json', 'import', file, ...options)
  const last = ran.stderr.trimEnd().split('\n').at(-1) ?? ''
  return {
    code: ran.code,
    report: ran.stdout === '' ? null : (JSON.parse(ran.stdout) as Json),
    error: ran.code === 0 ? null : (JSON.parse(last) as Json).error,
  }
}

let desk: Office
let ids: { readonly lu: string; readonly bo: string }
beforeAll(() => {
  desk = office('--catalogue', 'none')
  ids = {
    lu: desk.addProject({ name: '理学路大修', units: ['县住建局'] }),
    bo: desk.addProject({ name: '文博大道(龙凤大道至文化路段)', units: ['县住建局'] }),
  }
})
const actual = (id: string) => desk.ask('project', 'list', '--month', '2024-06').rows.find((row: Json) => row.id === id)

const byName = () => [
  { row: 5, projectId: ids.lu, how: 'name' },
  { row: 6, projectId: ids.bo, how: 'name' },
]

describe('import of a month', () => {
  it('writes nothing in a dry run; the file is then written whole, and taken back by one undo', () => {
    const file = fileOf(TABLE, 'xlsx')
    const dry = imported(desk, file, ...monthly, '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.report).toMatchObject({ accepted: 2, rejected: [], written: false, matched: byName() })
    expect(dry.report.columns).toContainEqual(
      expect.objectContaining({ header: '6月完成投资', field: 'monthActual', unit: '万元' }),
    )
    expect(actual(ids.lu).monthActual).toBeNull()
    const done = imported(desk, file, ...monthly)
    expect(done).toMatchObject({ code: 0, report: { accepted: 2, written: true, changes: 4 } })
    expect(actual(ids.lu)).toMatchObject({ monthActual: 10.25, progress: '完成路基2.1公里' })
    expect(actual(ids.bo)).toMatchObject({ monthActual: 6.25, progress: '=cmd|calc' })
    expect(imported(desk, file, ...monthly).report).toMatchObject({ written: true, changes: 0 })
    desk.ask('undo')
    expect(actual(ids.lu)).toMatchObject({ monthActual: null, progress: null })
  }, 60_000)

  for (const ending of ['xls', 'csv'] as const) {
    it(`reads .${ending} as it reads .xlsx`, () => {
      const { report } = imported(desk, fileOf(TABLE, ending), ...monthly, '--dry-run')
      expect(report).toMatchObject({ accepted: 2, rejected: [], matched: byName() })
      expect(report.effect.fields).toContainEqual(
        expect.objectContaining({ field: 'actual', month: '2024-06', projects: 2, after: 16.5 }),
      )
    })
  }

  it('writes all or nothing: with a bad row the report is on stdout, the error on stderr, exit 2', () => {
    const rows = [...TABLE, [3, '火星基地', 5, null], [4, '理学路大修', '约三百万', null]]
    const { code, report, error } = imported(desk, fileOf(rows, 'xlsx'), ...monthly)
    expect(code).toBe(2)
    expect(error.code).toBe('IMPORT_REJECTED')
    expect(report).toMatchObject({ accepted: 2, written: false })
    expect(report.rejected.map((one: Json) => [one.row, one.code])).toEqual([
      [8, 'NAME_UNKNOWN'],
      [9, 'DUPLICATE_ROW'],
      [9, 'NOT_A_NUMBER'],
    ])
    expect(report.rejected[2]).toMatchObject({ column: '6月完成投资', value: '约三百万' })
    expect(report.rejected[2].message).toContain('六月.xlsx')
    expect(actual(ids.lu).monthActual).toBeNull()
    const partial = imported(desk, fileOf(rows, 'xlsx'), ...monthly, '--accept-partial')
    expect(partial).toMatchObject({ code: 0, report: { accepted: 2, written: true } })
    expect(partial.report.rejected).toHaveLength(3)
    expect(actual(ids.lu).monthActual).toBe(10.25)
    desk.ask('undo')
  })

  it('makes unknown projects with --create, and tells their ids', () => {
    const rows = [TABLE[2] ?? [], [1, '火星基地', 5, null]]
    const dry = imported(desk, fileOf(rows, 'xlsx'), ...monthly, '--create', '--money', '万元', '--dry-run')
    expect(dry.report.matched).toEqual([{ row: 2, projectId: null, how: 'new' }])
    const done = imported(desk, fileOf(rows, 'xlsx'), ...monthly, '--create', '--money', '万元')
    const id = done.report.matched[0].projectId
    expect(actual(id)).toMatchObject({ name: '火星基地', monthActual: 5 })
    desk.ask('undo')
    expect(actual(id)).toBeUndefined()
  })

  it('takes a mapping: columns, units and names', () => {
    const rows = [
      ['项目名称', '数甲', '形象进度'],
      ['理学路大修工程', 102_500, '路面'],
    ]
    const mapping = fresh('mapping.json')
    writeFileSync(
      mapping,
      JSON.stringify({ columns: { B: 'monthActual' }, money: { B: '元' }, names: { 理学路大修工程: ids.lu } }),
    )
    const { code, report } = imported(desk, fileOf(rows, 'xlsx'), ...monthly, '--mapping', mapping)
    expect([code, report.matched]).toEqual([0, [{ row: 2, projectId: ids.lu, how: 'near' }]])
    expect(actual(ids.lu)).toMatchObject({ monthActual: 10.25, aliases: ['理学路大修工程'] })
    desk.ask('undo')
  })

  it('refuses another month, a missing kind, a file that is none, a month that has not come', () => {
    const may = fileOf(
      [
        ['项目名称', '5月完成投资（万元）'],
        ['理学路大修', 1],
      ],
      'xlsx',
    )
    expect(imported(desk, may, ...monthly)).toMatchObject({ code: 2, report: { accepted: 0, written: false } })
    expect(imported(desk, may).code).toBe(2)
    expect(imported(desk, '/nowhere/none.xlsx', ...monthly).code).toBe(2)
    const later = imported(desk, may, '--kind', 'monthly', '--month', '2024-08')
    expect(later.code).toBe(2)
  })

  it('reads what is pasted on standard input, and prints tables without --json', () => {
    const input = '项目名称\t6月完成投资（万元）\n理学路大修\t12\n'
    const ran = cli(['--workspace', desk.workspace, 'import', '-', ...monthly, '--dry-run'], { input })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('更新 1')
    expect(ran.stdout).toContain('试读，什么都没有写')
  })
})

describe('import into a frozen month', () => {
  it('is refused with 4, and written as corrections with a reason', () => {
    const frozen = office('--catalogue', 'none')
    const id = frozen.addProject({ name: '理学路大修' })
    frozen.ask('month', 'set', id, '2024-06', '--actual', '8')
    frozen.ask('month', 'freeze', '2024-06', '--accept-findings')
    const file = fileOf(
      [
        ['项目名称', '6月完成投资（万元）'],
        ['理学路大修', 9],
      ],
      'xls',
    )
    const refused = imported(frozen, file, ...monthly)
    expect(refused).toMatchObject({ code: 4, report: { written: false }, error: { code: 'MONTH_FROZEN' } })
    expect(imported(frozen, file, ...monthly, '--correct').code).toBe(2)
    const done = imported(frozen, file, ...monthly, '--correct', '--reason', '单位补报')
    expect(done).toMatchObject({ code: 0, report: { written: true } })
    expect(done.report.corrections).toHaveLength(1)
    const row = frozen.ask('project', 'list', '--month', '2024-06').rows[0]
    expect(row.monthActual).toBe(9)
    expect(frozen.refused('undo')).toMatchObject({ exit: 4, code: 'UNDO_FORBIDDEN' })
  })
})

describe('import of plans and projects', () => {
  it('reads twelve month columns as plans under plan', () => {
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`)
    const file = fileOf(
      [
        ['项目名称', '年度计划投资（万元）', ...months.map((month) => `${month}（万元）`)],
        ['理学路大修', 1200, ...months.map(() => 100)],
      ],
      'xlsx',
    )
    const done = imported(desk, file, '--kind', 'plan', '--year', '2024')
    expect(done).toMatchObject({ code: 0, report: { accepted: 1, written: true } })
    expect(actual(ids.lu)).toMatchObject({ annualPlan: 1200, monthPlan: 100, ytdPlan: 600 })
    desk.ask('undo')
  })

  it('makes and changes projects, taking people by name', () => {
    const file = fileOf(
      [
        ['项目名称', '责任单位', '年度类别', '总投资（亿元）', '2024年计划投资（亿元）'],
        ['理学路大修', '县住建局', '续建', 1.2, 0.5],
        ['火星基地', '县航天局', '新开工', 3, 1],
      ],
      'xlsx',
    )
    const done = imported(desk, file, '--kind', 'projects', '--year', '2024')
    expect(done).toMatchObject({ code: 0, report: { accepted: 2, rejected: [], written: true } })
    expect(done.report.matched.map((one: Json) => one.how)).toEqual(['name', 'new'])
    expect(actual(ids.lu)).toMatchObject({ totalInvestment: 12_000, annualPlan: 5_000, yearClass: '续建' })
    expect(actual(done.report.matched[1].projectId)).toMatchObject({ units: ['县航天局'], totalInvestment: 30_000 })
    desk.ask('undo')
    expect(desk.ask('workspace', 'check')).toMatchObject({ ok: true })
  })
})
