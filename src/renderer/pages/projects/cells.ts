import type { Totals } from '#domain/figures'
import { type GridAnswer, lampAt, textAt, textsAt } from '#domain/grid'
import { lampLetters } from '#domain/lamp'
import { formatGap, formatNumber, formatRate, formatWan, type Yuan } from '#domain/money'
import { yearClass } from '#domain/project'
import type { Words } from '#domain/refusal'
import type { Surroundings } from './context'
import { firedAt, lampText, nextMilestone } from './describe'
import type { GridRow, ProjectRow, SumRow } from './rows'
import { drawing } from './svg'

/** Draws one cell. `width` is the room between the cell's paddings, `height` the row's. */
export type Draw = (row: GridRow, at: Surroundings, width: number, height: number) => Node

export function element(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...content)
  return made
}

export const drawLamp: Draw = (row, at) => {
  if (row.kind !== 'project') return document.createTextNode('')
  const lamp = lampAt(at.answer, row.i)
  const badge = element('span', `lamp lamp-${lamp}`, lampLetters[at.lang][lamp])
  const text = lampText(at.answer, row.i, at.lang)
  badge.setAttribute('role', 'img')
  badge.setAttribute('aria-label', text)
  badge.title = text
  return badge
}

const chevron = 'm4.5 6.5 3.5 3.5 3.5-3.5'

function foldButton(row: ProjectRow | SumRow, at: Surroundings): HTMLElement {
  const button = element('button', `grid-fold${row.folded ? ' grid-fold-closed' : ''}`)
  const name = row.folded ? at.words.unfold : at.words.fold
  button.setAttribute('type', 'button')
  button.setAttribute('tabindex', '-1')
  button.setAttribute('aria-label', name)
  button.setAttribute('aria-expanded', String(!row.folded))
  button.title = name
  button.append(drawing(16, 16, '', [['path', { d: chevron, class: 'grid-chevron' }]]))
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    at.fold(row)
  })
  return button
}

/** More characters than two lines of a name column have. */
const LONG_NAME = 24

/** A project's name: opens it; a parent also tells how many children it has and folds them. */
export const drawName: Draw = (row, at) => {
  if (row.kind !== 'project') return drawSumName(row, at, 0, 0)
  const { answer, words } = at
  const name = textAt(answer, 'name', row.i) ?? ''
  const link = element('span', 'grid-name', name)
  // Two lines are what a row has room for.
  if (name.length > LONG_NAME) link.title = name
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) at.open(row.id)
  })
  const cell = element('span', `grid-name-cell grid-depth-${row.depth}`, link)
  if (row.children > 0) {
    const count = element('span', 'grid-children', words.children(row.children))
    const button = foldButton(row, at)
    count.prepend(button)
    cell.append(count)
  }
  return cell
}

const classNames: Readonly<Record<string, Words>> = yearClass.choices

/** What a group or 合计 is called. */
export function groupName(row: SumRow, at: Pick<Surroundings, 'words' | 'lang'>): string {
  const { words, lang } = at
  switch (row.grouping) {
    case 'none':
      return words.total
    case 'industry':
      return row.value ?? words.noIndustry
    case 'unit':
      return row.value ?? words.noUnit
    case 'yearClass':
      return classNames[row.value ?? '']?.[lang] ?? words.noClass
  }
}

/** 耐火耐磨材料 3 个 · 黄 1: the group, its projects, and the lamps that ask for something. */
export const drawSumName: Draw = (row, at) => {
  if (row.kind === 'project') return drawName(row, at, 0, 0)
  const { words, lang } = at
  const letters = lampLetters[lang]
  const lamps = (['red', 'yellow', 'grey'] as const).filter((lamp) => row.lamps[lamp] > 0)
  const parts = [words.count(row.totals.count), ...lamps.map((lamp) => `${letters[lamp]} ${row.lamps[lamp]}`)]
  const count = element('span', 'grid-count', row.kind === 'total' ? (parts[0] ?? '') : parts.join(' · '))
  const name = element('span', 'grid-sum-name', groupName(row, at), count)
  return row.kind === 'total' ? name : element('span', 'grid-group', foldButton(row, at), name)
}

export const drawNextDue: Draw = (row, at) => {
  const next = row.kind === 'project' ? nextMilestone(at.answer, row.i, at.lang) : null
  if (next === null) return element('span', 'grid-blank', row.kind === 'project' ? '—' : '')
  return element('span', 'grid-text', element('span', 'grid-due', next.due), next.name)
}

export const drawUnit: Draw = (row, at) => {
  const units = row.kind === 'project' ? textsAt(at.answer, 'units', row.i) : []
  const cell = element('span', 'grid-text', row.kind === 'project' ? (units[0] ?? '—') : '')
  if (units.length > 1) cell.title = units.join('、')
  return cell
}

/** The whole county's sums as 合计 writes them, by column: filters change what is summed, not how wide a column is. */
export function sumTexts({ totals }: GridAnswer): ReadonlyMap<string, string> {
  const sums = totals as unknown as Readonly<Record<string, Yuan | null>>
  return new Map([...summedColumns].map((column) => [column, formatWan(sums[column] ?? null)]))
}

/** A row's figure by its column; null is a blank. */
export function figureOf(row: GridRow, column: string, at: Pick<Surroundings, 'answer'>): number | null {
  if (row.kind === 'project') {
    const value = (at.answer.number as Readonly<Record<string, Float64Array>>)[column]?.[row.i]
    return value === undefined || Number.isNaN(value) ? null : value
  }
  if (!summedColumns.has(column) || (monthly.has(column) && !planByMonths(row, at))) return null
  return (row.totals as unknown as Readonly<Record<string, number | null>>)[column] ?? null
}

const monthly: ReadonlySet<string> = new Set(['monthPlan', 'ytdPlan'])

/** A sum of monthly plans stands for its rows only where every plan among them has months. */
function planByMonths(row: SumRow, { answer }: Pick<Surroundings, 'answer'>): boolean {
  const { annualPlan, ytdPlan } = answer.number
  return row.rows.every((i) => Number.isNaN(annualPlan[i]) || !Number.isNaN(ytdPlan[i]))
}

/** The figures that sums and their rates exist of. */
export const summedColumns: ReadonlySet<string> = new Set<keyof Totals>([
  'totalInvestment',
  'carryIn',
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdPlan',
  'ytdActual',
  'cumulative',
  'annualRate',
  'timeRate',
  'gapPoints',
  'totalRate',
])

const rates: ReadonlySet<string> = new Set(['annualRate', 'timeRate', 'totalRate', 'physical'])

export function figureText(value: number | null, column: string): string {
  if (column === 'gapPoints') return formatGap(value)
  if (rates.has(column)) return formatRate(value)
  return column === 'serial' ? formatNumber(value, 0) : formatWan(value as Yuan | null)
}

/** The class that colours a gap, only where its lamp rule fired. */
export function gapClass(row: GridRow, at: Surroundings): string {
  const fired = row.kind === 'project' ? firedAt(at.answer, row.i) : null
  return fired === null ? '' : `gap-${fired}`
}
