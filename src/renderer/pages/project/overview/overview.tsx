import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MonthLine, ProjectPage } from '#contract/projects'
import { numberAt, textAt, textsAt } from '#domain/grid'
import { planVersion } from '#domain/year-record'
import { CorrectionDialog } from '../../../parts/correction/correction-dialog'
import { useLanguage } from '../../../parts/language'
import type { TimelineFacts } from '../../../parts/timeline/layout'
import { useWords } from '../../../parts/words'
import { choiceWords } from '../header/header-facts'
import { gapColour } from '../header/lamp-line'
import { MilestoneDialog } from '../milestones/milestone-dialog'
import { NewMilestone } from '../milestones/new-milestone'
import { moneyPlace } from '../money-place'
import { CurvePanel } from './curve-panel'
import { MonthsPanel } from './months-panel'
import { OpenProblems } from './open-problems'
import { TimelinePanel } from './timeline-panel'
import { overviewWords } from './words'
import './overview.css'

const PANEL_HEAD = 36
/** What the panels under the timeline want: six months, their header, the year's total. */
const LOWER = PANEL_HEAD + 12 + 8 * 28

function useHeight() {
  const ref = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(540)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, height }
}

function factsOf(page: ProjectPage, version: string): TimelineFacts {
  const { answer, at } = page
  return {
    month: answer.month,
    today: answer.today,
    startYear: numberAt(answer, 'startYear', at),
    endYear: numberAt(answer, 'endYear', at),
    milestones: page.milestones,
    permits: page.permits,
    months: page.months,
    planVersion: version,
    problems: page.problems,
  }
}

/** The first tab: one timeline, and under it the year as a curve and month by month. */
export function Overview({ page }: { readonly page: ProjectPage }) {
  const words = useWords(overviewWords)
  const lang = useLanguage()
  const { ref, height } = useHeight()
  const [milestoneId, setMilestoneId] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [openSignal, setOpenSignal] = useState(0)
  const [correcting, setCorrecting] = useState<{ line: MonthLine; field: 'actual' | 'progress' } | null>(null)
  const { answer, at, months } = page
  const version = textAt(answer, 'planVersion', at)
  const versionWord = version === null ? '' : choiceWords(planVersion, version, lang)
  const facts = useMemo(() => factsOf(page, versionWord), [page, versionWord])
  const money = moneyPlace(answer, at)
  const projectId = textAt(answer, 'id', at) ?? ''
  const locked = { here: null, summed: words.lockedSummed, parent: words.lockedParent }[money]
  const milestone = page.milestones.find((m) => m.id === milestoneId)
  return (
    <div className="overview" ref={ref}>
      <TimelinePanel
        projectId={projectId}
        facts={facts}
        room={height - PANEL_HEAD - LOWER}
        onMilestone={setMilestoneId}
        onAdd={() => setAdding(true)}
      />
      <div className="overview-lower">
        <CurvePanel
          months={months}
          month={answer.month}
          money={money}
          onFill={() => setOpenSignal((count) => count + 1)}
        />
        <MonthsPanel
          projectId={projectId}
          months={months}
          month={answer.month}
          locked={locked}
          gapColour={gapColour(answer, at)}
          version={versionWord}
          openSignal={openSignal}
          onCorrect={(line, field) => setCorrecting({ line, field })}
        />
        <OpenProblems projectId={projectId} problems={page.problems} today={answer.today} />
      </div>
      {milestone && <MilestoneDialog milestone={milestone} today={answer.today} onClose={() => setMilestoneId(null)} />}
      {correcting !== null && (
        <CorrectionDialog
          project={{
            id: projectId,
            name: textAt(answer, 'name', at) ?? '',
            unit: textsAt(answer, 'units', at)[0] ?? null,
          }}
          month={correcting.line.month}
          field={correcting.field}
          current={correcting.line}
          onClose={() => setCorrecting(null)}
        />
      )}
      {adding && (
        <NewMilestone projectId={projectId} year={Number(answer.month.slice(0, 4))} onClose={() => setAdding(false)} />
      )}
    </div>
  )
}
