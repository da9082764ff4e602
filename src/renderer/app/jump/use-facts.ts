import { useEffect, useMemo, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { ask } from '../../parts/ask'
import { useAsk } from '../../parts/query'
import type { ActionAt } from '../actions/actions'
import { useNavigation } from '../navigation'
import { type Asked, askedOf } from './asked'
import { actLetters, rowsOf } from './project-items'
import { recentIn } from './recent'
import { type JumpFacts, waysOf } from './sections'

/** How many projects are named, and how many when nothing but projects is. */
const SOME = 8
const MANY = 60
/** Nobody reads the problems of a line that the arrow only passes, in ms. */
const PAUSE = 120

interface Wanted {
  readonly typed: string
  readonly subject: string | null
  readonly onlyProjects: boolean
  readonly info: WorkspaceInfo
  readonly at: ActionAt
}

/** What Ctrl+K shows is made of; `settled` when the answers are those of what is typed now. */
export function useJumpFacts({ typed, subject, onlyProjects, info, at }: Wanted): {
  readonly facts: JumpFacts
  readonly asked: Asked
  readonly settled: boolean
} {
  const { month, firstMonth, lastMonth } = useNavigation()
  const asked = askedOf(typed, actLetters(at.lang))
  const grid = useAsk('project.grid', { month })
  const rows = useMemo(() => (grid.data === undefined ? null : rowsOf(grid.data)), [grid.data])
  const words = useMemo(() => waysOf(at).map((way) => way.text), [at])
  const [recent] = useState(() => recentIn(info.path))
  // The engine loads the tables of pinyin and learns the names; they are there when the first letter is typed.
  useEffect(() => void ask('names.find', { text: '', limit: 1 }).catch(() => {}), [])
  const limit = onlyProjects ? MANY : SOME
  const found = useAsk('names.find', { text: asked.text, limit, words }, { enabled: asked.text !== '' })
  const about = useSettled(subject, PAUSE)
  const page = useAsk('project.show', { id: about ?? '', month }, { enabled: about !== null, keepPrevious: false })
  const problems = about === null || page.data === undefined ? null : { of: about, rows: page.data.problems }
  const months = { month, firstMonth, lastMonth }
  const answer = asked.text === '' ? null : (found.data ?? null)
  return {
    facts: { asked, found: answer, rows, months, recent, subject, problems, onlyProjects, at },
    asked,
    settled: asked.text === '' || (found.data !== undefined && !found.isPlaceholderData) || found.error !== null,
  }
}

/** A value once it has stood for a while. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return settled
}
