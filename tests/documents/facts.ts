import { type GridAnswer, type GridContext, openLife, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { presetRules } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import type { Day, Month } from '#domain/month'
import type { FrozenStanding } from '#domain/paper/edition'
import type { MonthlySheetOptions } from '#domain/paper/monthly-sheet'
import { type OfficialForm, officialForms } from '#domain/paper/official-forms'
import type { SheetForm } from '#domain/paper/sheet-form'
import type { Project } from '#domain/project'

/** What a test says of a project; the rest is blank. Money is in 万元, as people read it. */
export interface FactWords {
  readonly id?: string
  readonly name?: string
  readonly parentId?: string
  readonly rollup?: Project['rollup']
  readonly industry?: string
  readonly nature?: Project['nature']
  readonly stage?: Project['stage']
  readonly yearClass?: ProjectFact['yearClass']
  readonly scale?: string
  readonly startYear?: number
  readonly endYear?: number
  readonly statEntry?: Project['statEntry']
  readonly remark?: string
  readonly total?: number
  readonly carryIn?: number
  readonly plan?: number
  readonly planVersion?: ProjectFact['planVersion']
  readonly monthPlans?: readonly number[]
  /** January first; shorter lists end in blanks. */
  readonly actuals?: readonly (number | null)[]
  readonly progress?: string
  readonly problem?: string
  readonly next?: string
  readonly units?: readonly string[]
  readonly lists?: readonly string[]
  readonly leader?: string
  readonly contact?: string
  readonly phone?: string
  readonly milestones?: readonly Milestone[]
}

const yuanOf = (wan: number | null | undefined) => (wan == null ? null : (Math.round(wan * 10_000) as Yuan))

function factOf(words: FactWords, position: number): ProjectFact {
  const id = words.id ?? `project-${position + 1}`
  return {
    project: {
      id,
      name: words.name ?? `项目${position + 1}`,
      code: null,
      parentId: words.parentId ?? null,
      rollup: words.rollup ?? 'children',
      industry: words.industry ?? null,
      nature: words.nature ?? null,
      stage: words.stage ?? null,
      scale: words.scale ?? null,
      startYear: words.startYear ?? null,
      endYear: words.endYear ?? null,
      since: null,
      cancelledFrom: null,
      pauseReason: null,
      statEntry: words.statEntry ?? null,
      totalInvestment: yuanOf(words.total),
      quantityValue: null,
      quantityUnit: null,
      address: null,
      remark: words.remark ?? null,
      sections: [],
      position,
    },
    yearClass: words.yearClass ?? null,
    carryIn: yuanOf(words.carryIn),
    planVersion: words.planVersion ?? (words.plan === undefined ? null : 'initial'),
    annualPlan: yuanOf(words.plan),
    monthPlans: words.monthPlans?.map((wan) => yuanOf(wan) ?? (0 as Yuan)) ?? null,
    actuals: Array.from({ length: 12 }, (_, m) => yuanOf(words.actuals?.[m])),
    previousDecember: null,
    physical: null,
    progress: words.progress ?? null,
    problem: words.problem ?? null,
    next: words.next ?? null,
    statistics: null,
    units: words.units ?? [],
    leader: words.leader ?? null,
    contact: words.contact ?? null,
    phone: words.phone ?? null,
    lists: words.lists ?? [],
    aliases: [],
    milestones: words.milestones ?? [],
    exemptions: [],
    since: null,
  }
}

/** A milestone of a kind, due on a day, and done on another where it is done. */
export function milestone(kind: Milestone['kind'], planned: string, more: Partial<Milestone> = {}): Milestone {
  return {
    id: `${kind}-${planned}`,
    projectId: 'project',
    kind,
    label: null,
    planned: planned as Day,
    precision: 'month',
    dueText: null,
    adjusted: null,
    reason: null,
    actual: null,
    sections: [],
    source: null,
    position: 0,
    ...more,
  }
}

/** The grid of hand-made facts for a month, June 2024 unless another is named. */
export function gridFrom(facts: readonly FactWords[], context: Partial<GridContext> = {}): GridAnswer {
  return gridOf(facts.map(factOf), {
    month: '2024-06' as Month,
    today: '2024-07-05' as Day,
    rules: presetRules.gap,
    simulated: true,
    life: openLife,
    revision: 1,
    ...context,
  })
}

/** A month frozen once, never corrected, with nothing to explain. */
export const frozenOnce: FrozenStanding = {
  version: 1,
  takenOn: '2024-07-05' as Day,
  corrected: false,
  newest: 1,
  findings: [],
}

/** A sheet's options as a test gives them: an official form by its name. */
export type SheetWords = Partial<Omit<MonthlySheetOptions, 'form'>> & { readonly form?: OfficialForm | SheetForm }
export const formNamed = (form: OfficialForm | SheetForm = 'full') =>
  typeof form === 'string' ? officialForms[form] : form

/** A full sheet of a frozen month by year class, unless a test wants another. */
export function sheetOptions({ form, ...more }: SheetWords = {}): MonthlySheetOptions {
  return {
    form: formNamed(form),
    group: 'yearClass',
    list: null,
    unit: null,
    office: '伊川县发展和改革委员会',
    filledOn: '2024-07-05' as Day,
    standing: frozenOnce,
    simulated: true,
    ...more,
  }
}

/** Seven projects of every kind that a sheet must tell apart; all figures are made up. */
export const smallCounty: readonly FactWords[] = [
  {
    id: 'luonai-2',
    name: '中钢洛耐9万吨新型耐材二期',
    nature: 'expansion',
    yearClass: 'completing',
    industry: '工业',
    scale: '9万吨/年新型耐火材料生产线（二期）',
    startYear: 2023,
    endYear: 2024,
    total: 68_000,
    carryIn: 18_200,
    plan: 46_000,
    planVersion: 'adjusted',
    actuals: [3200, 3600.5, 4120, 4800, 5139.88, 5497.62],
    progress: '窑炉砌筑完成，联调中',
    problem: '能评变更',
    next: '7月完成补正，9月15日达产',
    statEntry: 'entered',
    units: ['县工信局', '开发区管委会'],
    lists: ['省重点'],
    leader: '〔领导〕',
    contact: '〔责任人〕',
    phone: '13800000000',
    milestones: [
      milestone('start', '2023-06-30', { actual: '2023-07-12' as Day }),
      milestone('completion', '2024-06-30'),
    ],
  },
  {
    id: 'battery-foil',
    name: '龙鼎10万吨电池箔',
    nature: 'new',
    yearClass: 'completing',
    industry: '工业',
    scale: '10万吨/年电池箔生产线',
    startYear: 2022,
    endYear: 2024,
    total: 386_000,
    carryIn: 177_335,
    plan: 82_000,
    monthPlans: [5000, 5000, 6000, 7000, 8000, 9000, 9000, 9000, 8000, 6000, 5000, 5000],
    actuals: [4000, 4200, 4600.1234, 4800, 5327.3366, 7084.43],
    progress: '2#轧机到货待装',
    problem: '资金未到位',
    statEntry: 'entered',
    units: ['县工信局'],
    lists: ['省重点', '三个一批'],
    milestones: [
      milestone('start', '2022-10-31'),
      milestone('inUse', '2024-06-30'),
      milestone('production', '2024-12-31'),
    ],
  },
  {
    id: 'demonstration-zone',
    name: '乡村振兴示范区',
    rollup: 'self',
    nature: 'new',
    yearClass: 'continuing',
    industry: '农业',
    scale:
      '东岭44公里、西岭46公里产业路网，田间机耕路270公里，灌溉首部285座，农事服务中心、饲草存储中心、高标准农田改造12万亩以上',
    startYear: 2022,
    endYear: 2025,
    total: 420_000,
    carryIn: 156_408,
    plan: 96_000,
    actuals: [5000, 6000, 7000, 9000, 10_380.88, 15_227.12],
    progress: '东岭路网完成61%，灌溉首部完成148座',
    next: '汛期前完成沟渠清理',
    statEntry: 'entered',
    units: ['县农业农村局'],
    lists: ['市重点'],
  },
  {
    id: 'zone-road',
    name: '东岭路网',
    parentId: 'demonstration-zone',
    yearClass: 'continuing',
    actuals: [1, 1, 1, 1, 1, 1],
  },
  { id: 'park', name: '中钢洛耐产业园', rollup: 'children', yearClass: 'continuing', industry: '工业' },
  {
    id: 'park-1',
    name: '产业园一期',
    parentId: 'park',
    nature: 'new',
    yearClass: 'continuing',
    industry: '工业',
    total: 52_000,
    plan: 18_000,
    // June is not reported: it stays blank and out of the totals' rates.
    actuals: [100, 200, null, 300, 400, null],
    statEntry: 'pending',
    units: ['开发区管委会'],
  },
  {
    id: 'storage',
    name: '国网英大储能电站',
    nature: 'new',
    yearClass: 'starting',
    industry: '能源',
    startYear: 2024,
    endYear: 2024,
    total: 52_000,
    actuals: [null, null, null, null, null, 12.5],
    statEntry: 'exempt',
    milestones: [
      milestone('start', '2024-09-30', { precision: 'season', dueText: '秋季' }),
      milestone('completion', '2025-12-31'),
    ],
  },
  { id: 'unclassed', name: '未定类别的项目', units: [], progress: "=cmd|'/c calc'!A1" },
]
