import type { ProjectPage } from '#contract/projects'
import { textsAt } from '#domain/grid'
import { milestoneName } from '#domain/milestone'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import { words as pageWords } from './words'
import './tables.css'

/** What the report says of the project: sections, dates in its own words, what had happened before; and what it does not say. */
export function Sources({ page }: { readonly page: ProjectPage }) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const sections = textsAt(page.answer, 'sections', page.at)
  const dated = page.milestones.filter((m) => m.sections.length > 0)
  const years = [...new Set(page.facts.map((fact) => fact.year))].sort((a, b) => a - b)
  if (sections.length === 0 && page.facts.length === 0) {
    return (
      <div className="project-tab">
        <p className="project-source-note">{words.sourceNone}</p>
      </div>
    )
  }
  return (
    <div className="project-tab project-sources">
      <h2>{words.sourceReport}</h2>
      <dl>
        <dt>{words.sourceSections}</dt>
        <dd>{sections.join('、')}</dd>
        <dt>{words.sourceMilestones}</dt>
        <dd>
          {dated.length === 0 && words.sourceNoMilestones}
          {dated.map((m) => (
            <p key={m.id}>
              {lang === 'zh' && m.dueText !== null ? `“${m.dueText}”` : (m.dueText ?? '')}{' '}
              {milestoneName({ ...m, dueText: null }, lang)}
              <span className="project-quiet">
                {' '}
                {m.sections.join('、')} · {words.measuredAs(m.planned)}
              </span>
            </p>
          ))}
        </dd>
        {years.flatMap((year) => [
          <dt key={`${year}`}>{words.sourceFacts(year)}</dt>,
          <dd key={`${year} facts`}>
            {page.facts
              .filter((fact) => fact.year === year)
              .map((fact) => (
                <p key={fact.id}>
                  {fact.text} <span className="project-source-section">{words.inReport(fact.section)}</span>
                </p>
              ))}
          </dd>,
        ])}
      </dl>
      <p className="project-source-note">{words.sourceNoMoney}</p>
    </div>
  )
}
