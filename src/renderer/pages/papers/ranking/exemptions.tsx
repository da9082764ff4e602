import { useState } from 'react'
import type { Output } from '#contract/index'
import { type Month, yearOf } from '#domain/month'
import { AskError, ask } from '../../../parts/ask'
import { CloseIcon, PlusIcon } from '../../../parts/icons'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { words as pageWords } from '../words'
import { rankingWords } from './words'

interface Props {
  readonly month: Month
  readonly rows: Output<'ranking.show'>['exemptions']
}

/** The units that take no part in the ranking: who, why, by whose approval, until when. */
export function Exemptions({ month, rows }: Props) {
  const words = useWords(pageWords)
  const own = useWords(rankingWords)
  const units = useAsk('unit.list', {})
  const blank = { unit: '', reason: '', approver: '', until: `${yearOf(month)}-12-31` }
  const [draft, setDraft] = useState(blank)
  const [refused, setRefused] = useState<string | null>(null)
  const tell = async (act: Promise<unknown>) => {
    try {
      await act
      setRefused(null)
      return true
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
      return false
    }
  }
  const add = async () => {
    if (await tell(ask('ranking.exempt', draft))) setDraft(blank)
  }
  const put = (name: keyof typeof blank) => (event: { readonly target: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value })
  return (
    <section className="ranking-exemptions" aria-label={own.exemptUnits}>
      <h3 className="field-label">{own.exemptUnits}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={row.inForce ? '' : 'ranking-over'}>
            <span>
              {row.unit}：{row.reason}
              <small>{own.exemptBy(row.approver, row.untilOn)}</small>
            </span>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={own.readmit(row.unit)}
              title={own.readmit(row.unit)}
              onClick={() => void tell(ask('ranking.readmit', { unit: row.unit }))}
            >
              <CloseIcon size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="ranking-new">
        <select className="input" aria-label={words.onlyUnit} value={draft.unit} onChange={put('unit')}>
          <option value="">{words.onlyUnit}</option>
          {(units.data?.rows ?? []).map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </select>
        <input
          className="input"
          aria-label={own.reason}
          placeholder={own.reason}
          value={draft.reason}
          onChange={put('reason')}
        />
        <input
          className="input"
          aria-label={own.approver}
          placeholder={own.approver}
          value={draft.approver}
          onChange={put('approver')}
        />
        <input className="input" aria-label={own.until} type="date" value={draft.until} onChange={put('until')} />
        <button type="button" className="button" disabled={draft.unit === ''} onClick={() => void add()}>
          <PlusIcon />
          {own.exempt}
        </button>
      </div>
      {refused !== null && (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
    </section>
  )
}
