import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { SLOW_MS, slowWatch, watched } from '#ledger/slow'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('慢语句只在开发时记', () => {
  it('超过界限的记一行：多久、哪一句，不记值；快的不记', () => {
    const told: string[] = []
    let clock = 0
    const steps = [0, 39, 100, 141]
    const watch = { limit: SLOW_MS, now: () => steps[clock++] ?? 0, tell: (line: string) => told.push(line) }
    const sql = `SELECT
      ? AS secret`
    const statement = watched(new Database(':memory:').prepare(sql), sql, watch)
    expect(statement.get('quick')).toEqual({ secret: 'quick' })
    expect(statement.pluck().all('slow')).toEqual(['slow'])
    expect(told).toEqual(['slow 41 ms: SELECT ? AS secret'])
  })

  it('npm run dev 打开，界限 40 毫秒；别的启动什么都不量', () => {
    expect(slowWatch({})).toBeNull()
    expect(slowWatch({ KPM_SLOW_MS: '40' })?.limit).toBe(SLOW_MS)
    expect(read('scripts/dev.mjs')).toContain("KPM_SLOW_MS: '40'")
    for (const file of ['scripts/start.mjs', 'scripts/cli.mjs', 'src/main/main.ts', 'src/main/shell.ts']) {
      expect(read(file)).not.toContain('KPM_SLOW_MS')
    }
  })
})
