import type { GridAnswer } from '#domain/grid'
import { LampBadge } from '../../../parts/lamp'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { headerFacts, headerTags } from './header-facts'
import { lampLine } from './lamp-line'
import { headerWords } from './words'
import './header.css'

/** Why the lamp burns, what the project is, and its figures: the head of the page. */
export function ProjectHeader({ answer, at }: { readonly answer: GridAnswer; readonly at: number }) {
  const words = useWords(headerWords)
  const lang = useLanguage()
  const line = lampLine(answer, at, lang, words)
  const facts = headerFacts(answer, at, lang, words)
  return (
    <header className="project-header">
      <div className="project-header-line">
        <LampBadge lamp={line.lamp} />
        <strong className={`project-header-why project-header-${line.lamp}`}>{line.why}</strong>
        <span className="project-header-measured">{line.measured}</span>
        <span className="project-header-quiet">{line.quiet.join(lang === 'zh' ? '；' : '; ')}</span>
        <ul className="project-header-tags" aria-label={words.tags}>
          {headerTags(answer, at, lang, words).map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
          {answer.simulated && <li className="project-header-simulated">{words.simulated}</li>}
        </ul>
      </div>
      <dl className="project-header-facts" aria-label={words.facts}>
        {facts.map((fact) => (
          <div key={fact.key} title={fact.note ?? undefined}>
            <dt>
              {fact.label}
              {fact.unit !== '' && <span className="project-header-unit"> {fact.unit}</span>}
            </dt>
            <dd className={fact.colour === null ? '' : `project-header-${fact.colour}`}>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
