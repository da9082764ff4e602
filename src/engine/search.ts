import type { FoundName } from '#contract/find'
import type { ReadableDb } from '#ledger/database'
import { readNames, readUnitNames } from '#ledger/projects'
import { untilWritten } from '#ledger/stamp'
import { findIn, loadPinyin, type Part, plainText, prepareName } from './spelling'

/** How well a name answers a search; smaller is better. */
const ranks = { whole: 0, begins: 1, holds: 2, code: 3, alias: 4, unusual: 5 } as const

interface Ranked extends FoundName {
  readonly rank: number
}

/** Above so many answers nobody looks for the one that is read as it was typed, and reading them all would take long. */
const READ_AT_MOST = 500

/** How well a part answers; `read`: whether the name is to be read, to see if the part is read so in it. */
function rankPart(name: string, part: Part, wanted: string, read: boolean): { part: Part; rank: number } {
  const usual = read && /[a-z]{2}/.test(wanted) ? findIn(name, wanted, 'usual') : part
  if (usual === null) return { part, rank: ranks.unusual }
  const whole = usual.from === 0 && usual.to === name.length
  return { part: usual, rank: whole ? ranks.whole : usual.from === 0 ? ranks.begins : ranks.holds }
}

function rankName(name: string, wanted: string): { part: Part; rank: number } | null {
  const part = findIn(name, wanted)
  return part === null ? null : rankPart(name, part, wanted, true)
}

type NameRow = ReturnType<typeof readNames>[number]

/** The names of all projects, read once until something is written: each letter that is typed asks for them. */
const namesOf = untilWritten<readonly NameRow[]>(readNames)

/** So long the engine learns names before it looks whether somebody has asked something, in ms. */
const SLICE = 8
/** Whoever types characters at once does not wait for the tables of pinyin, in ms. */
const PAUSE = 150
const prepared = new WeakSet<readonly NameRow[]>()

/** Learns how the names are read before the first letter is typed, between what else is asked. */
export function prepareNames(db: ReadableDb): void {
  const rows = namesOf(db)
  if (prepared.has(rows)) return
  prepared.add(rows)
  let next = 0
  const learn = () => {
    const until = performance.now() + SLICE
    while (next < rows.length && performance.now() < until) {
      prepareName(rows[next]?.name ?? '')
      next += 1
    }
    if (next < rows.length) setImmediate(learn)
  }
  setTimeout(() => void loadPinyin().then(learn), PAUSE).unref()
}

/** A project by its name, else its code, else another name of it; null where none of them holds the text. */
function findProject({ id, name, code, aliases }: NameRow, wanted: string, text: string): FoundName | null {
  const none = { id, name, part: null, alias: null, code: null }
  const part = findIn(name, wanted)
  if (part !== null) return { ...none, part }
  if (code !== null && plainText(code).includes(wanted)) return { ...none, code }
  if (id === text.trim()) return none
  const alias = aliases?.split('\n').find((one) => findIn(one, wanted) !== null)
  return alias === undefined ? null : { ...none, alias }
}

function rankProject(found: FoundName, wanted: string, read: boolean): Ranked {
  if (found.part !== null) return { ...found, ...rankPart(found.name, found.part, wanted, read) }
  return { ...found, rank: found.alias === null ? ranks.code : ranks.alias }
}

/** Ids of projects whose code, name, alias or pinyin holds the text, in the ledger's order; all of them for a blank text. */
export function searchProjects(db: ReadableDb, text: string): readonly string[] {
  const wanted = plainText(text)
  const rows = namesOf(db)
  return (wanted === '' ? rows : rows.filter((row) => findProject(row, wanted, text) !== null)).map((row) => row.id)
}

const best = (found: readonly Ranked[]): readonly FoundName[] =>
  found.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...one }) => one)

/** Projects, units and a caller's own words by name, code, alias and pinyin, the best answer first; equals in their order. */
export function findNames(db: ReadableDb, text: string, words: readonly string[]) {
  const wanted = plainText(text)
  if (wanted === '') return { projects: [], units: [], words: [] }
  const found = namesOf(db).flatMap((row) => findProject(row, wanted, text) ?? [])
  const projects = found.map((one) => rankProject(one, wanted, found.length <= READ_AT_MOST))
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
