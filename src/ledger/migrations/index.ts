import { firstTables } from './0001-first-tables'
import { monthLifeTables } from './0002-month-life'
import { problemTables } from './0003-problems'
import { paperSettingTables } from './0004-paper-settings'
import { problemFileTables } from './0005-problem-files'
import { savedViewTables } from './0006-saved-views'
import { monthsTogether } from './0007-months-together'
import { yearByMonths } from './0008-year-by-months'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In order; a workspace's `user_version` counts how many of them it has seen. Only ever added to. */
export const migrations: readonly Migration[] = [
  { name: '0001-first-tables', sql: firstTables },
  { name: '0002-month-life', sql: monthLifeTables },
  { name: '0003-problems', sql: problemTables },
  { name: '0004-paper-settings', sql: paperSettingTables },
  { name: '0005-problem-files', sql: problemFileTables },
  { name: '0006-saved-views', sql: savedViewTables },
  { name: '0007-months-together', sql: monthsTogether },
  { name: '0008-year-by-months', sql: yearByMonths },
]
