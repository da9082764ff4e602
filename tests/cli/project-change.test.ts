import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { cli, fresh, type Json, type Office, office, refusalOf } from './program'

let of: Office
beforeAll(() => {
  of = office('--catalogue', 'none')
}, 60_000)

const row = (id: string): Json => of.ask('project', 'show', id).project
let named = 0
const added = (more: Readonly<Record<string, unknown>> = {}) => {
  named += 1
  return of.addProject({ name: `试验项目${named}`, ...more })
}

describe('project add', () => {
  it('字段同一行的字段，金额是万元，读回来一样', () => {
    const given = {
      name: '伊川县东环路改造',
      code: 'JT-001',
      aliases: ['东环路', '环路'],
      industry: '交通',
      nature: '改建',
      yearClass: '新开工',
      stage: '前期',
      scale: '长 44 公里',
      startYear: 2024,
      endYear: 2025,
      since: '2024-03',
      statEntry: '不需入统',
      totalInvestment: 12_345.6789,
      carryIn: 0,
      quantity: { value: 44, unit: '公里' },
      lists: ['市重点'],
      units: ['县交通局', '县住建局'],
      leader: '〔领导〕',
      contact: '〔责任人〕',
      phone: '〔电话〕',
      address: '城关街道',
      remark: '=1+1',
      sections: ['三（五）'],
      rollup: 'self',
    }
    const permits = [{ kind: '环评', state: '卡住', docNo: null, date: '2024-02-01', stuckOn: '缺图' }]
    const id = of.addProject({ ...given, permits })
    expect(row(id)).toMatchObject(given)
    expect(of.ask('project', 'show', id).permits).toEqual(permits)
  })

  it('答 id 和改了几处', () => {
    const ran = cli(['project', 'add', '--json-file', '-', '--json', '--workspace', of.workspace], {
      input: '\ufeff{"name":"带 BOM 的"}',
    })
    const done = JSON.parse(ran.stdout)
    expect(done).toMatchObject({ id: expect.any(String), changes: expect.any(Number) })
    expect(done.changes).toBeGreaterThan(0)
    expect(row(done.id).name).toBe('带 BOM 的')
  })

  it('可以自己给编号，不能重', () => {
    expect(of.addProject({ id: 'own-id', name: '自带编号' })).toBe('own-id')
    const again = cli(['project', 'add', '--json-file', '-', '--json', '--workspace', of.workspace], {
      input: '{"id":"own-id","name":"又一个"}',
    })
    expect(refusalOf(again)).toMatchObject({ exit: 2, code: 'ID_DUPLICATE' })
  })

  it.each([
    ['{"name":', 'FILE_UNREADABLE'],
    ['[{"name":"甲"}]', 'FILE_UNREADABLE'],
    ['', 'FILE_UNREADABLE'],
    [Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]), 'FILE_UNREADABLE'],
    ['{"name":"甲","nmae":"乙"}', 'FIELD_UNKNOWN'],
    ['{"name":"甲","__proto__":{}}', 'FIELD_UNKNOWN'],
    ['{"name":"甲","annualPlan":1}', 'USAGE'],
    ['{"name":"甲","lamp":"red"}', 'USAGE'],
    ['{"name":5}', 'INVALID_INPUT'],
    ['{"name":"甲","units":"县交通局","lists":[5]}', 'INVALID_INPUT'],
    ['{"name":"甲","stage":"building-site"}', 'CHOICE_UNKNOWN'],
    ['{"name":"甲","totalInvestment":0.00001}', 'MONEY_SUB_YUAN'],
    ['{"name":"甲","totalInvestment":-1}', 'MONEY_NEGATIVE'],
    ['{"name":"甲","totalInvestment":"12万"}', 'NOT_A_NUMBER'],
    ['{"name":"甲","startYear":24}', 'YEAR_INVALID'],
    ['{"name":"甲","since":"2024-13"}', 'MONTH_INVALID'],
    ['{"name":"甲","quantity":{"value":1,"units":"座"}}', 'INVALID_INPUT'],
    ['{"name":"甲","permits":[{"kind":"环评","state":"办结","no":"1"}]}', 'FIELD_UNKNOWN'],
    ['{"stage":"前期"}', 'INVALID_INPUT'],
  ])('%s 不收（%s），什么都没写', (input, code) => {
    const before = of.ask('workspace', 'info').projects
    const ran = cli(['project', 'add', '--json-file', '-', '--json', '--workspace', of.workspace], { input })
    expect(refusalOf(ran)).toMatchObject({ exit: 2, code })
    expect(of.ask('workspace', 'info').projects).toBe(before)
  })

  it('读不了的文件说出是哪个', () => {
    const missing = fresh('missing.json')
    expect(of.refused('project', 'add', '--json-file', missing).message).toContain(missing)
    const folder = fresh('folder')
    mkdirSync(folder)
    expect(of.refused('project', 'add', '--json-file', folder)).toMatchObject({ exit: 2, code: 'FILE_UNREADABLE' })
    const broken = fresh('broken.json')
    writeFileSync(broken, '{"name": "甲"')
    expect(of.refused('project', 'add', '--json-file', broken).message).toContain(broken)
  })

  it('同名的不收', () => {
    of.addProject({ name: '同名的' })
    const again = cli(['project', 'add', '--json-file', '-', '--json', '--workspace', of.workspace], {
      input: '{"name":"同名的"}',
    })
    expect(refusalOf(again)).toMatchObject({ exit: 2, code: 'NAME_DUPLICATE' })
  })
})

