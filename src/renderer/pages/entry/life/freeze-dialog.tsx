import { useState } from 'react'
import type { FindingLine } from '#contract/month-life'
import { findingCodes, findingTitles } from '#domain/findings'
import { type GridAnswer, lampCounts } from '#domain/grid'
import { formatGap, formatRate, formatWan } from '#domain/money'
import type { Month } from '#domain/month'
import { Dialog } from '../../../parts/dialog'
import { CheckIcon, LockIcon, PrintIcon } from '../../../parts/icons'
import { LampBadge } from '../../../parts/lamp'
import { useLanguage } from '../../../parts/language'
import { dayWord, monthTitle, monthWord, spanWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { useRefusal } from '../../../parts/refusal'
import { savePdf, savePdfWords } from '../../../parts/save-pdf'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { lifeWords } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly findings: readonly FindingLine[]
  onClose(): void
}

/** The totals that will be printed, the findings with what was said to them, and what cannot be undone afterwards. */
export function FreezeDialog({ answer, findings, onClose }: Props) {
  const words = useWords(lifeWords)
  const lang = useLanguage()
  const { data: info } = useAsk('workspace.info', {})
  const [accepted, setAccepted] = useState(false)
  const { refusal, attempt, forget } = useRefusal()
  const { month } = answer
  const open = findings.filter((line) => line.explanation === null).length
  // Papers are Chinese, and so is the name of their file.
  const checklist = { paper: 'checklist', month, name: savePdfWords.zh.checklist(monthTitle(month, 'zh')) } as const
  const freeze = async () => {
    const frozen = await attempt(async () => {
      const done = await change('month.freeze', { month, acceptFindings: accepted })
      say({ text: words.frozenToast(monthTitle(month, lang), done.version) })
    })
    if (frozen) onClose()
  }
  const close = () => {
    forget()
    onClose()
  }
  return (
    <Dialog title={words.freezeTitle(monthTitle(month, lang))} onClose={close}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list of checks is scrolled by keys, and holds none to focus */}
      <div className="freeze" tabIndex={0}>
        <h3>
          {words.totals} <small>{words.totalsNote}</small>
        </h3>
        <Totals answer={answer} />
        <LampCounts answer={answer} />
        <h3>
          {words.checks(findings.length)}{' '}
          {findings.length > 0 && <small>{open === 0 ? words.checksAll : words.checksOpen(open)}</small>}
        </h3>
        <Findings findings={findings} />
        <SentBack month={month} />
      </div>
      <section className="freeze-what-then">
        <h3>{words.after}</h3>
        <p>{words.afterFirst(monthWord(month, lang))}</p>
        <p>{words.afterSecond}</p>
      </section>
      {open > 0 && (
        <label className="freeze-accept">
          <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />
          {words.accept(open)}
        </label>
      )}
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <div className="dialog-buttons freeze-buttons">
        <span className="freeze-who">{info !== undefined && info.userName !== '' && words.who(info.userName)}</span>
        <button type="button" className="button" onClick={() => void savePdf(checklist)}>
          <PrintIcon />
          {words.printChecklist}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button button-primary"
          data-start=""
          disabled={open > 0 && !accepted}
          onClick={() => void freeze()}
        >
          <LockIcon size={14} />
          {words.freeze(monthWord(month, lang))}
        </button>
      </div>
    </Dialog>
  )
}

function Totals({ answer }: { readonly answer: GridAnswer }) {
  const words = useWords(lifeWords)
  const lang = useLanguage()
  const { totals, month } = answer
  const cells = [
    [words.projects, String(totals.count)],
    [words.reported, `${totals.reported} / ${totals.count}`],
    [words.totalInvestment, formatWan(totals.totalInvestment)],
    [words.annualPlan, formatWan(totals.annualPlan)],
    [words.monthActual(monthWord(month, lang)), formatWan(totals.monthActual)],
    [words.ytdActual(spanWord(month, lang)), formatWan(totals.ytdActual)],
    [words.annualRate, formatRate(totals.annualRate)],
    [words.gap, formatGap(totals.gapPoints)],
  ] as const
  return (
    <dl className="freeze-totals">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function LampCounts({ answer }: { readonly answer: GridAnswer }) {
  const words = useWords(lifeWords)
  const lang = useLanguage()
  return (
    <p className="freeze-lamps">
      <span>{words.lampsOn(monthWord(answer.month, lang), dayWord(answer.measuredOn, lang))}</span>
      {lampCounts(answer).map(({ lamp, count }) => (
        <span key={lamp}>
          <LampBadge lamp={lamp} small /> {count}
        </span>
      ))}
    </p>
  )
}

/** Units whose report was sent back and did not come again: they hinder nothing, and should be known before the freeze. */
function SentBack({ month }: { readonly month: Month }) {
  const words = useWords(lifeWords)
  const { data } = useAsk('month.returned', { month })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <>
      <h3>
        {words.sentBack(data.rows.length)} <small>{words.sentBackNote}</small>
      </h3>
      <ul className="freeze-findings">
        {data.rows.map(({ name, reason }) => (
          <li key={name}>
            <span>{name}</span>
            <span />
            <div>
              <p>
                <span>{reason}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Projects that nothing was said to, told once for all of them. */
function Unexplained({ lines }: { readonly lines: readonly FindingLine[] }) {
  const words = useWords(lifeWords)
  if (lines.length === 0) return null
  return (
    <p>
      {lines.map((line) => line.name).join(words.listComma)}{' '}
      <span className="freeze-unexplained">{words.unexplained}</span>
    </p>
  )
}

/** Findings by check, those without one small below. */
function Findings({ findings }: { readonly findings: readonly FindingLine[] }) {
  const words = useWords(lifeWords)
  const lang = useLanguage()
  const groups = findingCodes
    .map((code) => ({ code, lines: findings.filter((line) => line.code === code) }))
    .filter((group) => group.lines.length > 0)
  const clean = findingCodes.filter((code) => groups.every((group) => group.code !== code))
  return (
    <>
      {groups.length > 0 && (
        <ul className="freeze-findings">
          {groups.map(({ code, lines }) => (
            <li key={code}>
              <span>{findingTitles[code][lang]}</span>
              <strong>{lines.length}</strong>
              <div>
                <Unexplained lines={lines.filter((line) => line.explanation === null)} />
                {lines
                  .filter((line) => line.explanation !== null)
                  .map((line) => (
                    <p key={line.projectId}>
                      {line.name}
                      <span>
                        {words.colon}
                        {line.explanation}
                      </span>
                    </p>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="freeze-clean">
        {clean.map((code) => (
          <span key={code}>
            <CheckIcon size={12} />
            {findingTitles[code][lang]} 0
          </span>
        ))}
      </p>
    </>
  )
}
