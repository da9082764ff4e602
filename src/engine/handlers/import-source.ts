import path from 'node:path'
import type { Input } from '#contract/index'
import { bookOfText, readBook } from '#documents/reading/read-book'
import { type NameBook, nameBook } from '#domain/import/match-names'
import type { RawBook } from '#domain/import/raw-book'
import type { KnownMoney } from '#domain/import/understood-types'
import { yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import { type EntryHead, readAllHeads } from '#ledger/entry'
import type { JobContext } from '../context'
import { effectMonth, type MonthFacts, monthFacts } from './import-effect'
import { knownMoney, knownProjects } from './import-known'

type ReadInput = Input<'import.read'>

/** What the ledger knows, as far as it can be told before the file is understood. */
export interface Beforehand {
  readonly known: MonthFacts
  readonly money: KnownMoney
  readonly book: NameBook
  readonly heads: ReadonlyMap<string, EntryHead>
}

/** Reads the ledger's side once, when it is first asked for. */
export function beforehand(context: JobContext, input: ReadInput): () => Beforehand {
  const month = input.month ?? null
  let read: Beforehand | null = null
  return () => {
    if (read !== null) return read
    const { db, today } = context
    const known = monthFacts(context, effectMonth(month, input.year ?? yearOf(month ?? today), today))
    read = { known, money: knownMoney(known.facts), book: nameBook(knownProjects(db)), heads: readAllHeads(db) }
    return read
  }
}

/** Reads the book; while another process parses it, this one reads the ledger. */
export async function bookOf(context: JobContext, input: ReadInput, ledgerSide: () => Beforehand): Promise<RawBook> {
  const { file, text, html, name } = input
  if ((file === undefined) === (text === undefined)) return refuse('IMPORT_SOURCE', {})
  if (text !== undefined) return bookOfText({ text, ...(html !== undefined && { html }) }, name ?? '粘贴的表')
  const { signal, onProgress } = context
  return readBook(path.resolve(file ?? ''), {
    signal,
    onProgress: (done, total) => onProgress(done, total, '读取'),
    onParsing: () => {
      try {
        ledgerSide()
      } catch {
        // Asked for again later, where it is refused as everything else is.
      }
    },
  })
}
