import { type ReactNode, useState } from 'react'
import type { GridAnswer } from '#domain/grid'
import type { Lamp } from '#domain/lamp'
import type { RulesPreview } from '#domain/lamp-preview'
import { isMoney, type LampRules, type Measure, measureWords } from '#domain/lamp-rules'
import { walkItems } from '../../../parts/choice-menu'
import { LockIcon, PlusIcon } from '../../../parts/icons'
import { LampBadge } from '../../../parts/lamp'
import { useLanguage } from '../../../parts/language'
import { dayWord, monthWord } from '../../../parts/month-words'
import { Popover } from '../../../parts/popover'
import { useWords } from '../../../parts/words'
import {
  type Draft,
  type DraftLine,
  formerOf,
  linesOf,
  moved,
  neighbour,
  type Problem,
  withLine,
  withMeasure,
  withoutLine,
  withPart,
  withTyped,
} from './draft'
import { type Edits, SentenceRow } from './sentence-row'
import { rulesWords } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly draft: Draft
  readonly inForce: LampRules
  readonly changed: boolean
  readonly preview: RulesPreview
  readonly problem: Problem | null
  /** The month is frozen: what the draft would hit in it is not asked. */
  readonly frozen: boolean
  readonly locked: boolean
  onDraft(draft: Draft): void
}

/** The rules as sentences with blanks, each beside the wording in force, its lamp and its hits (LOOK.md, 27). */
export function RulesTable(props: Props) {
  const { answer, preview, draft, problem, locked, onDraft } = props
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const money = draft.lines.filter(({ line }) => isMoney(line.measure))
  const dates = draft.lines.filter(({ line }) => !isMoney(line.measure))
  const measuredOn = dayWord(answer.measuredOn, lang)
  return (
    <section className="rules-list" aria-label={w.rules}>
      <header className="rules-head">
        <h2>{w.rules}</h2>
        <span className="rules-note">{w.rulesHint}</span>
        {!locked && <AddLine draft={draft} onDraft={onDraft} />}
      </header>
      {problem !== null && problem.key === null && (
        <p className="rules-problem" role="alert">
          {problem.message}
        </p>
      )}
      <table className="rules-table">
        <thead>
          <tr>
            <th scope="col" className="rules-column rules-number">
              {w.number}
            </th>
            <th scope="col" className="rules-column">
              {w.sentence}
            </th>
            <th scope="col" className="rules-column rules-former">
              {w.former}
            </th>
            <th scope="col" className="rules-column rules-centre">
              {w.lights}
            </th>
            <th scope="col" className="rules-column rules-hits">
              {w.hits(monthWord(answer.month, lang))}
            </th>
            <td className="rules-column" />
          </tr>
        </thead>
        <Group title={w.first} hint={w.firstHint}>
          <FixedRow text={w.exemptRule} lamp="exempt" count={preview.counts.exempt} />
          <FixedRow text={w.doneRule} lamp="done" count={preview.counts.done} />
        </Group>
        <Group title={w.money} hint={w.moneyHint}>
          <Sentences {...props} lines={money} />
        </Group>
        <Group title={w.dates} hint={w.datesHint(measuredOn)}>
          <Sentences {...props} lines={dates} />
        </Group>
        <Group title={w.rest}>
          <FixedRow text={w.greyRule} lamp="grey" count={preview.counts.grey} />
          <FixedRow text={w.greenRule} lamp="green" count={preview.counts.green} />
        </Group>
      </table>
    </section>
  )
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={6} className="rules-group">
          {title}
          {hint !== undefined && <span className="rules-note rules-note-in">{hint}</span>}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

function FixedRow({ text, lamp, count }: { readonly text: string; readonly lamp: Lamp; readonly count: number }) {
  const w = useWords(rulesWords)
  return (
    <tr className="rules-line">
      <td className="rules-cell" />
      <td colSpan={2} className="rules-cell rules-fixed">
        {text}
      </td>
      <td className="rules-cell rules-centre">
        <LampBadge lamp={lamp} />
      </td>
      <td className="rules-cell rules-hits">{count}</td>
      <td className="rules-cell rules-centre rules-lock" title={w.fixed}>
        <LockIcon size={14} />
      </td>
    </tr>
  )
}

/** Puts the focus back on a blank of a sentence that has just been moved or added. */
function focusLine(key: number): void {
  const focused = document.activeElement
  const kept = focused instanceof HTMLElement && focused.closest(`[data-line="${key}"]`) !== null ? focused : null
  // The row stands elsewhere only after React has drawn it.
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-line="${key}"]`)
    const target = kept?.isConnected ? kept : row?.querySelector<HTMLElement>('.rules-value')
    target?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  })
}

function Sentences(props: Props & { readonly lines: readonly DraftLine[] }) {
  const { draft, inForce, changed, preview, problem, frozen, locked, lines, onDraft } = props
  const w = useWords(rulesWords)
  const [grabbed, setGrabbed] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const move = (key: number, to: number) => {
    onDraft(moved(draft, key, to))
    focusLine(key)
  }
  const stepper = (key: number, step: 1 | -1) => {
    const to = neighbour(draft, key, step)
    return to === null ? null : () => move(key, to)
  }
  const release = () => {
    setGrabbed(null)
    setOver(null)
  }
  const editsOf = ({ key, line }: DraftLine): Edits => ({
    up: stepper(key, -1),
    down: stepper(key, 1),
    toggle: () => onDraft(withPart(draft, key, { active: line.active === 'yes' ? 'no' : 'yes' })),
    remove: () => onDraft(withoutLine(draft, key)),
    measure: (measure) => onDraft(withMeasure(draft, key, measure)),
    part: (part) => onDraft(withPart(draft, key, part)),
    typed: (text) => onDraft(withTyped(draft, key, text)),
    grab: () => setGrabbed(key),
    release,
    over: () => setOver(key),
    drop: () => {
      if (grabbed !== null) move(grabbed, key)
      release()
    },
  })
  if (lines.length === 0) {
    return (
      <tr className="rules-line">
        <td className="rules-cell" />
        <td colSpan={5} className="rules-cell rules-fixed">
          {w.none}
        </td>
      </tr>
    )
  }
  const all = linesOf(draft)
  return lines.map((one) => {
    const at = draft.lines.indexOf(one)
    return (
      <SentenceRow
        key={one.key}
        one={one}
        place={at + 1}
        former={changed ? formerOf(inForce.rules, all, at) : null}
        hits={frozen || draft.valid.length !== all.length ? null : (preview.hits[at] ?? null)}
        problem={problem}
        locked={locked}
        dropping={grabbed !== null && grabbed !== one.key && over === one.key}
        edits={editsOf(one)}
      />
    )
  })
}

function AddLine({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const add = (measure: Measure) => {
    const added = withLine(draft, measure)
    onDraft(added.draft)
    focusLine(added.key)
  }
  return (
    <Popover
      buttonClass="button button-link"
      panelLabel={w.addLine}
      align="end"
      button={
        <>
          <PlusIcon size={14} />
          {w.addLine}
        </>
      }
    >
      {(close) => (
        <div className="menu" role="menu" aria-label={w.addLine} tabIndex={-1} onKeyDown={walkItems}>
          {(Object.keys(measureWords) as Measure[]).map((measure) => (
            <button
              type="button"
              key={measure}
              className="menu-item"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                add(measure)
              }}
            >
              {measureWords[measure][lang][0]}
              <span className="menu-note">{isMoney(measure) ? w.money : w.dates}</span>
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
