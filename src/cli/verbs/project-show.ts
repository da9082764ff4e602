import type { ProjectPage } from '#contract/projects'
import { lampLetters } from '#domain/lamp'
import { milestoneFields, milestoneName, permitFields } from '#domain/milestone'
import { formatGap, formatNumber, formatRate, formatWan } from '#domain/money'
import { projectFields } from '#domain/project'
import { type Lang, refuse } from '#domain/refusal'
import { milestoneRow, type Row, rowAt } from '#domain/row'
import { monthFields, planFields, projectYearFields } from '#domain/year-record'
import { factRow, historyRow, monthRow, percentText, permitRow, planRow, readable } from '../shape'
import { type Column, pairs, table } from '../table'
import { verb } from '../verb'
import { both, words } from '../words'
import { historyTable } from './history-table'
import { monthOption } from './month-option'
import { problemJson, problemTable } from './problem-rows'
import { problemWords } from './problem-words'

/** How many of the newest changes the page shows to people; `--json` has all that the engine tells. */
const SHOWN_CHANGES = 8

function factsText(row: Row, lang: Lang): string {
  const t = words[lang]
  const label = (name: keyof typeof projectFields) => projectFields[name].label[lang]
  return pairs([
    [t.idColumn, row.id],
    [label('name'), row.name],
    [t.lampColumn, `${lampLetters[lang][row.lamp]}　${row.lampReasons.join(t.semicolon)}`],
    [label('code'), row.code],
    [label('industry'), row.industry],
    [label('nature'), row.nature],
    [projectYearFields.yearClass.label[lang], row.yearClass],
    [label('stage'), row.stage],
    [t.units, row.units.join(t.comma)],
    [label('scale'), row.scale],
    [label('totalInvestment'), formatNumber(row.totalInvestment, 2)],
    [projectYearFields.carryIn.label[lang], formatNumber(row.carryIn, 2)],
    [t.annualPlan, formatNumber(row.annualPlan, 2)],
    [t.cumulative, formatNumber(row.cumulative, 2)],
    [t.annualRate, formatRate(row.annualRate)],
    [t.gap, formatGap(row.gapPoints)],
    [t.totalRate, formatRate(row.totalRate)],
    [label('sections'), row.sections.join(t.comma)],
  ])
}

function plansTable({ plans }: ProjectPage, lang: Lang): string {
  const columns: readonly Column<ProjectPage['plans'][number]>[] = [
    { head: planFields.year.label[lang], cell: (plan) => String(plan.year) },
    { head: planFields.version.label[lang], cell: (plan) => readable(planFields.version, plan.version, lang) },
    { head: planFields.annual.label[lang], right: true, cell: (plan) => formatWan(plan.annual) },
    {
      head: words[lang].months,
      cell: (plan) =>
        planRow(plan)
          .months?.map((v) => formatNumber(v, 2))
          .join(' ') ?? null,
    },
    { head: planFields.docNo.label[lang], cell: (plan) => plan.docNo },
    { head: planFields.decidedOn.label[lang], cell: (plan) => plan.decidedOn },
    { head: planFields.reason.label[lang], cell: (plan) => plan.reason },
  ]
  return table(columns, plans)
}

function monthsTable({ months }: ProjectPage, lang: Lang): string {
  const t = words[lang]
  const columns: readonly Column<ProjectPage['months'][number]>[] = [
    { head: monthFields.month.label[lang], cell: (line) => line.month },
    { head: t.monthPlan, right: true, cell: (line) => formatWan(line.plan) },
    { head: monthFields.actual.label[lang], right: true, cell: (line) => formatWan(line.actual) },
    { head: t.ytdPlan, right: true, cell: (line) => formatWan(line.ytdPlan) },
    { head: t.ytd, right: true, cell: (line) => formatWan(line.ytdActual) },
    { head: t.annualRate, right: true, cell: (line) => formatRate(line.annualRate) },
    { head: t.gap, right: true, cell: (line) => formatGap(line.gapPoints) },
    { head: monthFields.physical.label[lang], right: true, cell: (line) => percentText(line.physical) },
    { head: monthFields.progress.label[lang], cell: (line) => line.progress },
  ]
  return table(columns, months)
}

function milestonesTable({ milestones }: ProjectPage, lang: Lang): string {
  const columns: readonly Column<ProjectPage['milestones'][number]>[] = [
    { head: words[lang].idColumn, cell: (m) => m.id },
    { head: milestoneFields.kind.label[lang], cell: (m) => milestoneName(m, lang) },
    { head: milestoneFields.planned.label[lang], cell: (m) => m.planned },
    { head: milestoneFields.adjusted.label[lang], cell: (m) => m.adjusted },
    { head: milestoneFields.actual.label[lang], cell: (m) => m.actual },
    { head: milestoneFields.reason.label[lang], cell: (m) => m.reason },
  ]
  return table(columns, milestones)
}

function permitsTable({ permits }: ProjectPage, lang: Lang): string {
  const names = ['kind', 'state', 'docNo', 'date', 'stuckOn'] as const
  const columns = names.map(
    (name): Column<ProjectPage['permits'][number]> => ({
      head: permitFields[name].label[lang],
      cell: (permit) => readable(permitFields[name], permit[name], lang),
    }),
  )
  return table(columns, permits)
}

function pageText(page: ProjectPage, row: Row, lang: Lang): string {
  const t = words[lang]
  const facts = pairs(page.facts.map((fact) => [String(fact.year), `${fact.text}（${fact.section}）`] as const))
  const sections: readonly (readonly [string, number, () => string])[] = [
    [t.sectionPlans, page.plans.length, () => plansTable(page, lang)],
    [t.sectionMonths, page.months.length, () => monthsTable(page, lang)],
    [t.sectionMilestones, page.milestones.length, () => milestonesTable(page, lang)],
    [t.sectionPermits, page.permits.length, () => permitsTable(page, lang)],
    [problemWords[lang].section, page.problems.length, () => problemTable(page.problems, lang)],
    [t.sectionFacts, page.facts.length, () => facts],
    [t.sectionHistory, page.history.length, () => historyTable(page.history.slice(0, SHOWN_CHANGES), lang)],
  ]
  const head = t.listHead({ month: page.answer.month }) + (page.answer.simulated ? `　${t.simulated}` : '')
  const given = sections.filter(([, count]) => count > 0).map(([title, , text]) => `${title}\n${text()}`)
  return [head, factsText(row, lang), ...given].join('\n\n')
}

export const projectShow = verb({
  path: 'project show',
  call: 'project.show',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: { month: { placeholder: 'M', words: both('optMonth') } },
  run: async (session, given) => {
    const { lang } = session
    const page = await session.ask('project.show', { id: given.id, month: await monthOption(session, given.month) })
    if (page.at < 0) refuse('PROJECT_MISSING', { id: given.id })
    const row = rowAt(page.answer, page.at, lang)
    return {
      json: {
        project: row,
        plans: page.plans.map(planRow),
        months: page.months.map(monthRow),
        milestones: page.milestones.map(milestoneRow),
        permits: page.permits.map(permitRow),
        problems: page.problems.map(problemJson),
        visits: [],
        facts: page.facts.map(factRow),
        history: page.history.map(historyRow),
      },
      text: () => pageText(page, row, lang),
    }
  },
})
