import { describe, expect, it } from 'vitest'
import { type Palette, paintRow } from '../../src/renderer/pages/timeline/paint-row'
import type { RowLayout } from '../../src/renderer/pages/timeline/row-layout'

/** A canvas that writes down what is drawn, in order, with the colour it is drawn in. */
function recorder() {
  const said: string[] = []
  let path: string[] = []
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    globalAlpha: 1,
    font: '',
    setLineDash: () => {},
    beginPath: () => {
      path = []
    },
    moveTo: (x: number, y: number) => path.push(`${x},${y}`),
    lineTo: (x: number, y: number) => path.push(`${x},${y}`),
    closePath: () => {},
    arc: (x: number, y: number) => path.push(`o${x},${y}`),
    fill: () => said.push(`fill ${pen.fillStyle} ${path.join(' ')}`),
    stroke: () => said.push(`stroke ${pen.strokeStyle} ${path.join(' ')}`),
    fillRect: (x: number, y: number, w: number, h: number) => said.push(`rect ${pen.fillStyle} ${x} ${y} ${w} ${h}`),
    fillText: (text: string, x: number, y: number) => said.push(`text ${pen.fillStyle} ${text} ${x} ${y}`),
  }
  return { said, context: pen as unknown as CanvasRenderingContext2D }
}
const palette: Palette = { font: 'sans-serif', color: (token) => token }
const layout: RowLayout = {
  planned: { from: 0, to: 300, before: true, after: false },
  elapsed: null,
  shapes: [
    {
      id: 'm',
      window: null,
      marks: [{ kind: 'planned', x: 50 }],
      lines: [{ kind: 'overdue', from: 50, to: 100 }],
      late: 'red',
    },
  ],
  labels: [
    {
      id: 'm',
      x: 108,
      width: 90,
      name: '开工 逾期 93 天',
      note: '报告“一季度”',
      noteX: 190,
      ground: { from: 101, to: 201 },
      late: 'red',
    },
  ],
  months: [],
  problems: [{ x: 40, late: true }],
}

describe('动的时候画在画布上', () => {
  it('和静止时一样：条在下、字在上、线和菱形最上，下面有问题限期的字高一点，逾期是红的；选中的行有底色', () => {
    const { said, context } = recorder()
    paintRow(context, palette, layout, { top: 100, height: 24, width: 400, selected: true })
    expect(said).toEqual([
      'rect selected 0 100 400 24',
      'rect plan-track 9 108 291 8',
      'stroke text2 6,108.5 2.5,112 6,115.5',
      'rect selected 101 100.5 100 18',
      'text red-text 开工 逾期 93 天 108 114',
      'text text2 报告“一季度” 190 114',
      'stroke red-text 50,112 100,112',
      'fill surface 50,106.5 55.5,112 50,117.5 44.5,112',
      'stroke red-text 50,106.5 55.5,112 50,117.5 44.5,112',
      'fill text2 o40,121',
      'stroke text2 o40,121',
    ])
  })
})
