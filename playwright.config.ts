import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './scripts/display-for-tests.mjs',
  // Each test has its own workspace and settings; two programs at a time are what a small machine bears.
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // A copy is made before what changes much, and a small machine does other things beside: late is no failure.
  expect: { timeout: 20_000 },
  // Where nobody watches, a window that a machine starved is tried again, and told of as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  use: { trace: 'retain-on-failure' },
})
