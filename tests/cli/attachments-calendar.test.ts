import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cli, fresh, type Office, office } from './program'

let of: Office
beforeAll(() => {
  of = office('--catalogue', 'none')
  of.addProject({ id: 'a', name: '甲', lists: ['市重点'], permits: [{ kind: '环评', state: '办结' }] })
  of.ask('plan', 'set', 'a', '--year', '2024', '--annual', '10')
}, 60_000)

const file = (name: string, text: string) => {
  const folder = fresh('files')
  mkdirSync(folder)
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

describe('attachment', () => {
  it('附在项目、手续、年度计划上，列得出来', () => {
    const done = of.ask('attachment', 'add', 'a', file('批复.pdf', '正文'))
    expect(done).toMatchObject({ id: expect.any(String), name: '批复.pdf', bytes: 6, sha256: expect.any(String) })
    expect(done.changes).toBeGreaterThan(0)
    of.ask('attachment', 'add', 'a', file('环评.pdf', '环评'), '--permit', '环评')
    of.ask('attachment', 'add', 'a', file('计划.pdf', '计划'), '--year', '2024')
    const { rows } = of.ask('attachment', 'list', '--project', 'a')
    expect(rows.map((row: { owner: string }) => row.owner)).toEqual(['项目', '手续', '年度计划'])
  })

  it('另存到文件或文件夹；取下的不再列出，工作区完好', () => {
    const [done] = of.ask('attachment', 'list', '--project', 'a').rows
    const out = fresh('out.pdf')
    const saved = of.ask('attachment', 'save', done.id, '--out', out)
    expect(saved).toMatchObject({ path: out, bytes: 6, sha256: done.sha256 })
    expect(readFileSync(out, 'utf8')).toBe('正文')
    const folder = fresh('folder')
    mkdirSync(folder)
    expect(of.ask('attachment', 'save', done.id, '--out', folder).path).toBe(path.join(folder, '批复.pdf'))
    expect(of.ask('attachment', 'remove', done.id)).toMatchObject({ changes: 1 })
    expect(of.ask('attachment', 'list', '--project', 'a').rows).toHaveLength(2)
    expect(of.ask('workspace', 'check')).toEqual({ ok: true, findings: [] })
  })

  it('备份里有附件', () => {
    const { id } = of.ask('attachment', 'add', 'a', file('备份.pdf', '要留的'))
    const [backup, restored, out] = [fresh('b.kpm'), fresh('restored'), fresh('r.pdf')]
    of.ask('workspace', 'backup', '--out', backup)
    cli(['workspace', 'restore', '--from', backup, '--workspace', restored])
    cli(['attachment', 'save', id, '--out', out, '--workspace', restored])
    expect(readFileSync(out, 'utf8')).toBe('要留的')
  })

  it.each([
    ['没有的文件', ['a', '/nonexistent/no.pdf'], 2, 'FILE_UNREADABLE'],
    ['没有的项目', ['none', 'FILE'], 3, 'OWNER_MISSING'],
    ['没登记的手续', ['a', 'FILE', '--permit', '用地'], 2, 'USAGE'],
    ['没有这种手续', ['a', 'FILE', '--permit', '无此项'], 2, 'CHOICE_UNKNOWN'],
    ['没有那年的计划', ['a', 'FILE', '--year', '2023'], 2, 'USAGE'],
    ['没有的更正单', ['a', 'FILE', '--correction', 'x'], 3, 'OWNER_MISSING'],
    ['两处都附', ['a', 'FILE', '--year', '2024', '--permit', '环评'], 2, 'USAGE'],
  ])('%s不附', (_what, args, exit, code) => {
    const at = file('x.pdf', 'x')
    const given = args.map((arg) => (arg === 'FILE' ? at : arg))
    expect(of.refused('attachment', 'add', ...given)).toMatchObject({ exit, code })
  })

  it('没有的附件不取下，也不另存', () => {
    expect(of.refused('attachment', 'remove', 'none')).toMatchObject({ exit: 3, code: 'ATTACHMENT_MISSING' })
    expect(of.refused('attachment', 'save', 'none', '--out', fresh())).toMatchObject({ exit: 3 })
  })
})

describe('list、calendar', () => {
  it('名单的截止日和填报方式', () => {
    expect(of.ask('list', 'set', '市重点', '--cut-off', '25', '--entry', '累计')).toMatchObject({ changes: 2 })
    expect(of.ask('list', 'list').rows).toMatchObject([
      { name: '市重点', cutOff: '25日', entryMode: '填累计', projects: 1 },
    ])
    of.ask('list', 'set', '市重点', '--entry', '', '--cut-off', '', '--name', '市级')
    expect(of.ask('list', 'list').rows).toMatchObject([{ name: '市级', cutOff: null, entryMode: null }])
  })

  it.each([
    [['没有', '--entry', '本月'], 3, 'LIST_MISSING'],
    [['市级', '--cut-off', '月底'], 2, 'CUT_OFF_INVALID'],
    [['市级', '--entry', '季度'], 2, 'CHOICE_UNKNOWN'],
    [['市级'], 2, 'USAGE'],
  ])('list set %j 不收', (args, exit, code) => {
    expect(of.refused('list', 'set', ...args)).toMatchObject({ exit, code })
  })

  it('一年的放假与补班，按公布的写法读', () => {
    const at = file('2024.txt', '国庆节：10月1日至7日放假调休，共7天。9月29日、10月12日上班。\n2024-01-01 元旦')
    expect(of.ask('calendar', 'set', '--year', '2024', '--file', at).changes).toBeGreaterThan(9)
    const { rows, cutOff } = of.ask('calendar', 'show', '--year', '2024')
    expect(cutOff).toBe('次月3日')
    expect(rows).toHaveLength(10)
    expect(rows).toContainEqual({ on: '2024-10-01', kind: '放假', name: '国庆节' })
    expect(rows.filter((row: { kind: string }) => row.kind === '补班').map((row: { on: string }) => row.on)).toEqual([
      '2024-09-29',
      '2024-10-12',
    ])
    expect(of.ask('calendar', 'set', '--year', '2024', '--file', at)).toMatchObject({ changes: 0 })
  })

  it('有一行看不懂，就什么都不写', () => {
    const wrong = of.refused('calendar', 'set', '--year', '2024', '--file', file('w.txt', '2024-10-01\n好日子'))
    expect(wrong).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(wrong.message).toContain('好日子')
    expect(of.ask('calendar', 'show', '--year', '2024').rows).toHaveLength(10)
    expect(of.refused('calendar', 'set', '--year', '2024')).toMatchObject({ exit: 2, code: 'USAGE' })
  })

  it('办公室的截止日', () => {
    expect(of.ask('calendar', 'set', '--cut-off', '次月5日')).toMatchObject({ changes: 1 })
    expect(of.ask('workspace', 'info').cutOff).toBe('次月5日')
    expect(of.refused('calendar', 'set', '--cut-off', '32日')).toMatchObject({ exit: 2, code: 'CUT_OFF_INVALID' })
    of.ask('calendar', 'set', '--cut-off', '')
    expect(of.ask('workspace', 'info').cutOff).toBe('次月3日')
  })
})
