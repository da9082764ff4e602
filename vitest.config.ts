import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Where the tests' own build of the helper processes lies. */
export const helperFolder = path.resolve(import.meta.dirname, '.cache', 'helpers')

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    globalSetup: 'tests/built-helpers.ts',
    env: { KPM_HELPERS: helperFolder },
    // The 2-core machines this runs on gain nothing from more, and native SQLite in forks stays isolated.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
