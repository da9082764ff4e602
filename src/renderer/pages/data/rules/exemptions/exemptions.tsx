import { useState } from 'react'
import type { ExemptionLine } from '#contract/rules'
import { type GridAnswer, lampAt } from '#domain/grid'
import type { Lang } from '#domain/refusal'
import { undo } from '../../../../app/undo'
import { LampBadge } from '../../../../parts/lamp'
import { useLanguage } from '../../../../parts/language'
import { useAsk } from '../../../../parts/query'
import { change } from '../../../../parts/saving'
import { say } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { ExemptionForm, type Given } from './exemption-form'
import { nameIn } from './exemption-names'
import { exemptionWords } from './words'
import './exemptions.css'

interface Props {
  readonly answer: GridAnswer
  readonly locked: boolean
}

/** Who is exempt, why, by whose word and how long; run-out ones stay, so that a lamp that came back is explained. */
export function Exemptions({ answer, locked }: Props) {
  const w = useWords(exemptionWords)
  const lang = useLanguage()
  const { data, error } = useAsk('exemption.list', {})
  const [editing, setEditing] = useState<string | null>(null)
  const rows = data?.rows ?? []
  const running = rows.filter((row) => row.inForce).length
  const done = (text: string) => say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
  const add = async ({ projectId, reason, approver, until }: Given) => {
    await change('lamp.exempt', { id: projectId, reason, approver, until })
    done(w.added(nameIn(answer, projectId), until))
  }
  const set = async (row: ExemptionLine, { reason, approver, until }: Given) => {
    const moved = until === row.untilOn ? {} : { until }
    await change('exemption.set', { id: row.id, reason, approver, ...moved })
    setEditing(null)
    done(w.changed(row.name))
  }
  const remove = async (row: ExemptionLine) => {
    await change('exemption.remove', { id: row.id })
    done(w.removed(row.name))
  }
  return (
    <section className="rules-exemptions" aria-label={w.title}>
      <header className="rules-head">
        <h2>{w.title}</h2>
        <span className="rules-note">{w.hint}</span>
        <span className="rules-note rules-count">{w.count(running, rows.length - running)}</span>
      </header>
      {error !== null && <p className="rules-problem">{w.failed}</p>}
      <div className="exemptions">
        <div className="exemption exemption-head" aria-hidden="true">
          <span>{w.lamp}</span>
          <span>{w.project}</span>
          <span>{w.reason}</span>
          <span>{w.approver}</span>
          <span>{w.until}</span>
          <span>{w.left}</span>
        </div>
        {data !== undefined && rows.length === 0 && <p className="rules-empty">{w.none}</p>}
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              {editing === row.id ? (
                <ExemptionForm
                  answer={answer}
                  row={row}
                  onGive={(given) => set(row, given)}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <Row
                  row={row}
                  answer={answer}
                  locked={locked}
                  onChange={() => setEditing(row.id)}
                  // A refusal stands in the status bar.
                  onRemove={() => void remove(row).catch(() => {})}
                />
              )}
            </li>
          ))}
        </ul>
        {!locked && <ExemptionForm answer={answer} row={null} onGive={add} onCancel={null} />}
      </div>
    </section>
  )
}

function leftText({ daysLeft, inForce }: ExemptionLine, lang: Lang): string {
  const w = exemptionWords[lang]
  if (daysLeft < 0) return w.over
  if (!inForce) return w.superseded
  return daysLeft === 0 ? w.lastDay : w.days(daysLeft)
}

interface RowProps extends Props {
  readonly row: ExemptionLine
  onChange(): void
  onRemove(): void
}

function Row({ row, answer, locked, onChange, onRemove }: RowProps) {
  const w = useWords(exemptionWords)
  const lang = useLanguage()
  const at = answer.text.id.values.indexOf(row.projectId)
  return (
    <div className={`exemption${row.inForce ? '' : ' exemption-over'}`}>
      <span>{at >= 0 && <LampBadge lamp={lampAt(answer, at)} />}</span>
      <span>{row.name}</span>
      <span>{row.reason}</span>
      <span>{row.approver}</span>
      <span>{row.untilOn}</span>
      <span className="exemption-left">
        {leftText(row, lang)}
        {!locked && (
          <>
            <button type="button" className="button button-link" aria-label={w.changeOf(row.name)} onClick={onChange}>
              {w.change}
            </button>
            <button type="button" className="button button-link" aria-label={w.removeOf(row.name)} onClick={onRemove}>
              {w.remove}
            </button>
          </>
        )}
      </span>
    </div>
  )
}
