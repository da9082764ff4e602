import type { Milestone } from '#domain/milestone'
import type { Day } from '#domain/month'
import { categorySummary } from '#domain/paper/category-summary'
import { laggingList } from '#domain/paper/lagging'
import { leaderProjects } from '#domain/paper/leader-projects'
import { milestoneTable } from '#domain/paper/milestone-table'
import { problemTable } from '#domain/paper/problem-table'
import { ranking } from '#domain/paper/ranking'
import { defaultRanking } from '#domain/paper/ranking-rule'
import type { TableFacts } from '#domain/paper/table-frame'
import type { TablePaper } from '#domain/paper/table-model'
import { targetTable } from '#domain/paper/target-table'
import type { ProblemAction, ProblemFact } from '#domain/problem'
import type { Target } from '#domain/target'
import { type FactWords, frozenOnce, gridFrom, milestone, smallCounty } from './facts'

/** What a table paper is made from: hand-made facts of June 2024, frozen once. */
export function tableFacts(facts: readonly FactWords[] = smallCounty, more: Partial<TableFacts> = {}): TableFacts {
  return {
    answer: gridFrom(facts),
    office: '伊川县发展和改革委员会',
    filledOn: '2024-07-05' as Day,
    standing: frozenOnce,
    simulated: true,
    ...more,
  }
}

export function target(name: string, more: Partial<Target> = {}): Target {
  return {
    id: name,
    name,
    kind: 'work',
    value: 100,
    unit: '公里',
    comparator: '>=',
    due: '2024-12-31',
    dueText: '年底前',
    sections: ['三（二）'],
    actual: null,
    actualOn: null,
    source: null,
    position: 1,
    ...more,
  }
}

const act = (stage: ProblemAction['stage'], on: string, more: Partial<ProblemAction> = {}): ProblemAction => ({
  id: `${stage}-${on}`,
  on: on as Day,
  stage,
  text: null,
  unit: null,
  due: null,
  number: null,
  ...more,
})

export function problem(
  number: string,
  actions: readonly ProblemAction[],
  more: Partial<ProblemFact> = {},
): ProblemFact {
  return {
    id: number,
    number,
    projectId: 'battery-foil',
    project: '龙鼎10万吨电池箔',
    title: '=设备款未到位',
    detail: null,
    kind: 'funds',
    level: '1',
    source: '走访',
    actions,
    ...more,
  }
}

/** One overdue, one with time, one closed in June, one raised in July. */
export const problems: readonly ProblemFact[] = [
  problem('WT-001', [
    act('raised', '2024-05-06', { due: '2024-05-31' as Day, unit: '县工信局' }),
    act('assigned', '2024-05-08', { number: '2024-交-01', due: '2024-06-20' as Day, text: '对接银行' }),
    act('handled', '2024-07-03', { text: '七月的事，六月的台账里没有' }),
  ]),
  problem('WT-002', [act('raised', '2024-06-01', { due: '2024-07-05' as Day })], { title: '用地边界复核' }),
  problem('WT-003', [act('raised', '2024-06-02'), act('closed', '2024-06-28', { text: '批复已取得' })]),
  problem('WT-004', [act('raised', '2024-07-01')]),
]

export const targets: readonly Target[] = [
  target('地区生产总值增长', {
    kind: 'macro',
    value: 6,
    unit: '%',
    comparator: '=',
    actual: 5.5,
    actualOn: '2024-06-30',
  }),
  target('农村公路', { value: 1200.5, actual: 600.25, actualOn: '2024-06-30', source: '交通局报表', position: 3 }),
  target('失业率', { kind: 'macro', value: 5.5, unit: '%', comparator: '<=', position: 2 }),
  target('没有完成值', { position: 2 }),
]

const due = (on: string, more: Partial<Milestone> = {}) => milestone('completion', on, more)
/** Milestones around the measuring day, 1 July: overdue, due that day, in 30 days and in 31, done in June and in July. */
export const milestoneFacts: readonly FactWords[] = [
  {
    name: '甲',
    units: ['县住建局'],
    milestones: [due('2024-06-30'), due('2024-07-01'), due('2024-07-31'), due('2024-08-01')],
  },
  {
    name: '乙',
    milestones: [
      due('2024-03-31', { actual: '2024-06-30' as Day }),
      due('2024-04-30', { actual: '2024-07-02' as Day, dueText: '4月底', sections: ['三（一）'], source: '走访' }),
      due('2024-02-29', { adjusted: '2024-06-15' as Day, reason: '图纸变更' }),
    ],
  },
]

/** Every table paper of the small county. */
export function allTables(more: Partial<TableFacts> = {}): Readonly<Record<string, TablePaper>> {
  const facts = tableFacts(smallCounty, more)
  return {
    ranking: ranking(facts, defaultRanking, gridFrom(smallCounty, { month: '2024-05' as typeof facts.answer.month })),
    lagging: laggingList(facts),
    categories: categorySummary(facts),
    milestones: milestoneTable(tableFacts(milestoneFacts, more)),
    targets: targetTable(facts, targets),
    problems: problemTable(facts, problems),
    leaders: leaderProjects(facts, null),
  }
}
