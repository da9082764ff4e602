import type { MergePreview, MergeRow, MergeSide } from '#contract/merge'
import { fieldOf } from '#domain/entity'
import type { Lang } from '#domain/refusal'
import { changedAnswer } from '../changed'
import { readable, shown } from '../shape'
import { table } from '../table'
import { usage } from '../typed'
import { type Answer, verb } from '../verb'
import { both, words } from '../words'
import { bothOffice, officeWords as say } from './office-words'

const remove = verb({
  path: 'project remove',
  call: 'project.remove',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: { reason: { placeholder: 'R', words: both('optReason'), required: true } },
  run: async ({ lang, ask }, { id, reason }) => changedAnswer(await ask('project.remove', { id, reason }), lang),
})

/** `KEY=side,…` as typed. Refuses USAGE for another shape. */
function choicesOf(typed: string | undefined, lang: Lang): Readonly<Record<string, MergeSide>> {
  const parts = (typed ?? '').split(/[,，]/).filter((part) => part.trim() !== '')
  return Object.fromEntries(
    parts.map((part): [string, MergeSide] => {
      const [key = '', side = ''] = part.split('=').map((text) => text.trim())
      if (side === 'loser' || side === 'winner') return [key, side]
      return usage(words[lang].badOption({ name: '--choose', value: part.trim(), choices: 'KEY=loser、KEY=winner' }))
    }),
  )
}

/** A row as `--json` prints it: money in 万元, enumerations as their Chinese terms. */
function rowJson({ key, entity, at, field, label, loser, winner, result }: MergeRow, lang: Lang) {
  const told = (value: MergeRow['loser']) => shown(fieldOf(entity, field), value)
  return { key, at, field, label: label[lang], loser: told(loser), winner: told(winner), result: told(result) }
}

function mergeText(merge: MergePreview, lang: Lang): string {
  const t = say[lang]
  const told = (row: MergeRow, value: MergeRow['loser']) => readable(fieldOf(row.entity, row.field), value, lang)
  const rows = table<MergeRow>(
    [
      { head: t.field, cell: (row) => row.label[lang] },
      { head: t.at, cell: (row) => row.at },
      { head: t.loser, cell: (row) => told(row, row.loser) },
      { head: t.winner, cell: (row) => told(row, row.winner) },
      { head: t.result, cell: (row) => told(row, row.result) },
    ],
    merge.fields,
  )
  const keys = [...new Set(merge.conflicts.map((row) => row.key))].join(', ')
  const head = t.mergeHead({ loser: merge.loser.name, winner: merge.winner.name })
  const open = keys === '' ? [] : [t.mergeConflicts({ keys })]
  return [head, rows, t.mergeMoved(merge.moved), ...open].join('\n')
}

function mergeAnswer(merge: MergePreview, changes: number | null, lang: Lang, set: string | null = null): Answer {
  const last = changes === null ? say[lang].notWritten : say[lang].written({ count: changes })
  return {
    json: {
      id: merge.loser.id,
      into: merge.winner.id,
      fields: merge.fields.map((row) => rowJson(row, lang)),
      conflicts: merge.conflicts.map((row) => rowJson(row, lang)),
      moved: merge.moved,
      written: changes !== null,
      changes: changes ?? 0,
      set,
    },
    text: () => `${mergeText(merge, lang)}\n${last}`,
  }
}

const merge = verb({
  path: 'project merge',
  call: 'project.merge',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: {
    into: { placeholder: 'ID2', words: bothOffice('optMergeInto'), required: true },
    dryRun: { placeholder: null, words: bothOffice('optDryRun') },
    choose: { placeholder: 'KEY=SIDE,…', words: bothOffice('optChoose') },
    reason: { placeholder: 'R', words: both('optReason') },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- project merge ID --into ID2 --dry-run',
    '  npm run -s cli -- project merge ID --into ID2 --choose month/2024-05/actual=loser',
  ],
  run: async ({ lang, ask }, { id, into, dryRun, choose, reason }) => {
    const pair = { id, into, choices: choicesOf(choose, lang) }
    if (dryRun) return mergeAnswer(await ask('project.mergePreview', pair), null, lang)
    const done = await ask('project.merge', { ...pair, ...(reason !== undefined && { reason }) })
    return mergeAnswer(done, done.changes, lang, done.set)
  },
})

export const projectRemoveVerbs = [remove, merge]
