import type { WireError } from '#contract/wire'
import { fieldOf, periodText } from '#domain/fill-in/form'
import { noticeSentence } from '#domain/fill-in/notice-sentence'
import type { CollectedFile, ReturnedCell } from '#domain/fill-in/report'
import type { Lang } from '#domain/refusal'
import { readable, shown } from '../shape'
import { table } from '../table'
import { sheetWords as say } from './sheet-words'

/** What came of collecting: what was read, and what of it was written. */
export interface Collected {
  readonly files: readonly CollectedFile[]
  /** Files of which something was written, by their places. */
  readonly written: ReadonlySet<string>
  readonly changes: number
  readonly set: string | null
  readonly failure: WireError | null
}

/** A conflict as CLI.md promises it, with where it stands; money in 万元. */
export function conflictJson(cell: ReturnedCell) {
  const told = (value: ReturnedCell['sent']) => shown(fieldOf(cell.field), value ?? null)
  return {
    projectId: cell.projectId,
    field: cell.field,
    sent: told(cell.sent),
    returned: told(cell.returned),
    now: told(cell.now),
    name: cell.name,
    row: cell.row,
    column: cell.column,
    between: cell.conflict,
  }
}

export const conflictsOf = (file: CollectedFile) => file.cells.filter(({ conflict }) => conflict !== null)

/** Import's answer for one file (CLI.md), with `conflicts` and what else there is to know. */
function fileJson(file: CollectedFile, written: boolean, lang: Lang) {
  const { period } = file
  return {
    file: file.file,
    path: file.path,
    unit: file.unit,
    month: period?.kind === 'monthly' ? period.month : null,
    year: period?.kind === 'plan' ? period.year : null,
    state: file.state,
    accepted: file.accepted,
    rejected: file.rejected,
    columns: file.columns,
    matched: file.matched,
    written,
    conflicts: conflictsOf(file).map(conflictJson),
    changed: file.cells.filter(({ conflict }) => conflict === null).map(conflictJson),
    notices: file.notices.map((notice) => ({ ...notice, message: noticeSentence(notice, lang) })),
    refusal: file.refusal,
    rows: file.rows,
    sentRows: file.sentRows,
    sentAt: file.sentAt,
    savedAt: file.savedAt,
    sha256: file.sha256,
  }
}

export function collectedJson({ files, written, changes, set }: Collected, lang: Lang) {
  return {
    files: files.map((file) => fileJson(file, written.has(file.path), lang)),
    written: written.size > 0,
    changes,
    set,
  }
}

function conflictTable(file: CollectedFile, lang: Lang): string {
  const t = say[lang]
  const told = (cell: ReturnedCell, value: ReturnedCell['sent']) => readable(fieldOf(cell.field), value ?? null, lang)
  return table<ReturnedCell>(
    [
      { head: t.row, right: true, cell: (cell) => String(cell.row) },
      { head: t.project, cell: (cell) => cell.name },
      { head: t.column, cell: (cell) => cell.column },
      { head: t.sent, cell: (cell) => told(cell, cell.sent) },
      { head: t.now, cell: (cell) => told(cell, cell.now) },
      { head: t.returned, cell: (cell) => told(cell, cell.returned) },
    ],
    conflictsOf(file),
  )
}

function detailsOf(file: CollectedFile, lang: Lang): readonly string[] {
  const stop = lang === 'zh' ? '。' : '.'
  return [
    ...(file.refusal === null ? [] : [file.refusal.message]),
    ...file.notices.map((notice) => `${file.file}：${noticeSentence(notice, lang)}${stop}`),
    ...file.rejected.map(({ message }) => message),
    ...(conflictsOf(file).length > 0 ? [`${file.file}\n${conflictTable(file, lang)}`] : []),
  ]
}

/** The report for people: each file on a line, then what is to be known of it. */
export function collectedText({ files, written, changes }: Collected, lang: Lang): string {
  const t = say[lang]
  const list = table<CollectedFile>(
    [
      { head: t.unit, cell: (file) => file.unit },
      { head: t.file, cell: (file) => file.file },
      { head: t.period, cell: (file) => (file.period === null ? null : periodText(file.period)) },
      { head: t.rows, right: true, cell: (file) => String(file.rows) },
      { head: t.cells, right: true, cell: (file) => String(file.cells.length) },
      { head: t.state, cell: (file) => t.states[file.state] },
    ],
    files,
  )
  const end = changes > 0 ? t.written({ count: changes }) : written.size > 0 ? t.same : t.dry
  return [list, ...files.flatMap((file) => detailsOf(file, lang)), end].join('\n')
}
