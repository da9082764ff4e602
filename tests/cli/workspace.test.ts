import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { cliProcess as cli, fresh, type Office, office, refusalOf } from './program'

let report: Office
beforeAll(() => {
  report = office()
}, 60_000)

const database = (workspace: string) => {
  const name = readdirSync(workspace).find((file) => file.endsWith('.sqlite'))
  if (name === undefined) throw new Error(`no database in ${workspace}`)
  return path.join(workspace, name)
}
const copyOf = (from: Office) => {
  const to = fresh()
  cpSync(from.workspace, to, { recursive: true })
  return to
}
const at = (workspace: string, ...args: string[]) => cli([...args, '--workspace', workspace, '--json'])

describe('workspace init', () => {
  it('默认装入报告的项目、节点和目标，没有一个数字', () => {
    const info = report.ask('workspace', 'info')
    expect(info).toMatchObject({ path: report.workspace, months: 0, simulated: false, version: expect.any(Number) })
    expect(info.projects).toBeGreaterThan(90)
    const { rows, totals } = report.ask('project', 'list')
    expect(totals).toMatchObject({ totalInvestment: null, annualPlan: null, ytdActual: null, reported: 0 })
    expect(rows.some((row: { milestones: unknown[] }) => row.milestones.length > 0)).toBe(true)
    expect(report.ask('target', 'list').rows.length).toBeGreaterThan(10)
  })

  it('--catalogue none 是空的', () => {
    const empty = office('--catalogue', 'none')
    expect(empty.ask('workspace', 'info').projects).toBe(0)
    expect(empty.ask('project', 'list')).toMatchObject({ month: '2024-06', rows: [], totals: { count: 0 } })
    expect(empty.ask('target', 'list')).toEqual({ rows: [] })
  })

  it('--demo 加上标明模拟的数，每次一样', () => {
    const [one, two] = [office('--demo'), office('--demo')]
    const [first, second] = [one, two].map((of) => of.ask('project', 'list', '--month', '2024-06'))
    expect(first).toEqual(second)
    expect(first.rows.every((row: { simulated: boolean }) => row.simulated)).toBe(true)
    expect(first.totals.ytdActual).toBeGreaterThan(0)
    expect(one.ask('workspace', 'info')).toMatchObject({ simulated: true })
    expect(one.run('project', 'list').stdout).toContain('模拟数据')
  }, 60_000)

  it('--user、--office 记下是谁', () => {
    const named = office('--catalogue', 'none', '--user', '张三', '--office', '伊川县发改委')
    expect(named.ask('workspace', 'info')).toMatchObject({ userName: '张三', office: '伊川县发改委' })
    named.addProject({ name: '甲' })
    expect(named.ask('history').entries[0].who).toBe('张三')
  })

  it('已有东西的文件夹不覆盖（4）', () => {
    expect(refusalOf(at(report.workspace, 'workspace', 'init'))).toMatchObject({ exit: 4, code: 'WORKSPACE_EXISTS' })
  })
})

describe('哪个工作区', () => {
  it('KPM_WORKSPACE 指定；--workspace 优先', () => {
    const env = { KPM_WORKSPACE: report.workspace }
    expect(cli(['workspace', 'info', '--json'], { env }).code).toBe(0)
    const other = cli(['workspace', 'info', '--json', '--workspace', fresh()], { env })
    expect(refusalOf(other)).toMatchObject({ exit: 5, code: 'WORKSPACE_MISSING' })
  })

  it('都没有就用桌面程序的：先是上次打开的，再是它建议的', () => {
    const home = fresh('home')
    const config = fresh('config')
    const env = { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: config }
    expect(cli(['workspace', 'init', '--catalogue', 'none', '--json'], { env }).code).toBe(0)
    expect(existsSync(path.join(home, 'Documents', '重点项目监测'))).toBe(true)
    mkdirSync(path.join(config, 'yichuan-kpm'), { recursive: true })
    writeFileSync(path.join(config, 'yichuan-kpm', 'settings.json'), JSON.stringify({ workspace: report.workspace }))
    expect(JSON.parse(cli(['workspace', 'info', '--json'], { env }).stdout).path).toBe(report.workspace)
  })

  it('相对路径从人站的地方算起，npm run 也一样', () => {
    const cwd = path.dirname(report.workspace)
    const named = ['workspace', 'info', '--workspace', path.basename(report.workspace)]
    expect(cli(named, { cwd }).code).toBe(0)
    expect(cli(named, { env: { npm_lifecycle_event: 'cli', INIT_CWD: cwd } }).code).toBe(0)
    expect(cli(named).code).toBe(5)
  })
})

