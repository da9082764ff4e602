import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { changedAt, hashOf, readText, root } from './paths.mjs'
import { SetupFailure, say, words } from './run.mjs'

const stamp = join(root, 'node_modules', '.set-up')

/**
 * Brings everything in place that the program needs: system packages, npm's packages, an Electron, a better-sqlite3
 * that loads in it, and the build. Done again it takes a moment, and says nothing.
 */
export async function setup() {
  refuseOldNode()
  const { ensureBuild } = await import('./build.mjs')
  if (readText(stamp) !== (await stateNow())) await installAll()
  await ensureBuild()
}

async function installAll() {
  const [
    { forRunning, needSystemPackages },
    { ensureNodeModules },
    { ensureRuntime },
    { ensureSqlite },
    { requireRuntime },
  ] = await Promise.all([
    import('./system-packages.mjs'),
    import('./node-modules.mjs'),
    import('./electron-download.mjs'),
    import('./native-sqlite.mjs'),
    import('./electron-runtime.mjs'),
  ])
  say('准备运行环境；已有的会跳过。', 'Setting up; what is there already is skipped.')
  await needSystemPackages(...forRunning)
  await ensureNodeModules()
  const runtime = await ensureRuntime()
  requireRuntime()
  await ensureSqlite(runtime)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, await stateNow())
  say(
    `就绪：Electron ${runtime.version}，Node ${process.version}。`,
    `Ready: Electron ${runtime.version}, Node ${process.version}.`,
  )
}

/** Changes when something that set-up looked after has changed: cheap to ask, so that a second start is quick. */
async function stateNow() {
  const { findRuntime } = await import('./electron-runtime.mjs')
  const runtime = findRuntime()
  const watched = [
    'package-lock.json',
    'node_modules/.package-lock.json',
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  ]
  return hashOf(
    process.version,
    process.arch,
    runtime ? `${runtime.executable} ${changedAt(runtime.executable)}` : '',
    ...watched.map((path) => String(changedAt(join(root, path)))),
  )
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupFailure(
    `需要 Node 20.19 或更新的长期支持版（现在是 ${process.version}）：https://nodejs.org`,
    `Node 20.19 or a newer LTS version is needed (this is ${process.version}): https://nodejs.org`,
  )
}

/** Runs a script's work; a set-up that cannot go on ends with its sentence instead of a stack. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(error.message, error.message)
    process.exit(1)
  }
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await setup()
    process.stdout.write(
      words(
        '环境已就绪：npm start 打开程序，npm test 运行测试。\n',
        'All set: npm start opens the program, npm test runs the tests.\n',
      ),
    )
  })
}
