import { useLayoutEffect, useRef, useState } from 'react'
import { textAt, textsAt } from '#domain/grid'
import { lamps } from '#domain/lamp'
import type { TimelineAnswer } from '#domain/timeline'
import { LampBadge } from '../../parts/lamp'
import { lampNames } from '../../parts/lamp-names'
import { useLanguage } from '../../parts/language'
import { monthWord } from '../../parts/month-words'
import type { Words } from './words'

interface Props {
  readonly answer: TimelineAnswer
  readonly i: number
  readonly sentences: readonly string[]
  readonly x: number
  readonly y: number
  readonly words: Words
}

const EDGE = 8

/** What a row says, beside the pointer or the selected row. A reader hears the same in the row itself. */
export function Details({ answer, i, sentences, x, y, words: w }: Props) {
  const lang = useLanguage()
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: x, top: y })
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect()
    if (size === undefined) return
    const left = Math.min(x, window.innerWidth - size.width - EDGE)
    const below = y + size.height + EDGE <= window.innerHeight
    setPlace({ left, top: below ? y : Math.max(EDGE, y - size.height - 36) })
  }, [x, y])
  const lamp = lamps[answer.lamp[i] ?? 3] ?? 'grey'
  const units = textsAt(answer, 'units', i)
  return (
    <div className="axis-details" ref={card} style={place} aria-hidden="true">
      <p className="axis-details-head">
        <LampBadge lamp={lamp} small />
        <strong>{textAt(answer, 'name', i)}</strong>
      </p>
      <p className="axis-details-note">
        {w.lampOf(lampNames[lang][lamp], monthWord(answer.month, lang))}
        {units.length > 0 && ` · ${units.join(lang === 'zh' ? '、' : ', ')}`}
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
