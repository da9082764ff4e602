import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { refusalText } from '#domain/refusal'
import { type Output, printError } from './output'
import { type Outside, run } from './run'

const output: Output = {
  print: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
}

/** A reader that went away (`… | head`) is no failure: what is left to say is dropped. A full disk is one. */
function answerBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  const [lang, json] = [process.argv.includes('en') ? 'en' : 'zh', process.argv.includes('--json')] as const
  const code = error.code === 'ENOSPC' ? 'DISK_FULL' : 'FILE_WRITE'
  const details = { path: 'stdout', file: 'stdout', why: error.message }
  process.exit(printError({ code, message: refusalText(code, details, lang), details }, json, output))
}

/** `npm run` changes into the project's folder first; the person stands where INIT_CWD says. */
function standingIn(env: NodeJS.ProcessEnv): string {
  return (env.npm_lifecycle_event === 'cli' ? env.INIT_CWD : undefined) ?? process.cwd()
}

/** The first Ctrl+C lets a job clean up after itself, a second one ends the program. */
const onInterrupt: Outside['onInterrupt'] = (stop) => {
  const listener = () => {
    process.once('SIGINT', () => process.exit(130))
    stop()
  }
  process.once('SIGINT', listener)
  return () => process.removeAllListeners('SIGINT')
}

process.stdout.on('error', answerBrokenOutput)
// Nothing can be said any more where stderr is closed.
process.stderr.on('error', () => {})
process.exitCode = await run(process.argv.slice(2), {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  folder: standingIn(process.env),
  output,
  readInput: () => readFileSync(0),
  openEngine: async (workspace, lang) => (await import('./open-engine')).openEngine(workspace, lang),
  onInterrupt,
})
