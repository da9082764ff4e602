import { textAt } from '#domain/grid'
import { type Draw, element } from '../cells'
import { drawing, type Shape } from '../svg'
import { markState } from './marks'

const tick: Shape = ['path', { d: 'm3.5 8 3 3 6-6.5', class: 'mark-tick' }]
const dash: Shape = ['path', { d: 'M4 8h8', class: 'mark-tick' }]

/** A box that marks the row's project; of a group or 合计, everything in it. The row hears the click. */
export const drawMark: Draw = (row, at) => {
  const state = markState(at.answer, row, at.marked)
  const box = element('span', `mark-box mark-${state}`)
  box.setAttribute('role', 'checkbox')
  box.setAttribute('aria-checked', state === 'some' ? 'mixed' : String(state === 'all'))
  box.setAttribute(
    'aria-label',
    row.kind === 'project' ? at.words.mark(textAt(at.answer, 'name', row.i) ?? '') : at.words.markGroup,
  )
  if (state !== 'none') box.append(drawing(16, 16, '', [state === 'all' ? tick : dash]))
  return box
}
