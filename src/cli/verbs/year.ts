import type { YearPreview, YearProject } from '#contract/years'
import { choiceTerm } from '#domain/field'
import { formatWan, toWan, type Yuan } from '#domain/money'
import { yearClass } from '#domain/project'
import type { Lang } from '#domain/refusal'
import { type ControlTotals, controlLines } from '#domain/year-roll'
import { table } from '../table'
import { yearOfText } from '../typed'
import { type Answer, verb } from '../verb'
import { words } from '../words'
import { bothOffice, officeWords as say } from './office-words'

const wan = (value: Yuan | null) => (value === null ? null : toWan(value))
const sides = ['before', 'left', 'carried', 'after'] as const

/** Control totals as `--json` prints them: money in 万元. */
function totalsJson({ count, totalInvestment, carryIn, ytdActual, cumulative }: ControlTotals) {
  return {
    count,
    totalInvestment: wan(totalInvestment),
    carryIn: wan(carryIn),
    ytdActual: wan(ytdActual),
    cumulative: wan(cumulative),
  }
}

function projectJson(project: YearProject) {
  const { yearClassFrom, yearClassTo, carryIn, done, cumulative, typed, ...plain } = project
  return {
    ...plain,
    yearClassFrom: choiceTerm(yearClass, yearClassFrom),
    yearClassTo: choiceTerm(yearClass, yearClassTo),
    carryIn: wan(carryIn),
    done: wan(done),
    cumulative: wan(cumulative),
    typed: wan(typed),
  }
}

function previewJson({ totals, projects, ...plain }: YearPreview) {
  return {
    ...plain,
    totals: {
      before: totalsJson(totals.before),
      left: totalsJson(totals.left),
      carried: totalsJson(totals.carried),
      after: totalsJson(totals.after),
    },
    projects: projects.map(projectJson),
  }
}

type Line = { readonly name: string; readonly cells: readonly string[] }

function controlTable(roll: YearPreview, lang: Lang): string {
  const t = say[lang]
  const money = controlLines.map(
    (line): Line => ({
      name: t[line],
      cells: sides.map((side) => {
        const value = roll.totals[side][line]
        return line === 'count' ? String(value) : formatWan(value as Yuan | null)
      }),
    }),
  )
  const counts = (['openMilestones', 'units', 'lists'] as const).map(
    (name): Line => ({ name: t[name], cells: sides.map((side) => String(roll[name][side])) }),
  )
  const heads = [t.before({ year: roll.year - 1 }), t.left, t.carried, t.after({ year: roll.year })]
  return table<Line>(
    [
      { head: '', cell: (line) => line.name },
      ...heads.map((head, i) => ({ head, right: true as const, cell: (line: Line) => line.cells[i] ?? null })),
    ],
    [...money, ...counts],
  )
}

function projectsTable(roll: YearPreview, lang: Lang): string {
  const t = say[lang]
  const classOf = (project: YearProject) => {
    const [from, to] = [project.yearClassFrom, project.yearClassTo].map((code) =>
      code === null ? null : yearClass.choices[code][lang],
    )
    return from === to || !project.carried ? (from ?? null) : `${from ?? '—'} → ${to ?? '—'}`
  }
  return table<YearProject>(
    [
      { head: words[lang].idColumn, cell: (project) => project.id },
      { head: t.name, cell: (project) => project.name },
      { head: '', cell: (project) => (project.carried ? t.carried : t.left) },
      { head: t.yearClass, cell: classOf },
      { head: t.carryIn, right: true, cell: (project) => formatWan(project.carryIn) },
      { head: t.ytdActual, right: true, cell: (project) => formatWan(project.done) },
      { head: t.cumulative, right: true, cell: (project) => formatWan(project.cumulative) },
    ],
    roll.projects,
  )
}

function rollText(roll: YearPreview, last: string, lang: Lang): string {
  const t = say[lang]
  const { year, carried, left, frozenMonths: frozen, projects } = roll
  const typed = projects.filter((project) => project.typed !== null).length
  return [
    t.rollHead({ from: year - 1, to: year, carried, left, frozen }),
    controlTable(roll, lang),
    '',
    projectsTable(roll, lang),
    ...(typed === 0 ? [] : [t.typedNote({ count: typed })]),
    last,
  ].join('\n')
}

function rollAnswer(roll: YearPreview, changes: number | null, lang: Lang, set: string | null = null): Answer {
  const last = changes === null ? say[lang].notWritten : say[lang].written({ count: changes })
  return {
    json: { ...previewJson(roll), written: changes !== null, changes: changes ?? 0, set },
    text: () => rollText(roll, last, lang),
  }
}

const roll = verb({
  path: 'year roll',
  call: 'year.roll',
  arguments: { year: { placeholder: 'Y', words: bothOffice('argRollYear') } },
  options: { dryRun: { placeholder: null, words: bothOffice('optDryRun') } },
  run: async ({ lang, ask }, given) => {
    const year = yearOfText(given.year)
    if (given.dryRun) return rollAnswer(await ask('year.preview', { year }), null, lang)
    const { changes, set, ...done } = await ask('year.roll', { year })
    return rollAnswer(done, changes, lang, set)
  },
})

export const yearVerbs = [roll]
