import type { Ask, CallName, Output } from '#contract/index'
import type { WireError } from '#contract/wire'
import type { Lang, Words } from '#domain/refusal'

/** An argument by position: what help calls it, and what it is. */
export interface ArgumentSpec {
  readonly placeholder: string
  readonly words: Words
  /** Takes all that follows, at least one. */
  readonly many?: true
}

/** An option; its name is the key it stands under (`carryIn` is `--carry-in`). */
export interface OptionSpec {
  /** What help calls its value; null for a switch. */
  readonly placeholder: string | null
  readonly words: Words
  readonly required?: true
}

export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** What was typed, by the names of a verb's arguments and options. */
export type Given<A extends ArgumentSpecs, O extends OptionSpecs> = {
  readonly [K in keyof A]: A[K] extends { many: true } ? readonly string[] : string
} & {
  readonly [K in keyof O]: O[K] extends { placeholder: null }
    ? boolean
    : O[K] extends { required: true }
      ? string
      : string | undefined
}

/** What a verb has to work with. */
export interface Session {
  readonly lang: Lang
  /** Asks the engine; throws Failure when it says no. */
  ask<N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>>
  /** The path given to an option, made absolute from where the person stands. Refuses USAGE for an empty one. */
  path(flag: string, typed: string): string
  /** The folder that the global options or the environment name. */
  readonly workspace: string
  /** Everything on standard input, as bytes. */
  readInput(): Uint8Array
}

/** What a verb answers. */
export interface Answer {
  /** The one document of `--json`. */
  readonly json: unknown
  /** The same for people. */
  readonly text: () => string
  /** Diagnostics for stderr. */
  readonly notes?: readonly string[]
  /** Set when the answer is a report of something that failed: it is printed, and the exit code is this error's. */
  readonly failure?: WireError
}

export interface Verb {
  /** Noun and verb as typed; a noun may stand alone (`undo`). */
  readonly path: string
  /** The call it makes: its title is the verb's title in help. */
  readonly call: CallName
  readonly arguments: ArgumentSpecs
  readonly options: OptionSpecs
  /** More for its help page: notes and examples. */
  readonly notes?: (lang: Lang) => readonly string[]
  readonly run: (session: Session, given: Given<ArgumentSpecs, OptionSpecs>) => Promise<Answer>
}

interface VerbOf<A extends ArgumentSpecs, O extends OptionSpecs> extends Omit<Verb, 'arguments' | 'options' | 'run'> {
  readonly arguments?: A
  readonly options?: O
  readonly run: (session: Session, given: Given<A, O>) => Promise<Answer>
}

/** Defines a verb; what `run` is given is typed by its arguments and options. */
export function verb<
  const A extends ArgumentSpecs = Record<never, never>,
  const O extends OptionSpecs = Record<never, never>,
>(of: VerbOf<A, O>): Verb {
  // The parser builds `given` from these very specs, so the wider type that a table of verbs needs is safe.
  return { ...of, arguments: of.arguments ?? {}, options: of.options ?? {}, run: of.run as unknown as Verb['run'] }
}

/** The flag of an option: `carryIn` → `--carry-in`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** A "no" of the engine, as data. */
export class Failure extends Error {
  readonly error: WireError
  constructor(error: WireError) {
    super(error.message)
    this.name = 'Failure'
    this.error = error
  }
}
