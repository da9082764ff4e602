import type { KnownProject, NearProject } from './match-names'
import { plain } from './plain'

/** Below this two names are not near. */
const LEAST_NEAR = 0.6
const MOST_CANDIDATES = 3
/** As many projects as are compared letter by letter for one name. */
const SHORT_LIST = 40

interface Spelling {
  readonly project: KnownProject
  readonly key: string
  readonly grams: ReadonlySet<string>
}

/** Words that many names share and that tell nothing apart. */
const COMMON = /建设项目|工程项目|项目|工程|建设|伊川县|(?:\(.*?\))/g

/** Finds names that are nearly a given one among thousands: by pairs of characters, then by edit distance. */
export class NearIndex {
  private readonly spellings: Spelling[] = []
  private readonly byGram = new Map<string, number[]>()

  constructor(projects: readonly KnownProject[]) {
    for (const project of projects) {
      for (const name of [project.name, ...project.aliases]) this.add(project, plain(name))
    }
  }

  private add(project: KnownProject, key: string): void {
    const grams = gramsOf(key)
    const place = this.spellings.push({ project, key, grams }) - 1
    for (const gram of grams) {
      const held = this.byGram.get(gram)
      if (held) held.push(place)
      else this.byGram.set(gram, [place])
    }
  }

  /** The nearest projects, best first; none when no name is near enough. */
  find(name: string): readonly NearProject[] {
    const key = plain(name)
    const best = new Map<string, NearProject>()
    for (const { project, key: other } of this.shortList(key)) {
      const score = nearness(key, other)
      if (score < LEAST_NEAR || score <= (best.get(project.id)?.score ?? 0)) continue
      best.set(project.id, { id: project.id, name: project.name, score })
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES)
  }

  /** The spellings that share most pairs with the name; pairs that thousands share count only when nothing else is there. */
  private shortList(key: string): readonly Spelling[] {
    const common = Math.max(200, this.spellings.length / 20)
    const postings = [...gramsOf(key)].map((gram) => this.byGram.get(gram) ?? []).filter((held) => held.length > 0)
    const telling = postings.filter((held) => held.length <= common)
    const shared = new Map<number, number>()
    for (const held of telling.length > 0 ? telling : postings.slice(0, 2)) {
      for (const place of held) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHORT_LIST)
      .flatMap(([place]) => this.spellings[place] ?? [])
  }
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
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? 0
}
