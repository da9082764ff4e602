import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Input, Output } from '#contract/index'
import { besideEachOther, type FileBeside, type ReturnedFile } from '#domain/fill-in/between'
import { isField } from '#domain/fill-in/columns'
import { compareBook, placed } from '#domain/fill-in/compare'
import { isMoney, type Period, periodWords } from '#domain/fill-in/form'
import type { CollectedFile, FileState, Notice, Rejection, ReturnedCell } from '#domain/fill-in/report'
import { type ReturnedBook, readReturned } from '#domain/fill-in/returned'
import type { RawBook } from '#domain/import/raw-book'
import { frozenLock, isFrozen } from '#domain/month-life'
import { Refusal, refusalText } from '#domain/refusal'
import { frozenMonths, monthState } from '#ledger/month-life'
import type { JobContext } from '../context'
import { checkValue, workspaceMark } from './fill-in-check'
import { judgeFillIn } from './fill-in-judge'
import { projectsNow } from './fill-in-now'

/** A file as it was read; `why` where nothing of it can be taken. */
interface Read {
  readonly path: string
  readonly file: string
  readonly savedAt: string
  readonly sha256: string
  /** The program that saved it, where that is another than sent it. */
  readonly program: string | null
  readonly book: ReturnedBook | null
  readonly why: Refusal | null
}

/** Why nothing of a workbook can be taken; null where its cells can be looked at. */
function refusalOf({ db, today }: JobContext, file: string, book: ReturnedBook): Refusal | null {
  const { workspace, period } = book
  if (workspace !== null && workspace !== workspaceMark(db)) {
    return new Refusal('SHEET_OTHER_WORKSPACE', { file, unit: book.unit ?? '—', period: periodWords(period) })
  }
  if (period.kind !== 'monthly') return null
  const { month } = period
  if (month > today.slice(0, 7)) return new Refusal('MONTH_FUTURE', { month, today })
  return isFrozen(monthState(db, month)) ? new Refusal('MONTH_FROZEN', { month, frozen: month }) : null
}

/** A refusal that is the file's own: it is told beside the file. A cancelled job and a fault of ours end everything. */
async function ownRefusal<T>(act: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'CANCELLED') return error
    throw error
  }
}

async function readOne(context: JobContext, given: string): Promise<Read> {
  const [{ readBook }, { savedBy }] = await Promise.all([
    import('#documents/reading/read-book'),
    import('#documents/saved-by'),
  ])
  const file = path.basename(given)
  const found = await ownRefusal(async () => {
    const raw: RawBook = await readBook(given, { signal: context.signal })
    const program = raw.format === 'xlsx' ? await savedBy(given) : null
    return { raw, program, savedAt: (await stat(given)).mtime.toISOString() }
  })
  const nothing = { path: given, file, savedAt: '', sha256: '', program: null, book: null }
  if (found instanceof Refusal) return { ...nothing, why: found }
  const { raw, savedAt, program } = found
  const isSound = (rows: Parameters<typeof checkValue>[1], check: string) => checkValue(context.db, rows) === check
  const book = readReturned(raw, isSound)
  const known = { ...nothing, savedAt, program, sha256: raw.sha256 }
  if (book === null) return { ...known, why: new Refusal('SHEET_UNKNOWN', { file }) }
  return { ...known, book, why: refusalOf(context, file, book) }
}

/** The workbook held against the ledger; null where nothing of it can be taken. */
function comparedOf({ db, lang }: JobContext, read: Read): ReturnedFile | null {
  const { book, why, file, sha256, savedAt } = read
  if (book === null || why !== null) return null
  const ids = [...new Set(book.rows.flatMap(({ id }) => id ?? []))]
  const compared = compareBook(file, book, projectsNow(db, book.period, ids), lang)
  return { file, sha256, savedAt, period: book.period, unit: book.unit, compared }
}

/** What the rules of typing say to the cells that a file proposes, as rejections of that file. */
function rejectionsOf(context: JobContext, file: ReturnedFile, cells: readonly ReturnedCell[]) {
  const proposed = cells.filter((cell) => cell.proposed)
  const block = proposed.map(({ projectId, given, text, now }) => ({
    id: projectId,
    field: given,
    text,
    base: now as string | number | null,
  }))
  const { rejected } = judgeFillIn(context, { period: file.period, cells: block })
  return rejected.flatMap(({ id, field, code, message }) => {
    const cell =
      proposed.find((one) => one.projectId === id && one.given === field) ??
      proposed.find((one) => one.projectId === id)
    if (cell === undefined) return []
    const told = placed(file.file, cell.row, cell.column, message, context.lang)
    const rejection: Rejection = { row: cell.row, column: cell.column, value: cell.text, code, message: told }
    return [{ rejection, cell }]
  })
}

