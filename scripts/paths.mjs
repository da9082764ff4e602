import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Downloads and builds that outlive node_modules; safe to delete, set-up makes them again. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : join(homedir(), '.cache')),
  'yichuan-kpm',
)

/** The text of a file, or null where there is none. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Milliseconds of the last change of a file, or 0 where there is none. */
export function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The newest change below the given files and folders; a folder's own time shows what was deleted. */
export function newestChange(paths) {
  let newest = 0
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) continue
    newest = Math.max(newest, found.mtimeMs)
    if (found.isDirectory()) newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))))
  }
  return newest
}

/** A short hash that changes when any of the texts does. */
export function hashOf(...texts) {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
}

/** The exact version package.json asks for. */
export function pinnedVersion(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return manifest.dependencies[name] ?? manifest.devDependencies[name]
}
