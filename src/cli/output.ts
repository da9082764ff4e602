import type { WireError } from '#contract/wire'
import { type RefusalCode, refusals } from '#domain/refusal'
import type { Answer } from './verb'

/** Where a command line writes. */
export interface Output {
  readonly print: (text: string) => void
  readonly error: (text: string) => void
  /** A person watches stderr: progress may be drawn. */
  readonly watched: boolean
}

/** Prints an answer: one JSON document, or what people read. */
export function printAnswer(answer: Answer, json: boolean, output: Output): number {
  output.print(`${json ? JSON.stringify(answer.json) : answer.text().trimEnd()}\n`)
  for (const note of answer.notes ?? []) output.error(`${note}\n`)
  return answer.failure ? printError(answer.failure, json, output) : 0
}

/** Ends stderr with the one line of a failure (CLI.md) and answers its exit code. */
export function printError(error: WireError, json: boolean, output: Output): number {
  output.error(`${json ? JSON.stringify({ error }) : error.message.replace(/\s*\n\s*/g, ' ')}\n`)
  return exitOf(error.code)
}

/** Exit code of a refusal; 1 for one that this command line does not know. */
function exitOf(code: string): number {
  return Object.hasOwn(refusals, code) ? refusals[code as RefusalCode].exit : 1
}
