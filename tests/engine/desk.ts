import type { Ask, Output } from '#contract/index'
import { parseWan, type Yuan } from '#domain/money'
import { type Day, day } from '#domain/month'
import { Refusal } from '#domain/refusal'
import type { CommandName, QueryName } from '#engine/context'
import { type Desk, deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { openMemory } from '#ledger/open'

/** A desk on an empty ledger in memory, on a fixed day, with `ask` as a window has it. */
export function memoryDesk(today = '2024-07-05') {
  const ledger = openMemory()
  const state = { today: day(today), device: 'device-a' }
  const base = deskOf(ledger, 'zh')
  const desk = (): Desk => ({
    ...base,
    device: state.device,
    clock: { today: () => state.today, now: () => `${state.today}T09:00:00.000Z` },
  })
  return {
    ledger,
    db: ledger.read,
    desk,
    setToday: (value: string) => {
      state.today = day(value) as Day
    },
    setDevice: (value: string) => {
      state.device = value
    },
    ask: <N extends QueryName | CommandName>(name: N, input: Ask<N>): Output<N> => dispatch(desk(), name, input),
  }
}
export type MemoryDesk = ReturnType<typeof memoryDesk>

/** 万元 to yuan. */
export const wan = (value: number | string): Yuan => parseWan(value) as Yuan

/** The code of what an act refuses; fails when it does not refuse. */
export function refusalCode(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('nothing was refused')
}
