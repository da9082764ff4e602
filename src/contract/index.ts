import type { z } from 'zod'
import { attachments } from './attachments'
import { backupCalls } from './backup'
import { batch } from './batch'
import { bulletinCalls } from './bulletin'
import { calendar } from './calendar'
import { cardPaper } from './card-paper'
import type { Call } from './define'
import { entry } from './entry'
import { fillIn } from './fill-in'
import { findCalls } from './find'
import { history } from './history'
import { imports } from './import'
import { merge } from './merge'
import { monthLife } from './month-life'
import { overviewCalls } from './overview'
import { paperSettings } from './paper-settings'
import { papers } from './papers'
import { problems } from './problems'
import { projects } from './projects'
import { roster } from './roster'
import { rules } from './rules'
import { timelineCalls } from './timeline'
import { viewPaper } from './view-paper'
import { viewCalls } from './views'
import { workspace } from './workspace'
import { years } from './years'

/** Every call, once. Types, checks, IPC, the command line and help come from here. */
export const contract = {
  ...projects,
  ...findCalls,
  ...overviewCalls,
  ...timelineCalls,
  ...viewCalls,
  ...viewPaper,
  ...history,
  ...workspace,
  ...backupCalls,
  ...papers,
  ...bulletinCalls,
  ...cardPaper,
  ...paperSettings,
  ...rules,
  ...roster,
  ...monthLife,
  ...entry,
  ...batch,
  ...imports,
  ...merge,
  ...years,
  ...calendar,
  ...attachments,
  ...problems,
  ...fillIn,
} as const
export type CallName = keyof typeof contract

/** What a caller gives and gets. */
export type Ask<N extends CallName> = z.input<ReturnType<(typeof contract)[N]['input']>>
export type Input<N extends CallName> = z.output<ReturnType<(typeof contract)[N]['input']>>
export type Output<N extends CallName> = (typeof contract)[N] extends Call<z.ZodType, infer O> ? O : never

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}
