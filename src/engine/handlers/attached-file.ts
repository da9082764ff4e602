import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Lang, Refusal, refuse, type Words } from '#domain/refusal'

/** The largest file that is attached (docs/decisions/0007-attachments-in-the-ledger.md). */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const reasons: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  ENOTDIR: { zh: '没有这个文件', en: 'there is no such file' },
  EACCES: { zh: '没有读它的权限', en: 'reading it is not permitted' },
  EPERM: { zh: '没有读它的权限', en: 'reading it is not permitted' },
  EBUSY: { zh: '正被别的程序占用', en: 'another program holds it' },
}
const notAFile: Words = { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' }

function whyUnread(error: unknown, lang: Lang): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code]?.[lang] ?? (error instanceof Error ? error.message : String(error))
}

/** A file's bytes. Refuses FILE_UNREADABLE (missing, a folder, not permitted) and FILE_TOO_LARGE, before reading it. */
export function readAttached(file: string, lang: Lang): Uint8Array {
  try {
    const stat = statSync(file)
    // A pipe or a device has no end that could be told beforehand, and opening one may wait for ever.
    if (!stat.isFile()) refuse('FILE_UNREADABLE', { file, why: notAFile[lang] })
    if (stat.size > ATTACHMENT_LIMIT) {
      refuse('FILE_TOO_LARGE', { file, size: megabytes(stat.size), limit: megabytes(ATTACHMENT_LIMIT) })
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse('FILE_UNREADABLE', { file, why: whyUnread(error, lang) })
  }
}

/** A name that any system takes: of the last part alone, without signs that Windows forbids. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/[. ]+$/, '')
  return plain === '' ? '_' : plain
}

let folder: string | null = null

/** A folder of this process alone, readable by nobody else; removed at its end as far as no program holds its files. */
function ownFolder(): string {
  if (folder !== null) return folder
  const made = mkdtempSync(path.join(tmpdir(), 'yichuan-kpm-'))
  process.once('exit', () => {
    try {
      rmSync(made, { recursive: true, force: true })
    } catch {
      // Still open in another program: the system clears its temporary folder.
    }
  })
  folder = made
  return made
}

/** Writes a read-only copy to be opened outside, each time at a place of its own: the last one may still be open. */
export function copyToOpen(name: string, bytes: Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(ownFolder(), 'open-')), plainName(name))
  writeFileSync(file, bytes, { mode: 0o400, flag: 'wx' })
  return file
}
