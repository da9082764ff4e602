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

/** What a permit is called, and for how long it has waited for what. */
interface Told {
  readonly name: string
  readonly waiting: string
}

/** One phrase: what it is stuck on may begin with the permit itself (能评变更：…), which then is its name. */
function told(permit: Permit, days: number, { words, lang }: MilestoneContext): Told {
  const name = permitName(permit.kind, lang)
  if (permit.state !== 'stuck') return { name, waiting: words.applied(days) }
  if (permit.stuckOn === null) return { name, waiting: words.stuck(days) }
  const [head = '', ...rest] = permit.stuckOn.split(/[：:]/)
  const named = rest.length > 0 && head.startsWith(permitName(permit.kind, 'zh'))
  if (!named) return { name, waiting: words.stuckFor(permit.stuckOn, days) }
  return { name: head.trim(), waiting: words.stuckFor(rest.join('：').trim(), days) }
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
  const { name, waiting } = told(permit, daysBetween(permit.date as Day, today), context)
  return {
    id: permit.id,
    x: from,
    state,
    waiting: open && end > from ? { from, to: end } : null,
    sentence: open ? `${name} ${waiting}` : `${permitName(permit.kind, lang)} ${permit.date}`,
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
  const { name, waiting } = told(permit, daysBetween((permit.date ?? today) as Day, today), context)
  const texts =
    shape.waiting === null
      ? [{ text: permitName(permit.kind, lang), style: 'plain', size: NAME_SIZE }]
      : [
          { text: name, style: late ? 'yellow' : 'plain', size: NAME_SIZE },
          { text: waiting, style: late ? 'yellow-note' : 'note', size: NOTE_SIZE },
        ]
  const right = (shape.waiting?.to ?? shape.x + RADIUS) + (shape.waiting === null ? 3 : 8)
  const width = beside(0, texts).at(-1)?.to ?? 0
  // Only what waits reaches today: the label of what was granted stays at its mark.
  const atToday = shape.waiting === null ? [] : [beside(xOf(scale, today) + 8, texts)]
  return {
    id: permit.id,
    windows: [],
    solids: [{ from: shape.x - RADIUS, to: shape.x + RADIUS }, ...(shape.waiting === null ? [] : [shape.waiting])],
    candidates: [
      beside(right, texts),
      beside(shape.x - RADIUS - 6 - width, texts),
      ...atToday,
      beside(Math.max(scale.left, Math.min(right, scale.right - width)), texts),
    ],
  }
}
