import type { Month } from '#domain/month'
import type { PaperRequest, PaperSize } from './request'
import { type MonthPapers, versionInForce } from './versions'

export type Form = 'full' | 'short'
export type Group = 'yearClass' | 'industry' | 'unit'

/** What a person chose; names are empty for all. */
export interface Chosen {
  readonly form: Form
  readonly group: Group
  readonly list: string
  readonly unit: string
  /** A paper other than the monthly sheet. */
  readonly other: 'checklist' | { readonly correction: string } | null
  /** A version of one month; another month shows what is in force there. */
  readonly version: { readonly month: Month; readonly number: number } | null
}

export const firstChoice: Chosen = { form: 'full', group: 'yearClass', list: '', unit: '', other: null, version: null }

/** What is shown: what was chosen, as far as the month has it. */
export interface Shown {
  readonly request: PaperRequest
  readonly size: PaperSize
  /** The version that is printed; null for a draft, and for a 更正单, which tells of several. */
  readonly version: number | null
}

/** A correction of another month, or a checklist of a frozen one, is not shown: the monthly sheet is. */
export function shownOf(chosen: Chosen, month: Month, papers: MonthPapers): Shown {
  const { form, group, list, unit, other } = chosen
  if (other === 'checklist' && !papers.frozen) {
    return { request: { paper: 'checklist', input: { month } }, size: 'checklist', version: null }
  }
  if (other !== null && other !== 'checklist' && papers.corrections.some((row) => row.id === other.correction)) {
    return { request: { paper: 'correction', input: { id: other.correction } }, size: 'correction', version: null }
  }
  const inForce = versionInForce(papers)
  const version = chosenVersion(chosen, month, papers) ?? inForce
  const input = {
    month,
    form,
    group,
    ...(list !== '' && { list }),
    ...(unit !== '' && { unit }),
    ...(version !== null && version !== inForce && { version }),
  }
  return { request: { paper: 'monthly', input }, size: form, version }
}

function chosenVersion({ version }: Chosen, month: Month, { versions }: MonthPapers): number | null {
  if (version?.month !== month) return null
  return versions.find((row) => row.version === version.number)?.version ?? null
}
