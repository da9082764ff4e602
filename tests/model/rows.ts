import { childrenOf, counts, monthOfYear, numberOf, type Project, parentsOf, planOf, sum, yearOf } from './office'

/** A row's figures ("Figures, exactly"). Rates are fractions, gaps points. */
export interface Figures {
  readonly totalInvestment: number | null
  readonly carryIn: number | null
  readonly annualPlan: number | null
  readonly monthPlan: number | null
  readonly monthActual: number | null
  readonly ytdPlan: number | null
  readonly ytdActual: number | null
  readonly cumulative: number | null
  readonly annualRate: number | null
  readonly timeRate: number | null
  readonly gapPoints: number | null
  readonly totalRate: number | null
  readonly reported: boolean
  /** What rates and lamps speak of: done, plan, and twelve times what was planned to date. Null: no plan or no figure. */
  readonly rated: { readonly done: number; readonly plan: number; readonly planned12: number } | null
}
export type Totals = Omit<Figures, 'reported' | 'rated'> & { readonly count: number; readonly reported: number }

/** How a project stands among those that count in the month. */
export type Place = 'leaf' | 'summed' | 'onParent'

export function placeOf(projects: readonly Project[], project: Project): Place {
  if (parentsOf(projects, project).some((parent) => parent.rollup === 'self')) return 'onParent'
  const isParent = childrenOf(projects, project.id).length > 0
  return isParent && project.rollup === 'children' ? 'summed' : 'leaf'
}

const share = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : part / whole

/** Points by which what was done is ahead of what was planned to date. */
const pointsOf = ({ done, plan, planned12 }: NonNullable<Figures['rated']>) => ((done - planned12 / 12) / plan) * 100

/** A project's own money in a month; `typed` is false for the children of a parent that reports for them. */
export function ownFigures(project: Project, month: string, typed: boolean): Figures {
  const [year, number] = [yearOf(month), numberOf(month)]
  const upTo = Array.from({ length: number }, (_, i) => monthOfYear(year, i + 1))
  const actuals = upTo.map((one) => (typed ? (project.months[one]?.actual ?? null) : null))
  const plan = planOf(project, year)
  const annualPlan = plan?.annual ?? null
  const months = plan?.months ?? null
  const monthActual = actuals.at(-1) ?? null
  const ytdActual = sum(actuals)
  const ytdPlan = months === null ? null : sum(months.slice(0, number))
  const carryIn = project.years[year]?.carryIn ?? null
  const cumulative = sum([carryIn, ytdActual])
  const planned = annualPlan !== null && annualPlan > 0
  const rated =
    planned && monthActual !== null
      ? {
          done: ytdActual ?? 0,
          plan: annualPlan,
          planned12: ytdPlan === null ? annualPlan * number : ytdPlan * 12,
        }
      : null
  return {
    totalInvestment: project.total,
    carryIn,
    annualPlan,
    monthPlan: months?.[number - 1] ?? null,
    monthActual,
    ytdPlan,
    ytdActual,
    cumulative,
    annualRate: share(ytdActual, annualPlan),
    timeRate: planned && ytdPlan !== null ? ytdPlan / annualPlan : number / 12,
    gapPoints: rated === null ? null : pointsOf(rated),
    totalRate: share(cumulative, project.total),
    reported: monthActual !== null,
    rated,
  }
}

/** The figures of many: sums of what is given; the rates over those alone that have a plan and reported. */
function together(rows: readonly Figures[]): Omit<Figures, 'reported'> {
  const total = (
    name:
      | 'totalInvestment'
      | 'carryIn'
      | 'annualPlan'
      | 'monthPlan'
      | 'monthActual'
      | 'ytdPlan'
      | 'ytdActual'
      | 'cumulative',
  ) => sum(rows.map((row) => row[name]))
  const parts = rows.flatMap((row) => row.rated ?? [])
  const rated =
    parts.length === 0
      ? null
      : {
          done: parts.reduce((all, part) => all + part.done, 0),
          plan: parts.reduce((all, part) => all + part.plan, 0),
          planned12: parts.reduce((all, part) => all + part.planned12, 0),
        }
  return {
    totalInvestment: total('totalInvestment'),
    carryIn: total('carryIn'),
    annualPlan: total('annualPlan'),
    monthPlan: total('monthPlan'),
    monthActual: total('monthActual'),
    ytdPlan: total('ytdPlan'),
    ytdActual: total('ytdActual'),
    cumulative: total('cumulative'),
    annualRate: rated === null ? null : rated.done / rated.plan,
    timeRate: rated === null ? null : rated.planned12 / 12 / rated.plan,
    gapPoints: rated === null ? null : pointsOf(rated),
    totalRate: share(total('cumulative'), total('totalInvestment')),
    rated,
  }
}

/** The leaves (or parents in the place of their parts) at and below a project. */
function leavesBelow(projects: readonly Project[], project: Project): Project[] {
  const place = placeOf(projects, project)
  if (place === 'onParent') return []
  return place === 'leaf' ? [project] : childrenOf(projects, project.id).flatMap((one) => leavesBelow(projects, one))
}

/** Applies to a leaf's own, or to each leaf below a parent that is summed. */
export function leavesOf(projects: readonly Project[], project: Project): Project[] {
  return placeOf(projects, project) === 'summed' ? leavesBelow(projects, project) : [project]
}

function figuresOf(projects: readonly Project[], project: Project, month: string): Figures {
  const place = placeOf(projects, project)
  if (place !== 'summed') return ownFigures(project, month, place === 'leaf')
  const rows = leavesBelow(projects, project).map((leaf) => ownFigures(leaf, month, true))
  const figures = together(rows)
  return { ...figures, timeRate: figures.timeRate ?? numberOf(month) / 12, reported: rows.some((row) => row.reported) }
}

/** A project of a month with its place and figures. */
export interface Line {
  readonly project: Project
  readonly place: Place
  readonly figures: Figures
}

/** Every project that counts in a month. */
export function linesOf(all: readonly Project[], month: string): Line[] {
  const projects = all.filter((project) => counts(project, month))
  return projects.map((project) => ({
    project,
    place: placeOf(projects, project),
    figures: figuresOf(projects, project, month),
  }))
}

export function totalsOf(lines: readonly Line[]): Totals {
  const rows = lines.filter((line) => line.place === 'leaf').map((line) => line.figures)
  const { rated: _rated, ...figures } = together(rows)
  return { ...figures, count: rows.length, reported: rows.filter((row) => row.reported).length }
}
