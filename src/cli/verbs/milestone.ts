import { parseField, type Value } from '#domain/field'
import { milestoneFields } from '#domain/milestone'
import { addedAnswer, changedAnswer } from '../changed'
import { dayOf, usage } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'

const { kind, planned, precision, label, dueText, source, reason } = milestoneFields

const add = verb({
  path: 'milestone add',
  call: 'milestone.add',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: {
    kind: { placeholder: 'K', words: kind.label, required: true },
    due: { placeholder: 'DATE', words: planned.label, required: true },
    label: { placeholder: 'T', words: label.label },
    dueText: { placeholder: 'T', words: dueText.label },
    precision: { placeholder: Object.keys(precision.choices).join('|'), words: precision.label },
    source: { placeholder: 'T', words: source.label },
  },
  notes: (lang) => [
    `--kind：${Object.values(kind.choices)
      .map((term) => (lang === 'zh' ? term.zh : `${term.zh} (${term.en})`))
      .join('、')}`,
    words[lang].examples,
    '  npm run -s cli -- milestone add longding-10wt-dianchibo --kind 竣工 --due 2024-10-31 --due-text 10月底',
  ],
  run: async (session, given) => {
    const optional = { precision, label, dueText, source }
    const more: [string, Value][] = Object.entries(optional).flatMap(([name, field]) => {
      const typed = given[name as keyof typeof optional]
      return typed === undefined ? [] : [[name, parseField(field, typed)]]
    })
    const done = await session.ask('milestone.add', {
      projectId: given.id,
      kind: parseField(kind, given.kind),
      due: dayOf(given.due),
      ...Object.fromEntries(more),
    })
    return addedAnswer(done, session.lang)
  },
})

const done = verb({
  path: 'milestone done',
  call: 'milestone.done',
  arguments: { id: { placeholder: 'MID', words: both('argMilestone') } },
  options: { on: { placeholder: 'DATE', words: both('optOn'), required: true } },
  run: async (session, given) => {
    const on = given.on.trim() === '' ? null : dayOf(given.on)
    return changedAnswer(await session.ask('milestone.done', { id: given.id, on }), session.lang)
  },
})

const move = verb({
  path: 'milestone move',
  call: 'milestone.move',
  arguments: { id: { placeholder: 'MID', words: both('argMilestone') } },
  options: {
    due: { placeholder: 'DATE', words: both('optNewDue'), required: true },
    reason: { placeholder: 'R', words: reason.label, required: true },
  },
  run: async (session, given) => {
    if (given.reason.trim() === '') usage(words[session.lang].emptyValue({ name: '--reason' }))
    const due = dayOf(given.due)
    return changedAnswer(await session.ask('milestone.move', { id: given.id, due, reason: given.reason }), session.lang)
  },
})

export const milestoneVerbs = [add, done, move]
