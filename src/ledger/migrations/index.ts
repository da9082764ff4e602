import { firstTables } from './0001-first-tables'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In order; a workspace's `user_version` counts how many of them it has seen. Only ever added to. */
export const migrations: readonly Migration[] = [{ name: '0001-first-tables', sql: firstTables }]
