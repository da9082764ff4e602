import { type OrderKind, orderKinds, orderNames } from '#domain/paper/order-form'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { verb } from '../verb'
import { words } from '../words'
import { writtenText } from './export-options'
import { bothProblem } from './problem-words'

/** A form to be signed: a document that may still be changed, or a PDF. */
export const outForm = {
  placeholder: 'F',
  words: { zh: '写到哪个文件，以 .docx 或 .pdf 结尾', en: 'the file to write, ending in .docx or .pdf' },
  required: true,
} as const

/** 交办 and 督办, as CLI.md has them; the names of the papers will do too. */
const termOf = (kind: OrderKind) => orderNames[kind].slice(0, 2)

function kindOf(typed: string, lang: Lang): OrderKind {
  const found = orderKinds.find((kind) => typed === termOf(kind) || typed === orderNames[kind])
  const choices = orderKinds.map(termOf).join('、')
  return found ?? usage(words[lang].badOption({ name: '--kind', value: typed, choices }))
}

/** 交办单 or 督办单 of a problem. */
export const orderVerb = verb({
  path: 'export order',
  call: 'export.order',
  arguments: { id: { placeholder: 'PID', words: bothProblem('argProblem') } },
  options: {
    kind: {
      placeholder: orderKinds.map(termOf).join('|'),
      words: { zh: '交办单，还是督办单', en: '交办: hands the problem to a unit; 督办: presses for it' },
      required: true,
    },
    out: outForm,
    letter: {
      placeholder: 'N',
      words: {
        zh: '有几张时是哪一张，如 2024-交-01；不写就是最近的',
        en: 'which one, where there are several, such as 2024-交-01; default: the newest',
      },
    },
  },
  notes: (lang) => [
    {
      zh: '交单、督单还没有登记的，写出的是草稿：单号、日期和要求留空，签发后再登记（problem assign、problem supervise）。',
      en: 'Where the letter is not recorded yet, a draft is written: number, day and demands are left for ink (see problem assign, problem supervise).',
    }[lang],
    words[lang].examples,
    '  npm run -s cli -- export order WT-007 --kind 交办 --out 交办单.docx',
    '  npm run -s cli -- export order WT-007 --kind 督办 --out 督办单.docx',
  ],
  run: async (session, given) => {
    const done = await session.ask('export.order', {
      id: given.id,
      kind: kindOf(given.kind, session.lang),
      out: session.path('--out', given.out),
      ...(given.letter !== undefined && { letter: given.letter }),
    })
    return { json: done, text: () => writtenText(done) }
  },
})
