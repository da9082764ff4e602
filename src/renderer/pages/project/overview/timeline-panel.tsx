import { monthOf, yearOf } from '#domain/month'
import { navigation } from '../../../app/navigation'
import { PlusIcon } from '../../../parts/icons'
import { Segmented } from '../../../parts/segmented'
import { createStore, useStore } from '../../../parts/store'
import { reachOf, type TimelineFacts } from '../../../parts/timeline/layout'
import { TimelineLegend } from '../../../parts/timeline/legend'
import { firstSpan, type Span } from '../../../parts/timeline/time-scale'
import { Timeline } from '../../../parts/timeline/timeline'
import { useWords } from '../../../parts/words'
import { MilestoneTable } from '../milestones/milestone-table'
import { ProblemTable } from './problem-table'
import { overviewWords } from './words'
import './timeline-panel.css'

/** Chosen once, kept along `[` and `]`: one compares projects on the same axis. */
const chosenSpan = createStore<Span | null>(null)
const chosenView = createStore<'chart' | 'table'>('chart')

interface TimelinePanelProps {
  readonly projectId: string
  readonly facts: TimelineFacts
  /** The height that the drawing may take. */
  readonly room: number
  readonly onMilestone: (id: string) => void
  readonly onAdd: () => void
}

/** The project's time, as a drawing or as a table. */
export function TimelinePanel({ projectId, facts, room, onMilestone, onAdd }: TimelinePanelProps) {
  const words = useWords(overviewWords)
  const view = useStore(chosenView)
  const span = useStore(chosenSpan) ?? firstSpan(reachOf(facts))
  const year = yearOf(facts.month)
  const openProblem = (problem: string) => navigation.open({ page: 'problems', problem })
  return (
    <section className="timeline-panel" aria-label={words.timeline}>
      <div className="project-panel-head">
        <h2>{words.timeline}</h2>
        <span className="project-panel-fill" />
        {view === 'chart' && <TimelineLegend facts={facts} />}
        {view === 'chart' && (
          <Segmented<Span>
            label={words.spanLabel}
            value={span}
            onChoose={chosenSpan.set}
            options={[
              { value: 'all', text: words.all },
              { value: 'two', text: words.two },
              { value: 'year', text: words.year(year, yearOf(monthOf(facts.today)) === year) },
            ]}
          />
        )}
        <Segmented<'chart' | 'table'>
          label={words.viewLabel}
          value={view}
          onChoose={chosenView.set}
          options={[
            { value: 'chart', text: words.asChart },
            { value: 'table', text: words.asTable },
          ]}
        />
        <button type="button" className="button" aria-label={words.addMilestoneLong} onClick={onAdd}>
          <PlusIcon size={14} />
          {words.addMilestone}
        </button>
      </div>
      {view === 'chart' ? (
        <Timeline
          {...{ facts, span, room, onMilestone }}
          onProblem={openProblem}
          onMoreProblems={() => navigation.open({ page: 'problems', project: projectId })}
        />
      ) : (
        <>
          <MilestoneTable milestones={facts.milestones} today={facts.today} onMilestone={onMilestone} />
          <ProblemTable problems={facts.problems} today={facts.today} onProblem={openProblem} />
        </>
      )}
    </section>
  )
}
