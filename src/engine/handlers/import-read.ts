import type { ImportReading, ImportRejection } from '#contract/import'
import type { Input } from '#contract/index'
import type { ProjectFact } from '#domain/grid'
import { chooseSheet } from '#domain/import/choose-sheet'
import type { ImportKind } from '#domain/import/import-field'
import { importWarning } from '#domain/import/import-warning'
import type { ImportMapping } from '#domain/import/mapping'
import type { RawBook, RawSheet } from '#domain/import/raw-book'
import { understand } from '#domain/import/understood'
import type { Asked, Understood } from '#domain/import/understood-types'
import { type Month, yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { Plan } from '#domain/year-record'
import type { EntryHead } from '#ledger/entry'
import type { JobContext } from '../context'
import { comparisons, parentProblems } from './import-checks'
import { effectMonth, effectOf, gridsOf, type MonthFacts, monthFacts } from './import-effect'
import { signatureOf } from './import-known'
import { type MatchedSheet, matchSheet } from './import-match'
import { rememberedMapping } from './import-memory'
import { judgeMonthly } from './import-monthly'
import { judgePlanSheet } from './import-plan'
import { judgeProjects, plannedNew } from './import-projects'
import { acceptedOf, columnsOf, fatesOf, rejectionsOf, type Telling, viewOf } from './import-report'
import type { Judged, TakenRow } from './import-rows'
import { type Beforehand, beforehand, bookOf } from './import-source'
import { importWords } from './import-words'

type ReadInput = Input<'import.read'>

/** A sheet that was understood, and what it was understood with. */
interface Understanding {
  readonly raw: RawSheet
  readonly sheet: Understood
  readonly signature: string | null
  readonly mapping: ImportMapping | null
  readonly rememberedFrom: string | null
  readonly known: MonthFacts
}

function understandBook({ db }: JobContext, book: RawBook, input: ReadInput, side: Beforehand): Understanding {
  const month = input.month ?? null
  const year = input.year ?? (month === null ? null : yearOf(month))
  const asked: Asked = {
    kind: input.kind,
    month,
    year,
    money: input.money ?? null,
    mapping: input.mapping ?? null,
    file: book.file,
    known: side.money,
  }
  const raw = chooseSheet(book, asked, input.sheet ?? input.mapping?.sheet ?? null)
  const signature = signatureOf(raw, input.kind)
  const kept = input.mapping === undefined && signature !== null ? rememberedMapping(db, signature) : null
  const mapping = input.mapping ?? kept?.mapping ?? null
  const sheet = understand(raw, { ...asked, mapping })
  return { raw, sheet, signature, mapping, rememberedFrom: kept?.label ?? null, known: side.known }
}

interface Judging {
  readonly context: JobContext
  readonly input: ReadInput
  readonly year: number
  readonly file: string
  readonly known: MonthFacts
  readonly heads: ReadonlyMap<string, EntryHead>
}

function judge({ context, input, year, file, known, heads }: Judging, rows: readonly TakenRow[]): Judged {
  if (input.kind === 'monthly')
    return judgeMonthly(context, rows, { year, corrects: input.correct !== undefined, known, heads })
  const options = {
    year,
    version: input.version as Plan['version'] | undefined,
    docNo: input.docNo,
    decidedOn: input.decidedOn,
    file,
  }
  return input.kind === 'plan' ? judgePlanSheet(context, rows, options) : judgeProjects(context, rows, options)
}

/** Rows that nothing stands against. A sheet that is wrong as a whole has none. */
function staying(sheet: Understood, rejected: readonly ImportRejection[]): (row: number) => boolean {
  const refused = new Set(rejected.map((one) => one.row))
  return sheet.problems.length > 0 ? () => false : (row) => !refused.has(row)
}

/** The unit that leads most of a sheet's projects: whose sheet it is. */
function labelOf(rows: readonly TakenRow[], facts: readonly ProjectFact[], file: string): string {
  const units = new Map(facts.map((fact) => [fact.project.id, fact.units[0]]))
  const counts = new Map<string, number>()
  for (const row of rows) {
    const unit = units.get(row.id)
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first?.[0] ?? file
}

/** What is kept of a mapping for the next sheet: how columns read. Names that were confirmed become aliases. */
function remembering(input: ReadInput, { signature }: Understanding, label: string) {
  if (input.mapping === undefined || input.mapping === null || signature === null) return null
  const { columns, money, headerRow } = input.mapping
  if (columns === undefined && money === undefined && headerRow === undefined) return null
  const mapping = { ...(columns && { columns }), ...(money && { money }), ...(headerRow && { headerRow }) }
  return { signature, label, mapping }
}

function warningsOf(
  context: JobContext,
  book: RawBook,
  found: Understanding,
  matched: MatchedSheet,
  judged: Judged,
): readonly string[] {
  const { lang } = context
  const t = importWords(lang)
  const made = matched.rows.filter((row) => row.isNew).length
  const dropped = new Set(
    judged.changes.flatMap((one) => (one.field === 'actual' && Number(one.after) < 0 ? one.row : [])),
  ).size
  return [
    ...book.notices.map((notice) => t.notices[notice] ?? notice),
    ...found.sheet.warnings.map((warning) => importWarning(warning, lang)),
    ...judged.warnings,
    ...comparisons(matched.rows, found.known.facts, lang),
    ...(dropped > 0 ? [t.dropped({ count: dropped })] : []),
    ...(made > 0 ? [t.newNames({ count: made })] : []),
    ...(found.rememberedFrom === null ? [] : [t.remembered({ label: found.rememberedFrom })]),
  ]
}

/** The year an import goes by: as asked, as the sheet says. Refuses YEAR_UNASKED and MONTH_UNASKED. */
function timeOf(kind: ImportKind, sheet: Understood, file: string): { month: Month | null; year: number } {
  const { month } = sheet
  const year = sheet.year ?? (month === null ? null : yearOf(month))
  const monthColumns = sheet.columns.some((one) => one.field === 'monthActual' && one.month !== null)
  if (kind === 'monthly' && month === null && !monthColumns) refuse('MONTH_UNASKED', { file })
  return { month, year: year ?? refuse('YEAR_UNASKED', { file }) }
}

/** Reads, understands, matches and judges a sheet of somebody's file; nothing is written. */
export async function readImport(context: JobContext, input: ReadInput): Promise<ImportReading> {
  const { lang, today, onProgress, signal } = context
  const ledgerSide = beforehand(context, input)
  const book = await bookOf(context, input, ledgerSide)
  signal.throwIfAborted()
  onProgress(1, 4, '认表头')
  const found = understandBook(context, book, input, ledgerSide())
  const { sheet, raw, mapping } = found
  const { month, year } = timeOf(input.kind, sheet, book.file)
  onProgress(2, 4, '对项目')
  const matched = matchSheet(sheet, ledgerSide().book, { kind: input.kind, create: input.create, mapping })
  const telling: Telling = { file: book.file, sheet, raw, lang }
  onProgress(3, 4, '逐行核对')
  signal.throwIfAborted()
  const shown = effectMonth(month, year, today)
  // The sheet may have said another month than was supposed before it was understood.
  const known = found.known.month === shown ? found.known : monthFacts(context, shown)
  const judged = judge({ context, input, year, file: book.file, known, heads: ledgerSide().heads }, matched.rows)
  const first = staying(sheet, rejectionsOf(telling, matched, judged.problems))
  const kept = matched.rows.filter((row) => first(row.row))
  const grids = gridsOf(
    context,
    known,
    judged.changes.filter((one) => first(one.row)),
    kept.filter((row) => row.isNew),
  )
  const problems = [...judged.problems, ...parentProblems(grids.after, judged.parents, lang)]
  const rejected = rejectionsOf(telling, matched, problems)
  const stays = staying(sheet, rejected)
  const rows = matched.rows.filter((row) => stays(row.row))
  const changes = judged.changes.filter((one) => stays(one.row))
  const parts = judged.build(stays)
  const making = input.kind === 'projects' ? [] : plannedNew(context, rows)
  const corrections = new Set(parts.corrections.flatMap((block) => block.ids.map((id) => `${id}/${block.month}`))).size
  const corrected = new Set(parts.corrections.flatMap((block) => block.ids))
  const fates = fatesOf({
    telling,
    matched,
    rejected,
    changes,
    parents: new Set(judged.parents.map((one) => one.row)),
    corrected: new Set(rows.filter((row) => corrected.has(row.id)).map((row) => row.row)),
  })
  onProgress(4, 4, '逐行核对')
  return {
    accepted: acceptedOf(fates),
    rejected,
    columns: columnsOf(sheet),
    matched: [...matched.matched].map(([row, one]) => ({ row, ...one })),
    rows: fates,
    warnings: warningsOf(context, book, found, matched, judged),
    effect: effectOf(rows, changes, grids, corrections),
    near: matched.near,
    file: book.file,
    format: book.format,
    notices: book.notices,
    sheet: sheet.sheet,
    sheets: book.sheets.map(({ name, rows: all }) => ({
      name,
      rows: all.length,
      columns: Math.max(0, ...all.map((row) => row?.length ?? 0)),
    })),
    month,
    year,
    today,
    mapping: mapping === null ? null : { mapping, rememberedFrom: found.rememberedFrom },
    frozen: frozenIn(rejected, sheet, month),
    plan: {
      kind: input.kind,
      file: book.file,
      sha256: book.sha256,
      year,
      version: input.version,
      docNo: input.docNo,
      decidedOn: input.decidedOn,
      correct: input.correct ?? null,
      ...parts,
      projects: [...making, ...parts.projects],
      aliases: matched.aliases.filter((one) => stays(one.row)).map(({ projectId, name }) => ({ projectId, name })),
      remember: remembering(input, found, labelOf(matched.rows, found.known.facts, book.file)),
    },
    view: input.view ? viewOf(telling) : null,
  }
}

/** Months whose freeze refuses figures of this sheet. */
function frozenIn(rejected: readonly ImportRejection[], sheet: Understood, asked: Month | null): readonly Month[] {
  const months = rejected.flatMap(({ code, at }) => {
    if (code !== 'MONTH_FROZEN') return []
    return sheet.columns.find((one) => one.index === at)?.month ?? asked ?? []
  })
  return [...new Set(months)].toSorted()
}
