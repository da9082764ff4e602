import { beforeEach, describe, expect, it } from 'vitest'
import { beginPending, pendingOf, setPending } from '../../../src/renderer/pages/entry/pending'
import { act, stepBack, stepForward } from '../../../src/renderer/pages/entry/plan/steps'

const draft = (text: string) => ({ text, state: 'draft' }) as const
let sheet: string
let count = 0
beforeEach(() => {
  count += 1
  sheet = `plan/${count}`
  beginPending(`workspace-${count}`)
})
/** Types a draft; or, with changes, writes what waited into the ledger. */
const type = (key: string, text: string) =>
  act(sheet, [key], async () => {
    setPending(sheet, [[key, draft(text)]])
    return 0
  })
const write = (...keys: string[]) =>
  act(sheet, keys, async () => {
    setPending(
      sheet,
      keys.map((key) => [key, null]),
    )
    return keys.length
  })
/** What the ledger was asked to take back or to do again. */
let ledger = 0
const inLedger = async () => {
  ledger += 1
}
/** Answers whether the ledger was asked. */
const back = async () => {
  ledger = 0
  await stepBack(sheet, inLedger)
  return ledger === 1
}
const forward = async () => {
  ledger = 0
  await stepForward(sheet, inLedger)
  return ledger === 1
}
const texts = () => [...pendingOf(sheet)].map(([key, { text }]) => `${key}=${text}`)

describe('撤销页上留着的', () => {
  it('一步一步收回，账上没有变的不去撤账上的', async () => {
    await type('a/m01', '1')
    await type('a/m01', '2')
    expect(await back()).toBe(false)
    expect(texts()).toEqual(['a/m01=1'])
    expect(await back()).toBe(false)
    expect(texts()).toEqual([])
    expect(await forward()).toBe(false)
    expect(await forward()).toBe(false)
    expect(texts()).toEqual(['a/m01=2'])
  })

  it('合上写进账里的一步，撤了账上的，先前留着的又留着', async () => {
    await type('a/m01', '1')
    await write('a/m01', 'a/m02')
    expect(texts()).toEqual([])
    expect(await back()).toBe(true)
    expect(texts()).toEqual(['a/m01=1'])
    expect(await forward()).toBe(true)
    expect(texts()).toEqual([])
  })

  it('再往前就是账上的事；又做了别的就没有重做', async () => {
    expect(await back()).toBe(true)
    await type('a/m01', '1')
    await back()
    await type('a/m02', '3')
    expect(await forward()).toBe(true)
    expect(texts()).toEqual(['a/m02=3'])
  })
})
