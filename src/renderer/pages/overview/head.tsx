import type { ReactNode } from 'react'
import type { Output } from '#contract/index'
import type { Overview } from '#contract/overview'
import { formatGap, formatNumber, formatRate, formatYi } from '#domain/money'
import { daysBetween } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { useLanguage } from '../../parts/language'
import { dayWord, monthWord, spanWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './head.css'

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly note: string
  /** The figure is simulated money. */
  readonly simulated?: boolean
  readonly lead: () => void
  readonly children?: ReactNode
}
/** One figure of the head; it leads to its rows. */
function Figure({ label, value, unit, note, simulated = false, lead, children }: FigureProps) {
  const w = useWords(words)
  return (
    <li>
      <button type="button" className="figure" onClick={lead}>
        <span className="figure-label">
          {label}
          {simulated && <span className="figure-simulated"> {w.simulated}</span>}
        </span>
        <span className="figure-value">
          {value}
          {children}
          {unit !== '' && value !== '—' && <span className="figure-unit"> {unit}</span>}
        </span>
        <span className="figure-note">{note}</span>
      </button>
    </li>
  )
}

interface Props {
  readonly page: Overview
  /** The month before; undefined while it is being read. */
  readonly before: Output<'overview.before'>['before'] | undefined
}

/** The month's totals, every one of them a way to its rows (LOOK.md, picture 3). */
export function Head({ page, before }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const { totals, report, month, simulated, planned } = page
  const money = { unit: w.yi, simulated }
  const section = report?.section ?? ''
  const name = monthWord(month, lang)
  return (
    <ul className="figures" aria-label={w.head}>
      <Figure
        label={w.projects}
        value={String(totals.count)}
        unit={w.count}
        note={report?.count == null ? '' : w.reportCount(section, formatNumber(report.count, 0))}
        lead={() => links.projects('progress')}
      />
      <Figure
        {...money}
        label={w.totalInvestment}
        value={formatYi(totals.totalInvestment)}
        note={report?.total == null ? '' : w.reportTotal(section, formatNumber(report.total, 2))}
        lead={() => links.projects('money')}
      />
      <Figure
        {...money}
        label={w.annualPlan}
        value={formatYi(totals.annualPlan)}
        note={planned === 0 ? w.toReport : w.plannedCount(planned, totals.count - planned)}
        lead={() => links.projects('money')}
      />
      <Figure
        {...money}
        label={w.ytd(spanWord(month, lang))}
        value={formatYi(totals.ytdActual)}
        note={totals.monthActual === null ? w.toReport : w.monthDone(name, formatYi(totals.monthActual))}
        lead={() => links.projects('money')}
      />
      <Figure
        label={w.rate}
        value={formatRate(totals.annualRate)}
        unit={w.percent}
        note={totals.timeRate === null ? '' : w.timeIs(formatRate(totals.timeRate))}
        lead={() => links.projects('progress')}
      />
      <Figure
        label={w.gap}
        value={formatGap(totals.gapPoints)}
        unit={w.points}
        note={before === undefined ? '' : gapNote(before?.gapPoints ?? null, w)}
        lead={links.worstFirst}
      />
      <Figure
        label={w.reported(name)}
        value={String(totals.reported)}
        unit=""
        note={reportedNote(page, w, lang)}
        lead={totals.reported < totals.count ? links.unreported : links.entry}
      >
        <span className="figure-unit"> / {totals.count}</span>
      </Figure>
    </ul>
  )
}

type Words = ReturnType<typeof useWords<typeof words.zh>>

function gapNote(gap: number | null, w: Words): string {
  return gap === null ? w.noLastMonth : w.lastMonth(formatGap(gap))
}

function reportedNote({ life, cutOff, today }: Overview, w: Words, lang: ReturnType<typeof useLanguage>): string {
  if (isFrozen(life.state) && life.version !== null) return w.frozenAt(life.version)
  return cutOff === null ? '' : w.cutOff(dayWord(cutOff, lang), daysBetween(today, cutOff))
}
