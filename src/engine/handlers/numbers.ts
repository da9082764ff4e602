import { homeDevice, type Numbered, nextRunningNumber } from '#ledger/numbers'
import type { CommandContext } from '../context'

/**
 * The next number of a kind, `2024-更-01`. One made on another device than the office's own carries that device's mark,
 * so that two laptops never make the same one (DESIGN.md, Change log).
 */
export function nextNumber(
  { db, change }: Pick<CommandContext, 'db' | 'change'>,
  entity: Numbered,
  prefix: string,
  digits: number,
): string {
  const number = `${prefix}${String(nextRunningNumber(db, entity, prefix)).padStart(digits, '0')}`
  const { device } = change.meta
  return device === homeDevice(db) ? number : `${number}-${device.slice(0, 4).toUpperCase()}`
}
