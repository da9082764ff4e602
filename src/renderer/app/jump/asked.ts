/** What is typed, apart: what is looked for, and what is to be done with the first project found. */
export interface Asked {
  readonly text: string
  /** The letters of an act (zgln tb); null without one. */
  readonly act: string | null
}

/** Splits what is typed; `acts` are the letters of what can be done with a project. Input methods part syllables by `'`. */
export function askedOf(typed: string, acts: readonly string[]): Asked {
  const text = typed.replace(/['’]/g, '').trim()
  const [, before, last] = /^(.*\S)\s+(\S+)$/.exec(text) ?? []
  const act = acts.find((letters) => letters === last?.toLowerCase())
  return act === undefined || before === undefined ? { text, act: null } : { text: before, act }
}
