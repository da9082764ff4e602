import { describe, expect, it } from 'vitest'
import { Acts } from '../../../src/renderer/parts/sheet/acts'
import type { CellLook, SheetOptions, SheetPaste } from '../../../src/renderer/parts/sheet/sheet-options'
import { selectionText } from '../../../src/renderer/parts/sheet/speech'

/** Three rows of a locked name, a figure and a text. */
function sheet(texts: Record<string, string> = {}, looks: Record<string, CellLook> = {}) {
  const told: string[] = []
  const pastes: SheetPaste[] = []
  const options: SheetOptions = {
    columns: [
      { key: 'name', title: '项目', kind: 'computed', width: 100 },
      { key: 'actual', title: '6月完成', kind: 'number', width: 100 },
      { key: 'progress', title: '形象进度', kind: 'text', width: 100 },
    ],
    rows: ['a', 'b', 'c'],
    label: '月度填报',
    lang: 'zh',
    nonce: '',
    rowName: (row) => `项目${row}`,
    cellText: (row, col) => texts[`${row}/${col}`] ?? '',
    cellLook: (row, col) => looks[`${row}/${col}`] ?? { kind: col === 0 ? 'plain' : 'editable' },
    canEdit: (row, col) => col > 0 && looks[`${row}/${col}`]?.kind !== 'frozen',
    onEdit: (edits, kind) =>
      told.push(`${kind}: ${edits.map(({ row, col, text }) => `${row}/${col}=${text}`).join(' ')}`),
    onPaste: (paste) => pastes.push(paste),
    onDiscard: (spots) => told.push(`discard: ${spots.length}`),
    onUndo: () => told.push('undo'),
    onRedo: () => told.push('redo'),
  }
  return { acts: new Acts(() => options), options, told, pastes }
}
const all = { top: 0, left: 0, bottom: 2, right: 2 }

describe('what is done to a block', () => {
  it('clears only cells that take typing and hold something', () => {
    const { acts, told } = sheet(
      { '0/0': '龙鼎', '0/1': '5', '1/2': '封顶', '2/1': '9' },
      { '2/1': { kind: 'frozen' } },
    )
    expect(acts.clear(all)).toBe(true)
    expect(told).toEqual(['delete: 0/1= 1/2='])
    expect(acts.clear({ ...all, right: 0 })).toBe(false)
  })
  it('a text that is left as it was is no edit', () => {
    const { acts, told } = sheet({ '0/1': '5' })
    acts.type('5', [{ row: 0, col: 1 }])
    acts.type('6', [
      { row: 0, col: 1 },
      { row: 0, col: 0 },
    ])
    expect(told).toEqual(['type: 0/1=6'])
  })
  it('confirms only what was brought forward', () => {
    const { acts, told } = sheet({ '0/2': '主体', '1/2': '封顶' }, { '0/2': { kind: 'brought' } })
    expect(acts.confirm(all)).toBe(true)
    expect(told).toEqual(['confirm: 0/2=主体'])
    expect(acts.confirm({ top: 1, left: 0, bottom: 2, right: 2 })).toBe(false)
  })
  it('fills past what is locked', () => {
    const { acts, told } = sheet({ '0/1': '7' }, { '1/1': { kind: 'frozen' } })
    acts.fillDown({ top: 0, left: 0, bottom: 2, right: 1 })
    expect(told).toEqual(['fill: 2/1=7'])
  })
  it('a paste is a proposal: nothing is told as an edit, locked cells stand apart', () => {
    const { acts, told, pastes } = sheet()
    const area = acts.paste([['甲', '1', '好', '多']], { top: 2, left: 0, bottom: 2, right: 0 })
    expect(area).toEqual({ top: 2, left: 0, bottom: 2, right: 2 })
    expect(pastes[0]?.cells).toEqual([
      { row: 2, col: 1, text: '1' },
      { row: 2, col: 2, text: '好' },
    ])
    expect(pastes[0]?.locked).toEqual([{ row: 2, col: 0, text: '甲' }])
    expect(pastes[0]?.over).toEqual({ rows: 0, cols: 1 })
    expect(told).toEqual([])
  })
  it('the same text again is no edit, except over a refused one: that is another try', () => {
    const { acts, told } = sheet({ '0/1': '-5', '1/1': '7' }, { '0/1': { kind: 'refused', reason: '别处改过' } })
    acts.type('7', [{ row: 1, col: 1 }])
    acts.type('-5', [{ row: 0, col: 1 }])
    expect(told).toEqual(['type: 0/1=-5'])
  })
  it('Esc drops a draft that waits for its row', () => {
    const { acts, told } = sheet({ '0/1': '5' }, { '0/1': { kind: 'draft', reason: '差 5.00' } })
    expect(acts.discard(all)).toBe(true)
    expect(told).toEqual(['discard: 1'])
  })
  it('Esc drops refused texts, and is the page’s where there are none', () => {
    const { acts, told } = sheet({ '0/1': '-5' }, { '0/1': { kind: 'refused', reason: '不能是负数' } })
    expect(acts.discard(all)).toBe(true)
    expect(acts.discard({ ...all, top: 1 })).toBe(false)
    expect(told).toEqual(['discard: 1'])
  })
})

describe('what is read aloud', () => {
  it('names row, column, text, how the cell stands and how large the block is', () => {
    const { options } = sheet(
      { '0/1': '-5' },
      { '0/1': { kind: 'refused', reason: '不能是负数', corner: { kind: 'flagged', reason: '累计小于上月' } } },
    )
    const active = { row: 0, col: 1 }
    expect(selectionText({ active, area: { top: 0, left: 1, bottom: 0, right: 1 } }, options)).toBe(
      '项目0，6月完成：-5，未保存：不能是负数，累计小于上月',
    )
    expect(selectionText({ active: { row: 1, col: 2 }, area: { ...all, top: 1, left: 2 } }, options)).toBe(
      '项目1，形象进度：空，选中 2 行 1 列',
    )
    expect(selectionText({ active, area: all }, { ...options, rows: [] })).toBe('')
  })
})
