import { z } from 'zod'
import { type EntryField, entryFieldNames } from '#domain/entry'
import type { Value } from '#domain/field'
import { type MoneyUnit, moneyUnits } from '#domain/import/header-words'
import { type ImportKind, importKinds } from '#domain/import/import-field'
import { type ImportMapping, mappingSchema } from '#domain/import/mapping'
import type { RawFormat, RawNotice } from '#domain/import/raw-book'
import type { ColumnReason, RowNature, UnitSource } from '#domain/import/understood-types'
import type { Lamp } from '#domain/lamp'
import { milestoneKind, precision } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import type { Day, Month } from '#domain/month'
import type { RefusalCode } from '#domain/refusal'
import { planVersion } from '#domain/year-record'
import { command, job, returns } from './define'
import { fieldSchema } from './field-schema'
import { projectChanges } from './projects'
import { type Changed, dayInput, idInput, monthInput, reasonInput, yearInput } from './values'

const kindInput = z.enum(Object.keys(importKinds) as ImportKind[])

const readInput = z.strictObject({
  kind: kindInput,
  /** A file on disk; or `text`, which was pasted. */
  file: z.string().min(1).optional(),
  text: z.string().optional(),
  /** The clipboard's page of the same table, which knows merged cells. */
  html: z.string().optional(),
  /** What a pasted text is called in sentences. */
  name: z.string().max(200).optional(),
  month: monthInput.optional(),
  year: yearInput.optional(),
  /** By its name; the best one where none is named. */
  sheet: z.string().optional(),
  /** Null: none, not even one that is remembered for sheets with these headers. */
  mapping: mappingSchema.nullable().optional(),
  money: z.enum(Object.keys(moneyUnits) as MoneyUnit[]).optional(),
  version: fieldSchema(planVersion).optional(),
  docNo: z.string().max(200).optional(),
  decidedOn: dayInput.optional(),
  /** Names that the ledger does not know become new projects. */
  create: z.boolean().default(false),
  /** Figures of frozen months become corrections with this reason. */
  correct: reasonInput.optional(),
  /** Whether the answer carries the sheet itself, for a page. */
  view: z.boolean().default(false),
})

const cellValue = z.union([z.string(), z.number(), z.null()])
const seenYuan = z.number().nullable()

/** One column of a month, in columns: project, what is written (as one would type it), what stood there, what will. */
const monthBlock = z.strictObject({
  month: monthInput,
  field: z.enum(entryFieldNames as EntryField[]),
  ids: z.array(idInput),
  texts: z.array(z.string()),
  base: z.array(cellValue),
  after: z.array(cellValue),
})

const plannedProject = z.strictObject({
  id: idInput,
  /** False: it is there and is changed. */
  isNew: z.boolean(),
  changes: projectChanges,
  /** The stored values that were seen, by field; those of a new project are not there. */
  base: z.record(z.string(), z.union([cellValue, z.array(z.string())])),
})

const plannedPlan = z.strictObject({
  id: idInput,
  totalInvestment: z.string().optional(),
  carryIn: z.string().optional(),
  annual: z.string().optional(),
  months: z.array(z.string()).length(12).optional(),
  base: z.strictObject({
    totalInvestment: seenYuan,
    carryIn: seenYuan,
    annual: seenYuan,
    months: z.array(seenYuan).length(12).nullable(),
  }),
})

/** A milestone of a kind that the project does not have yet. */
const plannedMilestone = z.strictObject({
  projectId: idInput,
  kind: fieldSchema(milestoneKind),
  due: dayInput,
  precision: fieldSchema(precision),
  dueText: z.string().max(200).nullable(),
  /** Where the sheet says that it has happened, to the day. */
  actual: dayInput.nullable(),
})

/** Everything an import will write, with the values it was judged against: what was read is what is written. */
const importPlan = z.strictObject({
  kind: kindInput,
  file: z.string(),
  sha256: z.string(),
  /** The year that plans and what belongs to project × year go by. */
  year: yearInput,
  version: fieldSchema(planVersion).optional(),
  docNo: z.string().max(200).optional(),
  decidedOn: dayInput.optional(),
  correct: reasonInput.nullable(),
  projects: z.array(plannedProject),
  plans: z.array(plannedPlan),
  months: z.array(monthBlock),
  /** The same columns for months that are frozen: written as corrections. */
  corrections: z.array(monthBlock),
  milestones: z.array(plannedMilestone),
  /** Names that were confirmed: known from now on. */
  aliases: z.array(z.strictObject({ projectId: idInput, name: z.string().min(1) })),
  /** How the sheet's columns were told, kept for the next sheet with these headers. */
  remember: z.strictObject({ signature: z.string(), label: z.string(), mapping: mappingSchema }).nullable(),
})
export type ImportPlan = z.output<typeof importPlan>

/** Why one cell, or a row as a whole, is not taken (CLI.md, `import … --json`). */
export interface ImportRejection {
  /** The sheet's row number. */
  readonly row: number
  /** The header's text, or the column's letter. */
  readonly column: string
  /** Counted from 0; null where the row as a whole is meant. */
  readonly at: number | null
  readonly value: string
  readonly code: string
  readonly message: string
}

