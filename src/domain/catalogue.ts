import { z } from 'zod'
import type { Choices } from './field'
import { milestoneKind, precision } from './milestone'
import { isDay } from './month'
import { nature, rollup, stage, yearClass } from './project'
import { comparator, targetKind } from './target'

type Choice<C extends Choices = Choices> = { readonly choices: C }
type Code<F extends Choice> = keyof F['choices'] & string
type Term<F extends Choice> = F['choices'][keyof F['choices']]['zh']

/** A catalogue is read and checked by people of the office, so it holds the Chinese term of a choice; `choiceCode` gives the stored code. */
function term<F extends Choice>(field: F) {
  return z.enum(Object.values(field.choices).map((words) => words.zh) as Term<F>[])
}
function code<F extends Choice>(field: F) {
  return z.enum(Object.keys(field.choices) as Code<F>[])
}

const slug = z.string().regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/)
const words = z.string().trim().min(1)
const day = z.string().refine(isDay)
/** A section of the report in its short form: `一`, `二`, `一（二）`, `三（八）`. */
const section = z.string().regex(/^(一|二|[一三]（[一二三四五六七八]）)$/)
const sections = z.array(section).min(1).readonly()

/** A promised date: `planned` is the last day of what `dueText`, the report's own words, allows; `precision` says how exact that is (DOMAIN.md, Project). */
export const CatalogueMilestone = z.strictObject({
  id: slug,
  kind: term(milestoneKind),
  /** The report's word where it says more than the kind (竣工投用); else null. */
  label: words.nullable(),
  planned: day,
  precision: code(precision),
  dueText: words,
  sections,
})

/** What had already happened to a project before the report's year (DOMAIN.md: history of the same project, not a new one). */
export const CatalogueFact = z.strictObject({ id: slug, year: z.int(), text: words, section })

/**
 * A built thing with a name, or a counted bundle, as the report promises it (DOMAIN.md, Project).
 * It carries no money: the report gives none for a single project. `nature`, `yearClass` and `stage` are null
 * wherever the report's own words don't say.
 */
export const CatalogueProject = z.strictObject({
  id: slug,
  name: words,
  /** Other ways in which the report writes the same thing. */
  aliases: z.array(words).readonly(),
  parentId: slug.nullable(),
  rollup: code(rollup),
  industry: words,
  nature: term(nature).nullable(),
  yearClass: term(yearClass).nullable(),
  stage: term(stage).nullable(),
  scale: words.nullable(),
  /** The count or extent in the report's own unit (44 公里, 1.8 万亩). */
  quantity: z.strictObject({ value: z.number().positive(), unit: words }).nullable(),
  lists: z.array(words).readonly(),
  sections,
  milestones: z.array(CatalogueMilestone).readonly(),
  facts: z.array(CatalogueFact).readonly(),
})

/** A promise of the report that is measured, not built. `value` is in the report's own unit (1 万户); value and unit are null for a promise without a figure. */
export const CatalogueTarget = z.strictObject({
  id: slug,
  name: words,
  kind: code(targetKind),
  value: z.number().nullable(),
  unit: words.nullable(),
  comparator: code(comparator),
  due: day,
  dueText: words,
  sections,
})

/** A report as data: its projects in the order in which they are shown, and its targets. Every id is unique; a parent is one of its projects. */
export const Catalogue = z
  .strictObject({
    id: slug,
    title: words,
    deliveredOn: day,
    year: z.int(),
    projects: z.array(CatalogueProject).readonly(),
    targets: z.array(CatalogueTarget).readonly(),
  })
  .check((ctx) => {
    for (const message of contradictions(ctx.value)) {
      ctx.issues.push({ code: 'custom', message, input: ctx.value })
    }
  })

export type CatalogueMilestone = z.output<typeof CatalogueMilestone>
export type CatalogueFact = z.output<typeof CatalogueFact>
export type CatalogueProject = z.output<typeof CatalogueProject>
export type CatalogueTarget = z.output<typeof CatalogueTarget>
export type Catalogue = z.output<typeof Catalogue>

/** What no single record can show: an id used twice, a parent that is missing, a figure without a unit. */
function contradictions(catalogue: {
  readonly projects: readonly CatalogueProject[]
  readonly targets: readonly CatalogueTarget[]
}): readonly string[] {
  const { projects, targets } = catalogue
  const ids = [...projects.flatMap((p) => [p, ...p.milestones, ...p.facts]), ...targets].map((record) => record.id)
  const projectIds = new Set(projects.map((p) => p.id))
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id used twice: ${id}`),
    ...projects
      .filter((p) => p.parentId !== null && (p.parentId === p.id || !projectIds.has(p.parentId)))
      .map((p) => `no such parent: ${p.parentId} of ${p.id}`),
    ...targets.filter((t) => (t.value === null) !== (t.unit === null)).map((t) => `value without unit: ${t.id}`),
  ]
}
