import { WayIcon } from '../../parts/icons'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { endTour, startTour, tourSeen, tourStep } from './running'
import { tourWords } from './words'
import './offer.css'

/** Offers the tour in the navigation of a demonstration, until it was taken or declined. */
export function TourOffer() {
  const w = useWords(tourWords)
  const seen = useStore(tourSeen)
  const running = useStore(tourStep) !== null
  if (seen || running) return null
  return (
    <section className="tour-offer" aria-label={w.label}>
      <p className="nav-word tour-offer-title">{w.offer}</p>
      <p className="nav-word tour-offer-text">{w.offerText}</p>
      <button type="button" className="button tour-offer-start" title={w.start} onClick={startTour}>
        <WayIcon />
        <span className="nav-word">{w.start}</span>
      </button>
      <button type="button" className="button button-link nav-word" onClick={endTour}>
        {w.decline}
      </button>
    </section>
  )
}
