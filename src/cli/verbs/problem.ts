import { type Field, parseField, type Value } from '#domain/field'
import { month } from '#domain/month'
import { problemActionFields, problemFields, problemKind, problemLevel } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { changedAnswer } from '../changed'
import { percentText } from '../shape'
import { dayOf } from '../typed'
import { type Answer, verb } from '../verb'
import { both, words } from '../words'
import { problemJson, problemTable } from './problem-rows'
import { bothProblem, problemWords as say } from './problem-words'

const { title, kind, level, detail } = problemFields
const { due, unitId } = problemActionFields
const argProblem = { id: { placeholder: 'PID', words: bothProblem('argProblem') } }
const optUnit = { placeholder: 'U', words: unitId.label }
const optDue = { placeholder: 'D', words: due.label }
const optOn = { placeholder: 'D', words: bothProblem('optOn') }
const optAsked = { placeholder: 'T', words: bothProblem('optAsked') }

/** A day that may be left out. Refuses DATE_INVALID. */
const dayGiven = (name: 'on' | 'due', typed: string | undefined) =>
  typed === undefined ? {} : { [name]: dayOf(typed) }

const textGiven = (name: string, field: Field, typed: string | undefined): Record<string, Value> =>
  typed === undefined ? {} : { [name]: parseField(field, typed) }

/** The letter that goes out to the unit, by its number. */
function letterAnswer(
  done: { readonly changes: number; readonly set: string | null; readonly number: string },
  lang: Lang,
): Answer {
  return { json: done, text: () => say[lang].letter({ number: done.number, count: done.changes }) }
}

const add = verb({
  path: 'problem add',
  call: 'problem.add',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: {
    title: { placeholder: 'T', words: title.label, required: true },
    kind: { placeholder: 'K', words: kind.label, required: true },
    level: { placeholder: '1..4', words: level.label, required: true },
    unit: optUnit,
    due: optDue,
    source: { placeholder: 'S', words: bothProblem('optSource') },
    detail: { placeholder: 'T', words: detail.label },
    on: { placeholder: 'D', words: bothProblem('optRaisedOn') },
  },
  notes: (lang) => [
    `--kind：${Object.values(problemKind.choices)
      .map((term) => (lang === 'zh' ? term.zh : `${term.zh} (${term.en})`))
      .join('、')}`,
    words[lang].examples,
    '  npm run -s cli -- problem add longding-10wt-dianchibo --title 资金未到位 --kind 资金 --level 1 --unit 县工信局 --due 2024-07-20',
  ],
  run: async ({ lang, ask }, given) => {
    const done = await ask('problem.add', {
      projectId: given.id,
      title: given.title,
      kind: parseField(kind, given.kind),
      level: parseField(problemLevel, given.level),
      ...(given.unit !== undefined && { unit: given.unit }),
      ...dayGiven('due', given.due),
      ...textGiven('source', problemFields.source, given.source),
      ...textGiven('detail', detail, given.detail),
      ...dayGiven('on', given.on),
    })
    const { number, id, changes } = done
    return { json: done, text: () => say[lang].added({ number, id, count: changes }) }
  },
})

const assign = verb({
  path: 'problem assign',
  call: 'problem.assign',
  arguments: argProblem,
  options: {
    unit: { ...optUnit, required: true },
    due: { ...optDue, required: true },
    text: optAsked,
    on: optOn,
  },
  run: async ({ lang, ask }, given) => {
    const done = await ask('problem.assign', {
      id: given.id,
      unit: given.unit,
      due: dayOf(given.due),
      ...(given.text !== undefined && { text: given.text }),
      ...dayGiven('on', given.on),
    })
    return letterAnswer(done, lang)
  },
})

const act = verb({
  path: 'problem act',
  call: 'problem.act',
  arguments: argProblem,
  options: { text: { placeholder: 'T', words: bothProblem('optDone'), required: true }, on: optOn },
  run: async ({ lang, ask }, { id, text, on }) =>
    changedAnswer(await ask('problem.act', { id, text, ...dayGiven('on', on) }), lang),
})

const supervise = verb({
  path: 'problem supervise',
  call: 'problem.supervise',
  arguments: argProblem,
  options: { due: { placeholder: 'D', words: bothProblem('optReportBy') }, text: optAsked, on: optOn },
  run: async ({ lang, ask }, given) => {
    const done = await ask('problem.supervise', {
      id: given.id,
      ...dayGiven('due', given.due),
      ...(given.text !== undefined && { text: given.text }),
      ...dayGiven('on', given.on),
    })
    return letterAnswer(done, lang)
  },
})

const close = verb({
  path: 'problem close',
  call: 'problem.close',
  arguments: argProblem,
  options: {
    on: { placeholder: 'D', words: bothProblem('optClosedOn'), required: true },
    evidence: { placeholder: 'T', words: bothProblem('optEvidence'), required: true },
  },
  run: async ({ lang, ask }, { id, on, evidence }) =>
    changedAnswer(await ask('problem.close', { id, on: dayOf(on), evidence }), lang),
})

const list = verb({
  path: 'problem list',
  call: 'problem.list',
  options: {
    month: { placeholder: 'M', words: bothProblem('optMonth') },
    open: { placeholder: null, words: bothProblem('optOpen') },
    project: { placeholder: 'ID', words: both('optProject') },
    unit: { placeholder: 'U', words: bothProblem('optUnit') },
    kind: { placeholder: 'K', words: kind.label },
  },
  run: async ({ lang, ask }, given) => {
    const found = await ask('problem.list', {
      open: given.open,
      ...(given.month !== undefined && { month: month(given.month) }),
      ...(given.project !== undefined && { projectId: given.project }),
      ...(given.unit !== undefined && { unit: given.unit }),
      ...(given.kind !== undefined && { kind: parseField(kind, given.kind) }),
    })
    const { rows, raised, closed, closedRate, measuredOn } = found
    const head = say[lang].head({ raised, closed, rate: percentText(closedRate) ?? '—', on: measuredOn })
    return {
      json: { rows: rows.map(problemJson), closedRate, raised, closed, measuredOn },
      text: () => `${head}\n${rows.length === 0 ? words[lang].noRows : problemTable(rows, lang)}`,
    }
  },
})

/** The problem ledger: 列单 → 交单 → 办单 → 督单 → 销号 (CLI.md, Verbs). */
export const problemVerbs = [add, assign, act, supervise, close, list]
