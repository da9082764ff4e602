import { parseField } from '#domain/field'
import { formatNumber } from '#domain/money'
import type { Lang } from '#domain/refusal'
import { type Target, targetFields } from '#domain/target'
import { changedAnswer } from '../changed'
import { targetRow } from '../shape'
import { type Column, table } from '../table'
import { verb } from '../verb'
import { both, words } from '../words'

/** A figure with its own decimals: a target's unit decides how many there are. */
function figure(value: number | null, unit: string | null): string | null {
  if (value === null) return null
  const decimals = (String(value).split('.')[1] ?? '').length
  return `${formatNumber(value, decimals)}${unit ?? ''}`
}

function targetsTable(rows: readonly Target[], lang: Lang): string {
  const head = (name: keyof typeof targetFields) => targetFields[name].label[lang]
  const comparators = targetFields.comparator.choices
  const columns: readonly Column<Target>[] = [
    { head: words[lang].idColumn, cell: (row) => row.id },
    { head: head('name'), cell: (row) => row.name },
    { head: head('comparator'), cell: (row) => comparators[row.comparator][lang] },
    { head: head('value'), right: true, cell: (row) => figure(row.value, row.unit) },
    { head: head('actual'), right: true, cell: (row) => figure(row.actual, row.unit) },
    { head: head('actualOn'), cell: (row) => row.actualOn },
    { head: head('due'), cell: (row) => row.dueText ?? row.due },
    { head: head('sections'), cell: (row) => row.sections.join('、') },
  ]
  return table(columns, rows)
}

const list = verb({
  path: 'target list',
  call: 'target.list',
  run: async (session) => {
    const { rows } = await session.ask('target.list', {})
    return { json: { rows: rows.map(targetRow) }, text: () => targetsTable(rows, session.lang) }
  },
})

const set = verb({
  path: 'target set',
  call: 'target.set',
  arguments: { id: { placeholder: 'TID', words: both('argTarget') } },
  options: {
    actual: { placeholder: 'V', words: targetFields.actual.label, required: true },
    on: { placeholder: 'DATE', words: targetFields.actualOn.label, required: true },
    source: { placeholder: 'T', words: targetFields.source.label },
    reason: { placeholder: 'R', words: both('optReason') },
  },
  notes: (lang) => [words[lang].blankable],
  run: async (session, given) => {
    const done = await session.ask('target.set', {
      id: given.id,
      actual: parseField(targetFields.actual, given.actual),
      actualOn: parseField(targetFields.actualOn, given.on),
      ...(given.source !== undefined && { source: parseField(targetFields.source, given.source) }),
      ...(given.reason !== undefined && { reason: given.reason }),
    })
    return changedAnswer(done, session.lang)
  },
})

export const targetVerbs = [list, set]
