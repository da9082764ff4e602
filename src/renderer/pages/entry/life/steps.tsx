import type { MonthStage } from '#domain/month-life'
import { useWords } from '../../../parts/words'
import { lifeWords } from './words'
import './life.css'

const steps = ['open', 'review', 'frozen', 'archived'] as const

/** 填报 — 审核 — 冻结 — 归档, and where the month stands. */
export function Steps({ state }: { readonly state: MonthStage }) {
  const words = useWords(lifeWords)
  const at = steps.indexOf(state)
  return (
    <ol className="life-steps" aria-label={words.steps}>
      {steps.map((step, i) => (
        <li
          key={step}
          data-place={`${i + 1}/${steps.length}`}
          className={i === at ? 'life-now' : i < at ? 'life-done' : ''}
          aria-current={i === at ? 'step' : undefined}
        >
          {words[step]}
        </li>
      ))}
    </ol>
  )
}
