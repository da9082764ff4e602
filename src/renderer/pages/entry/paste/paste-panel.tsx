import { useEffect, useRef } from 'react'
import { useWords } from '../../../parts/words'
import { pasteWords } from './words'
import './paste.css'

/** A cell of the block as the preview shows it. */
export interface PasteCell {
  readonly text: string
  /** Why it would not be written, blank where its row says why; null when it would. */
  readonly refused: string | null
  /** What stands there now, as shown; blank where nothing does. */
  readonly now: string
}
export interface PasteRow {
  readonly name: string
  /** Which row of the copied block. */
  readonly source: number
  /** By column; null where the block says nothing or the cell takes nothing. */
  readonly cells: readonly (PasteCell | null)[]
  /** Why the row as a whole would not be written. */
  readonly refused?: string | null
}
export interface PasteShown {
  readonly from: { readonly rows: number; readonly cols: number; readonly at: string }
  readonly columns: readonly { readonly title: string; readonly right: boolean }[]
  readonly rows: readonly PasteRow[]
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: number
  readonly blank: number
  readonly locked: number
  readonly over: { readonly rows: number; readonly cols: number }
}

interface Props {
  /** Null while the engine is asked. */
  readonly shown: PasteShown | null
  onCancel(): void
  onWrite(): void
}

const MOST_ROWS = 100

/** More former figures than these are told by number. */
const MOST_FORMER = 3

function noteOf(
  row: PasteRow,
  columns: PasteShown['columns'],
  words: ReturnType<typeof useWords<(typeof pasteWords)['zh']>>,
): string {
  const given = row.cells.map((cell) => (cell === null || cell.text.trim() === '' ? null : cell))
  const refusals = given.flatMap((cell) => {
    if (cell === null || cell.refused === null || cell.refused === '') return []
    return cell.now === '' ? cell.refused : words.keeps(cell.refused, cell.now)
  })
  const former = given.flatMap((cell, i) => {
    if (cell === null || cell.refused !== null) return []
    const isTold = cell.now !== '' && cell.now !== cell.text && cell.now.length <= 16
    return isTold ? words.was(columns[i]?.title ?? '', cell.now) : []
  })
  const told = former.length > MOST_FORMER ? [words.wasMany(former.length)] : former
  return [...(row.refused ? [row.refused] : []), ...refusals, ...told].join('　')
}

/** What a pasted block would write, cell by cell, before anything is written. */
export function PastePanel({ shown, onCancel, onWrite }: Props) {
  const words = useWords(pasteWords)
  const button = useRef<HTMLButtonElement>(null)
  const ready = shown !== null
  // The answer has come: Enter writes, Esc leaves.
  useEffect(() => {
    if (ready) button.current?.focus()
  }, [ready])
  if (shown === null) {
    return (
      <section className="paste" aria-label={words.title}>
        <p className="paste-head">{words.checking}</p>
      </section>
    )
  }
  const { rows, columns, accepted, rejected, unchanged, blank, locked, over, from } = shown
  const ordered = rows.length <= MOST_ROWS ? rows : rows.toSorted((a, b) => Number(isRefused(b)) - Number(isRefused(a)))
  const listed = ordered.slice(0, MOST_ROWS)
  return (
    <section
      className="paste"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p className="paste-head">
        <strong>{words.title}</strong>
        <span>{words.from(from.rows, from.cols, from.at)}</span>
        <span className="paste-counts" role="status">
          <span className="paste-accepted">{words.accepted(accepted)}</span>
          {rejected > 0 && <span className="paste-rejected">{words.rejected(rejected)}</span>}
          {unchanged > 0 && <span>{words.same(unchanged)}</span>}
          {blank > 0 && <span>{words.blank(blank)}</span>}
          {locked > 0 && <span>{words.locked(locked)}</span>}
          {(over.rows > 0 || over.cols > 0) && <span className="paste-over">{words.over(over.rows, over.cols)}</span>}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who uses no mouse scrolls it with the arrow keys */}
      <section className="paste-table" tabIndex={0} aria-label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="paste-right">
                {words.row}
              </th>
              <th scope="col">{words.project}</th>
              {columns.map((column) => (
                <th scope="col" key={column.title} className={column.right ? 'paste-right' : ''}>
                  {column.title}
                </th>
              ))}
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <tr key={`${row.source}/${row.name}`}>
                <td className="paste-right">{row.source}</td>
                <td>{row.name}</td>
                {row.cells.map((cell, i) => (
                  <Cell key={columns[i]?.title} cell={cell} right={columns[i]?.right === true} />
                ))}
                <td className={isRefused(row) ? 'paste-refusal' : 'paste-note'}>{noteOf(row, columns, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="paste-foot">
        <span>{listed.length < rows.length ? words.onlySome(listed.length, rows.length) : words.undoable}</span>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
        <button
          ref={button}
          type="button"
          className="button button-primary"
          disabled={accepted === 0}
          onClick={onWrite}
        >
          {accepted === 0 ? words.nothing : words.write(accepted, rejected)}
        </button>
      </div>
    </section>
  )
}

const isRefused = (row: PasteRow) =>
  Boolean(row.refused) || row.cells.some((cell) => cell !== null && cell.refused !== null)

function Cell({ cell, right }: { readonly cell: PasteCell | null; readonly right: boolean }) {
  const side = right ? ' paste-right' : ''
  if (cell === null || cell.text.trim() === '') return <td className={side}>—</td>
  return <td className={`${cell.refused === null ? 'paste-take' : 'paste-refused'}${side}`}>{cell.text}</td>
}
