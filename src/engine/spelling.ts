type Pinyin = typeof import('pinyin-pro').pinyin
let pinyin: Pinyin = () => {
  throw new Error('loadPinyin() must have been awaited')
}

/** Loads the pinyin tables (some hundred kilobytes), which only a search needs; whoever dispatches one awaits this first. */
export async function loadPinyin(): Promise<void> {
  pinyin = (await import('pinyin-pro')).pinyin
}

/** A part of a name: from its `from`th to before its `to`th UTF-16 unit. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** Letters of a name as they are compared, where each stands, and how a Chinese one may be read. */
interface Spelt {
  readonly letters: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A text as it is compared: no blanks and brackets, narrow forms, small letters. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）]/g, '')
}

/** Whether a text may be pinyin: one without a letter of the alphabet can only be meant as it stands. */
export const hasLetters = (text: string): boolean => /[a-z]/.test(plainText(text))

/** Names share most of their characters. */
const plainCharacters = new Map<string, string>()
function plainCharacter(character: string): string {
  let plain = plainCharacters.get(character)
  if (plain === undefined) {
    plain = plainText(character)
    plainCharacters.set(character, plain)
  }
  return plain
}

const speltNames = new Map<string, Spelt>()
function spell(name: string): Spelt {
  const known = speltNames.get(name)
  if (known !== undefined) return known
  const spelt = { letters: [] as string[], from: [] as number[], to: [] as number[] }
  let at = 0
  for (const character of name) {
    for (const letter of plainCharacter(character)) {
      spelt.letters.push(letter)
      spelt.from.push(at)
      spelt.to.push(at + character.length)
    }
    at += character.length
  }
  speltNames.set(name, spelt)
  return spelt
}

/** ü has no key of its own. */
const typedForms = (reading: string) => [reading.replace('ü', 'v'), reading.replace('ü', 'u')]

const knownReadings = new Map<string, readonly string[]>()

/** Every reading of a Chinese character without tones (重: zhong, chong), ü as v and as u; none of another letter. */
function readingsOf(letter: string): readonly string[] {
  let known = knownReadings.get(letter)
  if (known === undefined) {
    const read = /\p{Script=Han}/u.test(letter)
      ? pinyin(letter, { multiple: true, toneType: 'none', type: 'array' })
      : []
    known = [...new Set(read.flatMap(typedForms))]
    knownReadings.set(letter, known)
  }
  return known
}

const knownStarts = new Map<string, string>()

/** What a letter can begin with: itself, and the first letters of its readings. */
function startsOf(letter: string): string {
  let known = knownStarts.get(letter)
  if (known === undefined) {
    known =
      letter +
      readingsOf(letter)
        .map((reading) => reading[0])
        .join('')
    knownStarts.set(letter, known)
  }
  return known
}

const usualReadings = new Map<string, readonly (readonly string[])[]>()

/** Each letter's reading as the name is read (音乐: yin yue, 快乐: kuai le); every one where the two do not match up. */
function usualReadingsOf(letters: readonly string[]): readonly (readonly string[])[] {
  const text = letters.join('')
  let known = usualReadings.get(text)
  if (known === undefined) {
    const read = pinyin(text, { toneType: 'none', type: 'array' })
    known = letters.map((letter, i) => {
      const every = readingsOf(letter)
      const usual = typedForms(read[i] ?? '').filter((one) => every.includes(one))
      return read.length === letters.length && usual.length > 0 ? usual : every
    })
    usualReadings.set(text, known)
  }
  return known
}

/** How far a text that begins inside a syllable may use it: all of it, its initial sound, its first letter, or its end. */
function lengthsUsed(reading: string, wanted: string, at: number): readonly number[] {
  let same = 0
  while (same < reading.length && at + same < wanted.length && reading[same] === wanted[at + same]) same += 1
  if (same === 0) return []
  const whole = same === reading.length || at + same === wanted.length
  const sounds = same >= 2 && /^[zcs]h/.test(reading) ? [2, 1] : [1]
  return whole ? [same, ...sounds.filter((length) => length < same)] : sounds
}

/** Letters and how each may be read. */
interface Read {
  readonly letters: readonly string[]
  readonly readings: readonly (readonly string[])[]
}

const heardNames = new WeakMap<Spelt, Heard>()

/** A name's readings, with what each letter can begin with: most places are passed over by that alone. */
interface Heard extends Read {
  readonly starts: readonly string[]
}
function hear(spelt: Spelt): Heard {
  let known = heardNames.get(spelt)
  if (known === undefined) {
    const { letters } = spelt
    known = { letters, readings: letters.map(readingsOf), starts: letters.map(startsOf) }
    heardNames.set(spelt, known)
  }
  return known
}

/** Learns how a name may be read, so that a search finds it known. */
export function prepareName(name: string): void {
  hear(spell(name))
}

/** The letter after the last one that the text needs when it begins at a letter; null where it doesn't stand there. */
function endOf(read: Read, letter: number, wanted: string, at: number): number | null {
  if (at === wanted.length) return letter
  const own = read.letters[letter]
  if (own === undefined) return null
  if (wanted.startsWith(own, at)) {
    const end = endOf(read, letter + 1, wanted, at + own.length)
    if (end !== null) return end
  }
  for (const reading of read.readings[letter] ?? []) {
    for (const length of lengthsUsed(reading, wanted, at)) {
      const end = endOf(read, letter + 1, wanted, at + length)
      if (end !== null) return end
    }
  }
  return null
}

/**
 * Where a name holds a text (as `plainText` gives it): its own characters, full pinyin, initials, or any mixture of them
 * (zgln, zhonggangluon, 中gang), with every reading of a polyphone, or only the one that it has in the name. The last
 * syllable may be unfinished.
 */
export function findIn(name: string, wanted: string, polyphones: 'any' | 'usual' = 'any'): Part | null {
  const spelt = spell(name)
  const { letters, from, to } = spelt
  // A text without a letter of the alphabet can only be meant as it stands.
  const heard = /[a-z]/.test(wanted) ? hear(spelt) : { letters, readings: [], starts: letters }
  const read = polyphones === 'usual' ? { letters, readings: usualReadingsOf(letters) } : heard
  for (let first = 0; first < letters.length; first += 1) {
    if (heard.starts[first]?.includes(wanted[0] ?? '') !== true) continue
    const end = endOf(read, first, wanted, 0)
    if (end !== null && end > first) return { from: from[first] ?? 0, to: to[end - 1] ?? name.length }
  }
  return null
}
