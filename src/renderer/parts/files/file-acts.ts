import type { Ask } from '#contract/index'
import type { Attachment } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { AskError, ask } from '../ask'
import { desk } from '../desk'
import { queryClient } from '../query'
import { change } from '../saving'
import { say } from '../toast'
import { fileActWords } from './words'

/** What a file is attached to. */
export interface FileOwner {
  readonly owner: Attachment['owner']
  readonly ownerRecord: string
}

/** 512 B, 12.4 KB, 3.0 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** A refusal is said where the act began: files are dropped anywhere, no field is there to hold a sentence. */
function tell(error: unknown): void {
  if (!(error instanceof AskError)) throw error
  say({ text: error.message })
}

/** The window's own undo: takes back the newest change and says what that was. */
export type Undo = (lang: Lang) => Promise<void>

/** Takes back what was just done, each set by its own name: several files are several. */
function undoAction(sets: readonly string[], lang: Lang, undo: Undo) {
  const back = async () => {
    try {
      for (const set of sets.toReversed()) await change('history.undoSet', { set })
    } catch (error) {
      tell(error)
    }
  }
  const run = () => void (sets.length === 1 ? undo(lang) : back())
  return { text: fileActWords[lang].undo, ...(sets.length === 1 && { key: 'Ctrl+Z' }), run }
}

/** Copies files in, one change set each; the first that is refused ends it, and is told. */
export async function addFiles(owner: FileOwner, paths: readonly string[], lang: Lang, undo: Undo): Promise<void> {
  const w = fileActWords[lang]
  const names: string[] = []
  const sets: string[] = []
  let known = 0
  try {
    for (const path of paths) {
      const input: Ask<'attachment.add'> = { ...owner, path }
      const { name, set } = await change('attachment.add', input)
      if (set === null) known += 1
      else {
        names.push(name)
        sets.push(set)
      }
    }
  } catch (error) {
    tell(error)
  }
  await queryClient.invalidateQueries({ queryKey: ['attachment.list'] })
  if (names.length > 0) say({ text: w.added(names.join(w.comma)), action: undoAction(sets, lang, undo) })
  else if (known > 0 && known === paths.length) say({ text: w.already })
}

/** Lets the person choose files, and attaches them. */
export async function chooseFiles(owner: FileOwner, lang: Lang, undo: Undo): Promise<void> {
  const paths = await desk().chooseOpen({ title: fileActWords[lang].choose, multiple: true })
  if (paths.length > 0) await addFiles(owner, paths, lang, undo)
}

/** Opens a copy in the file's own program; a kind that is not opened from here is offered to be saved. */
export async function openFile({ id, name }: Attachment, lang: Lang): Promise<void> {
  try {
    const { path } = await ask('attachment.open', { id })
    if (!(await desk().openPath(path))) say({ text: fileActWords[lang].notOpened(name) })
  } catch (error) {
    tell(error)
  }
}

export async function saveFile({ id, name }: Attachment, lang: Lang): Promise<void> {
  const w = fileActWords[lang]
  const out = await desk().chooseSave({ title: w.saveTitle, name })
  if (out === null) return
  try {
    const { path } = await ask('attachment.save', { id, out })
    say({ text: w.saved(path), action: { text: w.show, run: () => void desk().showInFolder(path) } })
  } catch (error) {
    tell(error)
  }
}

export async function removeFile({ id, name }: Attachment, lang: Lang, undo: Undo): Promise<void> {
  try {
    const { set } = await change('attachment.remove', { id })
    await queryClient.invalidateQueries({ queryKey: ['attachment.list'] })
    if (set !== null) say({ text: fileActWords[lang].removed(name), action: undoAction([set], lang, undo) })
  } catch (error) {
    tell(error)
  }
}
