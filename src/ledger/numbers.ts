import { prepared, type ReadableDb } from './database'

/** Records that people call by a running number. */
export type Numbered = 'correction' | 'problem' | 'problemAction'

/**
 * The running number after the highest of a prefix (`2024-更-` of corrections); the marks of devices behind it do not
 * count. After the highest, not after how many there are: one that was taken back in between leaves its gap.
 */
export function nextRunningNumber(db: ReadableDb, entity: Numbered, prefix: string): number {
  const row = prepared<[{ prefix: string }], { last: number | null }>(
    db,
    `SELECT max(CAST(substr(number, length(:prefix) + 1) AS INTEGER)) AS last FROM "${entity}"
     WHERE substr(number, 1, length(:prefix)) = :prefix`,
  ).get({ prefix })
  return (row?.last ?? 0) + 1
}

/** The device on which a workspace was begun: the office's own. */
export function homeDevice(db: ReadableDb): string | null {
  return prepared<[], { device: string }>(db, 'SELECT device FROM changeSet ORDER BY seq LIMIT 1').get()?.device ?? null
}