/** How a column was understood. */
export interface ImportColumn {
  readonly header: string
  readonly field: string | null
  readonly unit: MoneyUnit | null
  /** Counted from 0, as in the sheet. */
  readonly at: number
  readonly letter: string
  readonly month: Month | null
  /** Where the unit is from: `size` is a guess that wants a look. */
  readonly unitFrom: UnitSource | null
  /** Held against the ledger and not written. */
  readonly checkOnly: boolean
  readonly why: ColumnReason
}

export type MatchedBy = 'id' | 'code' | 'name' | 'alias' | 'near' | 'new'

/** What becomes of a row. */
export interface ImportFate {
  readonly row: number
  readonly fate: 'new' | 'update' | 'same' | 'skipped' | 'rejected'
  readonly projectId: string | null
  readonly how: MatchedBy | null
  /** Why so, as a sentence. */
  readonly why: string
  /** Columns that will be written, from 0. */
  readonly writes: readonly number[]
}

/** One cell that will differ. */
export interface ImportChange {
  readonly field: string
  readonly month: Month | null
  readonly before: Value
  readonly after: Value
}

/** What the import does to the ledger, told as a difference. */
export interface ImportEffect {
  readonly projects: readonly {
    readonly row: number
    readonly id: string
    readonly name: string
    readonly isNew: boolean
    readonly cells: readonly ImportChange[]
  }[]
  /** By field and month: how many projects differ; for money the total of the counted projects before and after. */
  readonly fields: readonly {
    readonly field: string
    readonly month: Month | null
    readonly projects: number
    readonly money: { readonly before: Yuan | null; readonly after: Yuan | null } | null
  }[]
  /** The units whose figure of the month moves. */
  readonly units: readonly {
    readonly unit: string
    readonly month: Month
    readonly before: Yuan | null
    readonly after: Yuan | null
  }[]
  /** Projects whose lamp changes colour in the month, or in the last closed one where none was asked. */
  readonly lamps: readonly {
    readonly id: string
    readonly name: string
    readonly from: Lamp
    readonly to: Lamp
  }[]
  /** How many corrections are registered. */
  readonly corrections: number
}

/** A name that is only near: what it may mean. */
export interface ImportNear {
  readonly row: number
  readonly name: string
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

/** The sheet as it was read, for a page; sparse rows are left out. */
export interface ImportView {
  /** The sheet's row numbers that are shown. */
  readonly rows: readonly number[]
  /** Their cells as shown in the file, by column. */
  readonly cells: readonly (readonly string[])[]
  readonly natures: readonly RowNature[]
  readonly columns: number
  /** The rows that make up the header, as row numbers. */
  readonly header: { readonly from: number; readonly to: number } | null
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

/** What reading a file found, and what writing it would do. */
export interface ImportReading {
  readonly accepted: number
  readonly rejected: readonly ImportRejection[]
  readonly columns: readonly ImportColumn[]
  readonly matched: readonly { readonly row: number; readonly projectId: string | null; readonly how: MatchedBy }[]
  readonly rows: readonly ImportFate[]
  readonly warnings: readonly string[]
  readonly effect: ImportEffect
  readonly near: readonly ImportNear[]
  readonly file: string
  readonly format: RawFormat
  readonly notices: readonly RawNotice[]
  readonly sheet: string
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[]
  readonly month: Month | null
  readonly year: number
  readonly today: Day
  /** The mapping that was used: given, or remembered from the unit named. */
  readonly mapping: { readonly mapping: ImportMapping; readonly rememberedFrom: string | null } | null
  /** Frozen months that refuse figures unless they come as corrections. */
  readonly frozen: readonly Month[]
  readonly plan: ImportPlan
  readonly view: ImportView | null
}

/** A cell that does not stand as it was judged. */
export interface ImportMoved {
  readonly id: string
  readonly field: string
  readonly code: RefusalCode
  readonly message: string
}

export const imports = {
  /** Reads, understands, matches and judges a sheet; writes nothing. Refuses what is wrong with the file as a whole. */
  'import.read': job('试读一个表', 'Read a sheet, writing nothing', () => readInput, returns<ImportReading>()),
  /** Tells fill-in workbooks of this program from other sheets, by what is in them. */
  'import.sort': job(
    '分辨文件',
    'Tell files apart',
    () => z.strictObject({ files: z.array(z.string().min(1).max(4096)).max(500) }),
    returns<{ readonly fillIns: readonly string[]; readonly tables: readonly string[] }>(),
  ),
  /** Writes the rejected rows of a reading into a workbook, to be sent back to who made the sheet. */
  'import.saveRejected': job(
    '写出拒收清单',
    'Save the rejected rows',
    () =>
      z.strictObject({
        out: z.string().min(1),
        file: z.string().max(1_000),
        rows: z
          .array(z.strictObject({ row: z.number().int(), column: z.string(), value: z.string(), message: z.string() }))
          .max(1_000_000),
      }),
    returns<{ readonly path: string; readonly rows: number; readonly sha256: string }>(),
  ),
  /** Writes what was read, all or nothing, as one change set; a cell that moved since refuses it (IMPORT_MOVED). */
  'import.write': command(
    '导入',
    'Import',
    () => z.strictObject({ plan: importPlan }),
    returns<Changed & { readonly corrections: readonly string[] }>(),
  ),
} as const
