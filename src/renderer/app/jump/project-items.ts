import type { FoundName } from '#contract/find'
import { type GridAnswer, lampAt, moneyAt, numberAt, textAt, textsAt } from '#domain/grid'
import { formatGap, formatRate, formatWan } from '#domain/money'
import type { ProblemRow } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { EditIcon, FlagIcon, PrintIcon, TableIcon, TimelineIcon } from '../../parts/icons'
import { monthWord } from '../../parts/month-words'
import { openEntry } from '../entry-asked'
import { navigation } from '../navigation'
import { openPaper } from '../paper-asked'
import { openTimeline } from '../timeline-asked'
import type { JumpItem, Note } from './item'
import { jumpWords } from './words'

/** A month's grid with the place of each project in it. */
export interface Rows {
  readonly answer: GridAnswer
  readonly at: ReadonlyMap<string, number>
}
export function rowsOf(answer: GridAnswer): Rows {
  const at = new Map<string, number>()
  for (let i = 0; i < answer.count; i += 1) at.set(textAt(answer, 'id', i) ?? '', i)
  return { answer, at }
}

function standing({ answer }: Rows, i: number, lang: Lang): readonly Note[] {
  const rate = numberAt(answer, 'annualRate', i)
  const gap = numberAt(answer, 'gapPoints', i)
  const parts = [
    textAt(answer, 'industry', i),
    textsAt(answer, 'units', i)[0] ?? null,
    rate === null
      ? null
      : gap === null
        ? `${formatRate(rate)} %`
        : jumpWords[lang].behind(formatRate(rate), formatGap(gap)),
  ]
  return parts.flatMap((text) => (text === null || text === '' ? [] : { text }))
}

/** A project that was found, with what the month says of it; the month may not have it. */
export function projectItem(found: FoundName, rows: Rows | null, lang: Lang): JumpItem {
  const { id, name, part, alias, code } = found
  const i = rows?.at.get(id)
  const by = alias !== null ? jumpWords[lang].otherName(alias) : code
  return {
    id: `project:${id}`,
    mark: rows === null || i === undefined ? { icon: TableIcon } : { lamp: lampAt(rows.answer, i) },
    text: name,
    part,
    notes: [
      ...(by === null ? [] : [{ text: by }]),
      ...(rows === null || i === undefined ? [] : standing(rows, i, lang)),
    ],
    short: null,
    project: id,
    answers: true,
    run: () => navigation.open({ page: 'project', id }),
  }
}

/** The letters of what can be done with a project. */
export const actLetters = (lang: Lang): readonly string[] => [
  jumpWords[lang].fillShort,
  jumpWords[lang].cardShort,
  jumpWords[lang].timelineShort,
]

/** What can be done with a project of the month. */
export function actItems(project: string, { answer, at }: Rows, lang: Lang): readonly JumpItem[] {
  const w = jumpWords[lang]
  const i = at.get(project)
  if (i === undefined) return []
  const actual = moneyAt(answer, 'monthActual', i)
  const reported = actual === null ? w.unreported : `${formatWan(actual)}${lang === 'zh' ? '，' : ', '}${w.reported}`
  const act = { part: null, answers: true } as const
  return [
    {
      ...act,
      id: `act:${w.fillShort}`,
      mark: { icon: EditIcon },
      text: w.fill(monthWord(answer.month, lang)),
      notes: [{ text: reported }],
      short: w.fillShort,
      run: () => openEntry(project),
    },
    {
      ...act,
      id: `act:${w.cardShort}`,
      mark: { icon: PrintIcon },
      text: w.card,
      notes: [],
      short: w.cardShort,
      run: () => openPaper({ paper: 'card', project }),
    },
    {
      ...act,
      id: `act:${w.timelineShort}`,
      mark: { icon: TimelineIcon },
      text: w.timeline,
      notes: [],
      short: w.timelineShort,
      run: () => openTimeline(project),
    },
  ]
}

function deadline({ overdueDays, daysLeft }: ProblemRow, lang: Lang): readonly Note[] {
  const w = jumpWords[lang]
  if (overdueDays !== null && overdueDays > 0) return [{ text: w.overdueBy(overdueDays), tone: 'late' }]
  return daysLeft === null ? [] : [{ text: w.daysLeft(daysLeft), tone: 'soon' }]
}

/** How many problems of a project are named. */
const PROBLEMS = 3

/** A project's open problems, the longest overdue first. */
export function problemItems(problems: readonly ProblemRow[], lang: Lang): readonly JumpItem[] {
  return problems
    .filter((problem) => problem.closedOn === null)
    .toSorted((a, b) => (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY))
    .slice(0, PROBLEMS)
    .map((problem) => ({
      id: `problem:${problem.id}`,
      mark: { icon: FlagIcon },
      text: `${problem.number}  ${problem.title}`,
      part: null,
      notes: deadline(problem, lang),
      short: null,
      answers: true,
      run: () => navigation.open({ page: 'problems', problem: problem.id }),
    }))
}
