import { changedAt } from './paths.mjs'
import { probe, run, SetupFailure, say } from './run.mjs'

/** What the program needs to run, on Debian and its children (UOS, Kylin, Ubuntu); `|` separates names of one thing. */
export const forRunning = [
  'libgtk-3-0|libgtk-3-0t64',
  'libnss3',
  'libasound2|libasound2t64',
  'libgbm1',
  'libxss1',
  'fonts-noto-cjk',
]
/** What the tests need where nobody sits in front of a screen. */
export const forTesting = ['xvfb']
/** Programs that judge what we write; the tests that ask them are skipped without. */
export const asJudges = [
  'libreoffice-calc-nogui|libreoffice-calc',
  'libreoffice-writer-nogui|libreoffice-writer',
  'poppler-utils',
]
/** What building better-sqlite3 takes. */
export const forBuilding = ['python3', 'make', 'g++']

/** Installs what is missing (as root), or ends by naming the one command that does. Nothing happens outside Debian's family. */
export async function needSystemPackages(...names) {
  const missing = missingPackages(names)
  if (missing.length === 0) return
  const list = missing.map((name) => name.split('|')[0])
  if (process.getuid() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y ${list.join(' ')}`
    throw new SetupFailure(`缺少系统软件包。请运行：\n  ${command}`, `System packages are missing. Run:\n  ${command}`)
  }
  say(
    `安装系统软件包（约 1 分钟）：${list.join(' ')}`,
    `Installing system packages (about a minute): ${list.join(' ')}`,
  )
  await install(missing)
}

/** The same for what is only good to have: without root it is named, and the work goes on. */
export async function wishSystemPackages(...names) {
  const missing = missingPackages(names)
  if (missing.length === 0) return
  if (process.getuid() === 0) return needSystemPackages(...names)
  const list = missing.map((name) => name.split('|')[0]).join(' ')
  say(
    `可选：sudo apt-get install -y ${list}（没有它们，相应的测试会跳过）`,
    `Optional: sudo apt-get install -y ${list} (without them the tests that need them are skipped)`,
  )
}

/** Those of the named packages that are not installed. */
export function missingPackages(names) {
  if (process.platform !== 'linux' || !changedAt('/var/lib/dpkg/status')) return []
  const asked = names.flatMap((name) => name.split('|'))
  const { stdout } = probe('dpkg-query', ['-W', '-f', '$' + '{Package} $' + '{db:Status-Status}\n', ...asked])
  const present = new Set(
    stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  )
  return names.filter((name) => !name.split('|').some((one) => present.has(one)))
}

async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const args = ['install', '-y', '-qq', '-o', 'Acquire::Retries=3', '--no-install-recommends']
  const done = await run('apt-get', [...args, ...missing.map(availableName)], { env })
  if (done === 0) return
  throw new SetupFailure(
    `系统软件包没有装上：${missing.join(' ')}`,
    `These system packages could not be installed: ${missing.join(' ')}`,
  )
}

/** Debian renamed some libraries; the name this release knows. */
function availableName(names) {
  const known = names
    .split('|')
    .filter((name) => /Candidate: (?!\(none\))/.test(probe('apt-cache', ['policy', name]).stdout))
  return known[0] ?? names.split('|')[0]
}
