import { useWords } from '../../parts/words'
import type { Chosen, Shown } from './chosen'
import type { CorrectionRow, MonthPapers } from './versions'
import { words as pageWords } from './words'

interface PaperListProps {
  readonly shown: Shown
  readonly papers: MonthPapers
  readonly onChoose: (change: Partial<Chosen>) => void
}

/** Left of the preview: the month's papers. */
export function PaperList({ shown, papers, onChoose }: PaperListProps) {
  const words = useWords(pageWords)
  const { request, size } = shown
  return (
    <nav className="papers-list" aria-label={words.papers}>
      <h2>{words.monthly}</h2>
      {(['full', 'short'] as const).map((one) => (
        <Entry
          key={one}
          text={words[one]}
          note={words.formats}
          on={one === size}
          onChoose={() => onChoose({ form: one, other: null })}
        />
      ))}
      {!papers.frozen && (
        <Entry
          text={words.checklist}
          note={words.formatPdf}
          on={size === 'checklist'}
          onChoose={() => onChoose({ other: 'checklist' })}
        />
      )}
      {papers.corrections.length > 0 && <h2>{words.corrections}</h2>}
      {papers.corrections.map((row) => (
        <Entry
          key={row.id}
          text={row.number}
          note={words.formatPdf}
          about={row.name}
          on={request.paper === 'correction' && request.input.id === row.id}
          onChoose={() => onChoose({ other: correctionOf(row) })}
        />
      ))}
    </nav>
  )
}

const correctionOf = ({ id }: CorrectionRow) => ({ correction: id })

interface EntryProps {
  readonly text: string
  readonly note: string
  /** A second line. */
  readonly about?: string
  readonly on: boolean
  readonly onChoose: () => void
}

function Entry({ text, note, about, on, onChoose }: EntryProps) {
  return (
    <button
      type="button"
      className={on ? 'papers-on' : ''}
      aria-current={on ? 'true' : undefined}
      onClick={() => onChoose()}
    >
      {text}
      <span>{note}</span>
      {about !== undefined && <span className="papers-about">{about}</span>}
    </button>
  )
}
