import { describe, expect, it } from 'vitest'
import type { EntryPreview, EntryRejection } from '#contract/entry'
import {
  type Pasting,
  pasteShown,
  previewedCells,
  sendsOfPaste,
  soundSends,
} from '../../../src/renderer/pages/entry/plan/paste'
import { soundPart } from '../../../src/renderer/pages/entry/plan/write'
import type { SheetPaste } from '../../../src/renderer/parts/sheet/sheet-options'
import { wan } from '../grid-answer'
import { planContext, twelve } from './plan-sheet'

/** A block from 总投资 (column 2) on. */
function pasted(block: readonly (readonly string[])[], left = 2): SheetPaste {
  const cols = Math.max(...block.map((row) => row.length))
  const cells = block.flatMap((texts, row) => texts.map((text, c) => ({ row, col: left + c, text })))
  return {
    area: { top: 0, left, bottom: block.length - 1, right: left + cols - 1 },
    block: { rows: block.length, cols },
    cells,
    locked: [],
    over: { rows: 0, cols: 0 },
  }
}
const refusal = (id: string, field: string, message: string): EntryRejection => ({
  id,
  field,
  code: 'PLAN_SUM',
  message,
  now: null,
})
const answered = (...rejected: readonly EntryRejection[]): EntryPreview => ({ accepted: 0, unchanged: 0, rejected })
const titles = Array.from({ length: 18 }, (_, n) => ({ title: `${n}`, right: true }))

const told = [
  { id: 'a', plan: 120, months: twelve(10), total: 500 },
  { id: 'b', plan: 60 },
]
const at = planContext(told)
const proposed = (block: SheetPaste, ...rejected: readonly EntryRejection[]): Pasting => ({
  paste: block,
  ...sendsOfPaste(at, block),
  answer: answered(...rejected),
})

describe('贴一块计划', () => {
  it('空格不改；一行十二个月都在块里时，空的月就是没有安排', () => {
    const whole = ['', '', '60', '', '—', ...Array<string>(8).fill(''), '30', '30']
    const { sends, blank } = sendsOfPaste(at, pasted([['600', '', '130'], whole.slice(0, 15)]))
    expect(sends[0]?.row).toMatchObject({ id: 'a', totalInvestment: '600', annual: '130' })
    expect(sends[0]?.row).not.toHaveProperty('carryIn')
    // The year alone does not forget the months that it has.
    expect(sends[0]?.row.months).toEqual(Array<string>(12).fill('10'))
    expect(sends[1]?.row.months).toEqual(['', '—', ...Array<string>(8).fill(''), '30', '30'])
    expect(blank).toBe(3)
  })

  it('合不上的一行整行不写，说差多少；同一行的总投资照写', () => {
    const pasting = proposed(pasted([['600', '7', '130']]), refusal('a', 'months', 'PLAN_SUM 的话'))
    const shown = pasteShown(at, pasting, titles)
    expect(shown).toMatchObject({ accepted: 2, unchanged: 0, rejected: 1 })
    expect(shown?.rows[0]?.refused).toBe('十二个月与全年差 −10.00 万元，这一行不写。')
    expect(previewedCells(at, pasting).get('a/annual')?.reason).toBe(shown?.rows[0]?.refused)
    expect(previewedCells(at, pasting).get('a/totalInvestment')).toEqual({ text: '600.00', reason: null })
    expect(soundSends(pasting).map(({ row }) => row)).toEqual([
      { id: 'a', totalInvestment: '600', carryIn: '7', base: expect.objectContaining({ totalInvestment: wan(500) }) },
    ])
  })

  it('读不懂的一格带着它的原因，同一行的别的格跟着不写', () => {
    const row = ['130', '约十', ...Array<string>(11).fill('10')]
    const pasting = proposed(pasted([row], 4), refusal('a', 'm01', '不是数字'))
    const shown = pasteShown(at, pasting, titles)
    expect(shown).toMatchObject({ accepted: 0, rejected: 13 })
    expect(shown?.rows[0]?.cells.slice(0, 2).map((cell) => cell?.refused)).toEqual(['', '不是数字'])
    expect(previewedCells(at, pasting).get('a/m05')?.reason).toBe('不是数字')
    expect(soundSends(pasting)).toEqual([])
  })

  it('数的是会变的格：已经是这个数的、空着就是 0 的月，各归各的', () => {
    const row = ['120', ...Array<string>(11).fill('10'), '10']
    expect(pasteShown(at, proposed(pasted([row], 4)), titles)).toMatchObject({
      accepted: 0,
      unchanged: 13,
      rejected: 0,
    })
  })
})

describe('拒了一部分以后还写什么', () => {
  it('只留没有被拒的一组格', () => {
    const send = {
      row: { id: 'a', totalInvestment: '1', annual: '2', months: null },
      cells: [
        { field: 'totalInvestment', text: '1', base: null },
        { field: 'annual', text: '2', base: null },
      ],
    } as const
    expect(soundPart(send, new Set(['plan']))).toEqual({
      row: { id: 'a', totalInvestment: '1' },
      cells: [send.cells[0]],
    })
    expect(soundPart(send, new Set(['plan', 'totalInvestment']))).toBeNull()
    expect(soundPart(send, new Set())).toEqual(send)
  })
})
