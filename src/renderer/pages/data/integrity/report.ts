import type { IntegrityReport } from '#contract/backup'
import type { WorkspaceInfo } from '#contract/workspace'
import { megabytes } from '../../../parts/backup/when'
import { momentOf } from '../../../parts/history/moment'
import type { IntegrityWords } from './words'

const number = new Intl.NumberFormat('en-US')
/** 1,238 */
export const counted = (value: number): string => number.format(value)

/** One part of a check: what, how much of it, and what was found. */
export interface CheckedPart {
  readonly what: string
  readonly amount: string
  readonly findings: number
}

const codesOf = {
  database: ['INTEGRITY'],
  references: ['FOREIGN_KEY'],
  contents: ['CONTENT_MISSING', 'CONTENT_DAMAGED'],
  log: ['LOG_DIFFERS'],
} as const
type Part = keyof typeof codesOf

/** The part of a check that a finding belongs to. */
export function partOf(code: string): Part {
  const found = (Object.keys(codesOf) as Part[]).find((part) => (codesOf[part] as readonly string[]).includes(code))
  return found ?? 'database'
}

/** The four parts, in the order in which they were looked at. */
export function partsOf({ looked, findings }: IntegrityReport, w: IntegrityWords): readonly CheckedPart[] {
  const found = (part: Part) => findings.filter(({ code }) => partOf(code) === part).length
  return [
    { what: w.database, amount: w.databaseAmount(megabytes(looked.bytes)), findings: found('database') },
    {
      what: w.references,
      amount: w.referencesAmount(counted(looked.records), counted(looked.tables)),
      findings: found('references'),
    },
    { what: w.contents, amount: w.contentsAmount(counted(looked.contents)), findings: found('contents') },
    { what: w.log, amount: w.logAmount(counted(looked.changeSets), counted(looked.logCells)), findings: found('log') },
  ]
}

export function whenText({ begunAt, seconds }: IntegrityReport, w: IntegrityWords): string {
  const { day, time } = momentOf(begunAt)
  return w.when(`${day} ${time}`, seconds.toFixed(1))
}

/** The whole result as lines of text, to be pasted or printed. */
export function reportText(report: IntegrityReport, info: WorkspaceInfo, w: IntegrityWords): string {
  const head = [
    info.simulated ? `${w.title}（${w.simulated}）` : w.title,
    w.path(info.path),
    w.office(info.office),
    whenText(report, w),
    report.ok ? w.ok : w.bad(counted(report.findings.length)),
    '',
  ]
  const parts = partsOf(report, w).map(({ what, amount, findings }) => {
    return [what, amount, findings === 0 ? w.good : w.findings(counted(findings))].join('\t')
  })
  const wrong = report.findings.map(({ code, message }) => `${w[partOf(code)]}${w.colon}${message}`)
  return [...head, ...parts, ...(wrong.length > 0 ? ['', w.list, ...wrong] : []), ''].join('\n')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The result as a page of A4 for the system's print dialog: text alone, as it is copied. */
export function reportPage(text: string, title: string): string {
  const escaped = (one: string) => one.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
  const style =
    'body{margin:20mm;font:10.5pt/1.6 SimSun,"Noto Serif CJK SC",serif}pre{white-space:pre-wrap;font:inherit}'
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body><pre>${escaped(text)}</pre></body></html>`
}