describe('project set', () => {
  it('改了几处答几处，没有不同答 0', () => {
    const id = added()
    expect(of.ask('project', 'set', id, 'stage=在建', 'remark=一')).toMatchObject({ changes: 2 })
    expect(of.ask('project', 'set', id, 'stage=在建', 'remark=一')).toMatchObject({ changes: 0 })
    expect(of.ask('project', 'set', id, 'stage=在建', 'remark=二')).toMatchObject({ changes: 1 })
    expect(row(id)).toMatchObject({ stage: '在建', remark: '二' })
    expect(of.run('project', 'set', id, 'remark=二').stdout).toBe('没有不同，未改动。\n')
  })

  it('值里可以有等号；空的清空', () => {
    const id = added({ remark: '旧', totalInvestment: 5, quantity: { value: 6, unit: '座' } })
    of.ask('project', 'set', id, 'remark=a=b=c', 'totalInvestment=', 'quantity=')
    expect(row(id)).toMatchObject({ remark: 'a=b=c', totalInvestment: null, quantity: null })
  })

  it('金额收千分位、全角、四位小数', () => {
    const id = added()
    of.ask('project', 'set', id, 'totalInvestment=1,234.5678')
    expect(row(id).totalInvestment).toBe(1_234.5678)
    of.ask('project', 'set', id, 'totalInvestment=１２３４．５')
    expect(row(id).totalInvestment).toBe(1_234.5)
    expect(of.refused('project', 'set', id, 'totalInvestment=0.12345')).toMatchObject({
      exit: 2,
      code: 'MONEY_SUB_YUAN',
    })
    expect(row(id).totalInvestment).toBe(1_234.5)
  })

  it('列表用顿号、逗号或 JSON', () => {
    const id = added()
    of.ask('project', 'set', id, 'aliases=甲、乙', 'units=县交通局,县住建局', 'lists=["省重点","名单，带逗号"]')
    expect(row(id)).toMatchObject({ units: ['县交通局', '县住建局'], lists: ['省重点', '名单，带逗号'] })
    expect(row(id).aliases.toSorted()).toEqual(['甲', '乙'].toSorted())
    of.ask('project', 'set', id, 'aliases=')
    expect(row(id).aliases).toEqual([])
  })

  it('数量写成 1.8万亩 或 JSON', () => {
    const id = added()
    of.ask('project', 'set', id, 'quantity=1.8万亩')
    expect(row(id).quantity).toEqual({ value: 1.8, unit: '万亩' })
    of.ask('project', 'set', id, 'quantity={"value":29,"unit":"条"}')
    expect(row(id).quantity).toEqual({ value: 29, unit: '条' })
    expect(of.refused('project', 'set', id, 'quantity=很多')).toMatchObject({ exit: 2, code: 'INVALID_INPUT' })
  })

  it('手续只改写出的那几类', () => {
    const id = added()
    of.ask('project', 'set', id, 'permits=[{"kind":"立项","state":"办结"},{"kind":"环评","state":"受理"}]')
    of.ask(
      'project',
      'set',
      id,
      'permits=[{"kind":"环评","state":"办结","docNo":"伊环〔2024〕1号","date":"2024-05-01"}]',
    )
    expect(of.ask('project', 'show', id).permits).toEqual([
      { kind: '立项', state: '办结', docNo: null, date: null, stuckOn: null },
      { kind: '环评', state: '办结', docNo: '伊环〔2024〕1号', date: '2024-05-01', stuckOn: null },
    ])
  })

  it('属于年度的按 --year，默认今天的年', () => {
    const id = added({ yearClass: '新开工' })
    of.ask('project', 'set', id, 'yearClass=续建', '--year', '2023')
    expect(row(id).yearClass).toBe('新开工')
    expect(of.ask('project', 'show', id, '--month', '2023-05').project.yearClass).toBe('续建')
  })

  it('单位从 --from 那天起改，以前的月不变', () => {
    const id = added({ units: ['县交通局'] })
    of.ask('project', 'set', id, 'units=县住建局', '--from', '2024-06-15')
    expect(row(id).units).toEqual(['县住建局'])
    expect(of.ask('project', 'show', id, '--month', '2024-05').project.units).toEqual(['县交通局'])
  })

  it('全改或全不改', () => {
    const id = added({ remark: '旧' })
    expect(of.refused('project', 'set', id, 'remark=新', 'parentId=nope')).toMatchObject({ exit: 3 })
    expect(of.refused('project', 'set', id, 'remark=新', 'stage=乱写')).toMatchObject({ exit: 2 })
    expect(row(id).remark).toBe('旧')
  })

  it.each([
    ['nmae=甲', 'FIELD_UNKNOWN'],
    ['name=', 'INVALID_INPUT'],
    ['stage=乱写', 'CHOICE_UNKNOWN'],
    ['annualPlan=1', 'USAGE'],
    ['monthActual=1', 'USAGE'],
    ['physical=0.5', 'USAGE'],
    ['milestones=[]', 'USAGE'],
    ['ytdActual=1', 'USAGE'],
    ['id=other', 'USAGE'],
    ['remark', 'USAGE'],
    ['=x', 'USAGE'],
  ])('%s 不收（%s）', (pair, code) => {
    expect(of.refused('project', 'set', 'own-id', pair)).toMatchObject({ exit: 2, code })
  })

  it('计划和月度数说出该用哪个动词', () => {
    expect(of.refused('project', 'set', 'own-id', 'annualPlan=1').message).toContain('plan set')
    expect(of.refused('project', 'set', 'own-id', 'progress=x').message).toContain('month set')
  })

  it('没有的项目是 3；上级绕成圈是 2', () => {
    expect(of.refused('project', 'set', 'nope', 'remark=x')).toMatchObject({ exit: 3, code: 'PROJECT_MISSING' })
    expect(of.refused('project', 'set', 'own-id', 'parentId=own-id')).toMatchObject({ exit: 2, code: 'PARENT_LOOP' })
  })

  it('有金额的项目不能这样变成上级（4）', () => {
    const parent = added()
    of.ask('month', 'set', parent, '2024-06', '--actual', '5')
    const child = added()
    expect(of.refused('project', 'set', child, `parentId=${parent}`)).toMatchObject({ exit: 4, code: 'MONEY_PRESENT' })
  })
})
