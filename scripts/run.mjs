import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { changedAt, root } from './paths.mjs'

const language = process.env.KPM_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? ''
const chinese = /^zh/i.test(language) || (!language && /^zh/i.test(Intl.DateTimeFormat().resolvedOptions().locale))

/** The sentence in the language of the person at the terminal. */
export function words(zh, en) {
  return chinese ? zh : en
}

/** Tells the person what is going on. Goes to stderr: stdout belongs to whoever called. */
export function say(zh, en) {
  process.stderr.write(`${words(zh, en)}\n`)
}

/** A set-up step that cannot go on; its message says what the person can do. */
export class SetupFailure extends Error {
  constructor(zh, en) {
    super(words(zh, en))
    this.name = 'SetupFailure'
  }
}

/** Runs a program with its output on our stderr; answers the exit code (128 + n after signal n, as shells do). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', process.stderr, process.stderr], ...options })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal ? 129 : 1)))
  })
}

/** Runs a program to its end and answers `{ ok, stdout, stderr }`; never throws. */
export function probe(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 60_000, ...options })
  return { ok: done.status === 0, stdout: done.stdout ?? '', stderr: done.stderr ?? String(done.error ?? '') }
}

/** npm of the Node that runs us: Windows refuses to spawn npm.cmd without a shell, so npm's own script is started. */
export function npm(args, options = {}) {
  const script = npmScript()
  if (script) return run(process.execPath, [script, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
    ...options,
  })
}

function npmScript() {
  const beside = dirname(process.execPath)
  return [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && changedAt(path))
}

/** The script of an installed tool, to be started with our own Node: `tool('vite', 'bin/vite.js')`. */
export function tool(name, script) {
  return join(root, 'node_modules', name, script)
}

/** Whether a program of that name is on the PATH. */
export function installed(name) {
  return process.platform === 'win32' ? probe('where', [name]).ok : probe('sh', ['-c', `command -v ${name}`]).ok
}
