import type { Project } from '#domain/project'
import type { Works } from './works'

/** What the simulation knows of a kind of building. */
export interface Kind {
  /** Words in the name that tell it; the first kind of the table that fits is taken. */
  readonly name: RegExp
  /** Only in these industries; none named: in any. */
  readonly industries?: readonly string[]
  /** Total investment in 万元, least and most; for a counted bundle, of one piece. */
  readonly total: readonly [number, number]
  /** The money is that of one piece, times the quantity. */
  readonly each?: true
  readonly works: Works
  readonly nature: NonNullable<Project['nature']>
  readonly scale: string
}

const industrial = ['耐火耐磨材料', '铝加工', '超硬材料', '风口产业', '现代农业']

/** Bundles first, because their names also hold the words of the single thing. Money is invented, in the usual order of size. */
export const kinds: readonly Kind[] = [
  {
    name: /乡村公路/,
    each: true,
    total: [700, 950],
    works: 'ruralRoad',
    nature: 'conversion',
    scale: '路面加宽、硬化及安防',
  },
  { name: /危桥/, each: true, total: [450, 650], works: 'bridge', nature: 'conversion', scale: '拆除重建及加固' },
  { name: /公厕/, each: true, total: [55, 80], works: 'smallBuilding', nature: 'new', scale: '公厕新建和改建' },
  { name: /体育公园/, each: true, total: [1800, 2600], works: 'green', nature: 'new', scale: '健身步道、球场及绿化' },
  {
    name: /区域垃圾中转站/,
    each: true,
    total: [480, 620],
    works: 'plant',
    nature: 'new',
    scale: '压缩设备、车间及道路',
  },
  {
    name: /垃圾中转站/,
    each: true,
    total: [320, 420],
    works: 'plant',
    nature: 'conversion',
    scale: '压缩设备及除臭改造',
  },
  {
    name: /供水及污水/,
    each: true,
    total: [1500, 2400],
    works: 'plant',
    nature: 'new',
    scale: '水厂、污水站及配套管网',
  },
  { name: /改厕/, each: true, total: [0.25, 0.4], works: 'latrine', nature: 'conversion', scale: '户厕改造' },
  { name: /供排水一体化/, each: true, total: [1300, 1800], works: 'pipes', nature: 'new', scale: '村庄供排水管网' },
  {
    name: /县级乡村振兴示范村/,
    each: true,
    total: [350, 600],
    works: 'ruralRoad',
    nature: 'conversion',
    scale: '村庄道路、管网及风貌',
  },
  { name: /示范镇/, total: [6000, 12_000], works: 'street', nature: 'conversion', scale: '镇区道路、管网及公共服务' },
  {
    name: /集镇建设/,
    each: true,
    total: [2000, 2800],
    works: 'street',
    nature: 'conversion',
    scale: '集镇道路、管网及市场',
  },
  {
    name: /中心镇等镇区/,
    each: true,
    total: [5000, 8000],
    works: 'street',
    nature: 'new',
    scale: '镇区道路及配套管网',
  },
  {
    name: /乡里中心/,
    each: true,
    total: [18, 30],
    works: 'smallBuilding',
    nature: 'conversion',
    scale: '村级综合服务用房',
  },
  { name: /美丽庭院/, each: true, total: [2, 4], works: 'courtyard', nature: 'conversion', scale: '庭院整治及绿化' },
  {
    name: /老旧小区/,
    each: true,
    total: [550, 800],
    works: 'estate',
    nature: 'conversion',
    scale: '管网、外墙及配套改造',
  },
  { name: /背街小巷/, each: true, total: [300, 600], works: 'street', nature: 'conversion', scale: '路面、雨污及照明' },
  {
    name: /中小学幼儿园/,
    each: true,
    total: [1200, 1700],
    works: 'building',
    nature: 'new',
    scale: '校舍、操场及附属设施',
  },
  {
    name: /卫生院/,
    each: true,
    total: [1900, 2400],
    works: 'building',
    nature: 'expansion',
    scale: '门诊病房楼及设备',
  },
  {
    name: /区域养老服务/,
    each: true,
    total: [1200, 2000],
    works: 'building',
    nature: 'new',
    scale: '养老用房、康复及适老设施',
  },
  {
    name: /助老服务站点/,
    each: true,
    total: [35, 60],
    works: 'smallBuilding',
    nature: 'conversion',
    scale: '助餐、活动用房改造',
  },
  {
    name: /村级养老/,
    each: true,
    total: [20, 35],
    works: 'smallBuilding',
    nature: 'conversion',
    scale: '村级养老用房改造',
  },
  { name: /供热管网/, each: true, total: [900, 1300], works: 'pipes', nature: 'conversion', scale: '供热主管及换热站' },
  { name: /断头路/, each: true, total: [4500, 6500], works: 'street', nature: 'new', scale: '路基路面、管网及照明' },
  {
    name: /等3条城市道路/,
    each: true,
    total: [5500, 7800],
    works: 'street',
    nature: 'new',
    scale: '路基路面、管网及照明',
  },
  {
    name: /森林抚育/,
    each: true,
    total: [0.06, 0.12],
    works: 'forest',
    nature: 'conversion',
    scale: '割灌、补植及防火道',
  },
  { name: /绿化造林/, each: true, total: [7000, 9500], works: 'forest', nature: 'new', scale: '荒山及廊道造林' },
  {
    name: /平台|大数据|数据标注/,
    total: [3000, 15_000],
    works: 'digital',
    nature: 'new',
    scale: '机房、软硬件及数据接入',
  },
  { name: /呼叫产业园/, total: [30_000, 45_000], works: 'building', nature: 'new', scale: '呼叫坐席楼及配套用房' },
  { name: /储能/, total: [40_000, 90_000], works: 'energy', nature: 'new', scale: '储能电站及送出线路' },
  { name: /餐厨/, total: [8000, 12_000], works: 'plant', nature: 'new', scale: '餐厨垃圾收运和处理' },
  {
    name: /.*/,
    industries: ['产业园区'],
    total: [100_000, 400_000],
    works: 'park',
    nature: 'new',
    scale: '园区基础设施及标准化厂房',
  },
  {
    name: /扩能|增资/,
    industries: industrial,
    total: [15_000, 45_000],
    works: 'factory',
    nature: 'expansion',
    scale: '生产线增资扩能',
  },
  {
    name: /.*/,
    industries: industrial,
    total: [15_000, 120_000],
    works: 'factory',
    nature: 'new',
    scale: '厂房、生产线及配套设施',
  },
  {
    name: /高速|高铁|铁路/,
    total: [100_000, 480_000],
    works: 'corridor',
    nature: 'new',
    scale: '伊川境内线路及构造物',
  },
  {
    name: /国道|省道/,
    total: [40_000, 80_000],
    works: 'corridor',
    nature: 'conversion',
    scale: '路基路面、桥涵及安防',
  },
  {
    name: /路网|机耕路/,
    industries: ['乡村振兴'],
    total: [8000, 30_000],
    works: 'ruralRoad',
    nature: 'new',
    scale: '产业路、机耕路硬化及边沟',
  },
  {
    name: /灌溉/,
    industries: ['乡村振兴'],
    total: [8000, 20_000],
    works: 'irrigation',
    nature: 'new',
    scale: '首部枢纽、管道及电力',
  },
  {
    name: /农田/,
    industries: ['乡村振兴'],
    total: [15_000, 40_000],
    works: 'field',
    nature: 'conversion',
    scale: '机井、管道、田间道路及林网',
  },
  { name: /大修/, total: [4000, 9000], works: 'street', nature: 'conversion', scale: '路面翻修、雨污管网及人行道' },
  { name: /亮化/, total: [1000, 5000], works: 'lighting', nature: 'conversion', scale: '道路及两侧建筑亮化' },
  { name: /排水|排口|管网/, total: [3000, 15_000], works: 'pipes', nature: 'new', scale: '雨水管渠及泵站' },
  { name: /公园|广场|植物园/, total: [5000, 32_000], works: 'green', nature: 'new', scale: '园路铺装、绿化及配套' },
  { name: /新城/, total: [200_000, 320_000], works: 'town', nature: 'new', scale: '起步区路网及安置房' },
  {
    name: /路|大道/,
    industries: ['城市更新', '市政', '交通'],
    total: [5000, 25_000],
    works: 'street',
    nature: 'new',
    scale: '路基路面、雨污管网及照明',
  },
  {
    name: /高中|技工学校/,
    total: [25_000, 40_000],
    works: 'building',
    nature: 'new',
    scale: '教学楼、宿舍、食堂及操场',
  },
  {
    name: /.*/,
    industries: ['教育'],
    total: [5000, 30_000],
    works: 'building',
    nature: 'new',
    scale: '教学楼、操场及附属设施',
  },
  {
    name: /.*/,
    industries: ['卫生健康'],
    total: [8000, 56_000],
    works: 'building',
    nature: 'new',
    scale: '业务用房及医疗设备',
  },
  {
    name: /.*/,
    industries: ['养老'],
    total: [2000, 20_000],
    works: 'building',
    nature: 'new',
    scale: '养老用房、康复及适老设施',
  },
  {
    name: /.*/,
    industries: ['文旅'],
    total: [8000, 60_000],
    works: 'tourism',
    nature: 'new',
    scale: '场馆、游览设施及景观',
  },
  {
    name: /.*/,
    industries: ['商贸物流'],
    total: [3000, 12_000],
    works: 'commerce',
    nature: 'conversion',
    scale: '街面、立面及水电改造',
  },
  {
    name: /.*/,
    industries: ['生态环保'],
    total: [8000, 20_000],
    works: 'ecology',
    nature: 'restoration',
    scale: '生态保护修复',
  },
  {
    name: /.*/,
    industries: ['防灾减灾'],
    total: [1500, 3000],
    works: 'hazard',
    nature: 'restoration',
    scale: '地质灾害点综合治理',
  },
]
/** Where no other kind fits. */
const anyBuilding: Kind = {
  name: /.*/,
  total: [5000, 30_000],
  works: 'building',
  nature: 'new',
  scale: '主体建筑及配套设施',
}

