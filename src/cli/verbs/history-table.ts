import { callTitle as titleOf } from '#contract/call-title'
import type { HistoryEntry } from '#contract/history'
import type { Lang } from '#domain/refusal'
import { cellName, entityName, loggedText } from '../shape'
import { type Column, table } from '../table'
import { words } from '../words'

/** What a call is called; a call of another version keeps its name. */
export function callTitle(name: string, lang: Lang): string {
  return titleOf(name)?.[lang] ?? name
}

/** Changed cells for people: when, who, what, from what to what. */
export function historyTable(entries: readonly HistoryEntry[], lang: Lang): string {
  const t = words[lang]
  const columns: readonly Column<HistoryEntry>[] = [
    { head: t.when, cell: (entry) => entry.at.replace('T', ' ').slice(0, 16) },
    { head: t.who, cell: (entry) => entry.who },
    { head: t.what, cell: (entry) => callTitle(entry.call, lang) },
    { head: t.where, cell: (entry) => entityName(entry, lang) },
    { head: t.field, cell: (entry) => cellName(entry, lang) },
    { head: t.before, cell: (entry) => loggedText(entry, 'before', lang) },
    { head: t.after, cell: (entry) => loggedText(entry, 'after', lang) },
    { head: t.reason, cell: (entry) => entry.reason },
  ]
  return table(columns, entries)
}
