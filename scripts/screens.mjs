// Pictures of every page, tab and layer: `npm run screens` takes them into artifacts/screens/, compares them with those
// of this machine's last accepted run, and makes a contact sheet. Pictures of another platform, Electron or set of fonts
// differ in every letter, so each such set has baselines of its own.
//   npm run screens                 take and compare
//   npm run screens -- --accept     the new pictures are right from now on
//   npm run screens -- --only=REGEX only pictures whose name it finds, such as demo/overview
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { requireRuntime } from './electron-runtime.mjs'
import { cacheFolder, readText, root } from './paths.mjs'
import { installed, probe, run, say, tool } from './run.mjs'
import { contactSheet } from './screens-sheet.mjs'
import { main, setup } from './setup.mjs'
import { forTesting, needSystemPackages } from './system-packages.mjs'

const out = join(root, 'artifacts', 'screens')
const story = join(out, 'story.jsonl')
const config = join(root, 'tests', 'screens', 'playwright.config.ts')
const accept = process.argv.includes('--accept')
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length)

await main(async () => {
  await setup()
  await needSystemPackages(...forTesting)
  const key = keyOf()
  const baselines = join(cacheFolder, 'screens', key)
  const known = existsSync(baselines)
  if (!known) say(`没有这台机器的基准（${key}）：这次的图就是新的基准`, `No baselines for ${key}: this run makes them`)
  if (!only) rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  rmSync(story, { force: true })
  const begun = performance.now()
  const code = await run(
    process.execPath,
    [tool('@playwright/test', 'cli.js'), 'test', '-c', config, '--reporter=line'],
    {
      env: {
        ...process.env,
        KPM_SCREENS_OUT: out,
        KPM_SCREENS_STORY: story,
        KPM_SCREENS_BASELINES: baselines,
        KPM_SCREENS_RESULTS: join(root, 'test-results', 'screens'),
        ...(accept && { KPM_SCREENS_ACCEPT: '1' }),
        ...(only && { KPM_SCREENS_ONLY: only }),
      },
    },
  )
  const lines = (readText(story) ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  const sheet = join(out, 'index.html')
  writeFileSync(sheet, contactSheet(lines, out, key))
  const count = (is) => lines.filter((line) => line.is === is).length
  const [same, changed, fresh, failed] = ['same', 'changed', 'new', 'failed'].map(count)
  for (const line of lines) {
    if (line.is === 'changed' || line.is === 'failed')
      process.stdout.write(`${line.is}  ${line.picture}  ${line.why ?? ''}\n`)
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  process.stdout.write(`${relative(root, sheet)}\n`)
  say(
    `${seconds} 秒：${same} 张没变，${changed} 张变了，${fresh} 张新的，${failed} 处没拍成`,
    `${seconds} s: ${same} unchanged, ${changed} changed, ${fresh} new, ${failed} not taken`,
  )
  process.exitCode = code === 0 && changed + failed === 0 && lines.length > 0 ? 0 : 1
})

/** Platform, Electron and fonts: what decides how a letter is drawn. */
function keyOf() {
  const { version } = requireRuntime()
  const fonts = installed('fc-list') ? probe('fc-list', ['--format', '%{family}|%{style}|%{fontversion}\n']).stdout : ''
  const sorted = fonts.split('\n').sort().join('\n')
  const hash = createHash('sha256').update(sorted).digest('hex').slice(0, 8)
  return `${process.platform}-${process.arch}-electron-${version}-fonts-${hash}`
}
