// What to run before every commit: types, lint, arrows and the quick tests, in under a minute.

import { main, setup } from './setup.mjs'
import { runSteps } from './steps.mjs'

await main(async () => {
  await setup()
  await runSteps(['types', 'lint', 'arrows', 'quick'])
})
