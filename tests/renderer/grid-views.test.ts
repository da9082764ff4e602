import { beforeEach, describe, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import { layoutOf, type SavedView } from '#domain/saved-view'
import { keptText, readKept } from '../../src/renderer/app/kept-place'
import { copiedBlock, guarded } from '../../src/renderer/pages/projects/copy/block'
import { askedOf } from '../../src/renderer/pages/projects/print/asked'
import { buildRows, familyOf } from '../../src/renderer/pages/projects/rows'
import { changeView, firstView, isChanged, layoutNow, showView, view } from '../../src/renderer/pages/projects/view'
import { addable, withMoved, withStep, withToggled } from '../../src/renderer/pages/projects/views/columns-order'
import { words } from '../../src/renderer/pages/projects/words'
import { june, sixMonths } from './grid-answer'

const plain = (...ids: readonly ('unit' | 'totalInvestment' | 'annualPlan' | 'leader' | 'progress')[]) =>
  ids.map((id) => ({ id, width: null }))

describe('columns that are chosen', () => {
  it('one that is put back stands where its set has it, one of no set comes last', () => {
    const left = withToggled(plain('unit', 'totalInvestment', 'annualPlan'), 'totalInvestment', 'progress')
    expect(left.map(({ id }) => id)).toEqual(['unit', 'annualPlan'])
    expect(withToggled(left, 'totalInvestment', 'progress').map(({ id }) => id)).toEqual([
      'unit',
      'totalInvestment',
      'annualPlan',
    ])
    expect(withToggled(left, 'leader', 'progress').at(-1)?.id).toBe('leader')
    expect(addable(left, 'progress')[0]).toBe('totalInvestment')
  })

  it('moves within its ends, and is made wider from what it stands at', () => {
    const three = plain('unit', 'leader', 'progress')
    expect(withMoved(three, 'progress', 0).map(({ id }) => id)).toEqual(['progress', 'unit', 'leader'])
    expect(withMoved(three, 'unit', 99).map(({ id }) => id)).toEqual(['leader', 'progress', 'unit'])
    expect(withStep(three, 'leader', 96, 1)[1]).toEqual({ id: 'leader', width: 120 })
    expect(withStep(three, 'leader', 40, -1)[1]?.width).toBe(40)
  })
})

describe('a kept view', () => {
  beforeEach(() => changeView(firstView))
  const kept: SavedView = {
    id: 'v',
    name: '红灯',
    layout: layoutOf({
      columns: plain('leader', 'annualPlan'),
      filters: { lamps: ['red'] },
      grouping: 'unit',
      sort: { column: 'gapPoints', down: false },
    }),
  }

  it('is looked at as it was kept, and any change of columns, filter, group or order is a change of it', () => {
    showView(kept)
    expect(layoutNow(view.get(), [])).toEqual(kept.layout)
    for (const part of [
      { grouping: 'none' as const },
      { sort: null },
      { columns: plain('annualPlan', 'leader') },
      { filters: firstView.filters },
    ]) {
      showView(kept)
      expect(isChanged(view.get(), kept)).toBe(false)
      changeView(part)
      expect(isChanged(view.get(), kept)).toBe(true)
    }
    showView(kept)
    changeView({ search: 'ld', folded: new Set(['a']) })
    expect(isChanged(view.get(), kept)).toBe(false)
  })
})

describe('rows on the clipboard and on paper', () => {
  const answer = june([
    { id: 'a', name: '甲', total: 300, plan: 120, actuals: sixMonths(60) },
    { id: 'b', name: '=乙', plan: 120, actuals: sixMonths(36) },
  ])
  const shown = (grouping: 'none' | 'unit') => buildRows(answer, familyOf(answer), { ...firstView, grouping }, null)
  const at = { answer, words: words.zh, lang: 'zh' as const }

  it('have the names of the columns; figures are numbers, a blank is blank, a bar is what it draws', () => {
    const columns = ['mark', 'serial', 'lamp', 'name', 'totalInvestment', 'annualPlan', 'bullet', 'gapPoints']
    const { block, isText } = copiedBlock([...shown('none').rows, shown('none').total], columns, at)
    expect(block[0]).toEqual(['序', '灯', '项目名称', '总投资 万元', '年度计划 万元', '序时进度 %', '较序时 百分点'])
    expect(block[1]?.slice(2)).toEqual(['甲', '300.00', '120.00', '50.0', '0.0'])
    expect(block[2]?.[3]).toBe('')
    expect(block[2]?.[6]).toBe('-20.0')
    expect(block[3]?.[2]).toBe('合计')
    expect([isText(2), isText(3)]).toEqual([true, false])
  })

  it('a text that looks like a formula stays a text', () => {
    const copied = copiedBlock(shown('none').rows, ['name', 'gapPoints'], at)
    expect(guarded(copied)[2]).toEqual(["'=乙", '-20.0'])
  })

  it('months stand each in a column of their own', () => {
    const { block } = copiedBlock(shown('none').rows, ['months'], at)
    expect(block[0]).toHaveLength(6)
    expect(block[1]).toEqual(sixMonths(60).map((value) => `${value.toFixed(2)}`))
  })

  it('what is printed are the groups and rows that stand', () => {
    const asked = askedOf({ month: answer.month, name: null, view: firstView, placed: ['unit'], rows: shown('unit') })
    expect(asked.groups.flatMap(({ ids }) => ids)).toEqual(['a', 'b'])
    expect(asked.layout.columns).toEqual([{ id: 'unit', width: null }])
  })
})

describe('where one was', () => {
  const months = { month: '2024-03' as Month, closed: '2024-06' as Month }

  it('is kept and read again; what was open there is not', () => {
    const place = { page: 'data', tab: 'history', cell: { entity: 'month', id: 'a/2024-03', field: 'actual' } } as const
    expect(readKept(keptText({ place, ...months }))).toEqual({ place: { page: 'data', tab: 'history' }, ...months })
    expect(readKept(keptText({ place: { page: 'project', id: 'a' }, ...months }))?.place).toEqual({
      page: 'project',
      id: 'a',
    })
  })

  it.each([
    '',
    '{',
    '7',
    '{"place":{"page":"ofTomorrow"},"month":"2024-03","closed":"2024-06"}',
    '{"place":{"page":"papers"}}',
  ])('what this program does not know is no place: %s', (text) => expect(readKept(text)).toBeNull())
})
