import type { Changed } from '#contract/values'
import { type Field, parseField, type Value } from '#domain/field'
import { type GridAnswer, numberAt, textAt } from '#domain/grid'
import { formatNumber, formatWan, roundHalfAway, type Yuan } from '#domain/money'
import { type Month, yearOf } from '#domain/month'
import { projectFields } from '#domain/project'
import { Refusal, refusalText } from '#domain/refusal'
import { monthFields, planFields, projectYearFields } from '#domain/year-record'
import { currentLanguage } from '../../parts/language'
import { change, forgetFailure, tellRefused } from '../../parts/saving'
import { isLocked, type MonthLock, noLock } from './frozen/month-lock'
import type { GridRow } from './rows'

interface Editable {
  readonly field: Field
  /** Money is typed where it is reported, texts anywhere. */
  readonly money: boolean
  save(id: string, value: Value, month: Month): Promise<Changed>
}
const yuanOf = (value: Value) => (typeof value === 'number' ? value : null)

function monthField(field: 'physical' | 'progress' | 'problem' | 'next'): Editable {
  return {
    field: monthFields[field],
    money: false,
    save: (id, value, month) => change('month.set', { id, month, [field]: value }),
  }
}

/** What can be typed in the grid, and the call that takes it. */
export const editableColumns: Readonly<Record<string, Editable>> = {
  totalInvestment: {
    field: projectFields.totalInvestment,
    money: true,
    save: (id, value) => change('project.set', { id, changes: { totalInvestment: value } }),
  },
  annualPlan: {
    field: planFields.annual,
    money: true,
    save: (id, value, month) => change('plan.set', { id, year: yearOf(month), annual: yuanOf(value) }),
  },
  carryIn: {
    field: projectYearFields.carryIn,
    money: true,
    save: (id, value, month) => change('plan.set', { id, year: yearOf(month), carryIn: yuanOf(value) }),
  },
  monthActual: {
    field: { ...monthFields.actual, signed: false },
    money: true,
    save: (id, value, month) => change('month.set', { id, month, actual: yuanOf(value) }),
  },
  statistics: {
    field: monthFields.statistics,
    money: true,
    save: (id, value, month) => change('month.set', { id, month, statistics: value }),
  },
  physical: monthField('physical'),
  progress: monthField('progress'),
  problem: monthField('problem'),
  next: monthField('next'),
}

/** Why a cell takes no typing; null if it does. */
export type Barrier = 'computed' | 'readOnly' | 'summed' | 'onParent' | 'frozen'

export function barrierAt(
  answer: GridAnswer,
  row: GridRow,
  column: string,
  readOnly: boolean,
  lock: MonthLock = noLock,
): Barrier | null {
  const editable = editableColumns[column]
  if (editable === undefined || row.kind !== 'project') return 'computed'
  if (readOnly) return 'readOnly'
  if (editable.money && answer.summed[row.i] === 1) return 'summed'
  if (editable.money && (answer.moneyOn[row.i] ?? -1) >= 0) return 'onParent'
  return isLocked(lock, column) ? 'frozen' : null
}

/** A cell's value as it stands in the editor: all its digits, in the unit of the header. */
export function typedText(answer: GridAnswer, i: number, column: string): string {
  if (column === 'physical') {
    const share = numberAt(answer, 'physical', i)
    return share === null ? '' : String(roundHalfAway(share * 100, 4))
  }
  const editable = editableColumns[column]
  if (editable?.money !== true) return textAt(answer, column as 'progress', i) ?? ''
  const value = numberAt(answer, column as 'annualPlan', i) as Yuan | null
  if (value === null) return ''
  return formatWan(value, value % 100 === 0 ? 2 : 4)
    .replaceAll(',', '')
    .replace('−', '-')
}

/** What a column shows of a value that was just typed and is being saved. */
function shownText(column: string, value: Value, typed: string): string {
  if (value === null) return '—'
  if (column === 'physical' && typeof value === 'number') return formatNumber(value * 100, 1)
  return editableColumns[column]?.money === true ? formatWan(value as Yuan) : typed
}

/** A cell whose typed text is not yet, or will never be, the engine's. */
export type Edit =
  | { readonly state: 'saving' | 'saved'; readonly text: string }
  | { readonly state: 'refused'; readonly text: string; readonly message: string }

/** The typed texts of the grid, by project and column. */
export interface Edits {
  at(id: string, column: string): Edit | undefined
  /** Takes what was typed; the cell keeps it until the engine's answer is in the grid. True if anything was changed. */
  commit(id: string, column: string, typed: string, month: Month): Promise<boolean>
  /** Throws a refused text away. True if there was one. */
  discard(id: string, column: string): boolean
  /** The grid has the engine's answer: saved texts have done their work. */
  settle(): readonly string[]
  /** How many texts are not the engine's yet. */
  readonly size: number
  clear(): void
}

export function createEdits(onChange: (id: string, column: string) => void): Edits {
  const edits = new Map<string, Edit>()
  const key = (id: string, column: string) => `${column}/${id}`
  const put = (id: string, column: string, edit: Edit | null) => {
    if (edit === null) edits.delete(key(id, column))
    else edits.set(key(id, column), edit)
    onChange(id, column)
  }
  const refused = (id: string, column: string, text: string, error: unknown) => {
    const message = errorText(error)
    put(id, column, { state: 'refused', text, message })
    return message
  }

  return {
    at: (id, column) => edits.get(key(id, column)),
    async commit(id, column, typed, month) {
      const editable = editableColumns[column]
      if (editable === undefined) return false
      let value: Value
      try {
        value = parseField(editable.field, percent(column, typed))
      } catch (error) {
        tellRefused(refused(id, column, typed, error))
        return false
      }
      put(id, column, { state: 'saving', text: shownText(column, value, typed) })
      try {
        const { changes } = await editable.save(id, value, month)
        put(id, column, changes === 0 ? null : { state: 'saved', text: shownText(column, value, typed) })
        return changes > 0
      } catch (error) {
        refused(id, column, typed, error)
        return false
      }
    },
    discard(id, column) {
      if (edits.get(key(id, column))?.state !== 'refused') return false
      put(id, column, null)
      forgetFailure()
      return true
    },
    settle() {
      const done = [...edits].filter(([, edit]) => edit.state === 'saved').map(([name]) => name)
      for (const name of done) edits.delete(name)
      return done
    },
    get size() {
      return edits.size
    },
    clear: () => edits.clear(),
  }
}

/** The header says %, so a bare number in that column is per cent. */
function percent(column: string, typed: string): string {
  const text = typed.trim()
  return column === 'physical' && text !== '' && !/[%％—]$/.test(text) ? `${text}%` : text
}

function errorText(error: unknown): string {
  if (error instanceof Refusal) return refusalText(error.code, error.details, currentLanguage())
  return error instanceof Error ? error.message : String(error)
}
