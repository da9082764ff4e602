import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import type { DeskQuestions } from '#contract/desk'
import type { KnownPaths } from './trust'

type Kinds = DeskQuestions['chooseOpen']['kinds']

/** The files the person picks; they count as known from then on. */
export async function chooseOpen(
  window: BrowserWindow,
  { title, kinds, multiple }: DeskQuestions['chooseOpen'],
  known: KnownPaths,
): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...titled(title),
    filters: filtersOf(kinds),
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  for (const path of filePaths) known.addFile(path)
  return filePaths
}

/** Where the person wants a file written; the dialog itself asks before replacing one. */
export async function chooseSave(
  window: BrowserWindow,
  { title, name, kinds }: DeskQuestions['chooseSave'],
  known: KnownPaths,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    ...titled(title),
    ...(name === undefined ? {} : { defaultPath: name }),
    filters: filtersOf(kinds),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (!filePath) return null
  known.addFile(filePath)
  return filePath
}

export async function chooseFolder(
  window: BrowserWindow,
  { title }: DeskQuestions['chooseFolder'],
  known: KnownPaths,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...titled(title),
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (!folder) return null
  known.addFolder(folder)
  return folder
}

/** Opens a known document in its own program; answers whether it did. */
export async function openPath(path: string, known: KnownPaths): Promise<boolean> {
  return known.mayOpen(path) && (await shell.openPath(path)) === ''
}

export function showInFolder(path: string, known: KnownPaths): boolean {
  if (!known.mayShow(path)) return false
  shell.showItemInFolder(path)
  return true
}

function titled(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title }
}

function filtersOf(kinds: Kinds): FileFilter[] {
  return (kinds ?? []).map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
