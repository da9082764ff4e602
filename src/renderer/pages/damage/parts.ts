import type { DamagePart, DamageReport } from '#contract/backup'
import { isMonth } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { copyMoment } from '../../parts/backup/when'
import { monthTitle } from '../../parts/month-words'
import type { DamageWords } from './words'

const number = new Intl.NumberFormat('en-US')
/** 1,238 */
export const counted = (value: number): string => number.format(value)

/** What a part is called, and how its records are counted. */
const called = {
  projects: ['projects', 'projectsCount'],
  plans: ['plans', 'plansCount'],
  months: ['months', 'monthsCount'],
  problems: ['problems', 'problemsCount'],
  frozen: ['frozen', 'frozenCount'],
  attachments: ['attachments', 'attachmentsCount'],
  rest: ['rest', 'restCount'],
} as const

/** What of a part can be read. */
function countText({ part, count, until }: DamagePart, w: DamageWords): string {
  if (part === 'log') return w.logCount(counted(count), until === null ? '—' : copyMoment(until))
  return w[called[part][1]](counted(count))
}

/** An id that says nothing to people. */
const isBareId = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)

/** What of a part cannot be read, as far as it can be told. */
function lostText({ lost, lostCount, count }: DamagePart, w: DamageWords, lang: Lang): string {
  if (lostCount === 0) return w.lostUnknown(counted(count))
  if (lost.every(isBareId)) return w.lostCount(counted(lostCount))
  const names = [...new Set(lost.map((name) => (isMonth(name) ? monthTitle(name, lang) : name)))]
  return w.lost(names.join(w.comma), counted(lostCount))
}

/** A part as a line of the page. */
export function partText(
  part: DamagePart,
  w: DamageWords,
  lang: Lang,
): { readonly name: string; readonly text: string } {
  const name = part.part === 'log' ? w.log : w[called[part.part][0]]
  return { name, text: part.whole ? countText(part, w) : lostText(part, w, lang) }
}

/** Everything the page says, as text for whoever maintains the program. */
export function diagnosis(report: DamageReport, version: string, w: DamageWords, lang: Lang): string {
  const { path, why, parts, copy, later } = report
  const lines = parts.map((part) => {
    const { name, text } = partText(part, w, lang)
    return `${part.whole ? w.good : w.bad}\t${name}\t${text}`
  })
  const back = copy === null ? w.noCopy : `${w.restoreFrom(copyMoment(copy.at))}\t${copy.path}`
  const since = later === null ? w.laterUnknown : w.addCount(counted(later.total), counted(later.cells))
  return [w.appName, version, path, w.why(why), ...lines, back, since, ''].join('\n')
}
