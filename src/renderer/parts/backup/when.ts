import { momentOf } from '../history/moment'

/** `07-05 18:21`, with the year where it is another one than now. */
export function copyMoment(at: string, now = new Date()): string {
  const { day, time } = momentOf(at)
  return `${day.startsWith(String(now.getFullYear())) ? day.slice(5) : day} ${time}`
}

/** 11.4: bytes in MB, one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** A path's last part, on either system. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}

/** A new folder inside a chosen one. */
export function inside(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`
}

/** A name that is one on every system: no colon, no slash. */
export function folderSafe(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, '')
}