/** The unit that leads an industry's projects, and the letters of their codes. Units stand for departments; the report names none. */
export const industryDesks: Readonly<Record<string, { readonly unit: string; readonly code: string }>> = {
  耐火耐磨材料: { unit: '县工信局', code: 'GY' },
  铝加工: { unit: '县工信局', code: 'GY' },
  超硬材料: { unit: '县工信局', code: 'GY' },
  风口产业: { unit: '县工信局', code: 'GY' },
  产业园区: { unit: '开发区管委会', code: 'YQ' },
  乡村振兴: { unit: '县农业农村局', code: 'NY' },
  现代农业: { unit: '县农业农村局', code: 'NY' },
  乡村建设: { unit: '县农业农村局', code: 'NY' },
  交通: { unit: '县交通局', code: 'JT' },
  城市更新: { unit: '县住建局', code: 'CJ' },
  市政: { unit: '县城管局', code: 'CG' },
  教育: { unit: '县教体局', code: 'JY' },
  卫生健康: { unit: '县卫健委', code: 'WJ' },
  养老: { unit: '县民政局', code: 'MZ' },
  生态环保: { unit: '县林业局', code: 'LY' },
  防灾减灾: { unit: '县资源局', code: 'ZY' },
  文旅: { unit: '县文旅局', code: 'WL' },
  商贸物流: { unit: '县商务局', code: 'SW' },
}
/** For an industry that the table doesn't know. */
export const otherDesk = { unit: '县发改委', code: 'QT' } as const

/** The kind of a project by its name and industry. */
export function kindOf(name: string, industry: string | null): Kind {
  const fits = (kind: Kind) =>
    kind.name.test(name) && (kind.industries === undefined || (industry !== null && kind.industries.includes(industry)))
  return kinds.find(fits) ?? anyBuilding
}
