import { defineConfig } from '@playwright/test'

/** Pictures of the window, apart from the tests: `npm run screens` starts this and says where everything goes. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.screens.ts',
  outputDir: process.env.KPM_SCREENS_RESULTS ?? '../../test-results/screens',
  snapshotPathTemplate: `${process.env.KPM_SCREENS_BASELINES ?? '../../artifacts/screens/baselines'}/{arg}{ext}`,
  globalSetup: '../../scripts/display-for-tests.mjs',
  fullyParallel: false,
  // Two windows at a time draw into one display; each still paints alone.
  workers: 2,
  timeout: 20 * 60_000,
  expect: { toMatchSnapshot: { threshold: 0.2, maxDiffPixelRatio: 0.002 } },
  updateSnapshots: process.env.KPM_SCREENS_ACCEPT === '1' ? 'all' : 'none',
})
