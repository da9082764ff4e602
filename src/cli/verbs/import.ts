import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ImportReading } from '#contract/import'
import type { Ask } from '#contract/index'
import type { WireError } from '#contract/wire'
import { parseField } from '#domain/field'
import { type MoneyUnit, moneyUnits } from '#domain/import/header-words'
import { type ImportKind, importKinds } from '#domain/import/import-field'
import { type ImportMapping, readMapping } from '#domain/import/mapping'
import { month } from '#domain/month'
import { type Lang, type RefusalCode, refusalText, refuse } from '#domain/refusal'
import { planFields, planVersion } from '#domain/year-record'
import { dayOf, usage, yearOfText } from '../typed'
import { type Answer, type Session, verb } from '../verb'
import { words } from '../words'
import { importTables, type Outcome } from './import-tables'
import { bothImport, importWords as say } from './import-words'

const kindChoices = Object.keys(importKinds)
const unitChoices = Object.keys(moneyUnits)

function kindOf(typed: string, lang: Lang): ImportKind {
  if (Object.hasOwn(importKinds, typed)) return typed as ImportKind
  return usage(words[lang].badOption({ name: '--kind', value: typed, choices: kindChoices.join('、') }))
}

function moneyOf(typed: string, lang: Lang): MoneyUnit {
  if (Object.hasOwn(moneyUnits, typed)) return typed as MoneyUnit
  return usage(words[lang].badOption({ name: '--money', value: typed, choices: unitChoices.join('、') }))
}

/** A mapping out of its file; null for `none`. Refuses FILE_MISSING and MAPPING_INVALID. */
function mappingOf(session: Session, typed: string): ImportMapping | null {
  if (typed === 'none') return null
  const file = session.path('--mapping', typed)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException // what readFileSync throws
    const why = code === 'ENOENT' ? words[session.lang].noSuchFile : message
    return refuse('FILE_UNREADABLE', { file, why })
  }
  return readMapping(text, path.basename(file))
}

type Source = Pick<Ask<'import.read'>, 'file' | 'text' | 'name'>

function sourceOf(session: Session, typed: string): Source {
  if (typed !== '-') return { file: session.path('FILE', typed) }
  const bytes = session.readInput()
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), name: 'stdin' }
  } catch {
    return refuse('FILE_UNREADABLE', { file: 'stdin', why: words[session.lang].notUtf8 })
  }
}

/** Why a reading is not written: a frozen month, rows that cannot be taken, or nothing to take. */
function failureOf(reading: ImportReading, partial: boolean, lang: Lang): WireError | null {
  const { file, sheet, rejected, accepted } = reading
  if (accepted > 0 && (partial || rejected.length === 0)) return null
  const frozen = rejected.find((one) => one.code === 'MONTH_FROZEN')
  const rows = new Set(rejected.map((one) => one.row)).size
  if (frozen !== undefined) {
    const details = { file, count: rows, months: reading.frozen, row: frozen.row }
    return { code: 'MONTH_FROZEN', message: frozen.message, details }
  }
  const [code, details] =
    rows > 0
      ? (['IMPORT_REJECTED', { file, count: rows, sheet }] as const)
      : (['IMPORT_NOTHING', { file, sheet, count: 0 }] as const)
  return { code, message: refusalText(code satisfies RefusalCode, details, lang), details }
}

/** The promised fields (CLI.md, `import … --json`), then what else there is to know. */
function jsonOf({ reading, written, changes, corrections, dryRun }: Outcome): unknown {
  const { accepted, rejected, columns, matched, rows, warnings, effect, near } = reading
  const unknownYet = dryRun || !written
  return {
    accepted,
    rejected: rejected.map(({ at: _at, ...one }) => one),
    columns: columns.map(({ header, field, unit, ...more }) => ({ header, field, unit, ...more })),
    // A project that was not made has no id yet.
    matched: matched.map((one) => ({ ...one, projectId: unknownYet && one.how === 'new' ? null : one.projectId })),
    written,
    changes,
    corrections,
    file: reading.file,
    format: reading.format,
    sheet: reading.sheet,
    month: reading.month,
    year: reading.year,
    rows: rows.map((one) => ({ ...one, projectId: unknownYet && one.how === 'new' ? null : one.projectId })),
    warnings,
    near,
    effect: importTables.effectJson(effect),
  }
}

function answerOf(outcome: Outcome, lang: Lang): Answer {
  return {
    json: jsonOf(outcome),
    text: () => importTables.text(outcome, lang),
    notes: outcome.reading.warnings,
    ...(outcome.failure && { failure: outcome.failure }),
  }
}

const importVerb = verb({
  path: 'import',
  call: 'import.read',
  arguments: { file: { placeholder: 'FILE', words: bothImport('argFile') } },
  options: {
    kind: { placeholder: kindChoices.join('|'), words: bothImport('optKind'), required: true },
    month: { placeholder: 'M', words: bothImport('optMonth') },
    year: { placeholder: 'Y', words: bothImport('optYear') },
    sheet: { placeholder: 'S', words: bothImport('optSheet') },
    mapping: { placeholder: 'F', words: bothImport('optMapping') },
    money: { placeholder: unitChoices.join('|'), words: bothImport('optMoney') },
    acceptPartial: { placeholder: null, words: bothImport('optPartial') },
    create: { placeholder: null, words: bothImport('optCreate') },
    dryRun: { placeholder: null, words: bothImport('optDryRun') },
    correct: { placeholder: null, words: bothImport('optCorrect') },
    reason: { placeholder: 'R', words: bothImport('optReason') },
    version: { placeholder: '年初|调整', words: planFields.version.label },
    doc: { placeholder: '文号', words: planFields.docNo.label },
    date: { placeholder: 'DATE', words: planFields.decidedOn.label },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- import 县住建局6月.xls --kind monthly --month 2024-06 --dry-run',
    '  npm run -s cli -- import 县住建局6月.xls --kind monthly --month 2024-06',
    '  npm run -s cli -- import 年度计划.xlsx --kind plan --year 2024 --money 亿元',
  ],
  run: async (session, given) => {
    const { lang } = session
    if (given.reason !== undefined && !given.correct) usage(say[lang].reasonAlone)
    if (given.correct && (given.reason ?? '').trim() === '') refuse('REASON_EMPTY', { what: '更正' })
    if (given.month !== undefined && given.year !== undefined) usage(say[lang].bothTimes)
    const reading = await session.ask('import.read', {
      ...sourceOf(session, given.file),
      kind: kindOf(given.kind, lang),
      create: given.create,
      ...(given.month !== undefined && { month: month(given.month) }),
      ...(given.year !== undefined && { year: yearOfText(given.year) }),
      ...(given.sheet !== undefined && { sheet: given.sheet }),
      ...(given.mapping !== undefined && { mapping: mappingOf(session, given.mapping) }),
      ...(given.money !== undefined && { money: moneyOf(given.money, lang) }),
      ...(given.correct && { correct: given.reason }),
      ...(given.version !== undefined && { version: parseField(planVersion, given.version) }),
      ...(given.doc !== undefined && { docNo: given.doc.trim() }),
      ...(given.date !== undefined && { decidedOn: dayOf(given.date) }),
    })
    const failure = failureOf(reading, given.acceptPartial, lang)
    const unwritten = { reading, written: false, changes: 0, corrections: [], dryRun: given.dryRun, failure }
    if (failure !== null || given.dryRun) return answerOf(unwritten, lang)
    const { changes, corrections } = await session.ask('import.write', { plan: reading.plan })
    return answerOf({ ...unwritten, written: true, changes, corrections }, lang)
  },
})

export const importVerbs = [importVerb]
