import { useRef, useState } from 'react'
import type { Output } from '#contract/index'
import { type Month, yearOf } from '#domain/month'
import type { MonthStatus, UnitStatus } from '#domain/month-status'
import { AskError, ask, type Progress } from '../../../parts/ask'
import { desk } from '../../../parts/desk'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { Segmented } from '../../../parts/segmented'
import { useWords } from '../../../parts/words'
import { sendWords } from './words'
import './send.css'

interface Props {
  readonly month: Month
  readonly status: MonthStatus
  onClose(): void
}
type Kind = 'monthly' | 'plan'
type Sent = Output<'sheets.send'>
type Step =
  | { readonly at: 'choosing'; readonly refusal: string | null }
  | { readonly at: 'writing'; readonly progress: Progress | null }
  | { readonly at: 'sent'; readonly sent: Sent }

const owes = (unit: UnitStatus) => unit.missing.length > 0 || unit.state === 'returned'

/** Which units are sent a workbook, where it goes, and what was written. */
export function SendDialog({ month, status, onClose }: Props) {
  const w = useWords(sendWords)
  const lang = useLanguage()
  const named = status.units.filter((unit) => unit.unit !== null)
  const [kind, setKind] = useState<Kind>('monthly')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(named.flatMap(({ unit }) => unit ?? [])))
  const [step, setStep] = useState<Step>({ at: 'choosing', refusal: null })
  const stop = useRef<AbortController | null>(null)
  const year = yearOf(month)
  const pick = (units: readonly UnitStatus[]) => setChosen(new Set(units.flatMap(({ unit }) => unit ?? [])))
  const write = async () => {
    const out = await desk().chooseFolder({ title: w.folderTitle })
    if (out === null) return
    stop.current = new AbortController()
    setStep({ at: 'writing', progress: null })
    try {
      const period = kind === 'monthly' ? { kind, month } : { kind, year }
      const options = {
        signal: stop.current.signal,
        onProgress: (progress: Progress) => setStep({ at: 'writing', progress }),
      }
      setStep({ at: 'sent', sent: await ask('sheets.send', { period, units: [...chosen], out }, options) })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setStep({ at: 'choosing', refusal: error.code === 'CANCELLED' ? null : error.message })
    }
  }
  const without = status.units.find(({ unit }) => unit === null)?.total ?? 0
  return (
    <Dialog title={w.title} className="send" onClose={onClose}>
      {step.at === 'choosing' && (
        <>
          <Segmented<Kind>
            label={w.kind}
            options={[
              { value: 'monthly', text: w.monthly(monthTitle(month, lang)) },
              { value: 'plan', text: w.plan(year) },
            ]}
            value={kind}
            onChoose={setKind}
          />
          <p className="dialog-hint">{w.hint}</p>
          <div className="send-picks">
            <span>{w.units}</span>
            <button type="button" className="button button-link" onClick={() => pick(named)}>
              {w.all}
            </button>
            <button type="button" className="button button-link" onClick={() => pick(named.filter(owes))}>
              {w.onlyMissing}
            </button>
            <button type="button" className="button button-link" onClick={() => pick([])}>
              {w.none}
            </button>
          </div>
          <ul className="send-units">
            {named.map((unit) => (
              <UnitLine
                key={unit.unit}
                unit={unit}
                kind={kind}
                on={chosen.has(unit.unit ?? '')}
                onToggle={(on) => {
                  const next = new Set(chosen)
                  if (on) next.add(unit.unit ?? '')
                  else next.delete(unit.unit ?? '')
                  setChosen(next)
                }}
              />
            ))}
          </ul>
          {without > 0 && <p className="dialog-hint">{w.without(without)}</p>}
          {step.refusal !== null && (
            <p className="field-error" role="alert">
              {step.refusal}
            </p>
          )}
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={onClose}>
              {w.cancel}
            </button>
            <button
              type="button"
              className="button button-primary"
              data-start
              disabled={chosen.size === 0}
              onClick={() => void write()}
            >
              {w.write(chosen.size)}
            </button>
          </div>
        </>
      )}
      {step.at === 'writing' && (
        <>
          <p role="status">
            {step.progress === null ? w.starting : w.running(step.progress.done, step.progress.total)}
            <span className="send-label"> {step.progress?.label}</span>
          </p>
          <progress className="send-bar" value={step.progress?.done} max={step.progress?.total || undefined} />
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={() => stop.current?.abort()}>
              {w.cancel}
            </button>
          </div>
        </>
      )}
      {step.at === 'sent' && <SentView sent={step.sent} onClose={onClose} />}
    </Dialog>
  )
}

interface LineProps {
  readonly unit: UnitStatus
  readonly kind: Kind
  readonly on: boolean
  onToggle(on: boolean): void
}
function UnitLine({ unit, kind, on, onToggle }: LineProps) {
  const w = useWords(sendWords)
  const note = unit.state === 'returned' ? w.returned : unit.missing.length > 0 ? w.owes(unit.missing.length) : w.done
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => onToggle(event.target.checked)} />
        <span className="send-unit">{unit.unit}</span>
        <span className="send-note send-count">{w.projects(unit.total)}</span>
        {kind === 'monthly' && <span className={`send-note send-state${owes(unit) ? ' send-owes' : ''}`}>{note}</span>}
      </label>
    </li>
  )
}

function SentView({ sent, onClose }: { readonly sent: Sent; onClose(): void }) {
  const w = useWords(sendWords)
  const [first] = sent.files
  return (
    <>
      <p role="status">
        <strong>{w.written(sent.files.length)}</strong>
      </p>
      <p className="send-label">{sent.path}</p>
      <ul className="send-units">
        {sent.files.map(({ path, rows }) => (
          <li key={path} className="send-file">
            <span className="send-unit">{path.split(/[\\/]/).at(-1)}</span>
            <span className="send-note">{w.rows(rows)}</span>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button"
          onClick={() => first !== undefined && void desk().showInFolder(first.path)}
        >
          {w.openFolder}
        </button>
        <button type="button" className="button button-primary" data-start onClick={onClose}>
          {w.close}
        </button>
      </div>
    </>
  )
}
