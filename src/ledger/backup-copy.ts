import { existsSync } from 'node:fs'
import { refuse } from '#domain/refusal'
import { connect, readable } from './database'
import { asRefusal } from './faults'
import { migrations } from './migrations/index'
import { APPLICATION_ID, type Ledger } from './open'

/** A copy opened for reading alone. */
export interface OpenedCopy extends Ledger {
  /** The format of its file. */
  readonly format: number
  /** Whether that is this program's: then every question can be asked of it that a ledger answers. */
  readonly current: boolean
}

/**
 * Opens a single database file for reading: a backup, or a workspace's own that is damaged. Nothing is written.
 * Refuses FILE_MISSING, WORKSPACE_MISSING, WORKSPACE_TOO_NEW, WORKSPACE_DAMAGED.
 */
export function openCopy(file: string): OpenedCopy {
  if (!existsSync(file)) refuse('FILE_MISSING', { file })
  try {
    const raw = connect(file, { readonly: true })
    try {
      if (Number(raw.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
        refuse('WORKSPACE_MISSING', { path: file })
      }
      const format = Number(raw.pragma('user_version', { simple: true }))
      if (format > migrations.length) {
        refuse('WORKSPACE_TOO_NEW', { path: file, version: format, known: migrations.length })
      }
      return {
        path: file,
        read: readable(raw),
        write: () => refuse('WORKSPACE_READ_ONLY', { path: file }),
        readOnly: true,
        dataVersion: () => Number(raw.pragma('data_version', { simple: true })),
        tidy: () => {},
        close: () => raw.close(),
        format,
        current: format === migrations.length,
      }
    } catch (error) {
      raw.close()
      throw error
    }
  } catch (error) {
    throw asRefusal(error, file)
  }
}
