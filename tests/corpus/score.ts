import { readFileSync } from 'node:fs'
import { isReadDate } from '#domain/import/cell-result'
import { chooseSheet } from '#domain/import/choose-sheet'
import { matchRows, nameBook } from '#domain/import/match-names'
import { plain } from '#domain/import/plain'
import { understand } from '#domain/import/understood'
import type { KnownMoney, Understood, UnderstoodCell } from '#domain/import/understood-types'
import type { Yuan } from '#domain/money'
import { month } from '#domain/month'
import { Refusal } from '#domain/refusal'
import type { CorpusFile, FileTruth } from './corpus'
import { doneInAll, doneThrough, type Truth } from './county'
import { parsedBook } from './parsed'

/** What came of the cells that mean something. Wrong ones are told apart: a gap is seen, a wrong figure is believed. */
export interface Score {
  readonly cells: number
  readonly right: number
  /** Read as something else, or read where nothing is meant. */
  readonly wrong: number
  readonly missing: number
  /** What is not right, in words, for whoever mends it. */
  readonly misses: readonly string[]
}

const noScore: Score = { cells: 0, right: 0, wrong: 0, missing: 0, misses: [] }
export const together = (scores: readonly Score[]): Score =>
  scores.reduce(
    (all, one) => ({
      cells: all.cells + one.cells,
      right: all.right + one.right,
      wrong: all.wrong + one.wrong,
      missing: all.missing + one.missing,
      misses: [...all.misses, ...one.misses],
    }),
    noScore,
  )

/** Right cells in all: what is printed. */
export const shareRight = ({ right, cells }: Score) => right / Math.max(cells, 1)

/** The share of right cells, each wrong one taken off three times: a gap is seen before it is written, an error is not. */
export const mark = ({ right, wrong, cells }: Score) => (right - 3 * wrong) / Math.max(cells, 1)

const yuan = (amount: number | null) => amount as Yuan | null

function knownMoney(projects: readonly Truth[]): KnownMoney {
  const known = new Map<string, NonNullable<ReturnType<KnownMoney['get']>>>()
  for (const truth of projects) {
    const money = {
      totalInvestment: yuan(truth.totalInvestment),
      carryIn: yuan(truth.carryIn),
      annualPlan: yuan(truth.annualPlan),
      ytdActual: yuan(doneThrough(truth)),
      cumulative: yuan(doneInAll(truth)),
    }
    for (const key of [truth.name, truth.code, truth.alias ?? '', truth.id])
      if (key !== '') known.set(plain(key), money)
  }
  return known
}

type Cells = Map<string, string>
const keyOf = (row: number, field: string, of: string | null) => `${row + 1}行 ${field}${of === null ? '' : ` ${of}`}`

/** A value as it is compared: spaces in texts are nothing that anybody sees. */
function said(value: unknown): string {
  if (isReadDate(value as never)) {
    const { day, precision } = value as { day: string; precision: string }
    return `${day} ${precision}`
  }
  if (Array.isArray(value)) return value.map(said).join('、')
  return typeof value === 'string' ? plain(value) : String(value)
}

function readCells(understood: Understood): Cells {
  const cells: Cells = new Map()
  const put = (row: number, { field, month: of, value, problem }: UnderstoodCell) => {
    cells.set(keyOf(row, field, of), problem === null ? said(value) : `? ${problem.code}`)
  }
  for (const { row, nature, cells: own } of understood.rows)
    if (nature === 'data') for (const cell of own) put(row, cell)
  return cells
}

function meantCells({ rows }: FileTruth): Cells {
  const cells: Cells = new Map()
  for (const { row, cells: own } of rows) {
    for (const { field, month: of, value } of own)
      cells.set(keyOf(row, field === 'alias' ? 'aliases' : field, of), said(value))
  }
  return cells
}

const projectCells = (understood: Understood, projects: readonly Truth[], truth: FileTruth): [Cells, Cells] => {
  const named = understood.rows
    .filter(({ nature }) => nature === 'data')
    .map(({ row, cells }) => {
      const of = (field: string) => {
        const value = cells.find((cell) => cell.field === field)?.value
        return typeof value === 'string' ? value : null
      }
      return { row, id: of('id'), code: of('code'), name: of('name') }
    })
  const known = projects.map(({ id, name, code, alias }) => ({
    id,
    name,
    code,
    aliases: alias === null ? [] : [alias],
  }))
  const keyed = named.some(({ id, code }) => (id ?? code) !== null)
  const meant: Cells = new Map()
  for (const { row, project, how } of truth.rows)
    meant.set(keyOf(row, '→', null), how === 'taken' || keyed ? project : how === 'near' ? `near ${project}` : 'new')
  const found: Cells = new Map()
  for (const match of matchRows(named, nameBook(known))) {
    const wanted = truth.rows.find(({ row }) => row === match.row)?.project
    const near = match.candidates.some(({ id }) => id === wanted) ? wanted : match.candidates[0]?.id
    found.set(keyOf(match.row, '→', null), match.projectId ?? (match.how === 'near' ? `near ${near}` : match.how))
  }
  return [meant, found]
}

function compared(name: string, meant: Cells, found: Cells): Score {
  const misses: string[] = []
  let [right, wrong, missing] = [0, 0, 0]
  for (const [key, value] of meant) {
    const read = found.get(key)
    if (read === value) right += 1
    else if (read === undefined || read.startsWith('?') || read === 'new') {
      missing += 1
      misses.push(`${name} ${key}: ${read ?? 'nothing'}, is ${value}`)
    } else {
      wrong += 1
      misses.push(`${name} ${key}: WRONG ${read}, is ${value}`)
    }
  }
  for (const [key, value] of found) {
    if (meant.has(key) || value.startsWith('?')) continue
    wrong += 1
    misses.push(`${name} ${key}: WRONG ${value}, is nothing`)
  }
  return { cells: meant.size, right, wrong, missing, misses }
}

/** Reads a file as an import does and holds every cell against its truth. */
export async function scoreOf(
  { office, kind, file, truth: beside }: CorpusFile,
  projects: readonly Truth[],
): Promise<Score> {
  const truth = JSON.parse(readFileSync(beside, 'utf8')) as FileTruth
  const name = `${office.name} ${kind}`
  const asked = {
    kind,
    month: kind === 'monthly' ? month('2024-06') : null,
    year: 2024,
    money: office.money ?? null,
    mapping: null,
    file: office.name,
    known: office.known && kind !== 'projects' ? knownMoney(projects) : new Map(),
  }
  try {
    const book = await parsedBook(file)
    const understood = understand(chooseSheet(book, asked, null), asked)
    const [meantProjects, foundProjects] = projectCells(understood, projects, truth)
    const whole = understood.problems.map(
      ({ problem }) => `${name}: ${problem.code} ${JSON.stringify(problem.details)}`,
    )
    const score = together([
      compared(name, meantCells(truth), whole.length > 0 ? new Map() : readCells(understood)),
      compared(name, meantProjects, foundProjects),
    ])
    return { ...score, misses: [...whole, ...score.misses] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const score = compared(name, meantCells(truth), new Map())
    return { ...score, misses: [`${name}: ${error.code} ${JSON.stringify(error.details)}`, ...score.misses] }
  }
}
