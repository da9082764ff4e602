import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { npm, SetupFailure, say } from './run.mjs'

/** Runs `npm ci` where node_modules is missing or is not what package-lock.json says; answers whether it ran. */
export async function ensureNodeModules() {
  if (matchesLock()) return false
  say('安装依赖包（约 600 MB，通常 20 秒到 3 分钟）……', 'Installing packages (about 600 MB, 20 s to 3 minutes) …')
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    if ((await npm(['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error', '--no-progress'])) === 0)
      return true
    say(`没有装完，第 ${attempt} 次重试……`, `That broke off; trying again (${attempt}) …`)
    await new Promise((resolve) => setTimeout(resolve, attempt * 2000))
  }
  throw new SetupFailure(
    '依赖包没有装上。请检查网络（或用 npm config set registry 换一个镜像）后再运行同一命令。',
    'The packages could not be installed. Check the network (or choose a mirror with npm config set registry) and run the same command again.',
  )
}

/** npm writes its own copy of the lock when it has finished; what it lacks or has otherwise is stale. */
function matchesLock() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
