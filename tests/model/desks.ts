import { rowAt, totalsRow } from '#domain/row'
import { type MemoryDesk, memoryDesk } from '../engine/desk'
import { type Act, typed } from './acts'
import { allFindings } from './findings'
import { lampOf, overdue } from './lamps'
import { lived, sceneOf } from './life'
import { firstMonth, newProject, type Office, type Project, planVersionOf, yearOf } from './office'
import { type Line, linesOf, totalsOf } from './rows'

/** Where both begin: two projects, a park that is summed from two parts, a zone that reports for its part. */
const cast: readonly Project[] = [
  newProject('a', { stage: 'preparing' }),
  newProject('b', { since: '2024-04' }),
  newProject('park'),
  newProject('one', { parent: 'park' }),
  newProject('two', { parent: 'park' }),
  newProject('zone', { rollup: 'self' }),
  newProject('field', { parent: 'zone' }),
]

/** What somebody typed before the acts begin. */
export type Opening = readonly Act[]

export function openOffice(opening: Opening, today: string): Office {
  const empty: Office = { projects: structuredClone(cast), preset: 'gap', states: {}, versions: {}, explained: {} }
  return opening.reduce((office, act) => lived(office, act, today) ?? typed(office, act, today), empty)
}

/** The same in the program, by another desk, so that no undo reaches it. */
export function programDesk(opening: Opening, today: string): MemoryDesk {
  const desk = memoryDesk(today)
  desk.setDevice('another-desk')
  for (const { id, parent, rollup, stage, since } of cast) {
    desk.ask('project.add', { id, year: 2024, changes: { name: `项目${id}`, parentId: parent, rollup, stage, since } })
  }
  for (const act of opening) perform(desk, act)
  desk.setDevice('this-desk')
  return desk
}

const shareOf = <T extends { readonly physical?: number | null }>({ physical, ...given }: T) => ({
  ...given,
  ...(physical !== undefined && { physical: physical === null ? null : physical / 100 }),
})

/** Does an act in the program; answers how many cells it changed. */
export function perform(desk: MemoryDesk, act: Act) {
  switch (act.do) {
    case 'fill':
      return desk.ask('month.set', { id: act.id, month: act.month, ...shareOf(act.given) })
    case 'plan': {
      const { months, ...given } = act.given
      const more = months === undefined ? {} : { months: months === null ? null : [...months] }
      return desk.ask('plan.set', { id: act.id, year: act.year, ...given, ...more })
    }
    case 'milestone':
      return desk.ask('milestone.add', { projectId: act.id, id: act.m, kind: act.kind, due: act.due })
    case 'reach':
      return desk.ask('milestone.done', { id: act.m, on: act.on })
    case 'move':
      return desk.ask('milestone.move', { id: act.m, due: act.due, reason: '推迟' })
    case 'stage':
      return desk.ask('project.set', { id: act.id, changes: { stage: act.stage } })
    case 'rollup':
      return desk.ask('project.set', { id: act.id, changes: { rollup: act.rollup } })
    case 'parent':
      return desk.ask('project.set', { id: act.id, changes: { parentId: act.parent } })
    case 'total':
      return desk.ask('project.set', { id: act.id, changes: { totalInvestment: act.total } })
    case 'exempt':
      return desk.ask('lamp.exempt', { id: act.id, reason: '缓建', approver: '分管领导', until: act.until })
    case 'rules':
      return desk.ask('rules.apply', { preset: act.preset })
    case 'roll':
      return desk.ask('year.roll', { year: act.year })
    case 'explain':
      return desk.ask('month.explain', { month: act.month, projectId: act.id, code: act.code, text: '情况属实' })
    case 'review':
      return desk.ask('month.review', { month: act.month })
    case 'freeze':
      return desk.ask('month.freeze', { month: act.month, acceptFindings: act.accept })
    case 'reopen':
      return desk.ask('month.reopen', { month: act.month, reason: '补报' })
    case 'archive':
      return desk.ask('month.archive', { month: act.month })
    case 'correct':
      return desk.ask('month.correct', { id: act.id, month: act.month, reason: '核实', ...shareOf(act.given) })
    case 'undo':
      return desk.ask('history.undo', {})
    case 'redo':
      return desk.ask('history.redo', {})
    case 'day':
      throw new Error('a day passes by itself')
  }
}

