import type { ReactNode } from 'react'
import type { GridAnswer } from '#domain/grid'
import { type Lamp, lampLetters } from '#domain/lamp'
import { NEAR, type RulesPreview } from '#domain/lamp-preview'
import { type LampRules, ruleValue } from '#domain/lamp-rules'
import { formatNumber } from '#domain/money'
import type { Month } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { useNavigation } from '../../../app/navigation'
import { ChevronRightIcon, CloseIcon, LockIcon } from '../../../parts/icons'
import { LampBadge } from '../../../parts/lamp'
import { useLanguage } from '../../../parts/language'
import { useMonthStates } from '../../../parts/month-state'
import { dayWord, monthTitle } from '../../../parts/month-words'
import { useWords } from '../../../parts/words'
import { changedRows, nearRows, type PreviewRow, shownMeasure } from './preview-rows'
import { Strips } from './strips'
import { type RulesWords, rulesWords } from './words'
import './preview.css'

interface Props {
  readonly answer: GridAnswer
  readonly rules: LampRules
  readonly preview: RulesPreview
  readonly frozen: boolean
  /** Closes it where it is a drawer. */
  onClose(): void
}

/** What the sentences as they stand would change in the month, and who is close to a line. */
export function PreviewPanel({ answer, rules, preview, frozen, onClose }: Props) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const rows = changedRows(answer, rules, preview, lang)
  const month = monthTitle(answer.month, lang)
  const total = Object.values(preview.counts).reduce((sum, count) => sum + count, 0)
  return (
    <aside className="rules-preview" aria-label={w.preview}>
      <header className="rules-head">
        <h2>{w.preview}</h2>
        <span className="rules-note">
          {w.previewOf(month, dayWord(answer.measuredOn, lang), total)}
          {w.comma}
          <strong>{rows.length === 0 ? w.previewNone : w.previewCount(rows.length)}</strong>
        </span>
        <button
          type="button"
          className="button button-quiet button-icon rules-close"
          aria-label={w.closePreview}
          title={w.closePreview}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </header>
      <Strips preview={preview} />
      {frozen ? (
        <p className="rules-empty">{w.frozenMonth(month)}</p>
      ) : (
        <Tables {...{ answer, rules, preview, rows }} />
      )}
      <FrozenNote />
    </aside>
  )
}

type TablesProps = Pick<Props, 'answer' | 'rules' | 'preview'> & { readonly rows: readonly PreviewRow[] }

function Tables({ answer, rules, preview, rows }: TablesProps) {
  const w = useWords(rulesWords)
  const near = nearRows(answer, rules, preview)
  const measure = shownMeasure(rules)
  const value = { gap: w.valueGap, ratio: w.valueRatio }[measure as 'gap'] ?? w.valueTask
  return (
    <div className="rules-tables">
      <table className="rules-table rules-rows">
        <thead>
          <tr>
            <th scope="col" className="rules-column rules-item-name">
              {w.project}
            </th>
            <th scope="col" className="rules-column">
              {w.unit}
            </th>
            <th scope="col" className="rules-column rules-hits">
              {value}
            </th>
            <th scope="col" className="rules-column">
              {w.lampColumn}
            </th>
            <th scope="col" className="rules-column">
              {w.because}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && <Note>{w.changedNone}</Note>}
          {rows.map((row) => (
            <Row key={row.id} row={row} changes />
          ))}
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={5} className="rules-near">
              {w.near(NEAR)}
              <span className="rules-note rules-note-in">
                {near.length === 0 ? w.nearNone : w.nearCount(near.length)}
              </span>
            </th>
          </tr>
          {near.map((row) => (
            <Row key={row.id} row={row} changes={false} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <tr>
      <td colSpan={5} className="rules-item rules-item-name rules-fixed">
        {children}
      </td>
    </tr>
  )
}

/** `60 % 线下 13.6`, or why else the lamp burns. */
function whyText(why: PreviewRow['why'], w: RulesWords): string {
  if (typeof why === 'string') return why
  const line = w.line(ruleValue(why.rule.value), why.rule.measure === 'gap')
  const size = formatNumber(Math.abs(why.by), 1)
  return why.by < 0 ? w.below(line, size) : w.above(line, size)
}

function Row({ row, changes }: { readonly row: PreviewRow; readonly changes: boolean }) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const { open } = useNavigation()
  return (
    <tr>
      <th scope="row" className="rules-item rules-item-name">
        <button
          type="button"
          className={`button button-link rules-project${changes ? ' rules-changed' : ''}`}
          onClick={() => open({ page: 'project', id: row.id })}
        >
          {row.name}
        </button>
      </th>
      <td className="rules-item">{row.unit ?? '—'}</td>
      <td className="rules-item rules-hits">{formatNumber(row.value, 1)}</td>
      <td className="rules-item">
        <Becomes from={row.from} to={row.to} name={w.becomes(lampLetters[lang][row.from], lampLetters[lang][row.to])} />
      </td>
      <td className={`rules-item${changes ? '' : ' rules-quiet'}`}>{whyText(row.why, w)}</td>
    </tr>
  )
}

function Becomes({ from, to, name }: { readonly from: Lamp; readonly to: Lamp; readonly name: string }) {
  if (from === to) return <LampBadge lamp={to} small />
  return (
    <span className="rules-becomes" title={name}>
      <LampBadge lamp={from} small />
      <ChevronRightIcon size={12} />
      <LampBadge lamp={to} small />
    </span>
  )
}

function monthsText(months: readonly Month[], lang: Lang, w: RulesWords): string {
  const [first, ...rest] = months.map((month) => monthTitle(month, lang))
  return rest.length === 0 ? (first ?? '') : w.andMore(first ?? '', months.length)
}

/** Frozen months are not judged again. */
function FrozenNote() {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const states = useMonthStates()
  const frozen = [...states].filter(([, state]) => isFrozen(state)).map(([month]) => month)
  return (
    <p className="rules-frozen">
      <LockIcon size={14} />
      {frozen.length === 0 ? w.notFrozen : w.frozen(monthsText(frozen.toSorted(), lang, w))}
    </p>
  )
}
