import type { Exported } from '#contract/paper-answers'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { both, words } from '../words'

/** The month of a paper. */
export const monthOption = { placeholder: 'M', words: both('argMonth'), required: true } as const

/** A file that is a spreadsheet or a PDF. */
export const outSheet = { placeholder: 'F', words: both('optOutSheet'), required: true } as const

export const editionOption = {
  placeholder: 'N',
  words: {
    zh: '冻结月份的第几版，旧版也能印；不写就是现行的',
    en: 'which version of a frozen month, old ones too; default: the one in force',
  },
} as const

/** A version's number as typed. Refuses USAGE for anything but 1, 2, 3 … */
export function editionOf(typed: string, lang: Lang): number {
  const number = Number(typed.trim())
  if (/^[1-9]\d{0,5}$/.test(typed.trim())) return number
  return usage(words[lang].badOption({ name: '--edition', value: typed, choices: '1、2、3 …' }))
}

/** What a paper without projects tells of the file it wrote. */
export const writtenText = ({ path, sha256 }: Exported) => `${path}\nSHA-256 ${sha256}`

const lineWord = { zh: '行', en: 'rows' } as const

/** The same with how many rows there are. */
export const countedText = ({ path, rows, sha256 }: Exported, lang: Lang) =>
  `${path}\n${rows} ${lineWord[lang]}，SHA-256 ${sha256}`
