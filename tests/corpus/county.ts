import { type Chance, chance } from './random'

/** The truth about a project, in the ledger's own terms: yuan, codes, days. Null where nobody has said anything. */
export interface Truth {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly alias: string | null
  readonly industry: string
  readonly nature: string
  readonly yearClass: 'continuing' | 'starting' | 'completing' | 'preparing'
  readonly stage: string
  readonly scale: string
  readonly startYear: number
  readonly endYear: number
  readonly totalInvestment: number
  readonly carryIn: number | null
  readonly annualPlan: number | null
  /** January first. */
  readonly monthPlan: readonly (number | null)[]
  /** January first; nothing after June. */
  readonly monthActual: readonly (number | null)[]
  readonly statistics: number | null
  readonly statEntry: 'entered' | 'pending' | 'exempt' | null
  readonly physical: number | null
  readonly progress: string | null
  readonly problem: string | null
  readonly next: string | null
  /** `2024-03-15`; an office may tell less of it. */
  readonly start: string
  readonly completion: string
  readonly units: readonly string[]
  readonly leader: string
  readonly contact: string
  readonly phone: string
  readonly lists: readonly string[]
  readonly address: string
  readonly remark: string | null
}

export const MONTH = 6
export const YEAR = 2024

const names = [
  ['龙鼎铝业年产30万吨铝板带箔项目', '龙鼎铝板带'],
  ['伊川县人民医院新院区建设项目', null],
  ['S322线伊川段改建工程', '省道322改建'],
  ['伊川县第二污水处理厂扩建工程', null],
  ['伊川县城区集中供热管网（一期）建设项目', null],
  ['伊川县城区集中供热管网（二期）建设项目', null],
  ['陆浑灌区续建配套与现代化改造工程（伊川段）', '陆浑灌区改造'],
  ['河南中溢年产5万吨再生铝项目', null],
  ['伊川县产业集聚区标准化厂房建设项目', '标准化厂房'],
  ['鸦岭镇高标准农田建设项目', null],
  ['伊川县120MW风电场项目', null],
  ['杜康酒文化产业园项目', '杜康产业园'],
  ['洛阳合金钢新材料产业园二期', null],
  ['白沙镇小磨香油加工园建设项目', null],
  ['伊川县老旧小区改造配套基础设施项目（2024年）', null],
  ['伊河伊川段生态治理工程', null],
  ['江左镇瓦西水库除险加固工程', null],
  ['伊川县职业教育中心实训基地项目', null],
  ['洛阳东大阳光新能源电池负极材料项目', '东大阳光负极材料'],
  ['伊川县冷链物流园建设项目', null],
  ['水寨镇粮食仓储物流项目', null],
  ['伊川县城市停车场建设项目', null],
  ['呼南高铁伊川东站配套工程', null],
  ['半坡镇煤矸石综合利用发电项目', null],
] as const
const industries = ['新材料', '城建', '交通', '水利', '农业', '社会事业', '能源', '文旅', '物流', '生态环保']
const natures = ['new', 'expansion', 'conversion', 'upgrade'] as const
const progresses = [
  '1#、2#厂房主体封顶，设备安装完成60%',
  '路基工程完成8.6公里，占总量的72%；桥涵完成3座',
  '正在办理施工许可证',
  '主体施工至五层，二次结构同步推进',
  '管网铺设3.2公里',
  '已竣工验收',
  '土方开挖\n基础垫层施工',
  '完成场地平整',
]
const problems = ['土地手续尚未办结', '资金缺口约2000万元', '需协调10kV线路迁改', '征迁剩余3户', '环评批复滞后']
const nexts = ['7月底前完成主体封顶', '加快手续办理', '完成剩余管网铺设', '进场安装设备，8月试生产']
const scales = [
  '总建筑面积12.6万平方米，建设门诊楼、住院楼及配套设施',
  '新建生产线4条，年产铝板带箔30万吨',
  '路线全长18.6公里，二级公路标准',
  '日处理污水3万吨',
]
const units = ['县住建局', '县交通局', '县水利局', '县卫健委', '产业集聚区管委会', '鸦岭镇政府', '县农业农村局']
const people = ['王建国', '李晓燕', '张伟', '赵振华', '刘洋', '陈国庆']
const towns = ['城关镇', '鸦岭镇', '白沙镇', '江左镇', '水寨镇', '半坡镇', '产业集聚区']
const lists = [['省重点'], ['市重点'], ['省重点', '市重点'], ['县重点']]

