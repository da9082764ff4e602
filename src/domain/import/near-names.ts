import { plain } from './plain'

/** A project by what it is called. */
export interface Spelled {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** A project whose name, or an alias, is nearly the one looked for. */
export interface NearProject {
  readonly id: string
  readonly name: string
  /** 0 to 1. */
  readonly score: number
}

/** Below this two names are not near. */
const LEAST_NEAR = 0.6
const MOST_CANDIDATES = 3
/** As many spellings as are compared letter by letter for one name. */
const SHORT_LIST = 20
/** As many places as are looked up for one name, the rarest pairs first: a bound on what thousands of like names cost. */
const MOST_PLACES = 2_000

interface Spelling {
  readonly project: Spelled
  readonly key: string
}

/** Words that many names share and that tell nothing apart. */
const COMMON = /建设项目|工程项目|项目|工程|建设|伊川县|(?:\(.*?\))/g

/** Finds names that are nearly a given one among thousands: by pairs of characters, then by edit distance. */
export class NearIndex {
  private readonly spellings: Spelling[] = []
  private readonly byGram = new Map<string, number[]>()
  /** Scratch of one look-up; all noughts between two. */
  private weights = new Float32Array(0)

  constructor(projects: readonly Spelled[]) {
    for (const project of projects) {
      for (const name of [project.name, ...project.aliases]) this.add(project, plain(name))
    }
  }

  private add(project: Spelled, key: string): void {
    const grams = gramsOf(key)
    const place = this.spellings.push({ project, key }) - 1
    for (const gram of grams) {
      const held = this.byGram.get(gram)
      if (held) held.push(place)
      else this.byGram.set(gram, [place])
    }
  }

  /** The nearest projects, best first; none when no name is near enough. */
  find(name: string): readonly NearProject[] {
    const key = plain(name)
    const found = new Map<string, NearProject>()
    for (const { project, key: other } of this.shortList(key)) {
      const score = nearness(key, other)
      if (score < LEAST_NEAR || score <= (found.get(project.id)?.score ?? 0)) continue
      found.set(project.id, { id: project.id, name: project.name, score })
    }
    return [...found.values()].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES)
  }

  /** The spellings that share most with the name, a rare pair counting more than one that hundreds have. */
  private shortList(key: string): readonly Spelling[] {
    if (this.weights.length < this.spellings.length) this.weights = new Float32Array(this.spellings.length)
    const { weights } = this
    const postings = [...gramsOf(key)].map((gram) => this.byGram.get(gram) ?? []).sort((a, b) => a.length - b.length)
    const touched: number[] = []
    let looked = 0
    for (const held of postings) {
      looked += held.length
      if (looked > MOST_PLACES && touched.length > 0) break
      const weight = 1 / Math.log2(held.length + 2)
      for (let i = 0; i < held.length && i < MOST_PLACES; i += 1) {
        const place = held[i] ?? 0
        const before = weights[place] ?? 0
        if (before === 0) touched.push(place)
        weights[place] = before + weight
      }
    }
    const list = heaviest(touched, weights)
    for (const place of touched) weights[place] = 0
    return list.flatMap((place) => this.spellings[place] ?? [])
  }
}

/** The places with the highest weights: a floor that rises as better ones come keeps the list short. */
function heaviest(places: readonly number[], weights: Float32Array): readonly number[] {
  const byWeight = (a: number, b: number) => (weights[b] ?? 0) - (weights[a] ?? 0)
  let floor = 0
  let list: number[] = []
  for (const place of places) {
    if ((weights[place] ?? 0) <= floor) continue
    list.push(place)
    if (list.length < SHORT_LIST * 4) continue
    list = list.sort(byWeight).slice(0, SHORT_LIST)
    floor = weights[list.at(-1) ?? 0] ?? 0
  }
  return list.sort(byWeight).slice(0, SHORT_LIST)
}

function gramsOf(key: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let i = 0; i + 2 <= key.length; i += 1) grams.add(key.slice(i, i + 2))
  if (key.length === 1) grams.add(key)
  return grams
}

/**
 * How near two plain names are, 0 to 1: edit distance over the longer one, containment of one in the other, both with and
 * without the words that every name has. Names that differ in a number (一期, 二期; 3号, 5号) are not near.
 */
export function nearness(a: string, b: string): number {
  if (a === b) return 1
  const [coreA, coreB] = [core(a), core(b)]
  const score = Math.max(likeness(a, b), coreA === a && coreB === b ? 0 : likeness(coreA, coreB) * 0.98)
  return sameNumbers(a, b) ? score : score * 0.75
}

function core(key: string): string {
  const rest = key.replace(COMMON, '')
  return rest.length >= 2 ? rest : key
}

function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return 0
  const contained = short.length >= 4 && long.includes(short) ? 0.7 + (0.3 * short.length) / long.length : 0
  return Math.max(contained, 1 - editDistance(a, b) / long.length)
}

function sameNumbers(a: string, b: string): boolean {
  const numbers = (text: string) =>
    (text.match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=期|号|标|段|批)/g) ?? []).join(' ')
  const [left, right] = [numbers(a), numbers(b)]
  return left === '' || right === '' || left === right
}

/** Insertions, deletions and changes that make one text of another. */
export function editDistance(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1).map((_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1
    row[0] = i
    const code = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0
      const change = diagonal + (code === b.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(change, above + 1, (row[j - 1] ?? 0) + 1)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}
