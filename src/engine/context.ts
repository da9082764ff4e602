import type { CallName, contract, Input, Output } from '#contract/index'
import type { Printer } from '#documents/printer'
import type { Day } from '#domain/month'
import type { Lang } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import type { Ledger } from '#ledger/open'
import type { Change } from '#ledger/write'

/** What a query is given: a reader, today, the language of sentences. */
export interface QueryContext {
  readonly db: ReadableDb
  readonly ledger: Ledger
  readonly today: Day
  readonly lang: Lang
}

/** What a command is given: the change set it writes into (one transaction, logged). */
export interface CommandContext extends QueryContext {
  readonly change: Change
}

/** What a job is given: a reader of its own, and how to tell progress and to stop. */
export interface JobContext extends QueryContext {
  readonly now: string
  readonly printer: Printer
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number, label: string) => void
}

type Names<K extends string> = { [N in CallName]: (typeof contract)[N]['kind'] extends K ? N : never }[CallName]
export type QueryName = Names<'query'>
export type CommandName = Names<'command'>
export type JobName = Names<'job'>
export type SessionName = Names<'session'>

/** Every call has its handler; the compiler asks for it. */
export type Queries = { readonly [N in QueryName]: (context: QueryContext, input: Input<N>) => Output<N> }
export type Commands = { readonly [N in CommandName]: (context: CommandContext, input: Input<N>) => Answer<N> }
export type Jobs = {
  readonly [N in Exclude<JobName, 'damage.look'>]: (context: JobContext, input: Input<N>) => Promise<Output<N>>
}

/** A command's own part of its answer; `changes` and `set` are added by the dispatcher. */
export type Answer<N extends CommandName> = Omit<Output<N>, 'changes' | 'set'>