describe('打不开的工作区（5）', () => {
  it('不是工作区', () => {
    const folder = fresh()
    mkdirSync(folder)
    expect(refusalOf(at(folder, 'project', 'list'))).toMatchObject({ exit: 5, code: 'WORKSPACE_MISSING' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('损坏的', () => {
    const damaged = copyOf(report)
    writeFileSync(database(damaged), Buffer.alloc(30_000, 'x'))
    expect(refusalOf(at(damaged, 'workspace', 'info'))).toMatchObject({ exit: 5, code: 'WORKSPACE_DAMAGED' })
  })

  it('新版程序建的', () => {
    const newer = copyOf(report)
    const db = new Database(database(newer))
    db.pragma('user_version = 9999')
    db.close()
    expect(refusalOf(at(newer, 'workspace', 'info'))).toMatchObject({ exit: 5, code: 'WORKSPACE_TOO_NEW' })
  })

  it('别的程序一直占着写', () => {
    const locked = copyOf(report)
    const db = new Database(database(locked))
    db.exec('BEGIN IMMEDIATE')
    const ran = at(locked, 'project', 'set', 'longding-10wt-dianchibo', 'remark=x')
    db.close()
    expect(refusalOf(ran)).toMatchObject({ exit: 5, code: 'WORKSPACE_LOCKED' })
  }, 30_000)
})

describe('workspace check', () => {
  it('完好的说完好', () => {
    expect(report.ask('workspace', 'check')).toEqual({ ok: true, findings: [] })
    expect(report.run('workspace', 'check').stdout).toBe('工作区完好。\n')
  })

  it('状态和日志对不上：报告在标准输出，错误在标准错误，退出码 5', () => {
    const bent = copyOf(report)
    const db = new Database(database(bent))
    db.exec(`UPDATE project SET remark = '背着日志改的' WHERE id = 'longding-10wt-dianchibo'`)
    db.close()
    const ran = at(bent, 'workspace', 'check')
    expect(ran.code).toBe(5)
    const { ok, findings } = JSON.parse(ran.stdout)
    expect(ok).toBe(false)
    expect(findings[0]).toEqual({ code: expect.any(String), message: expect.stringContaining('项目') })
    expect(JSON.parse(ran.stderr).error.code).toBe('WORKSPACE_DAMAGED')
  })
})

describe('workspace backup, restore', () => {
  it('备份恢复成同样的工作区；在用时也能备份', () => {
    const file = fresh('backup.kpm')
    const writer = new Database(database(report.workspace))
    writer.exec('BEGIN IMMEDIATE')
    const backup = report.ask('workspace', 'backup', '--out', file)
    writer.close()
    expect(backup).toMatchObject({
      path: file,
      bytes: statSync(file).size,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const restored = fresh()
    expect(JSON.parse(at(restored, 'workspace', 'restore', '--from', file).stdout).path).toBe(restored)
    const [was, is] = [report.workspace, restored].map((of) => JSON.parse(at(of, 'project', 'list').stdout))
    expect(is).toEqual(was)
  })

  it('已有的文件夹不恢复进去（4），不是备份的文件拒绝（5），没有的文件是 2', () => {
    const file = fresh('backup.kpm')
    report.ask('workspace', 'backup', '--out', file)
    const onto = at(report.workspace, 'workspace', 'restore', '--from', file)
    expect(refusalOf(onto)).toMatchObject({ exit: 4, code: 'WORKSPACE_EXISTS' })
    const fake = fresh('fake')
    writeFileSync(fake, 'not a database')
    const target = fresh()
    expect(refusalOf(at(target, 'workspace', 'restore', '--from', fake)).exit).toBe(5)
    expect(refusalOf(at(target, 'workspace', 'restore', '--from', fresh())).exit).toBe(2)
    expect(existsSync(target)).toBe(false)
  })

  it('空的文件夹也是已有的文件夹（4）', () => {
    const file = fresh('backup.kpm')
    report.ask('workspace', 'backup', '--out', file)
    const empty = fresh()
    mkdirSync(empty)
    const ran = at(empty, 'workspace', 'restore', '--from', file)
    expect([ran.code, ran.stdout]).toEqual([4, ''])
  })

  it('写不了的地方是 5', () => {
    const file = path.join(fresh('folder'), 'backup.kpm')
    mkdirSync(file, { recursive: true })
    expect(refusalOf(at(report.workspace, 'workspace', 'backup', '--out', file)).exit).toBe(5)
  })

  it('文件当不了文件夹（5），它还在', () => {
    const notAFolder = fresh('plain')
    writeFileSync(notAFolder, 'kept')
    const below = at(report.workspace, 'workspace', 'backup', '--out', path.join(notAFolder, 'x.kpm'))
    expect(refusalOf(below)).toMatchObject({ exit: 5, code: 'FILE_WRITE' })
    expect(readFileSync(notAFolder, 'utf8')).toBe('kept')
  })
})

it('KPM_TODAY 写错就说出来（2）', () => {
  const ran = cli(['workspace', 'info', '--json', '--workspace', report.workspace], {
    env: { KPM_TODAY: '2024-13-01' },
  })
  expect(refusalOf(ran)).toMatchObject({ exit: 2, code: 'DATE_INVALID' })
})
