import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#domain/refusal'
import { requirePortableName } from './portable-name'

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写的权限',
  EPERM: '没有写的权限，或者文件正被别的程序（WPS、Excel）打开',
  EBUSY: '文件正被别的程序（WPS、Excel）打开',
  EROFS: '磁盘是只读的',
  EISDIR: '那里是一个文件夹',
  ENOTDIR: '路径当中有一个不是文件夹',
  EEXIST: '路径当中有一个不是文件夹',
  ENOENT: '文件夹不存在',
  ENAMETOOLONG: '名字太长',
  EINVAL: '名字里有不能用的字符',
  ERR_INVALID_ARG_VALUE: '名字里有不能用的字符',
  EIO: '磁盘读写出错',
  ENODEV: '磁盘不见了',
  ENXIO: '磁盘不见了',
  ELOOP: '路径绕了回来',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ETIMEDOUT: '网络盘没有回应',
  ENETUNREACH: '网络盘没有回应',
  ESTALE: '网络盘没有回应',
}

/** A disk's "no" as a refusal that names the file: DISK_FULL or FILE_WRITE; other errors stay what they are. */
export function writeRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('DISK_FULL', { path: file })
  const why = reasons[code]
  return why === undefined ? error : new Refusal('FILE_WRITE', { file, why })
}

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * Makes a rename last through a power cut; where a folder cannot be synced (Windows), the rename itself is journalled.
 * The rename has happened and is whole: a folder that will not be synced is no failure.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // After a power cut either the old file or the new one is there.
  }
}

/**
 * Writes a file whole or not at all: `fill` writes beside the target, what it wrote is synced to the disk, then takes
 * the target's name. On any failure the old file is as it was and nothing is left beside it.
 */
export async function writeBeside(
  target: string,
  fill: (beside: string) => Promise<void>,
): Promise<{ path: string; sha256: string }> {
  const file = path.resolve(target)
  // Not longer than any name the target may have: a long Chinese name already fills what a disk allows.
  const beside = path.join(path.dirname(file), `.${randomUUID().slice(0, 8)}.part`)
  try {
    await fill(beside)
    const handle = await open(beside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    const sha256 = await sha256Of(beside)
    await rename(beside, file)
    await syncFolder(path.dirname(file))
    return { path: file, sha256 }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw writeRefusal(error, file)
  }
}

/** Makes the folder a file goes into, where it is not there yet. Refuses FILE_NAME_FORBIDDEN and FILE_WRITE. */
export async function makeFolderOf(file: string): Promise<void> {
  requirePortableName(file)
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  } catch (error) {
    throw writeRefusal(error, file)
  }
}