const worst = (cells: readonly ReturnedCell[], rejected: readonly Rejection[], unused: boolean): FileState => {
  if (rejected.length > 0) return 'rejected'
  if (cells.some(({ conflict }) => conflict !== null)) return 'conflicts'
  if (cells.length > 0) return 'ready'
  return unused ? 'unused' : 'same'
}

/** A month that a later frozen one of its year rests on takes no money, and then nothing of the file (CLI.md). */
function lockOf({ db }: JobContext, period: Period): Refusal | null {
  if (period.kind !== 'monthly') return null
  const { month } = period
  return new Refusal('MONTH_FROZEN', { month, frozen: frozenLock(frozenMonths(db), month).money ?? month })
}

function told({ lang }: Pick<JobContext, 'lang'>, { code, details }: Refusal): CollectedFile['refusal'] {
  return { code, message: refusalText(code, details, lang), details }
}

/** What is told of a file, whatever became of it. */
function shellOf({ lang }: JobContext, { path: at, file, sha256, savedAt, book, why }: Read): CollectedFile {
  const manifest = book !== null && typeof book.manifest === 'object' ? book.manifest : null
  return {
    file,
    path: at,
    sha256,
    savedAt,
    period: book?.period ?? null,
    unit: book?.unit ?? null,
    sentAt: manifest?.sentAt ?? null,
    rows: book?.rows.length ?? 0,
    sentRows: manifest?.rows.length ?? null,
    accepted: 0,
    rejected: [],
    columns:
      book?.columns.map(({ header, key }) => {
        const field = key !== null && isField(key) ? key : null
        return { header, field, unit: field !== null && isMoney(field) ? '万元' : null }
      }) ?? [],
    matched: [],
    cells: [],
    notices: [],
    state: 'refused',
    refusal: why === null ? null : told({ lang }, why),
  }
}

function savedElsewhere({ program }: Read): readonly Notice[] {
  return program === null ? [] : [{ code: 'SAVED_ELSEWHERE', program }]
}

function collected(context: JobContext, read: Read, file: ReturnedFile, beside: FileBeside): CollectedFile {
  const judged = rejectionsOf(context, file, beside.cells)
  const frozen = judged.some(({ rejection }) => rejection.code === 'MONTH_FROZEN') ? lockOf(context, file.period) : null
  const bad = new Set(judged.map(({ cell }) => cell))
  const cells = beside.cells.filter((cell) => !bad.has(cell))
  const rejected = [...file.compared.rejected, ...judged.map(({ rejection }) => rejection)]
  const rows = new Set(rejected.map(({ row }) => row))
  const shell = shellOf(context, read)
  const { matched } = file.compared
  return {
    ...shell,
    accepted: matched.filter(({ row }) => !rows.has(row)).length,
    rejected,
    matched,
    cells,
    notices: [...file.compared.notices, ...savedElsewhere(read), ...beside.notices],
    state: frozen === null ? worst(cells, rejected, beside.unused) : 'refused',
    refusal: frozen === null ? null : told(context, frozen),
  }
}

/** Reads returned workbooks and judges them beside each other; nothing is written. */
async function read(context: JobContext, { files }: Input<'sheets.read'>): Promise<Output<'sheets.read'>> {
  const reads: Read[] = []
  for (const file of new Set(files)) {
    context.signal.throwIfAborted()
    context.onProgress(reads.length, files.length, path.basename(file))
    reads.push(await readOne(context, file))
  }
  const compared = reads.map((one) => comparedOf(context, one))
  const sound = compared.filter((one) => one !== null)
  const beside = besideEachOther(sound)
  context.onProgress(files.length, files.length, '')
  return {
    files: reads.map((one, i) => {
      const file = compared[i] ?? null
      const own = file === null ? undefined : beside[sound.indexOf(file)]
      return file === null || own === undefined ? shellOf(context, one) : collected(context, one, file, own)
    }),
  }
}

export const fillInReadJobs = { 'sheets.read': read }
