import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#domain/refusal'
import { makeFolderOf, syncFolder, writeRefusal } from './atomic-file'

async function kindOf(file: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'nothing'
    throw error
  }
}

/**
 * Puts every file of `from` into `to`, each in the place of one of the same name, which is kept in `old` meanwhile. When
 * one cannot be replaced (it is open in WPS), those before it are put back, and the folder is as it was.
 */
async function replaceFiles(from: string, to: string, old: string): Promise<void> {
  await mkdir(old)
  const undo: (() => Promise<void>)[] = []
  try {
    for (const name of await readdir(from)) {
      const target = path.join(to, name)
      const kept = path.join(old, name)
      const there = await kindOf(target)
      if (there === 'folder') throw new Refusal('FILE_WRITE', { file: target, why: '那里是一个文件夹' })
      if (there === 'file') {
        await rename(target, kept)
        undo.push(() => rename(kept, target))
      }
      await rename(path.join(from, name), target)
      undo.push(() => rm(target, { force: true }))
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step()
    throw error
  }
}

/**
 * Writes a folder whole or not at all: `fill` fills one beside the target, which then takes the target's name. Where the
 * target is there already, its files of the same names are replaced, all or none, and its others stay. Refuses
 * FILE_WRITE and DISK_FULL; answers the folder's path.
 */
export async function writeFolder(target: string, fill: (beside: string) => Promise<void>): Promise<string> {
  const folder = path.resolve(target)
  await makeFolderOf(folder)
  const parent = path.dirname(folder)
  const beside = path.join(parent, `.${randomUUID().slice(0, 8)}.part`)
  const old = `${beside}.old`
  try {
    const before = await kindOf(folder)
    if (before === 'file') throw new Refusal('FILE_WRITE', { file: folder, why: '那里是一个文件，不是文件夹' })
    await mkdir(beside)
    await fill(beside)
    if (before === 'nothing') await rename(beside, folder)
    else await replaceFiles(beside, folder, old)
    await syncFolder(parent)
    return folder
  } catch (error) {
    throw writeRefusal(error, folder)
  } finally {
    await rm(beside, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}
