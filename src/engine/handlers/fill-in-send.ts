import path from 'node:path'
import type { Input, Output } from '#contract/index'
import type { FillIn, Period, SentRow } from '#domain/fill-in/form'
import { fileNameOf, periodWords } from '#domain/fill-in/form'
import { checkRow, type ManifestRow, manifestRows } from '#domain/fill-in/manifest'
import type { SentFile } from '#domain/fill-in/report'
import { monthlyRow, planRow, rowsByUnit } from '#domain/fill-in/sent-rows'
import type { GridAnswer } from '#domain/grid'
import { type Day, type Month, monthAt, monthOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import { unitIdByName } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import type { JobContext } from '../context'
import { localMinute } from '../local-time'
import { isSimulated, officeName } from '../settings'
import { entryQueries } from './entry'
import { planEntryQueries } from './entry-plan'
import { checkValue, workspaceMark } from './fill-in-check'
import { requireUnfrozen } from './month-rules'
import { statusOf } from './month-status'

/** What one period's workbooks are made from. */
interface Source {
  readonly answer: GridAnswer
  readonly rowAt: (i: number) => SentRow
  /** The unit's cut-off day. */
  readonly dueOf: (unit: string) => Day | null
}

function monthlySource(context: JobContext, month: Month): Source {
  const { db, today } = context
  if (month > monthOf(today)) refuse('MONTH_FUTURE', { month, today })
  requireUnfrozen(db, month, false)
  const sheet = entryQueries['month.sheet'](context, { month })
  const status = statusOf(db, sheet.answer)
  const due = new Map(status.units.map((one) => [one.unit, one.cutOff]))
  return {
    answer: sheet.answer,
    rowAt: (i) => monthlyRow(sheet.answer, sheet, i),
    dueOf: (unit) => due.get(unit) ?? null,
  }
}

function planSource(context: JobContext, year: number): Source {
  const sheet = planEntryQueries['plan.sheet'](context, { year, month: monthAt(year, 12) })
  return { answer: sheet.answer, rowAt: (i) => planRow(sheet.answer, sheet.plan, i), dueOf: () => null }
}

function sourceOf(context: JobContext, period: Period): Source {
  return period.kind === 'monthly' ? monthlySource(context, period.month) : planSource(context, period.year)
}

/** The units asked for by their names of today, each with its rows. Refuses UNIT_MISSING, SHEET_EMPTY, MONTH_EMPTY. */
function chosen({ db }: JobContext, source: Source, asked: readonly string[] | undefined, period: Period) {
  const units = rowsByUnit(source.answer)
  if (asked === undefined) {
    const all = [...units].flatMap(([unit, rows]) => (unit === null ? [] : [{ unit, rows }]))
    return all.length > 0 ? all : refuse('MONTH_EMPTY', { month: periodWords(period) })
  }
  const names = new Set(
    asked.map((name) => {
      const id = unitIdByName(db, name.trim()) ?? refuse('UNIT_MISSING', { name })
      return String(readRecord(db, 'unit', id)?.name)
    }),
  )
  return [...names].map((unit) => ({
    unit,
    rows: units.get(unit) ?? refuse('SHEET_EMPTY', { unit, period: periodWords(period) }),
  }))
}

const dayWords = (on: Day) => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

/** No two files of one folder by the same name, where two units differ only in what a disk does not take. */
function freeName(name: string, taken: Set<string>): string {
  const [stem, ending] = [name.slice(0, -'.xlsx'.length), '.xlsx']
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem}(${n})${ending}`
  taken.add(free.toLowerCase())
  return free
}

/**
 * Writes a workbook for each unit into a folder, all or none. Refuses a month that is frozen or has not come, a unit
 * that leads nothing; answers the files in the units' order.
 */
async function send(context: JobContext, input: Input<'sheets.send'>): Promise<Output<'sheets.send'>> {
  const { db, signal, onProgress } = context
  const { period } = input
  const source = sourceOf(context, period)
  const units = chosen(context, source, input.units, period)
  const [{ writeFolder }, { sha256Of }, { writeFillIn }, { soundText }] = await Promise.all([
    import('#documents/atomic-folder'),
    import('#documents/atomic-file'),
    import('#documents/fill-in-xlsx'),
    import('#documents/xlsx-rows'),
  ])
  const common = {
    period,
    workspace: workspaceMark(db),
    office: officeName(db),
    sentAt: localMinute(context.now),
    simulated: isSimulated(db),
  }
  const taken = new Set<string>()
  const written: Omit<SentFile, 'path'>[] = []
  const names: string[] = []
  const folder = await writeFolder(input.out, async (beside) => {
    for (const { unit, rows } of units) {
      signal.throwIfAborted()
      onProgress(written.length, units.length, unit)
      const due = source.dueOf(unit)
      const form: FillIn = { ...common, unit, dueOn: due === null ? null : dayWords(due), rows: rows.map(source.rowAt) }
      const name = freeName(fileNameOf(form), taken)
      const told = manifestRows(form).map((row): ManifestRow => row.map(soundText))
      const file = path.join(beside, name)
      await writeFillIn(form, [...told, checkRow(checkValue(db, told))], file, { signal })
      written.push({ unit, rows: rows.length, sha256: await sha256Of(file) })
      names.push(name)
    }
  })
  onProgress(units.length, units.length, '')
  return {
    path: folder,
    files: written.map((one, i) => ({ ...one, path: path.join(folder, names[i] ?? '') })),
    withoutUnit: rowsByUnit(source.answer).get(null)?.length ?? 0,
  }
}

export const fillInSendJobs = { 'sheets.send': send }
