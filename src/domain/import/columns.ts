import type { Field } from '../field'
import { type HeaderWords, headerWords } from './header-words'
import { type ImportField, type ImportKind, importFields } from './import-field'
import { plain } from './plain'
import { stems } from './stems'
import { type Needs, type Synonym, synonyms } from './synonyms'

/** What a header may mean, and how sure that is (0 to 1). */
export interface Meaning {
  readonly field: Synonym['field']
  readonly score: number
}

/** A column's header with what it says: the whole of it and its lowest line. */
export interface ReadHeader {
  /** Every line joined, as it is told to people: `2024年6月完成投资`. */
  readonly text: string
  readonly words: HeaderWords
  /** Best first. */
  readonly meanings: readonly Meaning[]
}

/** Below this a header is not taken for a field. */
export const LEAST_SCORE = 0.5

const byWord = new Map<string, Synonym[]>()
for (const synonym of synonyms) {
  for (const word of synonym.words) byWord.set(word, [...(byWord.get(word) ?? []), synonym])
}
const EARLIER = /上年|去年|上月|上期|上一|前年|同期/
// What this program itself calls a field is understood too: the names of `project list`, the labels of its sheets.
for (const [field, { label }] of Object.entries(importFields) as [ImportField, Field][]) {
  for (const word of new Set([field.toLowerCase(), plain(label.zh), plain(label.en)])) {
    if (!byWord.has(word)) byWord.set(word, [{ field, score: 1, needs: null, words: [word] }])
  }
}
/** Words long enough to be found inside a longer header, longest first. */
const longWords = [...byWord.keys()].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)

function holds(needs: Needs | null, words: HeaderWords): boolean {
  switch (needs) {
    case null:
      return true
    case 'percent':
      return words.percent
    case 'yearEnd':
      return words.yearEnd
    case 'year':
      return words.year !== null && !words.yearEnd && words.month === null && words.through === null
    case 'month':
      return words.month !== null
    case 'span':
      return words.through !== null && words.fromJanuary
    case 'end':
      return words.through !== null && !words.fromJanuary
  }
}

/** What the words alone cannot mean: a share in per cent is no money, an amount at 上年底 is not this year's. */
function excluded(synonym: Synonym, words: HeaderWords): boolean {
  if (synonym.needs !== null) return false
  if (words.percent && moneyLike.has(synonym.field)) return true
  if (synonym.field === 'cumulative' && (words.fromJanuary || words.yearEnd)) return true
  return words.yearEnd && yearLike.has(synonym.field)
}
const moneyLike: ReadonlySet<Synonym['field']> = new Set([
  'totalInvestment',
  'carryIn',
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdActual',
  'cumulative',
  'statistics',
] as const)
const yearLike: ReadonlySet<Synonym['field']> = new Set([
  'annualPlan',
  'monthActual',
  'monthPlan',
  'ytdActual',
] as const)

function meaningsOf(core: string, words: HeaderWords, weight: number, into: Map<Synonym['field'], number>): void {
  const add = (word: string, share: number) => {
    for (const synonym of byWord.get(word) ?? []) {
      if (!holds(synonym.needs, words) || excluded(synonym, words)) continue
      const score = synonym.score * weight * share * (words.percent && synonym.field === 'progress' ? 0.8 : 1)
      if (score > (into.get(synonym.field) ?? 0)) into.set(synonym.field, score)
    }
  }
  add(core, 1)
  const bare = core.replace(/\([^()]*\)/g, '')
  if (bare !== core && bare !== '') add(bare, 0.97)
  if (into.size > 0 || core.length < 4) return
  // 上年度累计 is not 年度累计, however much of it is the same.
  if (EARLIER.test(core)) return
  const inside = longWords.find((word) => isHeadOf(core, word))
  if (inside !== undefined) add(inside, 0.6 + (0.3 * inside.length) / core.length)
  const ending = into.size > 0 ? undefined : stems.find(({ form, but }) => form.test(core) && !but?.test(core))
  if (ending !== undefined) into.set(ending.field, 0.6 * weight)
  // 计划形象进度 is what is to be reached, 用地手续进展 not how far the works are.
  if (OTHER_THING.test(core)) for (const field of ['progress', 'physical', 'scale'] as const) into.delete(field)
  if (OTHER_PARTY.test(core)) for (const field of ['contact', 'phone', 'units'] as const) into.delete(field)
}

