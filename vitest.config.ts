import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Where the tests' own build of the helper processes lies. */
export const helperFolder = path.resolve(import.meta.dirname, '.cache', 'helpers')

/**
 * Those that start programs, write papers or walk at random have a process of their own; the others share their modules,
 * which halves the time, and are what `npm run check` runs.
 */
const alone = 'tests/{cli,corpus,demo,documents,model}/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    globalSetup: 'tests/built-helpers.ts',
    // The 2-core machines this runs on gain nothing from more, and native SQLite in forks stays isolated.
    pool: 'forks',
    maxWorkers: 2,
    env: { KPM_HELPERS: helperFolder },
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: [alone] },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [alone, 'tests/e2e/**', 'node_modules/**', 'out/**'],
          isolate: false,
        },
      },
    ],
  },
})
