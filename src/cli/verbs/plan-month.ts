import { parseField } from '#domain/field'
import { parseWan } from '#domain/money'
import { month } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { monthFields, planFields, planVersion, projectYearFields } from '#domain/year-record'
import { changedAnswer } from '../changed'
import { dayOf, usage, yearOfText } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'

/** Twelve figures in 万元, or null for `none`. Refuses USAGE for another count or a blank among them. */
function monthsOf(typed: string, lang: Lang): number[] | null {
  if (/^(none|无)$/i.test(typed.trim())) return null
  const parts = typed.split(/[,，;；、]/)
  if (parts.length !== 12) usage(words[lang].twelveMonths({ count: parts.length }))
  return parts.map((part, i) => parseWan(part) ?? usage(words[lang].blankMonth({ month: i + 1 })))
}

const planSet = verb({
  path: 'plan set',
  call: 'plan.set',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: {
    year: { placeholder: 'Y', words: planFields.year.label, required: true },
    annual: { placeholder: '万元', words: planFields.annual.label },
    months: { placeholder: 'a,…×12', words: both('optMonths') },
    carryIn: { placeholder: '万元', words: projectYearFields.carryIn.label },
    version: { placeholder: '年初|调整', words: planFields.version.label },
    doc: { placeholder: '文号', words: planFields.docNo.label },
    date: { placeholder: 'DATE', words: planFields.decidedOn.label },
    reason: { placeholder: 'R', words: both('optReason') },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- plan set longding-10wt-dianchibo --year 2024 --annual 82000 --carry-in 241000',
  ],
  run: async (session, given) => {
    const { lang } = session
    const { annual, months, carryIn, version, doc, date, reason } = given
    if ([annual, months, carryIn, doc, date].every((value) => value === undefined)) {
      usage(words[lang].nothingGiven({ options: '--annual、--months、--carry-in、--doc、--date' }))
    }
    const done = await session.ask('plan.set', {
      id: given.id,
      year: yearOfText(given.year),
      ...(annual !== undefined && { annual: parseWan(annual) }),
      ...(months !== undefined && { months: monthsOf(months, lang) }),
      ...(carryIn !== undefined && { carryIn: parseWan(carryIn) }),
      ...(version !== undefined && { version: parseField(planVersion, version) }),
      ...(doc !== undefined && { docNo: doc.trim() }),
      ...(date !== undefined && { decidedOn: dayOf(date) }),
      ...(reason !== undefined && { reason }),
    })
    return changedAnswer(done, lang)
  },
})

const monthSet = verb({
  path: 'month set',
  call: 'month.set',
  arguments: { id: { placeholder: 'ID', words: both('argId') }, month: { placeholder: 'M', words: both('argMonth') } },
  options: {
    actual: { placeholder: '万元', words: monthFields.actual.label },
    cumulative: { placeholder: '万元', words: both('optCumulative') },
    physical: { placeholder: '0..1', words: monthFields.physical.label },
    progress: { placeholder: 'T', words: monthFields.progress.label },
    problem: { placeholder: 'T', words: monthFields.problem.label },
    next: { placeholder: 'T', words: monthFields.next.label },
    statistics: { placeholder: '万元', words: monthFields.statistics.label },
  },
  notes: (lang) => [
    words[lang].blankable,
    words[lang].examples,
    '  npm run -s cli -- month set longding-10wt-dianchibo 2024-06 --actual 7084.43 --physical 58% --progress 设备安装',
  ],
  run: async (session, given) => {
    const { lang } = session
    const { id, month: typedMonth, actual, cumulative, ...texts } = given
    if (actual !== undefined && cumulative !== undefined) {
      usage(words[lang].oneOnly({ a: '--actual', b: '--cumulative' }))
    }
    const names = ['physical', 'progress', 'problem', 'next', 'statistics'] as const
    const typed = names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]] as const]))
    if (actual === undefined && cumulative === undefined && typed.length === 0) {
      usage(
        words[lang].nothingGiven({
          options: '--actual、--cumulative、--physical、--progress、--problem、--next、--statistics',
        }),
      )
    }
    const done = await session.ask('month.set', {
      id,
      month: month(typedMonth),
      ...(actual !== undefined && { actual: parseWan(actual) }),
      ...(cumulative !== undefined && { cumulative: parseWan(cumulative) }),
      ...Object.fromEntries(typed.map(([name, value]) => [name, parseField(monthFields[name], value)])),
    })
    const notes = done.flags.map(() => words[lang].dropped)
    return { ...changedAnswer(done, lang), notes }
  },
})

export const planVerbs = [planSet, monthSet]
