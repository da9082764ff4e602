import type { CardLane, ProjectCard } from '#domain/paper/card-model'
import { CARD_BOTTOM, CARD_TOP, cardPaper, cardWidth } from './card-style'
import { cutLines } from './card-text'

/** How much of what may be long a card shows, and how close its rows stand; millimetres. */
export interface CardLimits {
  readonly lanes: readonly [permits: number, milestones: number, problems: number]
  /** Lines of each paragraph, of the sources, and rows of open problems. */
  readonly lines: number
  readonly sources: number
  readonly problems: number
  readonly tableRow: number
  readonly curve: number
  /** 0: pictures are told of alone. */
  readonly photo: number
}

/** From roomy to as close as a card may be; the first that fits its page is taken. */
const levels: readonly CardLimits[] = [
  { lanes: [4, 12, 4], lines: 6, sources: 6, problems: 6, tableRow: 4.9, curve: 50, photo: 30 },
  { lanes: [4, 10, 4], lines: 4, sources: 4, problems: 5, tableRow: 4.6, curve: 46, photo: 26 },
  { lanes: [3, 8, 3], lines: 3, sources: 3, problems: 4, tableRow: 4.4, curve: 42, photo: 23 },
  { lanes: [2, 6, 2], lines: 3, sources: 2, problems: 3, tableRow: 4.2, curve: 40, photo: 20 },
  { lanes: [1, 4, 1], lines: 2, sources: 2, problems: 2, tableRow: 4, curve: 38, photo: 17 },
  { lanes: [1, 2, 1], lines: 1, sources: 1, problems: 1, tableRow: 3.8, curve: 36, photo: 15 },
  { lanes: [1, 1, 1], lines: 1, sources: 1, problems: 1, tableRow: 3.7, curve: 34, photo: 0 },
]

export const NAME_LINE = 8.4
export const KICKER = 5
export const LAMP_LINE = 4.8
export const HEADING = 7
export const AXIS = 6
export const LANE_ROW = 4.8
/** A row whose words found no room beside its marks. */
export const LANE_TALL = 8.4
export const LANE_EDGES = 1.8
export const BARS = 21
export const SMALL_LINE = 4.2
export const WORD_LINE = 4.4
/** A name is never cut: it may take two lines, and the mark stands beside the first. */
export const nameLines = ({ name, simulated }: ProjectCard) => cutLines(name, cardWidth - (simulated ? 46 : 0), 17, 3)

/** The lamp's words are one paragraph beside its badge. */
export function lampLines({ lamp }: ProjectCard): readonly string[] {
  return cutLines(`${lamp.why}　${lamp.quiet}`, cardWidth - 9, 9.5, 3)
}

/** How a lane's rows are told apart: shown, and how many are left out. */
export function laneRows({ rows }: CardLane, most: number) {
  return rows.length <= most ? { shown: rows, left: 0 } : { shown: rows.slice(0, most), left: rows.length - most }
}

/** The parts of a page, each with its height. */
export interface CardHeights {
  readonly head: number
  readonly lamp: number
  readonly facts: number
  readonly timeline: number
  readonly money: number
  readonly words: number
  readonly photos: number
  readonly sources: number
}

/** Words that a row has beside its marks decide its height: `card-timeline` knows them. */
export type LaneHeight = (lane: CardLane, most: number) => number

const sum = (heights: CardHeights) => Object.values(heights).reduce((all: number, one: number) => all + one, 0)

export function moneyHeight({ money }: ProjectCard, limits: CardLimits): number {
  if (money.empty !== null) return HEADING + SMALL_LINE * 2
  const table = (money.months.length + 2) * limits.tableRow + money.notes.length * SMALL_LINE + 1
  return HEADING + Math.max(limits.curve, table) + 1.5
}

function heightsOf(card: ProjectCard, limits: CardLimits, laneHeight: LaneHeight): CardHeights {
  const lanes = card.lanes.reduce((all, lane, i) => all + laneHeight(lane, limits.lanes[i] ?? 1), 0)
  const paragraphs = card.words.reduce(
    (all, { label, value }) => all + cutLines(`${label}：${value}`, 87, 9, limits.lines).length * WORD_LINE,
    0,
  )
  const open = Math.min(card.problems.length, limits.problems) + (card.problems.length > limits.problems ? 1 : 0)
  return {
    head: KICKER + nameLines(card).length * NAME_LINE + 1.6,
    lamp: lampLines(card).length * LAMP_LINE + 4,
    facts: 4 * 9.6,
    timeline: HEADING + AXIS + lanes + BARS,
    money: moneyHeight(card, limits),
    words: HEADING + Math.max(paragraphs, Math.max(1, open) * (WORD_LINE + 0.6)) + 1.5,
    photos: card.photos.length === 0 ? 0 : HEADING + (limits.photo === 0 ? 0 : limits.photo + 5.4),
    sources: cutLines(card.sources, cardWidth - 4, 8.5, limits.sources).length * SMALL_LINE + 1.4,
  }
}

/** Millimetres that may lie between the parts where there is room to spare. */
const GAP_MOST = 4.5

/** The roomiest way in which a card fits one page, with the heights of its parts. */
export function fitCard(card: ProjectCard, laneHeight: LaneHeight) {
  const room = cardPaper.height - CARD_TOP - CARD_BOTTOM
  const tried = levels.map((limits) => ({ limits, heights: heightsOf(card, limits, laneHeight) }))
  const found = tried.find(({ heights }) => sum(heights) <= room) ?? tried.at(-1)
  if (found === undefined) throw new Error('a card has no way to be laid out')
  return { ...found, gap: Math.min(GAP_MOST, Math.max(0, room - sum(found.heights)) / 8) }
}
