import type { Entity } from '#domain/entity'
import type { Lang } from '#domain/refusal'
import type { Ledger } from '#ledger/open'
import { readSetting } from '#ledger/projects'
import { type Clock, clockOf } from './clock'
import type { QueryContext } from './context'
import { deviceId } from './device'

/** An open workspace with its clock and who is asking. */
export interface Desk {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly lang: Lang
  readonly device: string
  /** Who changes something, where it is not the person who is set in the workspace: the simulation. */
  readonly who?: string
  /** Told after each write which entities it touched. */
  readonly onChange: (touched: readonly Entity[]) => void
}

/** A desk over a ledger; the demonstration's own today stands in its settings. */
export function deskOf(ledger: Ledger, lang: Lang, onChange: Desk['onChange'] = () => {}): Desk {
  const clock = clockOf(process.env.KPM_TODAY, readSetting(ledger.read, 'today'))
  return { ledger, clock, lang, device: deviceId(), onChange }
}

export function queryContext(desk: Desk): QueryContext {
  return { db: desk.ledger.read, ledger: desk.ledger, today: desk.clock.today(), lang: desk.lang }
}
