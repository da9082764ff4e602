import {
  checkRules,
  comparisonsOf,
  isMoney,
  type Measure,
  namedRules,
  type RuleLine,
  ruleValue,
  sameLine,
} from '#domain/lamp-rules'
import { plainNumber } from '#domain/money'
import { type Lang, Refusal, refusalText } from '#domain/refusal'

/** A sentence being changed: what stands in its value's blank may not be a number yet. */
export interface DraftLine {
  /** Its own for as long as the draft lives, wherever it is moved. */
  readonly key: number
  readonly line: RuleLine
  readonly typed: string
}

/** The rules as they are being changed. */
export interface Draft {
  readonly lines: readonly DraftLine[]
  /** The sentences as they last held: what the preview is of while a blank is half filled. */
  readonly valid: readonly RuleLine[]
}

export interface Problem {
  readonly key: number | null
  readonly message: string
}

export function draftOf(rules: readonly RuleLine[]): Draft {
  const lines = rules.map((line, key) => ({ key, line, typed: ruleValue(line.value) }))
  return { lines, valid: rules }
}

/** The sentences as they stand; the value of one that cannot be read is no number. */
export function linesOf(draft: Draft): readonly RuleLine[] {
  return draft.lines.map(({ line }) => line)
}

/** What is wrong with a draft, and with which sentence; null when it can be applied. */
export function problemOf(draft: Draft, lang: Lang): Problem | null {
  try {
    checkRules(linesOf(draft))
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { place } = error.details
    const at = typeof place === 'number' ? draft.lines[place - 1] : undefined
    const details = at === undefined ? error.details : { ...error.details, value: at.typed }
    return { key: at?.key ?? null, message: refusalText(error.code, details, lang) }
  }
}

function settled(lines: readonly DraftLine[], before: Draft): Draft {
  const next = { lines, valid: before.valid }
  return problemOf(next, 'zh') === null ? { lines, valid: linesOf(next) } : next
}

function changed(draft: Draft, key: number, turn: (one: DraftLine) => DraftLine): Draft {
  return settled(
    draft.lines.map((one) => (one.key === key ? turn(one) : one)),
    draft,
  )
}

/** How a sentence begins when it is added: the usual line of what it looks at. */
const beginnings: Readonly<Record<Measure, Pick<RuleLine, 'comparison' | 'value' | 'lamp'>>> = {
  gap: { comparison: 'below', value: -20, lamp: 'yellow' },
  ratio: { comparison: 'below', value: 70, lamp: 'yellow' },
  task: { comparison: 'below', value: 60, lamp: 'yellow' },
  taskTwice: { comparison: 'below', value: 60, lamp: 'red' },
  overdueDays: { comparison: 'above', value: 15, lamp: 'yellow' },
  startOverdueMonths: { comparison: 'atLeast', value: 1, lamp: 'red' },
  notInStatisticsMonths: { comparison: 'atLeast', value: 3, lamp: 'yellow' },
}

/** Looks at something else: the old value would be in the wrong unit. */
export function withMeasure(draft: Draft, key: number, measure: Measure): Draft {
  return changed(draft, key, ({ line }) => {
    const { comparison, value } = beginnings[measure]
    const kept = comparisonsOf(measure).includes(line.comparison) ? line.comparison : comparison
    return { key, line: { ...line, measure, comparison: kept, value }, typed: ruleValue(value) }
  })
}

export function withPart(
  draft: Draft,
  key: number,
  part: Partial<Pick<RuleLine, 'comparison' | 'lamp' | 'active'>>,
): Draft {
  return changed(draft, key, (one) => ({ ...one, line: { ...one.line, ...part } }))
}

/** Fills the value's blank with what is typed: full-width digits, − and spaces are read; anything else is no number. */
export function withTyped(draft: Draft, key: number, typed: string): Draft {
  return changed(draft, key, (one) => ({ ...one, typed, line: { ...one.line, value: plainNumber(typed) } }))
}

export function withLine(draft: Draft, measure: Measure): { readonly draft: Draft; readonly key: number } {
  const key = Math.max(-1, ...draft.lines.map((one) => one.key)) + 1
  const line: RuleLine = { measure, ...beginnings[measure], active: 'yes' }
  const lines = [...draft.lines, { key, line, typed: ruleValue(line.value) }]
  return { draft: settled(inKinds(lines), draft), key }
}

export function withoutLine(draft: Draft, key: number): Draft {
  return settled(
    draft.lines.filter((one) => one.key !== key),
    draft,
  )
}

/** Money before dates, as rules are kept. */
function inKinds(lines: readonly DraftLine[]): readonly DraftLine[] {
  const money = lines.filter(({ line }) => isMoney(line.measure))
  return [...money, ...lines.filter(({ line }) => !isMoney(line.measure))]
}

/** The neighbour a step up or down within the same kind; null at its ends. */
export function neighbour(draft: Draft, key: number, step: 1 | -1): number | null {
  const at = draft.lines.findIndex((one) => one.key === key)
  const [own, other] = [draft.lines[at], draft.lines[at + step]]
  if (own === undefined || other === undefined) return null
  return isMoney(own.line.measure) === isMoney(other.line.measure) ? other.key : null
}

/** Puts a sentence in the place of another of its kind; those between move up or down. */
export function moved(draft: Draft, key: number, to: number): Draft {
  const from = draft.lines.findIndex((one) => one.key === key)
  const at = draft.lines.findIndex((one) => one.key === to)
  const one = draft.lines[from]
  if (one === undefined || at < 0 || from === at) return draft
  const target = draft.lines[at]
  if (target === undefined || isMoney(target.line.measure) !== isMoney(one.line.measure)) return draft
  const rest = draft.lines.toSpliced(from, 1)
  return settled(rest.toSpliced(at, 0, one), draft)
}

/** What a sentence was before: as it is, itself in another place, another wording, or nothing. */
export type Former =
  | { readonly kind: 'same' | 'new' }
  | { readonly kind: 'moved'; readonly place: number }
  | { readonly kind: 'other'; readonly rule: RuleLine }

/** The wording in force beside a changed sentence: of the same lamp and kind, in the same turn. */
export function formerOf(inForce: readonly RuleLine[], lines: readonly RuleLine[], at: number): Former {
  const own = lines[at]
  if (own === undefined) return { kind: 'new' }
  const place = inForce.findIndex((rule) => sameLine(rule, own))
  const kindOf = (rule: RuleLine) => isMoney(rule.measure)
  if (place >= 0) {
    const turn = (rules: readonly RuleLine[], i: number) =>
      rules.slice(0, i).filter((r) => kindOf(r) === kindOf(own)).length
    return turn(inForce, place) === turn(lines, at) ? { kind: 'same' } : { kind: 'moved', place: place + 1 }
  }
  const alike = (rule: RuleLine) => kindOf(rule) === kindOf(own) && rule.lamp === own.lamp
  const turn = lines.slice(0, at).filter(alike).length
  const rule = inForce.filter(alike)[turn]
  return rule === undefined || lines.some((one) => sameLine(one, rule)) ? { kind: 'new' } : { kind: 'other', rule }
}

/** What the draft is called: a preset's name as soon as its sentences are that preset's. */
export function draftName(draft: Draft) {
  return namedRules(linesOf(draft)).preset
}
