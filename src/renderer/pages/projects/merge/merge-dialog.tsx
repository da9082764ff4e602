import { type FormEvent, useMemo, useState } from 'react'
import type { MergeMoved, MergePreview, MergeRow, MergeSide } from '#contract/merge'
import type { GridAnswer } from '#domain/grid'
import { undo } from '../../../app/undo'
import { Dialog } from '../../../parts/dialog'
import { withFrozenNote } from '../../../parts/frozen/frozen-note'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useRefusal } from '../../../parts/refusal'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { MergeTable } from './merge-table'
import { leftToChoose } from './merge-values'
import { mergeWords } from './words'
import './merge.css'

interface Props {
  readonly answer: GridAnswer
  /** The one that is proposed to stay. */
  readonly first: string
  readonly second: string
  onClose(): void
  onDone(): void
}
type Choices = Readonly<Record<string, MergeSide>>

/** 合并两个项目: both side by side, what is left to choose, what moves over; the name that goes becomes an alias. */
export function MergeDialog({ answer, first, second, onClose, onDone }: Props) {
  const w = useWords(mergeWords)
  const lang = useLanguage()
  const [winner, setWinner] = useState(first)
  const [choices, setChoices] = useState<Choices>({})
  const [reason, setReason] = useState('')
  const { refusal: refused, attempt, forget } = useRefusal()
  const pair = { id: winner === first ? second : first, into: winner }
  // What was in conflict before anyone chose stays on top, so that no row jumps when it is chosen.
  const unchosen = useAsk('project.mergePreview', pair, { keepPrevious: false })
  const preview = useAsk('project.mergePreview', { ...pair, choices })
  const contested = useMemo(() => keysOf(unchosen.data?.conflicts ?? []), [unchosen.data])
  const { data } = preview
  const left = data === undefined ? 0 : leftToChoose(data.conflicts)
  const refusal = refused ?? preview.error?.message ?? unchosen.error?.message ?? null

  const close = () => {
    forget()
    onClose()
  }
  const stay = (id: string) => {
    setWinner(id)
    setChoices({})
    forget()
  }
  const merge = async (event: FormEvent) => {
    event.preventDefault()
    if (data === undefined || left > 0) return
    const done = await attempt(async () => {
      const why = reason.trim() === '' ? {} : { reason: reason.trim() }
      const merged = await change('project.merge', { ...pair, choices: { ...choices }, ...why })
      const text = withFrozenNote(w.merged(merged.loser.name, merged.winner.name), answer, lang)
      say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
    })
    if (done) onDone()
  }
  return (
    <Dialog title={w.title} onClose={close}>
      <form className="merge" onSubmit={(event) => void merge(event)}>
        {data !== undefined && (
          <>
            <Heads preview={data} onStay={stay} />
            <MergeTable
              answer={answer}
              preview={data}
              contested={contested}
              onChoose={(keys, side) => {
                setChoices({ ...choices, ...Object.fromEntries(keys.map((key) => [key, side])) })
                forget()
              }}
            />
            <p className="merge-moved">
              {movedText(data.moved, w)} {w.alias(data.loser.name)}
            </p>
          </>
        )}
        <div className="merge-foot">
          <label className="field">
            <span className="field-label">{w.reason}</span>
            <input
              className="input"
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button type="button" className="button" onClick={close}>
            {w.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={data === undefined || left > 0}>
            {left === 0 ? w.merge : w.mergeLeft(left)}
          </button>
        </div>
        <p className="field-error" role="alert">
          {refusal}
        </p>
      </form>
    </Dialog>
  )
}

function keysOf(rows: readonly MergeRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.key ?? []))
}

/** Which of the two stays: a choice of two. */
function Heads({ preview, onStay }: { readonly preview: MergePreview; onStay(id: string): void }) {
  const w = useWords(mergeWords)
  const sides = [preview.winner, preview.loser].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <fieldset className="merge-heads">
      <legend>{w.whichStays}</legend>
      {sides.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="stays" checked={id === preview.winner.id} onChange={() => onStay(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

function movedText(moved: MergeMoved, w: (typeof mergeWords)['zh' | 'en']): string {
  const counts: readonly (readonly [string, number])[] = [
    [w.milestones, moved.milestones],
    [w.permits, moved.permits],
    [w.pastFacts, moved.facts],
    [w.problems, moved.problems],
    [w.attachments, moved.attachments],
    [w.children, moved.children],
  ]
  const parts = counts.filter(([, count]) => count > 0).map(([what, count]) => w.movedOne(what, count))
  return parts.length === 0 ? w.nothingMoves : w.moves(parts.join(w.comma))
}
