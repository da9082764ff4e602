import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Catalogue, type CatalogueProject } from '#domain/catalogue'
import { readDueText } from '#domain/milestone'
import { milestones, natures, quantities, targets, undatedCompletions } from './report-2024-facts'
import { projectNames } from './report-2024-names'

const raw: unknown = JSON.parse(
  readFileSync(new URL('../../resources/catalogue/report-2024.json', import.meta.url), 'utf8'),
)
const catalogue = Catalogue.parse(raw)
const { projects } = catalogue

const allMilestones = projects.flatMap((p) => p.milestones)
const allFacts = projects.flatMap((p) => p.facts)
const idsWhere = (holds: (p: CatalogueProject) => boolean) => projects.filter(holds).map((p) => p.id)
const tally = (keys: readonly string[]) =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((k) => k === key).length]))

/** Every text and every key in a JSON value, at any depth. */
function leaves(value: unknown): { texts: string[]; keys: string[] } {
  if (typeof value === 'string') return { texts: [value], keys: [] }
  if (value === null || typeof value !== 'object') return { texts: [], keys: [] }
  const below = Object.values(value).map(leaves)
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  return { texts: below.flatMap((l) => l.texts), keys: [...keys, ...below.flatMap((l) => l.keys)] }
}

describe('2024年政府工作报告名录', () => {
  it('是2024年1月4日的报告', () => {
    const { id, title, deliveredOn, year } = catalogue
    expect({ id, title, deliveredOn, year }).toEqual({
      id: 'report-2024',
      title: '伊川县2024年政府工作报告',
      deliveredOn: '2024-01-04',
      year: 2024,
    })
  })

  it('第三部分各节的项目数', () => {
    expect(tally(projects.flatMap((p) => p.sections))).toEqual({
      '三（一）': 2,
      '三（二）': 31,
      '三（三）': 22,
      '三（四）': 28,
      '三（六）': 18,
      '三（七）': 6,
      '三（八）': 2,
    })
    expect(projects).toHaveLength(109)
  })

  it('各节的目标数', () => {
    expect(tally(catalogue.targets.flatMap((t) => t.sections))).toEqual({
      二: 15,
      '三（一）': 12,
      '三（二）': 13,
      '三（三）': 18,
      '三（四）': 1,
      '三（五）': 5,
      '三（六）': 16,
      '三（七）': 1,
    })
    expect(tally(catalogue.targets.map((t) => t.kind))).toEqual({ macro: 15, work: 65 })
  })

  it('三件领头的事排在最前', () => {
    expect(projects.slice(0, 4).map((p) => p.name)).toEqual([
      '中钢洛耐9万吨新型耐材二期',
      '中钢洛耐产业园',
      '龙鼎10万吨电池箔',
      '乡村振兴示范区',
    ])
  })

  it('只有乡村振兴示范区有子项，并按本级汇总', () => {
    const zone = 'xiangcun-zhenxing-shifanqu'
    expect(idsWhere((p) => p.rollup === 'self')).toEqual([zone])
    expect(projects.filter((p) => p.parentId !== null).map((p) => [p.parentId, p.name])).toEqual(
      [
        '东岭44公里产业路网',
        '西岭46公里产业路网',
        '田间机耕路270公里',
        '灌溉首部285座',
        '农事服务中心',
        '饲草存储中心',
        '高标准农田改造12万亩',
        '白沙区域技能培训中心',
        '吕店区域技能培训中心',
      ].map((name) => [zone, name]),
    )
  })

  it('七大园区是七个', () => {
    expect(projects.filter((p) => p.lists.includes('七大园区')).map((p) => p.name)).toEqual([
      '中钢洛耐产业园',
      '利尔高温材料产业园',
      '中原表面处理产业园',
      '光电信息产业园',
      '新联合产业园',
      '华晟物流园',
      '再生金属产业园',
    ])
    expect(new Set(projects.flatMap((p) => p.lists))).toEqual(new Set(['七大园区']))
  })

  it('编号和名称不变', () => {
    expect(projects.map((p) => `${p.id} ${p.name}`)).toEqual(projectNames)
  })

  it('名称和别名都不重复', () => {
    const names = projects.flatMap((p) => [p.name, ...p.aliases])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('行业用18个词', () => {
    expect(tally(projects.map((p) => p.industry))).toEqual({
      耐火耐磨材料: 3,
      产业园区: 7,
      铝加工: 2,
      乡村振兴: 10,
      商贸物流: 2,
      超硬材料: 3,
      风口产业: 10,
      文旅: 6,
      现代农业: 2,
      乡村建设: 10,
      交通: 8,
      城市更新: 11,
      市政: 9,
      教育: 7,
      卫生健康: 6,
      养老: 5,
      生态环保: 6,
      防灾减灾: 2,
    })
  })
})

describe('节点', () => {
  it('每一个节点都是报告写的那个日子', () => {
    const held = projects.flatMap((p) =>
      p.milestones.map((m) => [p.id, m.kind, m.label ?? '', m.dueText, m.planned, m.precision].join(' ')),
    )
    expect(held).toEqual(milestones)
  })

  it('日子和精度就是期限词的意思', () => {
    const readings = Object.fromEntries(
      allMilestones.map((m) => [m.dueText, { planned: m.planned, precision: m.precision }]),
    )
    expect(readings).toEqual({
      一季度: { planned: '2024-03-31', precision: 'quarter' },
      汛期前: { planned: '2024-05-31', precision: 'season' },
      上半年: { planned: '2024-06-30', precision: 'half' },
      秋季: { planned: '2024-09-30', precision: 'season' },
      '10月底': { planned: '2024-10-31', precision: 'month' },
      下半年: { planned: '2024-12-31', precision: 'half' },
      年底前: { planned: '2024-12-31', precision: 'year' },
      全年: { planned: '2024-12-31', precision: 'year' },
    })
    for (const m of allMilestones) {
      expect({ planned: m.planned, precision: m.precision }, m.id).toEqual(readDueText(m.dueText, catalogue.year))
    }
  })

  it('6月底以前到期的有20个', () => {
    expect(allMilestones.filter((m) => m.planned <= '2024-06-30')).toHaveLength(20)
  })

  it('节点和事实的编号跟着项目', () => {
    for (const p of projects) {
      expect(
        p.milestones.every((m) => m.id.startsWith(`${p.id}--`)),
        p.id,
      ).toBe(true)
      expect(p.facts.map((f) => f.id)).toEqual(p.facts.map((_, i) => `${p.id}--fact-${i + 1}`))
    }
  })
})

describe('建设性质、年度类别、阶段只照报告的原词', () => {
  it('建设性质', () => {
    expect(Object.fromEntries(projects.flatMap((p) => (p.nature ? [[p.id, p.nature]] : [])))).toEqual(natures)
  })

  it('竣工投产：报告答应年内完成、投用、达产、招生或入驻', () => {
    const completing = ['竣工', '投用', '达产达效', '招生', '入驻']
    const dated = idsWhere((p) => p.milestones.some((m) => completing.includes(m.kind)))
    expect(dated).toHaveLength(43)
    expect(new Set(idsWhere((p) => p.yearClass === '竣工投产'))).toEqual(new Set([...dated, ...undatedCompletions]))
  })

  it('新开工：报告答应开工的12个，都在前期', () => {
    const starting = [
      'chaoying-zuanshi',
      'huarun-zaoguang',
      'hanfeng-chuneng',
      'zhongxunlian-hujiao',
      'guowang-yingda-chuneng',
      'guodao-208-gaijian',
      'shengdao-241-gaijian',
      'xinqu-gaozhong',
      'jigong-xuexiao',
      'fuyou-baojianyuan-banqian',
      'yanglao-shifan-chanyeyuan',
      'hebin-yanglao-zhongxin',
    ]
    expect(idsWhere((p) => p.yearClass === '新开工')).toEqual(starting)
    expect(idsWhere((p) => p.stage === '前期')).toEqual(starting)
  })

  it('在建：报告说2023年已经开工，没有完成；年内不完成的是续建', () => {
    expect(idsWhere((p) => p.stage === '在建')).toEqual([
      'xiangcun-zhenxing-shifanqu',
      'gaobiaozhun-nongtian-gaizao',
      'qinyi-gaosu',
      'zhongyiyuan-xinyuanqu',
      'jikong-zhongxin',
    ])
    expect(idsWhere((p) => p.yearClass === '续建')).toEqual(['xiangcun-zhenxing-shifanqu', 'qinyi-gaosu'])
    expect(new Set(projects.map((p) => p.stage))).toEqual(new Set([null, '前期', '在建']))
    expect(new Set(projects.map((p) => p.yearClass))).toEqual(new Set([null, '续建', '新开工', '竣工投产']))
  })
})

describe('数', () => {
  it('每一个数量', () => {
    const held = projects.flatMap((p) => (p.quantity ? [`${p.name} ${p.quantity.value} ${p.quantity.unit}`] : []))
    expect(held).toEqual(quantities)
  })

  it('每一个目标', () => {
    const held = catalogue.targets.map((t) =>
      [t.name, t.comparator, t.value ?? '—', t.unit ?? '—', t.dueText, t.sections.join('、')].join(' | '),
    )
    expect(held).toEqual(targets)
    expect(new Set(catalogue.targets.map((t) => t.due))).toEqual(new Set(['2024-12-31']))
    expect(catalogue.targets.every((t) => t.id.startsWith('target-'))).toBe(true)
  })

  it('没有一个项目带金额', () => {
    const { keys } = leaves(projects)
    expect(new Set(keys)).toEqual(
      new Set(
        'id name aliases parentId rollup industry nature yearClass stage scale quantity value unit lists sections milestones facts kind label planned precision dueText year text section'.split(
          ' ',
        ),
      ),
    )
    expect(leaves(projects).texts.filter((text) => text.includes('元'))).toEqual([])
  })
})

describe('出处', () => {
  it('项目和节点出自第三部分，历史出自第一部分', () => {
    const promised = [...projects, ...allMilestones].flatMap((record) => record.sections)
    expect(promised.filter((s) => !/^三（[一二三四五六七八]）$/.test(s))).toEqual([])
    expect(allFacts.filter((f) => !/^一(（[一二三四五六]）)?$/.test(f.section) || f.year !== 2023)).toEqual([])
    expect(tally(allFacts.map((f) => f.section))).toEqual({
      '一（二）': 14,
      一: 4,
      '一（一）': 5,
      '一（三）': 9,
      '一（四）': 4,
      '一（五）': 2,
    })
  })

  it('没有一段文字长过30个字', () => {
    const { texts } = leaves(raw)
    const chinese = texts.filter((text) => /[㐀-鿿]/.test(text))
    expect(chinese.filter((text) => [...text].length > 30)).toEqual([])
  })
})

describe('坏名录', () => {
  const first = catalogue.projects[0] as CatalogueProject
  const broken = (change: object) => Catalogue.safeParse({ ...catalogue, ...change }).success

  it('编号重复、上级不存在、有数没有单位、多一个字段，都读不进', () => {
    expect(broken({})).toBe(true)
    expect(broken({ projects: [first, first] })).toBe(false)
    expect(broken({ projects: [{ ...first, parentId: 'nobody' }] })).toBe(false)
    expect(broken({ targets: [{ ...catalogue.targets[0], unit: null }] })).toBe(false)
    expect(broken({ projects: [{ ...first, totalInvestment: 1 }] })).toBe(false)
  })
})
