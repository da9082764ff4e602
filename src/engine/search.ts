import type { ReadableDb } from '#ledger/database'
import { readNames } from '#ledger/projects'

type Pinyin = typeof import('pinyin-pro').pinyin
let pinyin: Pinyin = () => {
  throw new Error('loadPinyin() must have been awaited')
}

/** Loads the pinyin tables (some hundred kilobytes), which only a search needs; whoever dispatches one awaits this first. */
export async function loadPinyin(): Promise<void> {
  pinyin = (await import('pinyin-pro')).pinyin
}

/** A name's spellings for search: initials and full pinyin, with every reading of a polyphone in the initials. */
function spellings(name: string): readonly string[] {
  const plain = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const
  const full = pinyin(name, plain)
  const initials = hasHan(name) ? full.map((syllable) => syllable.slice(0, 1)) : full
  return [full.join(''), initials.join(''), ...otherInitials(name)].map((text) => text.toLowerCase().replace(/\s/g, ''))
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Initials with the other readings of single characters (重: zhong and chong), one character changed at a time. */
function otherInitials(name: string): readonly string[] {
  const characters = [...name]
  const first = characters.map(initialsOf)
  const base = first.map((letters) => letters[0] ?? '')
  const others: string[] = [base.join('')]
  first.forEach((letters, i) => {
    for (const letter of letters.slice(1)) others.push(base.map((own, j) => (j === i ? letter : own)).join(''))
  })
  return others
}

const initialCache = new Map<string, readonly string[]>()
function initialsOf(character: string): readonly string[] {
  let known = initialCache.get(character)
  if (known === undefined) {
    known = hasHan(character)
      ? [...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map((s) => s.slice(0, 1)))]
      : [character]
    initialCache.set(character, known)
  }
  return known
}

const spellingCache = new Map<string, readonly string[]>()
function spellingsOf(name: string): readonly string[] {
  let known = spellingCache.get(name)
  if (known === undefined) {
    known = spellings(name)
    spellingCache.set(name, known)
  }
  return known
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）]/g, '')

/** Ids of projects whose code, name, alias or pinyin (initials or full) holds the text; all of them for a blank text. */
export function searchProjects(db: ReadableDb, text: string): readonly string[] {
  const wanted = plain(text)
  const rows = readNames(db)
  if (wanted === '') return rows.map((row) => row.id)
  const latin = /^[a-z0-9]+$/.test(wanted)
  return rows
    .filter((row) => {
      const names = [row.name, ...(row.aliases?.split('\n') ?? [])]
      if (row.id === text.trim() || (row.code !== null && plain(row.code).includes(wanted))) return true
      if (names.some((name) => plain(name).includes(wanted))) return true
      return latin && names.some((name) => spellingsOf(name).some((spelling) => spelling.includes(wanted)))
    })
    .map((row) => row.id)
}
