import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { exportsMade } from '../../parts/exports-made'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { type Box, placeCard } from './place-card'
import { endTour, tourStep } from './running'
import { type TourStep, tourSteps } from './steps'
import { useRinged } from './use-ringed'
import { tourWords } from './words'
import './tour.css'

/** Shown after the last step, when the sheet is written: nothing is ringed. */
const ending: TourStep = { title: 'doneTitle', text: 'done', go: () => {}, targets: [] }

/** Leads over the program: a card beside the real control, which can be used meanwhile. */
export function Tour({ at }: { readonly at: number }) {
  const step = tourSteps[at] ?? ending
  const ringed = useRinged(step.targets)
  // Once a step: drawing anew must not lead back who went elsewhere.
  useEffect(() => step.go(), [step])
  useEndAfterExport(at)
  return (
    <>
      {ringed.box !== null && <Ring box={ringed.box} />}
      <Card at={at} step={step} box={ringed.box} settled={ringed.settled || step === ending} />
    </>
  )
}

/** The tour has reached its end when a file is written at its last step. */
function useEndAfterExport(at: number): void {
  const made = useStore(exportsMade)
  const before = useRef(made)
  useEffect(() => {
    if (made > before.current && at === tourSteps.length - 1) tourStep.set(tourSteps.length)
    before.current = made
  }, [made, at])
}

/** How far the ring stands off what it rings, in px. */
const OFF = 4

function Ring({ box }: { readonly box: Box }) {
  const style = {
    left: box.left - OFF,
    top: box.top - OFF,
    width: box.width + 2 * OFF,
    height: box.height + 2 * OFF,
  }
  return <div className="tour-ring" style={style} aria-hidden="true" />
}

interface CardProps {
  readonly at: number
  readonly step: TourStep
  readonly box: Box | null
  /** What is ringed is there: the card takes the focus. */
  readonly settled: boolean
}
function Card({ at, step, box, settled }: CardProps) {
  const w = useWords(tourWords)
  const card = useRef<HTMLDivElement>(null)
  const onward = useRef<HTMLButtonElement>(null)
  // Until the next thing to ring is there, the card stays where it was, and keeps the focus.
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const placed = place !== null
  const last = at === tourSteps.length - 1
  const over = at >= tourSteps.length
  const go = (to: number) => tourStep.set(Math.max(0, to))

  useLayoutEffect(() => {
    if (card.current === null || !settled) return
    const { width, height } = card.current.getBoundingClientRect()
    const next = placeCard(box, { width, height }, { width: window.innerWidth, height: window.innerHeight })
    setPlace((now) => (now?.left === next.left && now.top === next.top ? now : next))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins with the focus on its way on
  useEffect(() => {
    if (settled && placed) onward.current?.focus({ preventScroll: true })
  }, [settled, placed, at])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') endTour()
    else if (event.key === 'ArrowRight' && !last && !over) go(at + 1)
    else if (event.key === 'ArrowLeft' && at > 0) go(at - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const exportNow = () => document.querySelector<HTMLElement>(step.targets[0] ?? '')?.click()
  return (
    <div
      ref={card}
      className="tour-card"
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      data-region="tour"
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      <div className="tour-head">
        <h2 id="tour-title">{w[step.title]}</h2>
        {!over && <span className="tour-count">{w.step(at + 1, tourSteps.length)}</span>}
      </div>
      <p id="tour-text">{w[step.text]}</p>
      <div className="tour-buttons">
        {over ? (
          <span className="tour-space" />
        ) : (
          <>
            <button type="button" className="button button-link" onClick={endTour}>
              {w.skip}
            </button>
            <span className="tour-keys">{w.keys}</span>
            <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
              {w.previous}
            </button>
          </>
        )}
        <button
          ref={onward}
          type="button"
          className="button button-primary"
          onClick={over ? endTour : last ? exportNow : () => go(at + 1)}
        >
          {over ? w.finish : last ? w.doExport : w.next}
        </button>
      </div>
    </div>
  )
}
