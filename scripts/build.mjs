import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changedAt, newestChange, root } from './paths.mjs'
import { run, SetupFailure, say, tool } from './run.mjs'

const out = join(root, 'out')
const longestBuild = 120_000
const common = ['package.json', 'package-lock.json', 'resources']
const commandLine = {
  stamp: join(out, 'cli', '.built'),
  sources: ['src/cli', 'src/engine', 'src/ledger', 'src/documents', 'src/contract', 'src/domain', 'src/demo'],
  configs: ['vite.cli.config.ts'],
}
const desktop = {
  stamp: join(out, '.built'),
  sources: ['src'],
  configs: ['vite.cli.config.ts', 'electron.vite.config.ts'],
}

/** Builds what is older than its sources; answers whether anything was. `only` is 'cli' or 'desktop'. */
export async function ensureBuild(only) {
  const parts = [
    only !== 'cli' && isStale(desktop) && buildDesktop,
    only !== 'desktop' && isStale(commandLine) && buildCli,
  ]
  const needed = parts.filter(Boolean)
  if (needed.length > 0) await whileOthersWait(() => inTurn(needed))
  return needed.length > 0
}

/** Whether the command line is missing or older than what it is made of. */
export function cliIsStale() {
  return isStale(commandLine)
}

function isStale({ stamp, sources, configs }) {
  return changedAt(stamp) < newestChange([...sources, ...configs, ...common].map((path) => join(root, path)))
}

/** Command lines started at the same moment would all build; one does, and the others find it done. */
async function whileOthersWait(work) {
  const lock = join(out, '.building')
  mkdirSync(out, { recursive: true })
  while (!taken(lock)) {
    if (Date.now() - changedAt(lock) > longestBuild) rmSync(lock, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  try {
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

async function inTurn(builds) {
  for (const build of builds) await build()
}

async function buildDesktop() {
  if (!isStale(desktop)) return
  say('构建窗口程序（约 5 秒）……', 'Building the desktop program (about 5 s) …')
  const begun = new Date()
  const args = [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  const env = { ...process.env, ELECTRON_EXEC_PATH: process.execPath }
  if ((await run(process.execPath, args, { env })) !== 0) fail()
  stampAs(desktop.stamp, begun)
}

/**
 * Made aside and moved in file by file, main.js last: a command line that is running keeps finding its chunks, and no
 * one ever starts a half-written program.
 */
async function buildCli() {
  if (!isStale(commandLine)) return
  if (!existsSync(join(root, 'src', 'cli', 'main.ts'))) return
  say('构建命令行（约 2 秒）……', 'Building the command line (about 2 s) …')
  const begun = new Date()
  mkdirSync(join(out, 'cli'), { recursive: true })
  const aside = mkdtempSync(join(out, 'cli-'))
  try {
    const env = { ...process.env, KPM_CLI_OUT: aside }
    const args = [tool('vite', 'bin/vite.js'), 'build', '-c', 'vite.cli.config.ts']
    if ((await run(process.execPath, args, { env })) !== 0) fail()
    moveIn(aside, join(out, 'cli'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  stampAs(commandLine.stamp, begun)
}

function moveIn(from, to) {
  const names = readdirSync(from).sort((a, b) => Number(a === 'main.js') - Number(b === 'main.js'))
  for (const name of names) renameSync(join(from, name), join(to, name))
  const hourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(to)) {
    if (!names.includes(name) && changedAt(join(to, name)) < hourAgo) rmSync(join(to, name), { recursive: true })
  }
}

/** A source saved while the build ran is newer than the stamp, and is built next time. */
function stampAs(path, begun) {
  writeFileSync(path, begun.toISOString())
  utimesSync(path, begun, begun)
}

function fail() {
  throw new SetupFailure('构建失败，见上面的错误。', 'The build failed; see the errors above.')
}

if (process.argv[1] === import.meta.filename) {
  if (!(await ensureBuild())) say('已是最新。', 'Up to date.')
}
