import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

export const root = path.resolve(import.meta.dirname, '../..')
const builder = pathToFileURL(path.join(root, 'scripts/build.mjs')).href

/** The built command line; built now if it is older than its sources. Several test processes wait for one build. */
export const program = (() => {
  const build = `import(${JSON.stringify(builder)}).then((scripts) => scripts.ensureBuild('cli'))`
  const done = spawnSync(process.execPath, ['-e', build], { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`The command line does not build:\n${done.stderr}`)
  return path.join(root, 'out/cli/main.js')
})()

/** The day on which the tests stand; the last closed month is June 2024. */
export const TODAY = '2024-07-02'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Around {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly cwd?: string
}

function environment(more: Around['env']): NodeJS.ProcessEnv {
  // Neither the person's own workspace nor their npm may reach a test.
  const { KPM_WORKSPACE: _w, npm_lifecycle_event: _e, INIT_CWD: _i, ...env } = process.env
  return { ...env, HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent', KPM_TODAY: TODAY, ...more }
}

/** Runs the command line as a process of its own, to its end. */
export function cliProcess(args: readonly string[], around: Around = {}): Ran {
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: around.cwd ?? root,
    env: environment(around.env),
    input: around.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** The thread that runs command lines, and how to wait for it. */
function startServing() {
  const { port1, port2 } = new MessageChannel()
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { port: port2, flag, program }
  const worker = new Worker(path.join(import.meta.dirname, 'served.mjs'), {
    workerData,
    transferList: [port2],
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return { port: port1, flag }
}
let serving: ReturnType<typeof startServing> | null = null

/** A command line that hangs fails its test instead of holding it up for ever, in milliseconds. */
const LONGEST = 120_000

/**
 * Runs the command line to its end: the built program from its first file on, in a thread that has loaded the rest
 * before. With KPM_TEST_CLI=process each is a process of its own.
 */
export function cli(args: readonly string[], around: Around = {}): Ran {
  if (process.env.KPM_TEST_CLI === 'process') return cliProcess(args, around)
  serving ??= startServing()
  const { port, flag } = serving
  Atomics.store(flag, 0, 0)
  port.postMessage({
    args: [...args],
    env: environment(around.env),
    cwd: around.cwd ?? root,
    input: around.input ?? '',
  })
  if (Atomics.wait(flag, 0, 0, LONGEST) === 'timed-out') throw new Error(`${args.join(' ')} did not end`)
  return receiveMessageOnPort(port)?.message as Ran
}

/** The same without waiting, for two at a time. */
export function cliLater(args: readonly string[], around: Around = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: around.cwd ?? root, env: environment(around.env) })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(around.input ?? '')
  })
}

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects of a JSON document, whatever that is
export type Json = any

const folder = mkdtempSync(path.join(tmpdir(), 'kpm-cli-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let made = 0

/** A path of this test process alone, where nothing is yet. */
export function fresh(name = 'workspace'): string {
  made += 1
  return path.join(folder, `${made}-${name}`)
}

/** A workspace and how to ask it: `ask` for an answer, `refused` for a failure, both under `--json`. */
export function office(...init: readonly string[]) {
  const workspace = fresh()
  const at = (args: readonly string[]) => ['--workspace', workspace, '--json', ...args]
  const done = cli(['workspace', 'init', '--workspace', workspace, ...init])
  if (done.code !== 0) throw new Error(`workspace init ended ${done.code}: ${done.stderr}`)
  return {
    workspace,
    run: (...args: readonly string[]) => cli(['--workspace', workspace, ...args]),
    ask(...args: readonly string[]): Json {
      const ran = cli(at(args))
      if (ran.code !== 0) throw new Error(`${args.join(' ')} ended ${ran.code}: ${ran.stderr}`)
      return JSON.parse(ran.stdout)
    },
    refused(...args: readonly string[]) {
      return refusalOf(cli(at(args)))
    },
    addProject(project: Readonly<Record<string, unknown>>): string {
      const ran = cli(at(['project', 'add', '--json-file', '-']), { input: JSON.stringify(project) })
      if (ran.code !== 0) throw new Error(`project add ended ${ran.code}: ${ran.stderr}`)
      return JSON.parse(ran.stdout).id
    },
  }
}
export type Office = ReturnType<typeof office>

/** A failure's exit code and code, after holding its shape: nothing on stdout, one line of JSON last on stderr. */
export function refusalOf(ran: Ran): { readonly exit: number | null; readonly code: string; readonly message: string } {
  if (ran.code === 0) throw new Error(`not refused: ${ran.stdout}`)
  const last = ran.stderr.trimEnd().split('\n').at(-1) ?? ''
  const { error } = JSON.parse(last) as Json
  const shape = Object.keys(error).sort().join()
  if (ran.stdout !== '' || shape !== 'code,details,message') throw new Error(`not a failure: ${ran.stdout}${last}`)
  return { exit: ran.code, code: error.code, message: error.message }
}
