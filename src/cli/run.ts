import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { contract, type Output as OutputOf } from '#contract/index'
import type { WireError } from '#contract/wire'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import type { EngineHost } from '#engine/host'
import { help } from './help'
import { type Output, printAnswer, printError } from './output'
import { findVerb, type Globals, parse, type Split, split } from './parse'
import { progressLine } from './progress'
import { usage } from './typed'
import { type Answer, Failure, type Session, type Verb } from './verb'
import { words } from './words'
import { type Surroundings, workspaceFolder } from './workspace-folder'

/** Everything outside that a command line touches. */
export interface Outside extends Surroundings {
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly output: Output
  readonly readInput: () => Uint8Array
  readonly openEngine: (workspace: string | null, lang: Lang) => Promise<EngineHost>
  /** Calls back when the person asks to stop; answers how to end the watch. */
  readonly onInterrupt: (stop: () => void) => () => void
}

/** Runs one command line and answers its exit code (CLI.md). */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const { output } = outside
  // Known before anything is understood, so that even a wrong command line fails in the shape that was asked for.
  let manner = { lang: 'zh' as Lang, json: argv.includes('--json') }
  try {
    const command = split(argv)
    manner = command
    return await runCommand(argv, command, outside)
  } catch (error) {
    return printError(wireErrorOf(error, manner.lang, output), manner.json, output)
  }
}

async function runCommand(argv: readonly string[], command: Split, outside: Outside): Promise<number> {
  if (command.help) {
    const page = help(command)
    return printAnswer({ json: page.json, text: () => page.text }, command.json, outside.output)
  }
  const { verb, rest } = findVerb(argv, command)
  const { globals, given } = parse(verb, rest, command.lang)
  const answer = await withEngine(verb, globals, outside, (session) => verb.run(session, given))
  return printAnswer(answer, globals.json, outside.output)
}

/** Opens the engine, lets the verb ask it, and closes it whatever comes of that. */
async function withEngine(
  verb: Verb,
  globals: Globals,
  outside: Outside,
  work: (session: Session) => Promise<Answer>,
): Promise<Answer> {
  const { lang } = globals
  const path = (flag: string, typed: string) =>
    typed.trim() === '' ? usage(words[lang].emptyValue({ name: flag })) : resolve(outside.folder, typed)
  const workspace = resolve(outside.folder, workspaceFolder(globals.workspace, outside))
  const makesOne = contract[verb.call].kind === 'session'
  const engine = await outside.openEngine(makesOne ? null : workspace, lang)
  const progress = progressLine(outside.output)
  const unsubscribe = engine.subscribe(progress.show)
  let asked = 0
  const release = outside.onInterrupt(() => engine.cancel(asked))
  try {
    return await work({
      lang,
      workspace,
      path,
      readInput: outside.readInput,
      ask: async (name, input) => {
        asked += 1
        const reply = await engine.ask(name, input, asked)
        if (!reply.ok) throw new Failure(reply.error)
        return reply.value as OutputOf<typeof name> // the engine answers what its contract says
      },
    })
  } finally {
    progress.clear()
    release()
    unsubscribe()
    await engine.close()
  }
}

/** A failure as data; what nobody foresaw is shown in full on stderr, for who has to find its cause. */
function wireErrorOf(error: unknown, lang: Lang, output: Output): WireError {
  if (error instanceof Failure) return error.error
  if (error instanceof Refusal) {
    return { code: error.code, message: refusalText(error.code, error.details, lang), details: error.details }
  }
  const details = { reference: randomBytes(4).toString('hex') }
  output.error(`${details.reference} ${error instanceof Error ? error.stack : String(error)}\n`)
  return { code: 'INTERNAL', message: refusalText('INTERNAL', details, lang), details }
}
