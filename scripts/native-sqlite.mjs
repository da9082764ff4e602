import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder, changedAt, pinnedVersion, root } from './paths.mjs'
import { probe, SetupFailure, say, tool } from './run.mjs'
import { forBuilding, needSystemPackages } from './system-packages.mjs'

const installedPackage = join(root, 'node_modules', 'better-sqlite3')
const placed = join(installedPackage, 'build', 'Release', 'better_sqlite3.node')

/**
 * Makes better-sqlite3 work in this Node and in the Electron runtime. Its prebuilt binary wants Node-API 10, which Node 20
 * and Electron 33 lack; there one build of our own serves both, and is kept across `npm ci`.
 */
export async function ensureSqlite(runtime) {
  if (works(runtime)) return
  const built = join(cacheFolder, 'native', buildName(), 'better_sqlite3.node')
  if (!changedAt(built)) await build(built)
  mkdirSync(dirname(placed), { recursive: true })
  cpSync(built, placed)
  if (works(runtime)) return
  rmSync(placed)
  if (works(runtime)) return
  rmSync(dirname(built), { recursive: true })
  throw new SetupFailure(
    'better-sqlite3 在本机的 Node 或 Electron 中不能运行，自行编译后仍不能。请换用 Node 22 或更新的长期支持版。',
    'better-sqlite3 does not work in this Node or Electron, not even when built here. Use Node 22 or a newer LTS version.',
  )
}

function buildName() {
  return `better-sqlite3-${pinnedVersion('better-sqlite3')}-${process.platform}-${process.arch}-napi-experimental`
}

function works(runtime) {
  const script = join(root, 'scripts', 'sqlite-probe.cjs')
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const inNode = probe(process.execPath, [script]).stdout === 'works'
  return inNode && probe(runtime.executable, [script], { env }).stdout === 'works'
}

async function build(target) {
  await needSystemPackages(...forBuilding)
  say(
    '编译 better-sqlite3（约 1–2 分钟，只需一次）……',
    'Building better-sqlite3 for this machine (1–2 minutes, once) …',
  )
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'building-'))
  try {
    const source = copySource(work)
    await compile(source)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(join(source, 'build', 'Release', 'better_sqlite3.node'), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The defines of Node-API 10 are traded for those under which older versions offer the same functions. */
function copySource(work) {
  const source = join(work, 'better-sqlite3')
  cpSync(installedPackage, source, { recursive: true })
  cpSync(join(root, 'node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  })
  const recipe = join(source, 'binding.gyp')
  const text = readFileSync(recipe, 'utf8')
  const defines = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"
  if (!text.includes("'NAPI_VERSION=10'")) throw new Error('better-sqlite3 has changed: see native-sqlite.mjs')
  writeFileSync(recipe, text.replace("'NAPI_VERSION=10'", defines))
  return source
}

async function compile(source) {
  const headers = nodeHeaders()
  const args = ['rebuild', '--release', '--force_build=1', `-j${availableParallelism()}`]
  if (headers) args.push(`--nodedir=${headers}`)
  const log = join(cacheFolder, 'native-build.log')
  const shown = probe(process.execPath, [tool('node-gyp', 'bin/node-gyp.js'), ...args], {
    cwd: source,
    timeout: 20 * 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  writeFileSync(log, shown.stdout + shown.stderr)
  if (shown.ok) return
  throw new SetupFailure(
    `better-sqlite3 编译失败，记录在 ${log}。通常是缺少 Python 3、make 或 C++20 编译器。`,
    `Building better-sqlite3 failed; the log is ${log}. Usually Python 3, make or a C++20 compiler is missing.`,
  )
}

/** Node's headers on this machine; null lets node-gyp download them. Node-API is the same in every version's. */
function nodeHeaders() {
  const prefixes = [dirname(dirname(process.execPath)), '/usr', '/usr/local']
  return prefixes.find((prefix) => changedAt(join(prefix, 'include', 'node', 'common.gypi'))) ?? null
}
