import type { CollectedFile, ReturnedCell } from '#domain/fill-in/report'
import { useLanguage } from '../../parts/language'
import { Segmented } from '../../parts/segmented'
import { useWords } from '../../parts/words'
import { differenceText, isNumber, valueText } from './cell-text'
import { type Choices, choose, placeOf, sideOf } from './choices'
import { collectWords } from './words'

interface Props {
  readonly file: CollectedFile
  readonly choices: Choices
  readonly disabled: boolean
  onChange(choices: Choices): void
}

/** One file's differences side by side: the side that is taken is tinted, what is open has a yellow edge. */
export function Differences({ file, choices, disabled, onChange }: Props) {
  const w = useWords(collectWords)
  const sides = file.cells.map((cell) => sideOf(choices, file, cell))
  const count = (side: 'sheet' | 'ledger' | null) => sides.filter((one) => one === side).length
  // Over figures a head stands where they do.
  const figures = file.cells.some(isNumber) ? 'collect-right' : undefined
  const all = (side: 'sheet' | 'ledger') => onChange(choose(choices, file, file.cells, side))
  return (
    <>
      <table className="collect-table">
        <thead>
          <tr>
            <th scope="col">{w.project}</th>
            <th scope="col">{w.column}</th>
            {([w.ledger, w.returned] as const).map((side) => (
              <th key={side} scope="col" className={figures}>
                {side} {figures && <small>{w.money}</small>}
              </th>
            ))}
            <th scope="col" className="collect-right">
              {w.difference}
            </th>
            <th scope="col">{w.take}</th>
          </tr>
        </thead>
        <tbody>
          {file.cells.map((cell, i) => (
            <Row
              key={placeOf(file, cell)}
              cell={cell}
              first={file.cells[i - 1]?.projectId !== cell.projectId}
              side={sides[i] ?? null}
              disabled={disabled}
              onTake={(side) => onChange(choose(choices, file, [cell], side))}
            />
          ))}
        </tbody>
      </table>
      <p className="collect-counts">
        <span>{w.counts(count('sheet'), count('ledger'), count(null))}</span>
        <button type="button" className="button button-link" disabled={disabled} onClick={() => all('sheet')}>
          {w.allSheet}
        </button>
        <button type="button" className="button button-link" disabled={disabled} onClick={() => all('ledger')}>
          {w.allLedger}
        </button>
      </p>
    </>
  )
}

interface RowProps {
  readonly cell: ReturnedCell
  /** The first of its project: its name is told once. */
  readonly first: boolean
  readonly side: 'sheet' | 'ledger' | null
  readonly disabled: boolean
  onTake(side: 'sheet' | 'ledger'): void
}

function Row({ cell, first, side, disabled, onTake }: RowProps) {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const right = isNumber(cell) ? ' collect-right' : ''
  const mark = (one: 'sheet' | 'ledger') => `collect-value${right}${side === one ? ' collect-taken' : ''}`
  return (
    <tr className={`${first ? 'collect-first' : ''}${side === null ? ' collect-open' : ''}`}>
      <th scope="row">{first ? cell.name : <span className="visually-hidden">{cell.name}</span>}</th>
      <td className="collect-column">
        {cell.column}
        {cell.conflict !== null && (
          <span className="collect-why">
            {cell.conflict === 'files' ? w.betweenFiles : w.wasSent(valueText(cell, cell.sent, lang))}
          </span>
        )}
      </td>
      <td className={mark('ledger')}>{valueText(cell, cell.now, lang)}</td>
      <td className={mark('sheet')}>{valueText(cell, cell.returned, lang)}</td>
      <td className="collect-right">{differenceText(cell)}</td>
      <td className="collect-take">
        {!disabled && (
          <Segmented<'ledger' | 'sheet' | ''>
            label={w.takeOf(cell.name, cell.column)}
            options={[
              { value: 'ledger', text: w.ledger },
              { value: 'sheet', text: w.returned },
            ]}
            value={side ?? ''}
            onChoose={(taken) => taken !== '' && onTake(taken)}
          />
        )}
      </td>
    </tr>
  )
}
