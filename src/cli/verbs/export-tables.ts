import { month } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { type Session, verb } from '../verb'
import { words } from '../words'
import { countedText, editionOf, editionOption, monthOption, outSheet, writtenText } from './export-options'
import { measureOf, measurePlaceholder, weightsOf } from './ranking-options'

const options = { month: monthOption, out: outSheet, edition: editionOption } as const

interface Typed {
  readonly month: string
  readonly out: string
  readonly edition: string | undefined
}

function inputOf({ lang, path }: Session, typed: Typed) {
  return {
    month: month(typed.month),
    out: path('--out', typed.out),
    ...(typed.edition !== undefined && { version: editionOf(typed.edition, lang) }),
  }
}

/** A paper that takes a month and nothing else. */
function plain(name: 'lagging' | 'problems' | 'milestones' | 'targets' | 'categories') {
  const call = `export.${name}` as const
  return verb({
    path: `export ${name}`,
    call,
    options,
    run: async (session, given) => {
      const done = await session.ask(call, inputOf(session, given))
      return { json: done, text: () => countedText(done, session.lang) }
    },
  })
}

function exemptOf(typed: string, lang: Lang) {
  return typed.split(/[;；]/).map((part) => {
    const [unit = '', reason = ''] = part.split(/[=＝]/, 2).map((text) => text.trim())
    if (unit !== '' && reason !== '') return { unit, reason }
    return usage(words[lang].badOption({ name: '--exempt', value: part, choices: '单位=原因' }))
  })
}

const ranking = verb({
  path: 'export ranking',
  call: 'export.ranking',
  options: {
    ...options,
    by: {
      placeholder: measurePlaceholder,
      words: {
        zh: '按什么排；不写就按工作区的排名办法（ranking show）',
        en: "what ranks; default: the workspace's rule (ranking show)",
      },
    },
    weights: {
      placeholder: '占年度计划=0.6，较序时=0.4，红灯=-2',
      words: { zh: '综合得分各项的权数', en: 'the weights of 综合得分 (score)' },
    },
    lowFirst: {
      placeholder: null,
      words: { zh: '由低到高排', en: 'low to high' },
    },
    exempt: {
      placeholder: '单位=原因；…',
      words: { zh: '免排的单位和原因；金额照列，不占名次', en: 'units without a rank, and why (unit=reason; …)' },
    },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- export ranking --month 2024-06 --out 排名.pdf',
    '  npm run -s cli -- export ranking --month 2024-06 --exempt 县资源局=项目全部竣工 --out 排名.xlsx',
  ],
  run: async (session, given) => {
    const { lang } = session
    const done = await session.ask('export.ranking', {
      ...inputOf(session, given),
      ...(given.by !== undefined && { measure: measureOf(given.by, lang) }),
      ...(given.weights !== undefined && { weights: weightsOf(given.weights, lang) }),
      ...(given.lowFirst && { direction: 'asc' as const }),
      ...(given.exempt !== undefined && { exempt: exemptOf(given.exempt, lang) }),
    })
    return { json: done, text: () => countedText(done, lang) }
  },
})

const leaders = verb({
  path: 'export leaders',
  call: 'export.leaders',
  options: {
    ...options,
    leader: {
      placeholder: 'NAME',
      words: {
        zh: '只要这位领导包联的项目；不写就是每一位的',
        en: "only this leader's projects; default: everybody's",
      },
    },
  },
  run: async (session, given) => {
    const input = { ...inputOf(session, given), ...(given.leader !== undefined && { leader: given.leader }) }
    const done = await session.ask('export.leaders', input)
    return { json: done, text: () => countedText(done, session.lang) }
  },
})

const all = verb({
  path: 'export all',
  call: 'export.all',
  options: {
    month: monthOption,
    out: {
      placeholder: 'DIR',
      words: {
        zh: '写到哪个文件夹；没有就新建，有同名文件就替换，别的文件不动',
        en: 'the folder to write; made if it is not there, files of the same names are replaced, others stay',
      },
      required: true,
    },
    edition: editionOption,
  },
  notes: (lang) => [
    {
      zh: '要么全部写出，要么一个也不写；附清单（清单.txt、清单.json）：文件、行数、SHA-256、快照版本、程序版本。',
      en: 'All papers or none, with a manifest (清单.txt, 清单.json): file, rows, SHA-256, version of the snapshot, of the program.',
    }[lang],
  ],
  run: async (session, given) => {
    const done = await session.ask('export.all', inputOf(session, given))
    const lines = done.files.map(({ file, rows, sha256 }) => `${sha256.slice(0, 8)}  ${file}  ${rows}`)
    return { json: done, text: () => [...lines, writtenText(done)].join('\n') }
  },
})

/** Papers that are one table, in the order of the 报表 page. */
export const tableVerbs = [
  ranking,
  plain('lagging'),
  plain('problems'),
  plain('categories'),
  plain('milestones'),
  plain('targets'),
  leaders,
  all,
]
