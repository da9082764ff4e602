import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { type Outside, run } from './run'

/** A reader that went away (`… | head`) is no failure: what is left to say is dropped. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
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

ignoreClosedPipe(process.stdout)
ignoreClosedPipe(process.stderr)
process.exitCode = await run(process.argv.slice(2), {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  folder: standingIn(process.env),
  output: {
    print: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    watched: process.stderr.isTTY === true,
  },
  readInput: () => readFileSync(0),
  openEngine: async (workspace, lang) => (await import('./open-engine')).openEngine(workspace, lang),
  onInterrupt,
})
