/**
 * One spelling for what people write in many: full-width forms, spaces, line breaks, dashes and the shapes of brackets
 * make no difference between two headers or two names (CLI.md, Files, exactly).
 */
export function plain(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[[{〔【〖「『《<〈]/g, '(')
    .replace(/[\]}〕】〗」』》>〉]/g, ')')
    .replace(/[‐-―−－─━ー]/g, '-')
    .replace(/[~〜∼]/g, '~')
    .replace(/[•・‧∙]/g, '·')
    .replace(/["'“”‘’„＂]/g, '')
}

/** Most names: ideographs, digits and small letters are one spelling as they are. */
const PLAIN_ALREADY = /^[\u4e00-\u9fff0-9a-z]*$/

/** White space of every kind, with what takes no room at all (zero-width marks, soft hyphens, byte order marks). */
const INVISIBLE = /[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** A text on one line as a sentence shows it: line breaks and runs of spaces are one space, none between Chinese. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
}

/** A column's letter: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

/** A column's place from its letter; null for anything but A to XFD. */
export function columnIndex(letter: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letter)) return null
  let index = 0
  for (const c of letter.toUpperCase()) index = index * 26 + c.charCodeAt(0) - 64
  return index <= 16_384 ? index - 1 : null
}
