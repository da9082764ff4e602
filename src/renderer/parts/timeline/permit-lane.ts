import { choiceTerm } from '#domain/field'
import { type Permit, permitKind } from '#domain/milestone'
import { type Day, daysBetween } from '#domain/month'
import type { MilestoneContext } from './milestone-lane'
import { NAME_SIZE, NOTE_SIZE } from './milestone-lane'
import type { Candidate, Item } from './place-labels'
import { textWidth } from './text-width'
import { type Interval, xOf } from './time-scale'

/** A permit on the axis: granted is a tick, one under way a ring with dots to today. */
export interface PermitShape {
  readonly id: string
  readonly x: number
  readonly state: 'granted' | 'applied' | 'stuck'
  readonly waiting: Interval | null
  readonly sentence: string
}

const RADIUS = 6

/** The word of a permit's kind. */
export function permitName(kind: Permit['kind'], lang: 'zh' | 'en'): string {
  return lang === 'zh' ? (choiceTerm(permitKind, kind) ?? kind) : permitKind.choices[kind].en
}

function waitingWords(permit: Permit, days: number, { words }: MilestoneContext): string {
  if (permit.state === 'applied') return words.applied(days)
  return permit.stuckOn === null ? words.stuck(days) : words.stuckFor(permit.stuckOn, days)
}

/** A permit's mark; null for one without a date, not begun, not needed, or off the scale. */
export function permitShape(permit: Permit, context: MilestoneContext): PermitShape | null {
  const { scale, today, lang } = context
  const { state } = permit
  if (permit.date === null || state === 'pending' || state === 'notNeeded') return null
  const x = xOf(scale, permit.date as Day)
  const end = Math.min(xOf(scale, today), scale.right)
  const open = state !== 'granted'
  if (x > scale.right || (x < scale.left && !(open && end > scale.left))) return null
  const from = Math.max(x, scale.left)
  const name = permitName(permit.kind, lang)
  const note = open ? waitingWords(permit, daysBetween(permit.date as Day, today), context) : permit.date
  return {
    id: permit.id,
    x: from,
    state,
    waiting: open && end > from ? { from, to: end } : null,
    sentence: `${name} ${note}`,
  }
}

function beside(from: number, texts: readonly { text: string; style: string; size: number }[]): Candidate {
  let x = from
  return texts.map(({ text, style, size }) => {
    const piece = { line: 0 as const, from: x, to: x + textWidth(text, size), text, style }
    x = piece.to + 8
    return piece
  })
}

/** A permit as an item of its lane: its name beside the mark, what it waits for beyond the today line. */
export function permitItem(permit: Permit, shape: PermitShape, context: MilestoneContext): Item {
  const { scale, today, lang } = context
  const late = shape.state === 'stuck'
  const name = { text: permitName(permit.kind, lang), style: late ? 'yellow' : 'plain', size: NAME_SIZE }
  const days = daysBetween((permit.date ?? today) as Day, today)
  const texts =
    shape.waiting === null
      ? [name]
      : [name, { text: waitingWords(permit, days, context), style: late ? 'yellow-note' : 'note', size: NOTE_SIZE }]
  const right = (shape.waiting?.to ?? shape.x + RADIUS) + (shape.waiting === null ? 3 : 8)
  const width = beside(0, texts).at(-1)?.to ?? 0
  const todayX = xOf(scale, today)
  return {
    id: permit.id,
    windows: [],
    solids: [{ from: shape.x - RADIUS, to: shape.x + RADIUS }, ...(shape.waiting === null ? [] : [shape.waiting])],
    candidates: [
      beside(right, texts),
      beside(shape.x - RADIUS - 6 - width, texts),
      beside(todayX + 8, texts),
      beside(Math.max(scale.left, Math.min(right, scale.right - width)), texts),
    ],
  }
}
