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
    await takeBack(undo, to, old, error)
    throw error
  }
}

/**
 * Takes back what was done, the last step first, as far as the disk lets it; where it does not, the old files stay in
 * the folder that they were kept in, and the refusal names it.
 */
async function takeBack(undo: readonly (() => Promise<void>)[], to: string, old: string, error: unknown) {
  let failed = 0
  for (const step of undo.toReversed()) {
    await step().catch(() => {
      failed += 1
    })
  }
  if (failed === 0) return
  const told = writeRefusal(error, to)
  const why = told instanceof Refusal && typeof told.details.why === 'string' ? `${told.details.why}；` : ''
  throw new KeptAside({ file: to, why: `${why}有的旧文件没能放回去，都还在 ${old}` })
}

/** Old files could not be put back: they lie in the folder that the refusal names. */
class KeptAside extends Refusal {
  constructor(details: { readonly file: string; readonly why: string }) {
    super('FILE_WRITE', details)
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
  let kept = false
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
    kept = error instanceof KeptAside
    throw writeRefusal(error, folder)
  } finally {
    // What is left over is hidden and in nobody's way.
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    if (!kept) await rm(old, { recursive: true, force: true }).catch(() => undefined)
  }
}
