import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    // The 2-core machines this runs on gain nothing from more, and native SQLite in forks stays isolated.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