const sum = (list: readonly (number | null)[]) => list.reduce<number>((all, one) => all + (one ?? 0), 0)
const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

function money(given: Chance, total: number) {
  const annualPlan = given.often(0.93) ? Math.round((total * given.whole(10, 60)) / 1_000_000) * 10_000 : null
  const share = (annualPlan ?? total / 5) / 12
  const part = () => Math.round((share * given.whole(30, 170)) / 10_000) * 100
  return {
    carryIn: given.often(0.7) ? Math.round((total * given.whole(5, 40)) / 1_000_000) * 10_000 : null,
    annualPlan,
    monthPlan: Array.from({ length: 12 }, () => (given.often(0.93) ? Math.round(share / 10_000) * 10_000 : null)),
    monthActual: Array.from({ length: 12 }, (_, at) => (at < MONTH && given.often(0.88) ? part() : null)),
    statistics: given.often(0.7) ? part() : null,
  }
}

function project(given: Chance, [name, alias]: (typeof names)[number], at: number): Truth {
  const startYear = given.pick([2022, 2023, 2024])
  const total = given.whole(12, 4_000) * 1_000_000 + given.whole(0, 99) * 10_000
  return {
    id: `0190-${String(at + 1).padStart(4, '0')}`,
    name,
    alias,
    code: `YC2024${String(at + 1).padStart(3, '0')}`,
    industry: given.pick(industries),
    nature: given.pick(natures),
    yearClass: given.pick(['continuing', 'starting', 'completing', 'preparing']),
    stage: given.pick(['preparing', 'building', 'completed', 'operating']),
    scale: given.pick(scales),
    startYear,
    endYear: startYear + given.whole(1, 3),
    totalInvestment: total,
    ...money(given, total),
    statEntry: given.pick(['entered', 'pending', 'exempt', null]),
    physical: given.often(0.8) ? given.whole(1, 100) / 100 : null,
    progress: given.often(0.9) ? given.pick(progresses) : null,
    problem: given.often(0.4) ? given.pick(problems) : null,
    next: given.often(0.6) ? given.pick(nexts) : null,
    start: day(startYear, given.whole(1, 12), given.whole(1, 28)),
    completion: day(startYear + 2, given.whole(1, 12), given.whole(1, 28)),
    units: given.often(0.8) ? [given.pick(units)] : given.shuffled(units).slice(0, 2),
    leader: given.pick(people),
    contact: given.pick(people),
    phone: given.pick(['13900000000', '0379-68330000', '13800000000', '68331234']),
    lists: given.pick(lists),
    address: given.pick(towns),
    remark: given.often(0.2) ? given.pick(['PPP项目', '专项债支持', '待核实']) : null,
  }
}

/** The county whose offices write the files: the same for the same seed. */
export function county(seed: number): readonly Truth[] {
  const given = chance(seed)
  return names.map((one, at) => project(given, one, at))
}

/** January to June, or to another month; null where no month has a figure. */
export function doneThrough(truth: Truth, month = MONTH): number | null {
  const given = truth.monthActual.slice(0, month)
  return given.every((one) => one === null) ? null : sum(given)
}

/** Everything since the works began; null where nothing is known. */
export function doneInAll(truth: Truth): number | null {
  const year = doneThrough(truth)
  return year === null && truth.carryIn === null ? null : (year ?? 0) + (truth.carryIn ?? 0)
}
