import { describe, expect, it } from 'vitest'
import type { CollectedFile, ReturnedCell } from '#domain/fill-in/report'
import type { Month } from '#domain/month'
import { monthStatus } from '#domain/month-status'
import { boardAfter } from '../../src/renderer/pages/collect/board'
import { differenceText, valueText } from '../../src/renderer/pages/collect/cell-text'
import {
  choose,
  leave,
  noChoices,
  outcomeOf,
  sideOf,
  undecided,
  worstFirst,
} from '../../src/renderer/pages/collect/choices'
import { gridFrom } from '../documents/facts'

const cell = (projectId: string, more: Partial<ReturnedCell> = {}): ReturnedCell => ({
  projectId,
  name: projectId,
  row: 6,
  column: '6月完成投资',
  field: 'actual',
  given: 'actual',
  text: '6',
  sent: null,
  returned: 60_000,
  now: null,
  conflict: null,
  proposed: true,
  ...more,
})
const file = (name: string, cells: readonly ReturnedCell[], more: Partial<CollectedFile> = {}): CollectedFile => ({
  file: `${name}.xlsx`,
  path: `/${name}.xlsx`,
  sha256: name,
  savedAt: '',
  period: { kind: 'monthly', month: '2024-06' as Month },
  unit: name,
  sentAt: null,
  rows: 1,
  sentRows: 1,
  accepted: 1,
  rejected: [],
  columns: [],
  matched: [],
  cells,
  notices: [],
  state: 'ready',
  refusal: null,
  ...more,
})

describe('what a person decides of returned files', () => {
  const clash = cell('b', { conflict: 'ledger', now: 50_000, sent: 40_000 })
  const one = file('甲', [cell('a'), clash], { state: 'conflicts' })

  it('takes what the sheet alone changed; a conflict is open until somebody says', () => {
    expect(one.cells.map((c) => sideOf(noChoices, one, c))).toEqual(['sheet', null])
    expect(outcomeOf([one], noChoices)).toMatchObject({ cells: 1, open: 1 })
    expect(undecided([one], noChoices).map((open) => open.cell.projectId)).toEqual(['b'])
    const sheet = outcomeOf([one], choose(noChoices, one, [clash], 'sheet'))
    expect([sheet.cells, sheet.open]).toEqual([2, 0])
    expect(sheet.blocks[0]?.cells[1]).toEqual({ id: 'b', field: 'actual', text: '6', base: 50_000 })
    const ledger = outcomeOf([one], choose(noChoices, one, one.cells, 'ledger'))
    expect([ledger.cells, ledger.open, ledger.files]).toEqual([0, 0, []])
  })

  it('of two files that differ, taking one leaves the other, and they are one place to decide', () => {
    const old = file('旧', [cell('a', { conflict: 'files', text: '5', returned: 50_000, proposed: false })])
    const newer = file('新', [cell('a', { conflict: 'files' })])
    expect(outcomeOf([old, newer], noChoices).open).toBe(1)
    const chosen = choose(noChoices, old, old.cells, 'sheet')
    expect(outcomeOf([old, newer], chosen).blocks[0]?.cells.map(({ text }) => text)).toEqual(['5'])
    expect(newer.cells.map((c) => sideOf(chosen, newer, c))).toEqual(['ledger'])
  })

  it('a file that is left out, or refused, writes nothing and asks nothing', () => {
    const refusal = { code: 'MONTH_FROZEN', message: '', details: {} } as const
    expect(outcomeOf([{ ...one, refusal }], noChoices)).toMatchObject({ cells: 0, open: 0 })
    const out = leave(noChoices, one, true)
    expect(outcomeOf([one], out)).toMatchObject({ cells: 0, open: 0 })
    expect(outcomeOf([one], leave(out, one, false))).toMatchObject({ cells: 1, open: 1 })
  })

  it('lists the worst first', () => {
    const states = (['same', 'ready', 'refused', 'conflicts', 'rejected'] as const).map((state) =>
      file(state, [], { state }),
    )
    expect(worstFirst(states).map(({ state }) => state)).toEqual(['refused', 'rejected', 'conflicts', 'ready', 'same'])
  })

  it('shows money, shares, terms and blanks as people read them', () => {
    expect(valueText(clash, 123_456_700, 'zh')).toBe('12,345.67')
    expect(valueText(clash, 12_345_678, 'zh')).toBe('1,234.5678')
    expect(valueText(cell('a', { field: 'physical' }), 0.615, 'zh')).toBe('61.5 %')
    expect(valueText(cell('a', { field: 'statEntry' }), 'entered', 'en')).toBe('Entered')
    expect(valueText(clash, undefined, 'zh')).toBe('—')
    expect([differenceText(clash), differenceText(cell('a'))]).toEqual(['+1.00', ''])
  })
})

describe('the status board as it will be', () => {
  const answer = gridFrom([
    { name: '甲', units: ['县住建局'] },
    { name: '乙', units: ['县住建局'] },
    { name: '丙', units: ['县水利局'] },
  ])
  const ids = Array.from({ length: answer.count }, (_, i) => answer.text.id.values[i] ?? '')
  const status = (returned: readonly string[]) =>
    monthStatus(answer, { cutOffs: { byList: new Map(), otherwise: null }, returned: new Set(returned) })

  it('counts a project as reported once its figure is taken; who sent nothing is still waited for', () => {
    const figures = new Set([ids[0] ?? ''])
    const board = boardAfter(answer, status([]), { figures, touched: figures }, new Set(['县住建局']))
    expect(board).toMatchObject({ reportedBefore: 0, reported: 1, total: 3 })
    expect(board.lines).toMatchObject([{ unit: '县住建局', after: 'missing', reported: 1, missing: ['乙'] }])
    expect(board.waiting.map(({ unit }) => unit)).toEqual(['县水利局'])
  })

  it('a unit that was sent back is so no more once anything of it is written', () => {
    const touched = new Set([ids[0] ?? ''])
    const units = new Set(['县住建局'])
    const stateAfter = (taken: ReadonlySet<string>) =>
      boardAfter(answer, status(['县住建局']), { figures: new Set(ids), touched: taken }, units).lines[0]?.after
    expect([stateAfter(touched), stateAfter(new Set())]).toEqual(['reported', 'returned'])
  })
})
