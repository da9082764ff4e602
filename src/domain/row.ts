import { choiceTerm } from './field'
import { type Figures, type Totals, totalsOf } from './figures'
import {
  figuresAt,
  type GridAnswer,
  lampAt,
  lampVerdictAt,
  milestonesAt,
  moneyAt,
  numberAt,
  type TextColumnName,
  textAt,
  textsAt,
} from './grid'
import { lampSentence } from './lamp'
import { dueOf, type Milestone, milestoneKind } from './milestone'
import { toWan, type Yuan } from './money'
import { monthNumber } from './month'
import { nature, stage, statEntry, yearClass } from './project'
import type { Lang } from './refusal'

const wan = (value: Yuan | null) => (value === null ? null : toWan(value))

/** A milestone as the command line prints it (CLI.md, Row). */
export function milestoneRow(m: Milestone) {
  return {
    id: m.id,
    kind: choiceTerm(milestoneKind, m.kind),
    label: m.label,
    planned: m.planned,
    adjusted: m.adjusted,
    reason: m.reason,
    due: dueOf(m),
    dueText: m.dueText,
    precision: m.precision,
    actual: m.actual,
    sections: m.sections,
  }
}

/** A project's month as the command line prints it: money in 万元, enumerations as their Chinese terms (CLI.md, Row). */
export function rowAt(answer: GridAnswer, i: number, lang: Lang) {
  const text = (name: TextColumnName) => textAt(answer, name, i)
  const money = (name: Parameters<typeof moneyAt>[1]) => wan(moneyAt(answer, name, i))
  const number = (name: Parameters<typeof numberAt>[1]) => numberAt(answer, name, i)
  const quantity = number('quantityValue')
  return {
    id: text('id') ?? '',
    code: text('code'),
    name: text('name') ?? '',
    aliases: textsAt(answer, 'aliases', i),
    parentId: text('parentId'),
    rollup: text('rollup'),
    industry: text('industry'),
    nature: choiceTerm(nature, text('nature')),
    yearClass: choiceTerm(yearClass, text('yearClass')),
    stage: choiceTerm(stage, text('stage')),
    lists: textsAt(answer, 'lists', i),
    units: textsAt(answer, 'units', i),
    leader: text('leader'),
    contact: text('contact'),
    phone: text('phone'),
    scale: text('scale'),
    startYear: number('startYear'),
    endYear: number('endYear'),
    since: text('since'),
    statEntry: choiceTerm(statEntry, text('statEntry')),
    address: text('address'),
    remark: text('remark'),
    statistics: money('statistics'),
    totalInvestment: money('totalInvestment'),
    carryIn: money('carryIn'),
    annualPlan: money('annualPlan'),
    planVersion: text('planVersion') === null ? null : text('planVersion') === 'adjusted' ? '调整' : '年初',
    monthPlan: money('monthPlan'),
    monthActual: money('monthActual'),
    ytdPlan: money('ytdPlan'),
    ytdActual: money('ytdActual'),
    cumulative: money('cumulative'),
    annualRate: number('annualRate'),
    timeRate: number('timeRate'),
    gapPoints: number('gapPoints'),
    totalRate: number('totalRate'),
    lamp: lampAt(answer, i),
    lampReasons: lampVerdictAt(answer, i).reasons.map((reason) => lampSentence(reason, lang)),
    physical: number('physical'),
    progress: text('progress'),
    problem: text('problem'),
    next: text('next'),
    reported: answer.reported[i] === 1,
    milestones: milestonesAt(answer, i).map(milestoneRow),
    quantity: quantity === null ? null : { value: quantity, unit: text('quantityUnit') },
    sections: textsAt(answer, 'sections', i),
    simulated: answer.simulated,
  }
}
export type Row = ReturnType<typeof rowAt>

/** The totals over some rows of a grid: counted projects only. */
export function totalsAt(answer: GridAnswer, rows: readonly number[]): Totals {
  const counted: Figures[] = rows.filter((i) => answer.counted[i] === 1).map((i) => figuresAt(answer, i))
  return totalsOf(counted, monthNumber(answer.month))
}

/** Totals as the command line prints them. */
export function totalsRow(totals: Totals) {
  return {
    count: totals.count,
    totalInvestment: wan(totals.totalInvestment),
    carryIn: wan(totals.carryIn),
    annualPlan: wan(totals.annualPlan),
    monthPlan: wan(totals.monthPlan),
    monthActual: wan(totals.monthActual),
    ytdPlan: wan(totals.ytdPlan),
    ytdActual: wan(totals.ytdActual),
    cumulative: wan(totals.cumulative),
    annualRate: totals.annualRate,
    timeRate: totals.timeRate,
    gapPoints: totals.gapPoints,
    totalRate: totals.totalRate,
    reported: totals.reported,
  }
}
