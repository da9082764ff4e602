import { type RefObject, useEffect, useState } from 'react'
import { hitsIn, paintHits, unpaintHits } from './marks'

/** A word that is looked for in the manual, and where it stands. */
export interface Find {
  readonly text: string
  /** Which hit is looked at, from 0; -1 while there is none. */
  readonly at: number
  readonly count: number
  /** Hits of each chapter, by its anchor. */
  readonly counts: ReadonlyMap<string, number>
  look(text: string): void
  step(by: 1 | -1): void
}

interface Hits {
  readonly ranges: readonly Range[]
  readonly at: number
}
const nothing: Hits = { ranges: [], at: -1 }

/** Typing searches once the hand rests this long, in milliseconds. */
const REST = 120

const chapterAround = (range: Range) =>
  range.startContainer.parentElement?.closest<HTMLElement>('[data-chapter]')?.dataset.chapter ?? ''

function countByChapter(ranges: readonly Range[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const range of ranges) counts.set(chapterAround(range), (counts.get(chapterAround(range)) ?? 0) + 1)
  return counts
}

/** The first hit that is not above what is seen; the first of all where none follows. */
function firstSeen(article: Element, ranges: readonly Range[]): number {
  const { top } = article.getBoundingClientRect()
  const at = ranges.findIndex((range) => range.getBoundingClientRect().top >= top)
  return ranges.length === 0 ? -1 : Math.max(0, at)
}

/** Looks for a word in the manual, colours its places and brings one of them into view. */
export function useHits(article: RefObject<HTMLElement | null>): Find {
  const [text, setText] = useState('')
  const [{ ranges, at }, setHits] = useState<Hits>(nothing)
  useEffect(() => {
    const later = setTimeout(() => {
      if (article.current === null) return
      const found = hitsIn(article.current, text)
      setHits({ ranges: found, at: firstSeen(article.current, found) })
    }, REST)
    return () => clearTimeout(later)
  }, [text, article])
  useEffect(() => {
    paintHits(ranges, at)
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return unpaintHits
  }, [ranges, at])
  return {
    text,
    at,
    count: ranges.length,
    counts: countByChapter(ranges),
    look: setText,
    step: (by) => setHits((now) => ({ ...now, at: stepped(now, by) })),
  }
}

function stepped({ ranges, at }: Hits, by: 1 | -1): number {
  return ranges.length === 0 ? -1 : (at + by + ranges.length) % ranges.length
}
