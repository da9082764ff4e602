import type { Lang } from '#domain/refusal'
import { AskError, ask } from '../ask'
import { desk } from '../desk'
import { queryClient } from '../query'
import { say } from '../toast'
import { backupWords } from './words'

/** The list of copies is asked again: no event of the ledger tells of it. */
export function refreshCopies(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['backup.list'] })
}

/** Changes where this computer keeps copies; a refusal is said. */
export async function changePlaces(
  change: { first?: string | null; second?: string | null },
  lang: Lang,
): Promise<void> {
  try {
    await ask('backup.places', change)
    say({ text: backupWords[lang].placesChanged })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
  await refreshCopies()
}

/** Lets the person choose the second place. */
export async function chooseSecondPlace(title: string, lang: Lang): Promise<void> {
  const second = await desk().chooseFolder({ title })
  if (second !== null) await changePlaces({ second }, lang)
}

/** Shows this workspace's copies in the file manager. */
export async function openCopyFolder(): Promise<void> {
  const { path } = await ask('backup.places', {})
  if (!(await desk().openPath(path))) await desk().showInFolder(path)
}
