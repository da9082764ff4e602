import { sheetForms, type sheetGroups } from '#contract/papers'
import { month } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'

/** The words that CLI.md gives the groups. */
const groups: Readonly<Record<string, (typeof sheetGroups)[number]>> = {
  年度类别: 'yearClass',
  行业: 'industry',
  责任单位: 'unit',
}

function formOf(typed: string, lang: Lang): (typeof sheetForms)[number] {
  const found = sheetForms.find((form) => form === typed)
  return found ?? usage(words[lang].badOption({ name: '--form', value: typed, choices: sheetForms.join('、') }))
}

function groupOf(typed: string, lang: Lang): (typeof sheetGroups)[number] {
  const found = Object.hasOwn(groups, typed) ? groups[typed] : undefined
  const choices = Object.keys(groups).join('、')
  return found ?? usage(words[lang].badOption({ name: '--group', value: typed, choices }))
}

const monthly = verb({
  path: 'export monthly',
  call: 'export.monthly',
  options: {
    month: { placeholder: 'M', words: both('argMonth'), required: true },
    out: { placeholder: 'F', words: both('optOutSheet'), required: true },
    form: { placeholder: sheetForms.join('|'), words: both('optForm') },
    group: { placeholder: Object.keys(groups).join('|'), words: both('optGroup') },
    list: { placeholder: 'L', words: both('optList') },
    unit: { placeholder: 'U', words: both('optUnit') },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- export monthly --month 2024-06 --out 月报表.xlsx',
    '  npm run -s cli -- export monthly --month 2024-06 --form short --out 简表.pdf',
  ],
  run: async (session, given) => {
    const { lang } = session
    const done = await session.ask('export.monthly', {
      month: month(given.month),
      out: session.path('--out', given.out),
      ...(given.form !== undefined && { form: formOf(given.form, lang) }),
      ...(given.group !== undefined && { group: groupOf(given.group, lang) }),
      ...(given.list !== undefined && { list: given.list }),
      ...(given.unit !== undefined && { unit: given.unit }),
    })
    return { json: done, text: () => words[lang].exported(done) }
  },
})

export const exportVerbs = [monthly]
