import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText, root } from './paths.mjs'
import { run, say, tool } from './run.mjs'

const results = join(root, 'test-results')
const single = async (works) =>
  (await works) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
const node = async (script, ...args) => (await run(process.execPath, [script, ...args])) === 0

const steps = {
  types: {
    zh: '类型',
    en: 'Types',
    run: async () => {
      const compiler = tool('typescript', 'bin/tsc')
      const all = await node(compiler, '--noEmit', '-p', 'tsconfig.json')
      return single((await node(compiler, '--noEmit', '-p', 'tsconfig.domain.json')) && all)
    },
  },
  lint: {
    zh: '代码规范',
    en: 'Lint',
    run: () => single(node(tool('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings')),
  },
  arrows: {
    zh: '模块依赖方向',
    en: 'Arrows between rooms',
    run: async () => single((await import('./arrows.mjs')).checkArrows()),
  },
  unit: { zh: '单元测试', en: 'Unit tests', run: () => unitTests() },
  quick: {
    zh: '快的单元测试',
    en: 'Quick unit tests',
    run: () => unitTests('--project', 'shared'),
  },
  e2e: { zh: '真实程序测试', en: 'Tests in the real program', run: programTests },
}

/** Runs the steps one after the other, prints `N passed, N failed` as the last line, and sets the exit code. */
export async function runSteps(names) {
  mkdirSync(results, { recursive: true })
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failed = []
  for (const name of names) {
    const step = steps[name]
    const begun = performance.now()
    say(`\n── ${step.zh}`, `\n── ${step.en}`)
    const counts = await step.run()
    for (const key of Object.keys(total)) total[key] += counts[key]
    if (counts.failed > 0) failed.push(step)
    say(`   ${seconds(begun)} 秒`, `   ${seconds(begun)} s`)
  }
  if (failed.length > 0) {
    say(
      `\n未通过：${failed.map((step) => step.zh).join('、')}`,
      `\nFailed: ${failed.map((step) => step.en).join(', ')}`,
    )
  }
  // Where a machine decides, a test that did not run has not passed.
  if (process.env.CI) {
    total.failed += total.skipped
    total.skipped = 0
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

function seconds(begun) {
  return ((performance.now() - begun) / 1000).toFixed(1)
}

async function unitTests(...only) {
  const report = join(results, 'unit.json')
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...only,
  ]
  const works = await node(tool('vitest', 'vitest.mjs'), ...args)
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readReport(report)
  return counted(works, numPassedTests, numFailedTests, numPendingTests + numTodoTests)
}

async function programTests() {
  const report = join(results, 'e2e.json')
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report
  const works = await node(tool('@playwright/test', 'cli.js'), 'test', '--reporter=list,json')
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report).stats ?? {}
  return counted(works, expected + flaky, unexpected, skipped)
}

/** A runner that failed without a failed test (a file that does not load, a crash) is one failure all the same. */
function counted(works, passed, failed, skipped) {
  return { passed, failed: works ? failed : Math.max(1, failed), skipped }
}

function readReport(path) {
  return JSON.parse(readText(path) ?? '{}')
}
