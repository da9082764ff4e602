import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { beginWith, onceBegun } from '../../src/renderer/parts/begun'

let frames: (() => void)[] = []
const asked: string[] = []
const ask = (name: string) => onceBegun(async () => asked.push(name))
/** Whatever waits for a promise alone has run then. */
const settle = () => vi.advanceTimersByTimeAsync(0)
async function frame(): Promise<void> {
  for (const draw of frames.splice(0)) draw()
  await settle()
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  frames = []
  asked.length = 0
})
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(2_000)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('first the answer and its frame, then what is asked beside it; later everything at once', async () => {
  let answer = () => {}
  beginWith(
    new Promise<void>((done) => {
      answer = done
    }),
  )
  void ask('beside')
  await frame()
  expect(asked).toEqual([])
  answer()
  await settle()
  await frame()
  expect(asked).toEqual([])
  await frame()
  expect(asked).toEqual(['beside'])
  void ask('later')
  expect(asked).toEqual(['beside', 'later'])
})

it('an answer that is refused holds nothing up', async () => {
  beginWith(Promise.reject(new Error('no workspace')))
  void ask('beside')
  await settle()
  expect(asked).toEqual(['beside'])
})

it('a window that draws no frames is not waited for', async () => {
  beginWith(Promise.resolve())
  void ask('beside')
  await vi.advanceTimersByTimeAsync(999)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toEqual(['beside'])
})
