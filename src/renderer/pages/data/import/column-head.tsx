import type { ImportColumn, ImportReading } from '#contract/import'
import { type MoneyUnit, moneyUnits, shownUnit } from '#domain/import/header-words'
import { type ImportKind, isImportField, isMoneyField } from '#domain/import/import-field'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { meaningsFor, meaningText } from './field-names'
import { sayColumn, sayUnit } from './import-state'
import { importPageWords } from './words'

interface Props {
  readonly column: ImportColumn
  readonly kind: ImportKind
  readonly reading: ImportReading
}

const guessed: ReadonlySet<string> = new Set(['ledger', 'siblings', 'size', 'habit'])

/** A column's meaning and its unit, both changeable: the sheet's second header. */
export function ColumnHead({ column, kind, reading }: Props) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const field = column.field !== null && isImportField(column.field) ? column.field : null
  const meanings = meaningsFor(kind, reading.month, reading.year)
  const ofMonth = field === 'monthActual' || field === 'monthPlan'
  const value = field === null ? 'none' : ofMonth ? `${field}@${column.month}` : field
  const isKnown = field === null || meanings.some((one) => one.value === value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the sheet's rows are drawn as they come into sight, not as a table element
    <div role="cell" className={`import-meaning${field === null ? ' import-meaning-none' : ''}`}>
      <select
        className="input"
        aria-label={w.columnMeaning(column.letter)}
        value={value}
        onChange={(event) => {
          const chosen = meanings.find((one) => one.value === event.target.value)
          void sayColumn(column.letter, chosen?.field ?? 'none', chosen?.month ?? null)
        }}
      >
        <option value="none">{w.none}</option>
        {!isKnown && field !== null && <option value={value}>{meaningText(field, column.month, lang)}</option>}
        {meanings.map((one) => (
          <option key={one.value} value={one.value}>
            {meaningText(one.field, one.month ?? (one.field === 'ytdActual' ? reading.month : null), lang)}
            {one.written ? '' : `（${w.checkOnly}）`}
          </option>
        ))}
      </select>
      {field !== null && isMoneyField(field) ? <Unit column={column} /> : <Kind column={column} />}
    </div>
  )
}

function Kind({ column }: { readonly column: ImportColumn }) {
  const w = useWords(importPageWords)
  if (column.field === null) return null
  return <small className="import-unit">{column.checkOnly ? w.checkOnly : w.textKind}</small>
}

/** 元 → 万元: blue where the sheet says it, yellow where it was guessed. */
function Unit({ column }: { readonly column: ImportColumn }) {
  const w = useWords(importPageWords)
  const isGuess = column.unitFrom !== null && guessed.has(column.unitFrom)
  const isOther = column.unit !== null && column.unit !== shownUnit
  const tone = isGuess ? ' import-unit-guess' : isOther ? ' import-unit-other' : ''
  return (
    <small className={`import-unit${tone}`}>
      <select
        aria-label={w.columnUnit(column.letter)}
        value={column.unit ?? shownUnit}
        onChange={(event) => void sayUnit(column.letter, event.target.value as MoneyUnit)}
      >
        {Object.keys(moneyUnits).map((unit) => (
          <option key={unit} value={unit}>
            {w.unitTo(unit)}
          </option>
        ))}
      </select>
      {isGuess && <span>{w.unitGuess}</span>}
      {column.checkOnly && <span>{w.checkOnly}</span>}
    </small>
  )
}
