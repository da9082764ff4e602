import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Lang, refuse } from '#domain/refusal'
import { databaseFile, type Ledger } from '#ledger/open'
import { readSetting } from '#ledger/projects'
import { KEPT_GRID_FILE } from './kept-grid'
import { initWorkspace, type Simulate } from './sessions'

/**
 * Makes the demonstration anew beside the one that is open, under the same name and office, and answers its folder.
 * Nothing of the open one is touched. Refuses DEMO_ONLY, and what a full disk refuses.
 */
export async function freshDemo(
  { path: folder, read }: Ledger,
  lang: Lang,
  simulate: Simulate | null,
): Promise<string> {
  if (readSetting(read, 'simulated') !== 'yes') refuse('DEMO_ONLY', { path: folder })
  const beside = `${folder}.fresh-${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  const given = { userName: readSetting(read, 'userName') ?? '', office: readSetting(read, 'office') ?? '' }
  await initWorkspace({ path: beside, catalogue: 'report-2024', demo: true, ...given }, lang, simulate)
  return beside
}

/** What SQLite leaves beside a database, and belongs to that database alone. */
const sideFiles = (file: string) => [`${file}-wal`, `${file}-shm`]

/**
 * Puts a fresh database in the place of a closed workspace's: the old one goes when the new one stands, and comes back
 * where it cannot. Whatever else lies in the folder is somebody's and stays.
 */
export function replaceDatabase(folder: string, fresh: string): void {
  const file = databaseFile(folder)
  const old = `${file}.old`
  try {
    renameSync(file, old)
    try {
      for (const side of sideFiles(file)) rmSync(side, { force: true })
      renameSync(databaseFile(fresh), file)
    } catch (error) {
      renameSync(old, file)
      throw error
    }
    rmSync(old, { force: true })
    rmSync(path.join(folder, KEPT_GRID_FILE), { force: true })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
