import type { Month } from '#domain/month'
import type { RankingRule } from '#domain/paper/ranking-rule'
import type { PaperName, PaperRequest } from './papers'
import { type MonthPapers, versionInForce } from './versions'

export type Group = 'yearClass' | 'industry' | 'unit'

/** What a person chose; an empty name is all, or the first there is. */
export interface Chosen {
  readonly paper: PaperName
  /** Of the monthly sheet: `full`, `short`, or the id of a form of the office's own. */
  readonly form: string
  readonly group: Group
  readonly list: string
  readonly unit: string
  readonly leader: string
  /** A 更正单. */
  readonly correction: string
  /** The project of a card. */
  readonly project: string
  /** A letter of the problem ledger, by its key. */
  readonly letter: string
  /** A frozen month's ranking by the rule that is in force now. */
  readonly byRule: RankingRule | null
  /** A version of one month; another month shows what is in force there. */
  readonly version: { readonly month: Month; readonly number: number } | null
}

export const firstChoice: Chosen = {
  paper: 'monthly',
  form: 'full',
  group: 'yearClass',
  list: '',
  unit: '',
  leader: '',
  correction: '',
  project: '',
  letter: '',
  byRule: null,
  version: null,
}

/** What is shown: what was chosen, as far as the month has it. */
export interface Shown {
  /** Null where the month has nothing to make it of. */
  readonly request: PaperRequest | null
  readonly paper: PaperName
  /** The version that is printed; null for a draft, and for a paper that tells of none. */
  readonly version: number | null
}

function monthly({ form, group, list, unit }: Chosen, base: Base, forms: MonthPapers['forms']): PaperRequest {
  const known = forms.length === 0 || forms.some((row) => row.id === form)
  const input = {
    ...base,
    form: known ? form : firstChoice.form,
    group,
    ...(list !== '' && { list }),
    ...(unit !== '' && { unit }),
  }
  return { paper: 'monthly', input }
}

interface Base {
  readonly month: Month
  readonly version?: number
}

/** A paper of a month, from what is chosen of it. */
function requestOf(chosen: Chosen, base: Base, papers: MonthPapers): PaperRequest | null {
  const { paper, leader, byRule } = chosen
  switch (paper) {
    case 'monthly':
    case 'checklist':
    case 'correction':
      return monthly(chosen, base, papers.forms)
    case 'leaders':
      return { paper, input: { ...base, ...(leader !== '' && { leader }) } }
    case 'ranking':
      return { paper, input: { ...base, ...(byRule !== null && ruleInput(byRule)) } }
    case 'card': {
      const project = papers.projects.find((one) => one.id === chosen.project) ?? papers.projects[0]
      return project === undefined ? null : { paper, input: { ...base, id: project.id } }
    }
    case 'order': {
      const letter = papers.letters.find((one) => one.key === chosen.letter) ?? papers.letters[0]
      return letter === undefined ? null : { paper, input: letter.input }
    }
    default:
      return { paper, input: base }
  }
}

/** A rule as a paper is asked for by it. */
export function ruleInput({ measure, direction, weights, exempt }: RankingRule) {
  return { measure, direction, ...(weights !== null && { weights }), exempt: [...exempt] }
}

/** A correction of another month, or a checklist of a frozen one, is not shown: the monthly sheet is. */
export function shownOf(chosen: Chosen, month: Month, papers: MonthPapers): Shown {
  const { paper, correction } = chosen
  if (paper === 'checklist' && !papers.frozen) {
    return { request: { paper, input: { month } }, paper, version: null }
  }
  if (paper === 'correction' && papers.corrections.some((row) => row.id === correction)) {
    return { request: { paper, input: { id: correction } }, paper, version: null }
  }
  const inForce = versionInForce(papers)
  const version = chosenVersion(chosen, month, papers) ?? inForce
  const base = { month, ...(version !== null && version !== inForce && { version }) }
  const request = requestOf(chosen, base, papers)
  return { request, paper: request?.paper ?? paper, version: paper === 'order' ? null : version }
}

function chosenVersion({ version }: Chosen, month: Month, { versions }: MonthPapers): number | null {
  if (version?.month !== month) return null
  return versions.find((row) => row.version === version.number)?.version ?? null
}
