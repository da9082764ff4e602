import type { ReactNode } from 'react'
import type { Overview } from '#contract/overview'
import { yearOf } from '#domain/month'
import { useLanguage } from '../../parts/language'
import { monthWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './first-steps.css'

interface StepProps {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}
function Step({ number, title, text, children }: StepProps) {
  return (
    <li className="overview-step">
      <span className="overview-step-number" aria-hidden="true">
        {number}
      </span>
      <div className="overview-step-words">
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className="overview-step-acts">{children}</div>
    </li>
  )
}

/** A catalogue without a figure: what is there and what to do next, in the office's order (LOOK.md, 37). */
export function FirstSteps({ page }: { readonly page: Overview }) {
  const w = useWords(words)
  const { totals, milestones, month, attention } = page
  const late = attention.overdue.count
  return (
    <section className="overview-panel overview-steps" aria-label={w.stepsTitle} data-region="steps">
      <div className="overview-panel-head">
        <h2>{w.stepsTitle}</h2>
        <span className="overview-note">{w.stepsText(totals.count, milestones)}</span>
      </div>
      <ol>
        <Step number={1} title={w.step1(yearOf(month))} text={w.step1Text}>
          <button type="button" className="button button-primary" onClick={links.importing}>
            {w.step1Do}
          </button>
          <button type="button" className="button" onClick={links.typing}>
            {w.step1Other}
          </button>
        </Step>
        <Step number={2} title={w.step2} text={late === 0 ? w.step2None : w.step2Text(late)}>
          <button type="button" className="button" disabled={late === 0} onClick={() => links.overdue(attention)}>
            {w.step2Do}
          </button>
        </Step>
        <Step
          number={3}
          title={w.step3(monthWord(month, useLanguage()))}
          text={w.step3Text(totals.reported, totals.count)}
        >
          <button type="button" className="button" onClick={links.entry}>
            {w.step3Do}
          </button>
        </Step>
      </ol>
    </section>
  )
}
