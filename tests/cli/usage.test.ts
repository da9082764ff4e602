import { describe, expect, it } from 'vitest'
import { run } from '#cli/run'
import { refusals } from '#domain/refusal'
import { cli, fresh, refusalOf } from './program'

const verbs = [
  'workspace init',
  'workspace info',
  'workspace check',
  'workspace backup',
  'workspace restore',
  'project list',
  'project show',
  'project add',
  'project set',
  'project remove',
  'project merge',
  'plan set',
  'month set',
  'month status',
  'month check',
  'month explain',
  'month return',
  'month review',
  'month freeze',
  'month reopen',
  'month archive',
  'month correct',
  'milestone add',
  'milestone done',
  'milestone move',
  'problem add',
  'problem assign',
  'problem act',
  'problem supervise',
  'problem close',
  'problem list',
  'target list',
  'target set',
  'year roll',
  'attachment add',
  'attachment list',
  'attachment save',
  'attachment remove',
  'list list',
  'list set',
  'calendar show',
  'calendar set',
  'rules show',
  'rules preview',
  'rules apply',
  'lamp exempt',
  'lamp exemptions',
  'export monthly',
  'export ranking',
  'export lagging',
  'export problems',
  'export targets',
  'export milestones',
  'export card',
  'export bulletin',
  'export order',
  'export correction',
  'export all',
  'import',
  'sheet send',
  'sheet collect',
  'history',
  'undo',
  'redo',
]

/** The same in this process: help opens no workspace, and two hundred starts of a program would say no more. */
async function inProcess(args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const never = () => {
    throw new Error('help needs nothing from outside')
  }
  const code = await run(args, {
    env: {},
    home: '/nonexistent',
    platform: process.platform,
    folder: '/nonexistent',
    output: {
      print: (text) => {
        said.stdout += text
      },
      error: (text) => {
        said.stderr += text
      },
      watched: false,
    },
    readInput: never,
    openEngine: never,
    onInterrupt: () => () => {},
  })
  return { code, ...said }
}

describe('help', () => {
  it('总帮助列出每个动词，先中文', () => {
    const { code, stdout, stderr } = cli(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb}  +\\S`, 'm'))
    expect(stdout).toContain('用法：')
    expect(stdout).not.toMatch(/Usage|Options|Commands/)
  })

  it('--lang en 没有一个汉字句子，只有单位和键词', () => {
    const { code, stdout } = cli(['--help', '--lang', 'en'])
    expect(code).toBe(0)
    expect(stdout).toContain('Usage:')
    expect(stdout.replaceAll('万元', '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('还没有的动词不列出，用了就是写法不对', () => {
    const help = cli(['--help']).stdout
    for (const verb of ['pack', 'visit']) {
      expect(help).not.toMatch(new RegExp(`^  (\\w+ )?${verb}\\b`, 'm'))
    }
    for (const line of ['visit list', 'pack inspect x']) {
      expect(refusalOf(cli([...line.split(' '), '--json']))).toMatchObject({ exit: 2, code: 'USAGE' })
    }
  })

  it.each(verbs)('%s 有自己的帮助，两种语言', async (verb) => {
    const zh = await inProcess([...verb.split(' '), '--help'])
    const en = await inProcess([...verb.split(' '), '--help', '--lang', 'en'])
    expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', ''])
    expect(zh.stdout).toContain(`npm run -s cli -- ${verb}`)
    expect(zh.stdout).toContain('--workspace <DIR>')
    expect(en.stdout).toContain('Usage:')
    expect(en.stdout).not.toBe(zh.stdout)
  })

  it('名词的帮助列出它的动词', () => {
    const { code, stdout } = cli(['project', '--help'])
    expect(code).toBe(0)
    expect(stdout.match(/^ {2}(list|show|add|set|remove|merge) /gm)).toHaveLength(6)
  })

  it('project set 的帮助列出每个字段', () => {
    const { stdout } = cli(['project', 'set', '--help'])
    for (const field of ['name', 'totalInvestment', 'yearClass', 'units', 'permits', 'quantity', 'address', 'rollup']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${field} +\\S`, 'm'))
    }
    expect(stdout).toContain('续建、新开工、竣工投产、前期·储备')
  })

  it('--help errors 说出每个代码、退出码和含义', () => {
    const { code, stdout } = cli(['--help', 'errors'])
    expect(code).toBe(0)
    for (const [name, { exit }] of Object.entries(refusals)) {
      expect(stdout).toMatch(new RegExp(`^${name} +${exit} {2}\\S`, 'm'))
    }
    const { errors } = JSON.parse(cli(['--help', 'errors', '--json', '--lang', 'en']).stdout)
    expect(errors).toHaveLength(Object.keys(refusals).length)
    expect(errors).toContainEqual({
      code: 'PROJECT_MISSING',
      exit: 3,
      meaning: 'There is no project <id>; see project list.',
    })
  })
})

describe('写法不对，退出码 2', () => {
  const id = 'longding-10wt-dianchibo'
  it.each([
    [[], '没有写命令'],
    [['project'], 'list、show、add、set'],
    [['project', 'fly'], '没有“project fly”'],
    [['fly'], '没有“fly”'],
    [['project', 'list', '--colour', 'red'], '没有“--colour”'],
    [['project', 'show'], '少了“ID”'],
    [['project', 'set', id], '少了“field=value”'],
    [['project', 'list', '--month'], '--month 后面要写值'],
    [['project', 'show', id, 'two'], '多了“two”'],
    [['export', 'monthly', '--month', '2024-06'], '少了选项 --out'],
    [['milestone', 'add', id, '--kind', '竣工'], '少了选项 --due'],
    [['project', 'list', '--lang', 'fr'], '没有“fr”'],
    [['--colour'], '没有“--colour”'],
  ] as const)('%j', (args, sentence) => {
    const ran = cli(args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr.split('\n')).toHaveLength(2)
    expect(ran.stderr).toContain(sentence)
  })

  it('--json 下最后一行是错误文档', () => {
    const { stderr } = cli(['project', 'show', '--json', '--lang', 'en'])
    const { error } = JSON.parse(stderr)
    expect(error).toEqual({
      code: 'USAGE',
      message: '“ID” is missing; see project show --help.',
      details: { message: '“ID” is missing; see project show --help.' },
    })
  })

  it('什么都没有写成：写法不对的 init 不建文件夹', () => {
    const workspace = fresh()
    expect(cli(['workspace', 'init', '--workspace', workspace, '--catalogue', 'all']).code).toBe(2)
    expect(cli(['project', 'list', '--workspace', workspace]).code).toBe(5)
  })

  it('通用选项放在哪里都行', () => {
    const workspace = fresh()
    expect(cli([`--workspace=${workspace}`, 'workspace', '--lang=en', 'init', '--catalogue', 'none']).code).toBe(0)
    expect(JSON.parse(cli(['--json', 'workspace', 'info', '--workspace', workspace]).stdout).projects).toBe(0)
  })
})
