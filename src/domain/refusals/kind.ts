/** A sentence in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}
export type Lang = keyof Words

/** What a refusal may carry: the values its sentence names. */
export type Details = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>

export interface Kind<D extends Details> {
  /** The command line's exit code (CLI.md). */
  readonly exit: 1 | 2 | 3 | 4 | 5
  readonly zh: (d: D) => string
  readonly en: (d: D) => string
}

/** One way of saying no: its exit code and its sentence in both languages. */
export function kind<D extends Details>(exit: Kind<D>['exit'], zh: Kind<D>['zh'], en: Kind<D>['en']): Kind<D> {
  return { exit, zh, en }
}
