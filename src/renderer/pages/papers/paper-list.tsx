import { useWords } from '../../parts/words'
import type { Chosen, Shown } from './chosen'
import { paperWords } from './paper-words'
import { type PaperEntry, type PaperGroup, type PaperName, paperNames, papers } from './papers'
import type { MonthPapers } from './versions'
import { words as pageWords } from './words'

interface PaperListProps {
  readonly shown: Shown
  readonly month: MonthPapers
  readonly onChoose: (change: Partial<Chosen>) => void
}

const groups: readonly PaperGroup[] = ['monthly', 'progress', 'slips']
const groupWords = { monthly: 'groupMonthly', progress: 'groupProgress', slips: 'groupSlips' } as const
const endingsText = ({ endings }: PaperEntry) => endings.map((ending) => `.${ending}`).join(' ')

/** Papers that are listed under names of their own, not under the paper's. */
const listedByName: readonly PaperName[] = ['monthly', 'correction']

/** Left of the preview: the month's papers. */
export function PaperList({ shown, month, onChoose }: PaperListProps) {
  const words = useWords(pageWords)
  const names = useWords(paperWords)
  return (
    <nav className="papers-list" aria-label={words.papers} data-region="list">
      {groups.map((group) => (
        <div key={group}>
          <h2>{words[groupWords[group]]}</h2>
          {group === 'monthly' && <Forms shown={shown} month={month} onChoose={onChoose} />}
          {paperNames
            .filter((name) => papers[name].group === group && !listedByName.includes(name))
            .filter((name) => name !== 'checklist' || !month.frozen)
            .map((name) => (
              <Entry
                key={name}
                text={names[name]}
                note={endingsText(papers[name])}
                on={shown.paper === name}
                onChoose={() => onChoose({ paper: name })}
              />
            ))}
        </div>
      ))}
      <Corrections shown={shown} month={month} onChoose={onChoose} />
    </nav>
  )
}

/** The forms of the monthly sheet, the two official ones first. */
function Forms({ shown: { request }, month, onChoose }: PaperListProps) {
  const words = useWords(pageWords)
  const official: Readonly<Record<string, string>> = { full: words.full, short: words.short }
  const rows =
    month.forms.length > 0
      ? month.forms.map(({ id, form }) => ({ id, text: official[id] ?? `${form.title}·${form.name}` }))
      : Object.entries(official).map(([id, text]) => ({ id, text }))
  return rows.map(({ id, text }) => (
    <Entry
      key={id}
      text={text}
      note={endingsText(papers.monthly)}
      on={request?.paper === 'monthly' && (request.input.form ?? 'full') === id}
      onChoose={() => onChoose({ paper: 'monthly', form: id })}
    />
  ))
}

function Corrections({ shown: { request }, month, onChoose }: PaperListProps) {
  const names = useWords(paperWords)
  if (month.corrections.length === 0) return null
  return (
    <div>
      <h2>{names.correction}</h2>
      {month.corrections.map((row) => (
        <Entry
          key={row.id}
          text={row.number}
          note={endingsText(papers.correction)}
          about={row.name}
          on={request?.paper === 'correction' && request.input.id === row.id}
          onChoose={() => onChoose({ paper: 'correction', correction: row.id })}
        />
      ))}
    </div>
  )
}

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