/** Figures as both tell them: 万元 and fractions at twelve digits, so that two ways of dividing agree. */
function told(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const digits = (value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) + 0 : Array.isArray(value) ? [...value].sort() : value
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, digits(value)]))
}
/** A gap near nothing keeps the noise of its subtraction. */
const points = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9)

const stages = {
  preparing: '前期',
  building: '在建',
  completed: '竣工',
  operating: '投产',
  fullCapacity: '达效',
  paused: '暂停',
  cancelled: '取消',
} as const

const wan = (yuan: number | null) => (yuan === null ? null : yuan / 10_000)
function money(figures: Omit<Line['figures'], 'reported' | 'rated'>) {
  return {
    totalInvestment: wan(figures.totalInvestment),
    carryIn: wan(figures.carryIn),
    annualPlan: wan(figures.annualPlan),
    monthPlan: wan(figures.monthPlan),
    monthActual: wan(figures.monthActual),
    ytdPlan: wan(figures.ytdPlan),
    ytdActual: wan(figures.ytdActual),
    cumulative: wan(figures.cumulative),
    annualRate: figures.annualRate,
    timeRate: figures.timeRate,
    gapPoints: points(figures.gapPoints),
    totalRate: figures.totalRate,
  }
}

/** A month as the small office tells it. */
export function monthOf(office: Office, month: string, today: string) {
  const scene = sceneOf(office, month, today)
  const lines = linesOf(scene.projects, month)
  const rows = lines.map((line) => {
    const { project, figures } = line
    const { physical = null, progress = null, statistics = null } = project.months[month] ?? {}
    const version = planVersionOf(project, yearOf(month))
    return told({
      id: project.id,
      parentId: project.parent,
      rollup: project.rollup,
      stage: stages[project.stage],
      since: firstMonth(project),
      planVersion: version === null ? null : version === 'adjusted' ? '调整' : '年初',
      ...money(figures),
      reported: figures.reported,
      physical: physical === null ? null : physical / 100,
      progress,
      statistics: wan(statistics),
      lamp: lampOf(line, scene),
      milestones: project.milestones.map((one) => [one.id, one.adjusted ?? one.planned, one.actual].join()),
      overdue: project.milestones.map((one) => overdue(one, month, scene.measuredOn)).filter((days) => days > 0),
    })
  })
  const { count, reported, ...figures } = totalsOf(lines)
  return {
    month,
    state: office.states[month] ?? 'open',
    versions: office.versions[month]?.length ?? 0,
    rows,
    totals: told({ count, reported, ...money(figures) }),
    findings: allFindings(lines, month).map((one) => [one, office.explained[`${month} ${one}`] === true].join()),
  }
}

/** Days that a row's sentences name; none where a lamp is not judged. */
const overdueIn = (reasons: readonly string[]) =>
  reasons.flatMap((reason) => {
    const found = /逾期(\d+)天$/.exec(reason)
    return found ? [Number(found[1])] : []
  })

/** The same month as the program tells it. */
export function monthIn(desk: MemoryDesk, month: string, expected: ReturnType<typeof monthOf>) {
  const answer = desk.ask('project.grid', { month })
  const rows = Array.from({ length: answer.count }, (_, i) => {
    const row = rowAt(answer, i, 'zh')
    const known = expected.rows[i]
    const judged = row.lamp !== 'exempt' && row.lamp !== 'done'
    const own = Object.fromEntries(
      Object.keys(known ?? {}).map((name) => [name, (row as Record<string, unknown>)[name]]),
    )
    return told({
      ...own,
      id: row.id,
      gapPoints: points(row.gapPoints),
      milestones: row.milestones.map((one) => [one.id, one.due, one.actual].join()),
      overdue: judged ? overdueIn(row.lampReasons) : known?.overdue,
    })
  })
  const { gapPoints, ...totals } = totalsRow(answer.totals)
  const { findings } = desk.ask('month.check', { month })
  return {
    month,
    state: answer.life.state,
    versions: desk.ask('snapshot.list', { month }).rows.length,
    rows,
    totals: told({ ...totals, gapPoints: points(gapPoints) }),
    findings: findings.map((one) => [`${one.projectId} ${one.code}`, one.explanation !== null].join()).sort(),
  }
}
