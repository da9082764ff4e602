import type { Ask } from '#contract/index'
import { day, month } from '#domain/month'
import { type TemplateKey, templateKeys, templateSpecs } from '#domain/paper/bulletin/templates'
import { refuse } from '#domain/refusal'
import { changedAnswer } from '../changed'
import { readBytes } from '../json-file'
import { objectOf } from '../typed'
import { verb } from '../verb'
import { words } from '../words'
import { countedText, editionOf, editionOption, monthOption } from './export-options'

/** `export bulletin`, which stands among the other papers. */
export const exportBulletin = verb({
  path: 'export bulletin',
  call: 'export.bulletin',
  options: {
    month: monthOption,
    out: {
      placeholder: 'F.docx',
      words: { zh: '写到哪个文件，以 .docx 结尾', en: 'the file to write, ending in .docx' },
      required: true,
    },
    docNo: {
      placeholder: 'T',
      words: { zh: '文号，如 伊发改〔2024〕15号；不写就空着', en: 'document number; left blank where none is given' },
    },
    signedOn: {
      placeholder: 'D',
      words: { zh: '成文日期；不写就空着', en: 'the day it is signed; left blank where none is given' },
    },
    edition: editionOption,
  },
  notes: (lang) => [
    {
      zh: '句子可以改：bulletin show、bulletin set；数字都取自这个月的快照。',
      en: "Its sentences can be changed (bulletin show, bulletin set); every figure is of the month's snapshot.",
    }[lang],
    words[lang].examples,
    '  npm run -s cli -- export bulletin --month 2024-06 --out 通报.docx --signed-on 2024-07-08',
  ],
  run: async (session, given) => {
    const done = await session.ask('export.bulletin', {
      month: month(given.month),
      out: session.path('--out', given.out),
      ...(given.docNo !== undefined && { docNo: given.docNo }),
      ...(given.signedOn !== undefined && { signedOn: day(given.signedOn) }),
      ...(given.edition !== undefined && { version: editionOf(given.edition, session.lang) }),
    })
    return { json: done, text: () => countedText(done, session.lang) }
  },
})

const changedWord = { zh: '（已改）', en: ' (changed)' } as const

const show = verb({
  path: 'bulletin show',
  call: 'bulletin.templates',
  run: async ({ ask, lang }) => {
    const { templates } = await ask('bulletin.templates', {})
    const text = () =>
      templates
        .map(({ key, label, text: sentence, changed }) => {
          const lines = sentence.split('\n').map((line) => `  ${line}`)
          return [`${key}　${label[lang]}${changed ? changedWord[lang] : ''}`, ...lines].join('\n')
        })
        .join('\n')
    return { json: { templates: templates.map(({ label, ...one }) => ({ ...one, label: label[lang] })) }, text }
  },
})

type Sentences = Ask<'bulletin.setTemplates'>['templates']

function isKey(name: string): name is TemplateKey {
  return Object.hasOwn(templateSpecs, name)
}

/** A JSON object as sentences. Refuses CHOICE_UNKNOWN, and INVALID_INPUT for what is neither a text nor null. */
function sentencesOf(object: Readonly<Record<string, unknown>>): Sentences {
  const sentences: Partial<Record<TemplateKey, string | null>> = {}
  for (const [name, value] of Object.entries(object)) {
    if (!isKey(name))
      return refuse('CHOICE_UNKNOWN', { field: 'bulletin', value: name, choices: templateKeys.join('、') })
    if (typeof value !== 'string' && value !== null)
      return refuse('INVALID_INPUT', { field: name, value: JSON.stringify(value), why: '要写成文字，或 null' })
    sentences[name] = value
  }
  return sentences
}

const set = verb({
  path: 'bulletin set',
  call: 'bulletin.setTemplates',
  options: {
    jsonFile: {
      placeholder: 'F',
      words: {
        zh: 'JSON 文件，一个对象：句子的代码（bulletin show 里有）→ 新的句子；null 恢复原句，"" 不要这一段；- 表示标准输入',
        en: 'JSON file with one object: the code of a sentence (see bulletin show) → its new text; null for the standard one, "" for none; - for standard input',
      },
      required: true,
    },
  },
  notes: (lang) => [
    {
      zh: '空写作 {总投资}；［…］里的分句，有空没有数就整句不写。没有这个空，什么都不改。',
      en: 'A blank is {总投资}; a clause in ［…］ is left out where one of its blanks has nothing. An unknown blank is refused and nothing changes.',
    }[lang],
    words[lang].examples,
    `  echo '{"addressee":"各乡镇人民政府，县直各单位："}' | npm run -s cli -- bulletin set --json-file -`,
  ],
  run: async (session, given) => {
    const { file, bytes } = readBytes(session, given.jsonFile)
    const templates = sentencesOf(objectOf(bytes, file, session.lang))
    return changedAnswer(await session.ask('bulletin.setTemplates', { templates }), session.lang)
  },
})

export const bulletinVerbs = [show, set]
