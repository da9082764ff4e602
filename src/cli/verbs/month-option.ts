import { day, lastClosedMonth, type Month, month } from '#domain/month'
import type { Session } from '../verb'

/** The month asked for, or the last one that has closed by the workspace's today. Refuses MONTH_INVALID. */
export async function monthOption(session: Session, typed: string | undefined): Promise<Month> {
  if (typed !== undefined) return month(typed)
  const info = await session.ask('workspace.info', {})
  return lastClosedMonth(day(info.today))
}
