import { readFileSync } from 'node:fs'
import { type Ask, type CallName, contract, type Output } from '#contract/index'
import type { ProjectChanges } from '#contract/projects'
import { Catalogue } from '#domain/catalogue'
import { choiceCode } from '#domain/field'
import { type GridAnswer, openLife, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { presetRules } from '#domain/lamp-rules'
import { type Milestone, milestoneKind } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import { day, type Month, month, yearOf } from '#domain/month'
import { nature, type Project, stage, yearClass } from '#domain/project'

const catalogue = Catalogue.parse(
  JSON.parse(readFileSync(new URL('../../resources/catalogue/report-2024.json', import.meta.url), 'utf8')),
)

type Loose = Record<string, unknown>
export interface Asked {
  readonly name: CallName
  readonly input: unknown
}
interface Kept {
  project: Project & Loose
  fields: Loose
  milestones: Milestone[]
  plans: Map<string, Loose>
  months: Map<string, Loose>
}

const codeOf = (field: Parameters<typeof choiceCode>[0], term: string | null) =>
  term === null ? null : choiceCode(field, term)

function fromCatalogue(): Kept[] {
  return catalogue.projects.map((p, position) => ({
    project: {
      id: p.id,
      name: p.name,
      code: null,
      parentId: p.parentId,
      rollup: p.rollup,
      industry: p.industry,
      nature: codeOf(nature, p.nature),
      stage: codeOf(stage, p.stage),
      scale: p.scale,
      startYear: null,
      endYear: null,
      since: null,
      cancelledFrom: null,
      pauseReason: null,
      statEntry: null,
      totalInvestment: null,
      quantityValue: p.quantity?.value ?? null,
      quantityUnit: p.quantity?.unit ?? null,
      address: null,
      remark: null,
      sections: p.sections,
      position,
    } as Project & Loose,
    fields: { yearClass: codeOf(yearClass, p.yearClass), lists: p.lists, aliases: p.aliases, units: [] },
    milestones: p.milestones.map((m, at) => ({
      id: m.id,
      projectId: p.id,
      kind: choiceCode(milestoneKind, m.kind) as Milestone['kind'],
      label: m.label,
      planned: m.planned,
      precision: m.precision,
      dueText: m.dueText,
      adjusted: null,
      reason: null,
      actual: null,
      sections: m.sections,
      source: null,
      position: at,
    })),
    plans: new Map(),
    months: new Map(),
  }))
}

function factOf(kept: Kept, of: Month): ProjectFact {
  const { project, fields } = kept
  const plan = kept.plans.get(`${yearOf(of)} adjusted`) ?? kept.plans.get(`${yearOf(of)} initial`)
  const now = kept.months.get(of) ?? {}
  const actuals = Array.from({ length: 12 }, (_, i) => {
    const at = `${yearOf(of)}-${String(i + 1).padStart(2, '0')}`
    return (kept.months.get(at)?.actual ?? null) as Yuan | null
  })
  const text = (value: unknown) => (value ?? null) as string | null
  return {
    project,
    yearClass: text(fields.yearClass) as ProjectFact['yearClass'],
    carryIn: (kept.plans.get(`${yearOf(of)} initial`)?.carryIn ?? null) as Yuan | null,
    planVersion: (plan?.version ?? null) as ProjectFact['planVersion'],
    annualPlan: (plan?.annual ?? null) as Yuan | null,
    monthPlans: (plan?.months ?? null) as readonly Yuan[] | null,
    actuals,
    previousDecember: null,
    physical: (now.physical ?? null) as number | null,
    progress: text(now.progress),
    problem: text(now.problem),
    next: text(now.next),
    statistics: (now.statistics ?? null) as Yuan | null,
    units: fields.units as readonly string[],
    leader: text(fields.leader),
    contact: text(fields.contact),
    phone: text(fields.phone),
    lists: fields.lists as readonly string[],
    aliases: fields.aliases as readonly string[],
    milestones: kept.milestones,
    exemptions: [],
    since: null,
  }
}

/**
 * An office in memory that answers the few calls of the simulation, checks them by the contract, and records them.
 * Enough to compute grids by the real rules without an engine.
 */
export function fakeOffice() {
  const kept = fromCatalogue()
  const asked: Asked[] = []
  const find = (id: string) => kept.find((k) => k.project.id === id) ?? missing(id)
  const milestone = (id: string) => kept.flatMap((k) => k.milestones).find((m) => m.id === id) ?? missing(id)
  const grid = (of: string): GridAnswer =>
    gridOf(
      kept.map((k) => factOf(k, month(of))),
      {
        month: month(of),
        today: day('2024-07-02'),
        rules: presetRules.gap,
        simulated: true,
        revision: 0,
        life: openLife,
      },
    )
  const answers: Readonly<Record<string, (input: Loose) => unknown>> = {
    'project.grid': (input) => grid(String(input.month)),
    'target.list': () => ({
      rows: catalogue.targets.map((one, position) => ({
        ...one,
        position,
        actual: null,
        actualOn: null,
        source: null,
      })),
    }),
    'target.set': () => ({}),
    'project.set': (input) => {
      const found = find(String(input.id))
      const changes = input.changes as ProjectChanges & Loose
      for (const [name, value] of Object.entries(changes)) {
        if (name in found.project) found.project = { ...found.project, [name]: value }
        else found.fields[name] = value
      }
    },
    'plan.set': (input) => {
      find(String(input.id)).plans.set(`${input.year} ${input.version}`, input)
    },
    'month.set': (input) => {
      find(String(input.id)).months.set(String(input.month), input)
    },
    'milestone.add': (input) => {
      const { milestones } = find(String(input.projectId))
      milestones.push({
        label: null,
        dueText: null,
        adjusted: null,
        reason: null,
        actual: null,
        sections: [],
        position: milestones.length,
        ...input,
        planned: input.due,
      } as unknown as Milestone)
    },
    'problem.add': (input) => ({ ...input, ...find(String(input.projectId)) }),
    ...Object.fromEntries(problemActs.map((name) => [name, () => ({})])),
    'milestone.done': (input) => Object.assign(milestone(String(input.id)), { actual: input.on }),
    'milestone.move': (input) =>
      Object.assign(milestone(String(input.id)), { adjusted: input.due, reason: input.reason }),
  }
  function ask<N extends CallName>(name: N, input: Ask<N>): Output<N> {
    const answer = answers[name]
    if (answer === undefined) throw new Error(`the simulation asked ${name}`)
    const checked = contract[name].input().parse(input) as Loose
    asked.push({ name, input: checked })
    return answer(checked) as Output<N>
  }
  return { ask, asked, grid, kept }
}

const problemActs = ['problem.assign', 'problem.act', 'problem.supervise', 'problem.close'] as const

function missing(id: string): never {
  throw new Error(`nothing has the id ${id}`)
}