/** Whether a word is what a longer header is about: Chinese puts that last (累计完成投资额 is an amount, 累计完成产值 is not). */
function isHeadOf(core: string, word: string): boolean {
  const at = core.lastIndexOf(word)
  return at >= 0 && HARMLESS.test(core.slice(at + word.length))
}
const HARMLESS = /^(?:全年|本年度?|当年|年度|情况|额|数|金额|投资|描述|说明|内容|时间|日期|及.*|和.*|与.*|\(.*)?$/
const OTHER_PARTY = /施工|监理|设计|代建|承建|配合|协助/
const OTHER_THING =
  /计划|目标|年度|当年|本年|前期|手续|立项|审批|环评|用地|土地|征[收地迁拆]|拆迁|资金|支付|拨付|贷款|债券|招标|招投标|招商|设计|整改|督办/

/** A month's bare number as header (`6月`): plans under `plan`, actuals otherwise (CLI.md, Files, exactly). */
function bareMonth(words: HeaderWords, kind: ImportKind): Meaning | null {
  if (words.core !== '' || words.percent) return null
  if (words.month !== null) return { field: kind === 'plan' ? 'monthPlan' : 'monthActual', score: 0.8 }
  if (words.through !== null && words.fromJanuary) return { field: 'ytdActual', score: 0.8 }
  return null
}

/** The words of the lowest line, with year and months of the lines above where it names none. */
function inherited(leaf: HeaderWords, whole: HeaderWords): HeaderWords {
  const own = leaf.yearEnd || leaf.month !== null || leaf.through !== null
  return {
    core: leaf.core,
    year: leaf.year ?? whole.year,
    month: own ? leaf.month : whole.month,
    through: own ? leaf.through : whole.through,
    fromJanuary: own ? leaf.fromJanuary : whole.fromJanuary,
    yearEnd: own ? leaf.yearEnd : whole.yearEnd,
    unit: leaf.unit ?? whole.unit,
    percent: leaf.percent || whole.percent,
  }
}

/** Reads a header of one or more lines, the top one first, for a kind of import. */
export function readHeader(lines: readonly string[], kind: ImportKind): ReadHeader {
  const text = lines
    .map((line, i) => (i > 0 && isUnitOnly(line) && !/[(（]/.test(line) ? `（${line}）` : line))
    .join('')
  const whole = headerWords(text)
  // A line of units says in what the line above it is told, and is no header of its own.
  const named = lines.findLastIndex((line) => !isUnitOnly(line)) + 1
  const own = named === 0 ? lines : lines.slice(0, named)
  if (own.length > 1 && WHOLE.test(plain(own.at(-1) ?? ''))) {
    // 总投资 > 合计, beside 其中 columns, is the 总投资.
    const above = readHeader([...own.slice(0, -1), ...lines.slice(own.length)], kind)
    if ((above.meanings[0]?.score ?? 0) >= 0.8) return { ...above, text }
  }
  const leaf = headerWords(own.at(-1) ?? '')
  const words =
    lines.length > 1 ? inherited({ ...leaf, ...unitsBelow(lines, named, leaf) }, groupWords(own, whole)) : whole
  const scores = new Map<Synonym['field'], number>()
  if (words.core !== '') meaningsOf(words.core, words, 1, scores)
  if (lines.length > 1) meaningsOf(whole.core, { ...words, core: whole.core }, 0.98, scores)
  const group = lines.slice(0, -1).join('')
  if (/计划|目标/.test(group) && !/完成|实际|进展/.test(group))
    for (const field of ['progress', 'physical'] as const) scores.delete(field)
  const bare = bareMonth(words, kind)
  if (bare && (scores.get(bare.field) ?? 0) < bare.score && !namesOther(scores)) scores.set(bare.field, bare.score)
  const meanings = [...scores].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score)
  return { text, words, meanings }
}

/** `万元`, `（%）`: a line of units under the headers. */
export function isUnitOnly(text: string): boolean {
  const words = headerWords(text)
  return words.core === '' && (words.unit !== null || words.percent)
}

/** A group above a bare month that says plan or done has decided already. */
function namesOther(scores: ReadonlyMap<Synonym['field'], number>): boolean {
  return (scores.get('monthPlan') ?? 0) > 0.9 || (scores.get('monthActual') ?? 0) > 0.9
}

const WHOLE = /^(?:合计|小计|总计|总额|总数)$/

/** Unit and per cent, as the lowest lines say them where the header's own words do not. */
function unitsBelow(lines: readonly string[], named: number, leaf: HeaderWords): Pick<HeaderWords, 'unit' | 'percent'> {
  const below = headerWords(named === 0 ? '' : lines.slice(named).join(''))
  return { unit: leaf.unit ?? below.unit, percent: leaf.percent || below.percent }
}

/** The words of the lines above the lowest one; its own are read apart. */
function groupWords(lines: readonly string[], whole: HeaderWords): HeaderWords {
  const above = headerWords(lines.slice(0, -1).join(''))
  return { ...above, unit: above.unit ?? whole.unit }
}

/** Whether a text is a header's: what a line of headers is known by. */
export function isHeaderText(text: string): boolean {
  if (text.length > 60) return false
  const { meanings, words } = readHeader([text], 'monthly')
  return (meanings[0]?.score ?? 0) >= LEAST_SCORE || (words.core === '' && (words.month ?? words.through) !== null)
}

/** Whether a text is the header of the column that tells which project a row is. */
export function isNameHeader(text: string): boolean {
  const first = text.length > 60 ? undefined : readHeader([text], 'monthly').meanings[0]
  return first !== undefined && first.score >= 0.8 && (keyFields as readonly string[]).includes(first.field)
}
/** Whether a text is surely the header of something else than a name: no project is called 总投资. */
export function isFieldHeader(text: string): boolean {
  const first = text.length > 30 ? undefined : readHeader([text], 'monthly').meanings[0]
  if (first === undefined || first.score < 0.9 || first.field === 'derived' || first.field === 'none') return false
  return !(keyFields as readonly string[]).includes(first.field)
}

/** Whether a text is one of the words that head names, codes and ids: quick, for rows by the thousand. */
export function isNameWord(text: string): boolean {
  return nameWords.has(plain(text))
}
const nameWords = new Set(
  synonyms
    .filter(({ field }) => (['name', 'code', 'id'] as readonly string[]).includes(field))
    .flatMap(({ words }) => words),
)

export const keyFields = ['name', 'code', 'id'] as const satisfies readonly ImportField[]
