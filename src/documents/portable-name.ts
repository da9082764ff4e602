import path from 'node:path'
import { refuse } from '#domain/refusal'

/** What Windows takes in no name. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/u
/** Names that are devices there, whatever ending they have. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i

/** What about a name Windows would not take, or would take for something else; null where it is a name anywhere. */
export function whyNotPortable(name: string): string | null {
  const [sign] = forbidden.exec(name) ?? []
  if (sign !== undefined) return sign < ' ' ? '控制字符' : `“${sign}”`
  if (device.test(name)) return '设备的名字'
  return /[. ]$/.test(name) ? '结尾的点或空格' : null
}

/**
 * Papers go from office to office: a file gets no name that Windows cannot hold, wherever it is written. Refuses
 * FILE_NAME_FORBIDDEN; looks at the last part alone, since the folders are there already.
 */
export function requirePortableName(file: string): void {
  const name = path.basename(path.resolve(file))
  const what = whyNotPortable(name)
  if (what !== null) refuse('FILE_NAME_FORBIDDEN', { name, what })
}
