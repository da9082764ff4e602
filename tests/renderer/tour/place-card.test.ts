import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../src/renderer/app/tour/place-card'
import { tourSteps } from '../../../src/renderer/app/tour/steps'

const window = { width: 1280, height: 720 }
const card = { width: 360, height: 160 }
const at = (left: number, top: number, width: number, height: number) =>
  placeCard({ left, top, width, height }, card, window)

describe('导览的卡片放在哪里', () => {
  it('有地方就在右边，再是左边、下面、上面', () => {
    expect(at(100, 200, 300, 36)).toEqual({ left: 414, top: 200 })
    expect(at(1000, 200, 200, 36)).toEqual({ left: 626, top: 200 })
    expect(at(60, 60, 1200, 40)).toEqual({ left: 60, top: 114 })
    expect(at(60, 600, 1200, 40)).toEqual({ left: 60, top: 426 })
  })
  it('四边都没有地方，就压在右下角', () => {
    expect(at(60, 100, 1200, 600)).toEqual({ left: 876, top: 516 })
  })
  it('什么都没圈，就在窗口正中', () => {
    expect(placeCard(null, card, window)).toEqual({ left: 460, top: 280 })
  })
  it('从不伸出窗口，窗口再小也从左上角看起', () => {
    expect(at(100, 690, 300, 20).top).toBe(548)
    expect(placeCard(null, card, { width: 300, height: 100 })).toEqual({ left: 12, top: 12 })
  })
})

it('导览五到七步，最后一步在报表', () => {
  expect(tourSteps.length).toBeGreaterThanOrEqual(5)
  expect(tourSteps.length).toBeLessThanOrEqual(7)
  expect(tourSteps.at(-1)?.targets).toEqual(['.papers-tools .button-primary'])
})
