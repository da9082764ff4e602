import { readFileSync } from 'node:fs'
import { type Lang, refuse } from '#domain/refusal'
import type { Session } from './verb'
import { words } from './words'

function whyUnread(error: unknown, lang: Lang): string {
  const t = words[lang]
  const known: Readonly<Record<string, string>> = {
    ENOENT: t.noSuchFile,
    EISDIR: t.isFolder,
    EACCES: t.noPermission,
    EPERM: t.noPermission,
  }
  const { code, message } = error as NodeJS.ErrnoException // what readFileSync throws
  return known[code ?? ''] ?? message
}

/** The bytes of the file that `--json-file` names, or of standard input for `-`. Refuses FILE_UNREADABLE. */
export function readBytes(session: Session, typed: string): { readonly file: string; readonly bytes: Uint8Array } {
  if (typed === '-') return { file: 'stdin', bytes: session.readInput() }
  const file = session.path('--json-file', typed)
  try {
    return { file, bytes: readFileSync(file) }
  } catch (error) {
    return refuse('FILE_UNREADABLE', { file, why: whyUnread(error, session.lang) })
  }
}
