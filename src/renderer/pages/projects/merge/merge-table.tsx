import type { MergePreview, MergeRow, MergeSide } from '#contract/merge'
import type { GridAnswer } from '#domain/grid'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { type MergeSection, mergeLabel, mergeSections, mergeText, sectionOf } from './merge-values'
import { mergeWords } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly preview: MergePreview
  /** Keys that somebody has to choose a side for, chosen or not. */
  readonly contested: ReadonlySet<string>
  /** Takes one side for every row of these keys. */
  onChoose(keys: readonly string[], side: MergeSide): void
}

const same = (a: MergeRow['result'], b: MergeRow['result']) => JSON.stringify(a) === JSON.stringify(b)

/** Every field that at least one of the two has: the one that goes, the one that stays, and what comes of it. */
export function MergeTable({ preview, contested, ...props }: Props) {
  const w = useWords(mergeWords)
  const sections = mergeSections
    .map((name) => ({ name, rows: preview.fields.filter((row) => sectionOf(row, contested) === name) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="merge-table" aria-label={w.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.field}</th>
            <th scope="col">
              {w.stays} <small>{preview.winner.name}</small>
            </th>
            <th scope="col">
              {w.goes} <small>{preview.loser.name}</small>
            </th>
            <th scope="col">{w.result}</th>
          </tr>
        </thead>
        {sections.map(({ name, rows }) => (
          <Section key={name} name={name} rows={rows} {...props} />
        ))}
      </table>
    </section>
  )
}

type SectionProps = Pick<Props, 'answer' | 'onChoose'> & {
  readonly name: MergeSection
  readonly rows: readonly MergeRow[]
}

function Section({ name, rows, ...props }: SectionProps) {
  const w = useWords(mergeWords)
  const keys = [...new Set(rows.flatMap((row) => row.key ?? []))]
  return (
    <tbody>
      <tr className="merge-section">
        <th scope="rowgroup" colSpan={4}>
          {w[name]}
          {name === 'conflicts' && (
            <span className="merge-all">
              <button type="button" className="button button-link" onClick={() => props.onChoose(keys, 'winner')}>
                {w.allStaying}
              </button>
              <button type="button" className="button button-link" onClick={() => props.onChoose(keys, 'loser')}>
                {w.allGoing}
              </button>
            </span>
          )}
        </th>
      </tr>
      {rows.map((row, i) => {
        // Rows of one key go by one side: the first of them has the choice.
        const leads = row.key !== null && rows[i - 1]?.key !== row.key
        return <Row key={`${row.entity} ${row.at} ${row.field}`} row={row} leads={leads} {...props} />
      })}
    </tbody>
  )
}

type RowProps = Pick<Props, 'answer' | 'onChoose'> & { readonly row: MergeRow; readonly leads: boolean }

function Row({ row, leads, answer, onChoose }: RowProps) {
  const w = useWords(mergeWords)
  const lang = useLanguage()
  const { key } = row
  const differ = !same(row.loser, row.winner)
  const label = mergeLabel(row, lang)
  const cell = (side: MergeSide) => {
    const text = mergeText(row, row[side], answer, lang)
    const taken = differ && !row.conflict && same(row.result, row[side])
    if (!leads || key === null || !differ) return <td className={taken ? 'merge-taken' : ''}>{text}</td>
    return (
      <td className={taken ? 'merge-taken' : ''}>
        <label>
          <input
            type="radio"
            name={key}
            checked={taken}
            aria-label={w.take(label, text)}
            onChange={() => onChoose([key], side)}
          />
          {text}
        </label>
      </td>
    )
  }
  return (
    <tr className={row.conflict ? 'merge-conflict' : differ ? '' : 'merge-same'}>
      <th scope="row">{label}</th>
      {cell('winner')}
      {cell('loser')}
      <td className="merge-result">{row.conflict ? w.choose : mergeText(row, row.result, answer, lang)}</td>
    </tr>
  )
}
