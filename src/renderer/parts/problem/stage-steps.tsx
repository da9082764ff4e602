import { type ProblemStage, problemStage, problemStages } from '#domain/problem'
import { useLanguage } from '../language'
import { useWords } from '../words'
import { problemWords } from './words'
import './problem.css'

/** Five steps, the one it stands at full blue (LOOK.md, Chart grammar), and its name. */
export function StageSteps({ stage }: { readonly stage: ProblemStage }) {
  const w = useWords(problemWords)
  const lang = useLanguage()
  const at = problemStages.indexOf(stage)
  const name = problemStage.choices[stage][lang]
  return (
    <span className="problem-stage" title={w.stageAt(at + 1, name)}>
      <span className="problem-steps" aria-hidden="true">
        {problemStages.map((one, i) => (
          <span key={one} className={i < at ? 'problem-step-past' : i === at ? 'problem-step-now' : ''} />
        ))}
      </span>
      {name}
    </span>
  )
}
