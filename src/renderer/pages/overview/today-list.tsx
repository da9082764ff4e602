import type { ReactNode } from 'react'
import type { Attention, OverdueLine, Overview, ProblemLine } from '#contract/overview'
import { findingTitles } from '#domain/findings'
import { milestoneName } from '#domain/milestone'
import { useLanguage } from '../../parts/language'
import { dayWord, monthWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './today-list.css'

/** How many things ask for attention today. */
export function attentionCount({ overdue, unreported, problems, checks }: Overview['attention']): number {
  return overdue.count + unreported.count + problems.count + checks.count
}

interface GroupProps<Row> {
  readonly title: string
  readonly of: Attention<Row>
  readonly shown: number
  readonly lead: { readonly word: string; readonly go: () => void }
  readonly line: (row: Row) => ReactNode
}
function Group<Row>({ title, of, shown, lead, line }: GroupProps<Row>) {
  const w = useWords(words)
  if (of.count === 0) return null
  const rest = of.count - Math.min(shown, of.rows.length)
  return (
    <section className="today-group" aria-label={title}>
      <div className="today-head">
        <h3>
          {title} {of.count}
        </h3>
        <button type="button" className="button button-link" onClick={lead.go}>
          {lead.word}
        </button>
      </div>
      <ul>
        {of.rows.slice(0, shown).map(line)}
        {rest > 0 && <li className="today-rest">{w.more(rest)}</li>}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly projectId: string
  /** Where the row leads, if not to its project. */
  readonly go?: () => void
  readonly name: string
  readonly beside?: string
  readonly right: string
  readonly lamp?: 'red' | 'yellow' | 'due' | null
  readonly title?: string
}
function Line({ projectId, go = () => links.project(projectId), name, beside, right, lamp = null, title }: LineProps) {
  return (
    <li>
      <button type="button" className="today-line" title={title} onClick={go}>
        <span className="today-name">
          {name}
          {beside !== undefined && <span className="today-beside">{beside}</span>}
        </span>
        <span className={`today-right${lamp === null ? '' : ` today-${lamp}`}`}>{right}</span>
      </button>
    </li>
  )
}

interface Props {
  readonly page: Overview
  /** Rows of each kind that are listed; the others are counted. */
  readonly shown: number
  /** Whether it stands beside the figures, with a head of its own. */
  readonly beside: boolean
}

/** What asks for attention by today's clock, the most urgent kind first; every row leads to its project or problem. */
export function TodayList({ page, shown, beside }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const { attention, month, today } = page
  const { overdue, unreported, problems, checks } = attention
  const count = attentionCount(attention)
  return (
    <section className="overview-panel today" aria-label={w.today} data-region="today">
      {beside && (
        <div className="overview-panel-head today-title">
          <h2>{w.today}</h2>
          <span className="overview-note">{dayWord(today, lang)}</span>
          <span className="today-count">{w.todayItems(count)}</span>
        </div>
      )}
      {count === 0 && <p className="overview-empty today-nothing">{w.todayNothing}</p>}
      <div className="today-groups">
        <Group
          title={w.overdue}
          of={overdue}
          shown={shown}
          lead={{ word: w.all, go: () => links.overdue(attention) }}
          line={(row) => (
            <Line
              key={row.projectId}
              projectId={row.projectId}
              name={row.name}
              right={overdueText(row)}
              lamp={row.lamp}
              title={milestoneName(row, lang)}
            />
          )}
        />
        <Group
          title={w.unreported(monthWord(month, lang))}
          of={unreported}
          shown={shown}
          lead={{ word: w.remind, go: links.entry }}
          line={({ projectId, name, unit, daysLate }) => (
            <Line
              key={projectId}
              projectId={projectId}
              name={name}
              right={[unit ?? w.noUnit, ...(daysLate > 0 ? [w.late(daysLate)] : [])].join(' · ')}
            />
          )}
        />
        <Group
          title={w.problems}
          of={problems}
          shown={shown}
          lead={{ word: w.ledger, go: links.problems }}
          line={(row) => (
            <Line
              key={row.id}
              projectId={row.projectId}
              go={() => links.problem(row.id)}
              name={row.title}
              beside={row.project}
              right={problemText(row)}
              lamp={row.urgency === 'overdue' ? 'red' : 'due'}
            />
          )}
        />
        <Group
          title={w.checks}
          of={checks}
          shown={shown}
          lead={{ word: w.check, go: links.entry }}
          line={({ projectId, name, code, message }) => (
            <Line
              key={`${projectId}/${code}`}
              projectId={projectId}
              name={name}
              right={findingTitles[code][lang]}
              title={message}
            />
          )}
        />
      </div>
    </section>
  )

  /** The kind and the days; the report's wording of the date stands in the hint. */
  function overdueText({ kind, label, days }: OverdueLine): string {
    return w.days(milestoneName({ kind, label, dueText: null }, lang), days)
  }

  function problemText({ urgency, overdueDays, due }: ProblemLine): string {
    if (urgency === 'overdue') return w.problemLate(overdueDays ?? 0)
    return due === null ? '' : w.problemDue(dayWord(due, lang))
  }
}
