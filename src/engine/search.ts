import type { FoundName } from '#contract/find'
import type { ReadableDb } from '#ledger/database'
import { readNames, readUnitNames } from '#ledger/projects'
import { findIn, type Part, plainText } from './spelling'

/** How well a name answers a search; smaller is better. */
const ranks = { whole: 0, begins: 1, holds: 2, code: 3, alias: 4 } as const

interface Ranked extends FoundName {
  readonly rank: number
}

function rankName(name: string, wanted: string): { part: Part; rank: number } | null {
  const part = findIn(name, wanted)
  if (part === null) return null
  const whole = part.from === 0 && part.to === name.length
  return { part, rank: whole ? ranks.whole : part.from === 0 ? ranks.begins : ranks.holds }
}

type NameRow = ReturnType<typeof readNames>[number]

/** A project by its name, else its code, else another name of it; null where none of them holds the text. */
function rankProject({ id, name, code, aliases }: NameRow, wanted: string, text: string): Ranked | null {
  const none = { id, name, part: null, alias: null, code: null }
  const own = rankName(name, wanted)
  if (own !== null) return { ...none, ...own }
  if (code !== null && plainText(code).includes(wanted)) return { ...none, code, rank: ranks.code }
  if (id === text.trim()) return { ...none, rank: ranks.code }
  const alias = aliases?.split('\n').find((one) => findIn(one, wanted) !== null)
  return alias === undefined ? null : { ...none, alias, rank: ranks.alias }
}

/** Ids of projects whose code, name, alias or pinyin holds the text, in the ledger's order; all of them for a blank text. */
export function searchProjects(db: ReadableDb, text: string): readonly string[] {
  const wanted = plainText(text)
  const rows = readNames(db)
  return (wanted === '' ? rows : rows.filter((row) => rankProject(row, wanted, text) !== null)).map((row) => row.id)
}

const best = (found: readonly Ranked[]): readonly FoundName[] =>
  found.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...one }) => one)

/** Projects, units and a caller's own words by name, code, alias and pinyin, the best answer first; equals in their order. */
export function findNames(db: ReadableDb, text: string, words: readonly string[]) {
  const wanted = plainText(text)
  if (wanted === '') return { projects: [], units: [], words: [] }
  const projects = readNames(db).flatMap((row) => rankProject(row, wanted, text) ?? [])
  const units = readUnitNames(db).flatMap(({ id, name }) => {
    const own = rankName(name, wanted)
    return own === null ? [] : { id, name, alias: null, code: null, ...own }
  })
  const spoken = words
    .flatMap((word, at) => {
      const own = rankName(word, wanted)
      return own === null ? [] : { at, ...own }
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ at, part }) => ({ at, part }))
  return { projects: best(projects), units: best(units), words: spoken }
}
