import type { z } from 'zod'
import type { Words } from '#domain/refusal'

/**
 * How a call runs: a `query` reads, a `command` changes in one transaction, a `job` takes its time and tells its
 * progress, a `session` call opens or makes a workspace.
 */
export type CallKind = 'query' | 'command' | 'job' | 'session'

/** Carries an output's type; answers are checked against it by the compiler and in tests, not at run time. */
export interface Returns<T> {
  readonly __returns?: T
}
export function returns<T>(): Returns<T> {
  return {}
}

export interface Call<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: CallKind
  readonly title: Words
  /** What checks an input; made when a call is first checked, since making all of them holds up a start. */
  readonly input: () => I
  readonly output: Returns<O>
}
export type Calls = Readonly<Record<string, Call>>

function maker<K extends CallKind>(kind: K) {
  return <I extends z.ZodType, O>(zh: string, en: string, make: () => I, output: Returns<O>) => {
    let made: I | null = null
    const input = () => {
      made ??= make()
      return made
    }
    return { kind, title: { zh, en }, input, output } as const
  }
}
export const query = maker('query')
export const command = maker('command')
export const job = maker('job')
export const session = maker('session')
