// Everything: types, lint, arrows, unit tests, and the real program driven from outside. The last line counts them all.
import { main, setup } from './setup.mjs'
import { runSteps } from './steps.mjs'
import { asJudges, forTesting, needSystemPackages, wishSystemPackages } from './system-packages.mjs'

await main(async () => {
  await setup()
  await needSystemPackages(...forTesting)
  await wishSystemPackages(...asJudges)
  await runSteps(['types', 'lint', 'arrows', 'unit', 'e2e'])
})
