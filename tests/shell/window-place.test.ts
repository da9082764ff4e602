import { describe, expect, it } from 'vitest'
import { windowPlace } from '../../src/main/window-place'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 0, width: 1280, height: 720 }
const before = { x: 100, y: 50, width: 1200, height: 800, maximized: false }

describe('窗口开在哪里', () => {
  it('第一次用平常的大小，由系统居中', () => {
    expect(windowPlace(null, [screen])).toEqual({ width: 1440, height: 900 })
  })
  it('小屏幕上不大过屏幕，也不小过能用的大小', () => {
    expect(windowPlace(null, [left])).toEqual({ width: 1280, height: 720 })
    expect(windowPlace(null, [{ x: 0, y: 0, width: 800, height: 480 }])).toEqual({ width: 960, height: 600 })
  })
  it('回到上次的地方，第二个屏幕也行', () => {
    expect(windowPlace(before, [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
    expect(windowPlace({ ...before, x: -1200, y: 10, height: 700 }, [screen, left])).toEqual({
      x: -1200,
      y: 10,
      width: 1200,
      height: 700,
    })
  })
  it('那个屏幕拔掉了，就重新居中', () => {
    expect(windowPlace({ ...before, x: -1200 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(windowPlace({ ...before, y: 1030 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(windowPlace({ ...before, y: -40 }, [screen])).toEqual({ width: 1440, height: 900 })
  })
})
