// Runs one command line after another in this thread, each by evaluating the built program's first file anew: what it
// starts with is as in a process of its own, and what is heavy was loaded by the one before.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'

const { port, flag, program } = workerData
const said = { stdout: '', stderr: '' }

for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0)
  process[name].write = (text) => {
    said[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8')
    return true
  }
}

/** What stands on standard input: in a thread, reading it would read the test's own. */
let input = Buffer.alloc(0)
const { readFileSync } = fs
fs.readFileSync = (from, ...more) => (from === 0 ? input : readFileSync(from, ...more))
syncBuiltinESMExports()

let turn = 0

async function run({ args, env, cwd, input: given }) {
  input = Buffer.from(given)
  for (const name of Object.keys(process.env)) delete process.env[name]
  // The program asks npm where the person stands, which is how another folder is told to a thread.
  Object.assign(process.env, env, { npm_lifecycle_event: 'cli', INIT_CWD: cwd })
  process.argv = [process.execPath, program, ...args]
  process.exitCode = undefined
  Object.assign(said, { stdout: '', stderr: '' })
  turn += 1
  await import(`${pathToFileURL(program).href}?turn=${turn}`)
  const code = process.exitCode ?? 0
  process.exitCode = undefined
  return { code, ...said }
}

port.on('message', async (asked) => {
  const answer = await run(asked).catch((error) => ({ code: null, stdout: said.stdout, stderr: String(error?.stack) }))
  port.postMessage(answer)
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
})
