import type { Output } from '#contract/index'
import { day, month } from '#domain/month'
import { formulaText, ruleText } from '#domain/paper/ranking-rule'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { usage } from '../typed'
import { verb } from '../verb'
import { words } from '../words'
import { measureOf, measurePlaceholder, weightsOf } from './ranking-options'

type Line = Output<'ranking.show'>['exemptions'][number]

const say = {
  zh: {
    kept: '本月冻结时的办法',
    rule: '排名办法',
    unit: '单位',
    reason: '原因',
    approver: '批准',
    until: '到',
    inForce: '在用',
    no: '过期',
  },
  en: {
    kept: 'Frozen with',
    rule: 'Ranking rule',
    unit: 'Unit',
    reason: 'Reason',
    approver: 'Approved by',
    until: 'Until',
    inForce: 'in force',
    no: 'over',
  },
} as const

const show = verb({
  path: 'ranking show',
  call: 'ranking.show',
  options: {
    month: { placeholder: 'M', words: { zh: '哪个月；不写就是今天的月份', en: "which month; default: today's" } },
  },
  run: async ({ lang, ask }, given) => {
    const answer = await ask('ranking.show', given.month === undefined ? {} : { month: month(given.month) })
    const t = say[lang]
    const told = (rule: Output<'ranking.show'>['rule']) => formulaText(rule) ?? ruleText(rule)
    const columns = [
      { head: t.unit, cell: (row: Line) => row.unit },
      { head: t.reason, cell: (row: Line) => row.reason },
      { head: t.approver, cell: (row: Line) => row.approver },
      { head: t.until, cell: (row: Line) => row.untilOn },
      { head: '', cell: (row: Line) => (row.inForce ? t.inForce : t.no) },
    ]
    const text = () =>
      [
        `${t.rule}：${told(answer.rule)}`,
        answer.kept === null ? [] : `${t.kept}：${told(answer.kept)}`,
        answer.exemptions.length === 0 ? [] : table(columns, answer.exemptions),
      ]
        .flat()
        .join('\n')
    return { json: answer, text }
  },
})

const set = verb({
  path: 'ranking set',
  call: 'ranking.set',
  options: {
    by: { placeholder: measurePlaceholder, words: { zh: '按什么排', en: 'what ranks' } },
    weights: {
      placeholder: '占年度计划=0.6，较序时=0.4，红灯=-2',
      words: { zh: '综合得分各项的权数', en: 'the weights of 综合得分 (score)' },
    },
    lowFirst: { placeholder: null, words: { zh: '由低到高排', en: 'low to high' } },
    highFirst: { placeholder: null, words: { zh: '由高到低排', en: 'high to low' } },
  },
  run: async ({ lang, ask }, { by, weights, lowFirst, highFirst }) => {
    if (lowFirst && highFirst) usage(words[lang].oneOnly({ a: '--low-first', b: '--high-first' }))
    if (by === undefined && weights === undefined && !lowFirst && !highFirst) {
      usage(words[lang].nothingGiven({ options: '--by、--weights、--low-first、--high-first' }))
    }
    const done = await ask('ranking.set', {
      ...(by !== undefined && { measure: measureOf(by, lang) }),
      ...(weights !== undefined && { weights: weightsOf(weights, lang) }),
      ...(lowFirst && { direction: 'asc' as const }),
      ...(highFirst && { direction: 'desc' as const }),
    })
    return changedAnswer(done, lang)
  },
})

const unitArgument = { placeholder: 'UNIT', words: { zh: '责任单位', en: 'the unit' } } as const

const exempt = verb({
  path: 'ranking exempt',
  call: 'ranking.exempt',
  arguments: { unit: unitArgument },
  options: {
    reason: { placeholder: 'R', words: { zh: '为什么免排', en: 'why' }, required: true },
    approver: { placeholder: 'A', words: { zh: '谁批准的', en: 'who approved it' }, required: true },
    until: { placeholder: 'D', words: { zh: '免到哪天', en: 'the last day' }, required: true },
  },
  run: async ({ lang, ask }, { unit, reason, approver, until }) =>
    changedAnswer(await ask('ranking.exempt', { unit, reason, approver, until: day(until) }), lang),
})

const readmit = verb({
  path: 'ranking readmit',
  call: 'ranking.readmit',
  arguments: { unit: unitArgument },
  run: async ({ lang, ask }, { unit }) => changedAnswer(await ask('ranking.readmit', { unit }), lang),
})

export const rankingVerbs = [show, set, exempt, readmit]
