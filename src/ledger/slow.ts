import type Database from 'better-sqlite3'

type Statement = Database.Statement<unknown[], unknown>

/** Signal's limit (PEERS.md, practice 23). */
export const SLOW_MS = 40

/** How slow statements are noticed, and who is told. */
export interface SlowWatch {
  readonly limit: number
  now(): number
  tell(line: string): void
}

/** The watch of a development start (`npm run dev` sets KPM_SLOW_MS); null in every other: nothing is measured there. */
export function slowWatch(env: NodeJS.ProcessEnv = process.env): SlowWatch | null {
  const limit = Number(env.KPM_SLOW_MS ?? Number.NaN)
  if (!Number.isFinite(limit)) return null
  return { limit, now: () => performance.now(), tell: (line) => process.stderr.write(`${line}\n`) }
}

const oneLine = (sql: string) => sql.replace(/\s+/g, ' ').trim().slice(0, 300)

/** Tells each run of a statement that took longer than the limit; the values given to it are not told. */
export function watched(statement: Statement, sql: string, watch: SlowWatch): Statement {
  for (const act of ['run', 'get', 'all'] as const) {
    const plain = statement[act].bind(statement) as (...given: unknown[]) => unknown
    Object.defineProperty(statement, act, {
      value: (...given: unknown[]) => {
        const began = watch.now()
        try {
          return plain(...given)
        } finally {
          const took = watch.now() - began
          if (took > watch.limit) watch.tell(`slow ${took.toFixed(0)} ms: ${oneLine(sql)}`)
        }
      },
    })
  }
  return statement
}
