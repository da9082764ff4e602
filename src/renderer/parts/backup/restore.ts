import type { WorkspaceInfo } from '#contract/workspace'
import type { Lang } from '#domain/refusal'
import { AskError, ask, type Progress } from '../ask'
import { desk } from '../desk'
import { say } from '../toast'
import { copyMoment, folderSafe, inside, lastPart } from './when'
import { backupWords } from './words'

export interface Restoring {
  /** The copy. */
  readonly from: string
  /** When it was made. */
  readonly at: string
  /** The workspace it is of; it stays as it is. */
  readonly workspace: string
  /** Whether that workspace can be gone back to. */
  readonly sound: boolean
  /** Put back what that workspace's log tells since. */
  readonly catchUp: boolean
}

/**
 * Asks for a folder and restores the copy into a new one inside it, which is then open. Null where no folder was chosen.
 * Throws AskError.
 */
export async function restoreCopy(
  { from, at, workspace, sound, catchUp }: Restoring,
  lang: Lang,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<WorkspaceInfo | null> {
  const w = backupWords[lang]
  const folder = await desk().chooseFolder({ title: w.restoreTitle })
  if (folder === null) return null
  const path = inside(folder, folderSafe(w.folderName(lastPart(workspace), copyMoment(at))))
  const info = await ask('workspace.restore', { from, path, ...(catchUp && { catchUpFrom: workspace }) }, options)
  const back = { text: w.backTo(lastPart(workspace)), run: () => void openAgain(workspace) }
  say({ text: w.restored(lastPart(info.path)), ...(sound && { action: back }) })
  return info
}

async function openAgain(path: string): Promise<void> {
  try {
    await ask('workspace.open', { path })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}
