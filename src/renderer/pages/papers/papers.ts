import type { Ask, CallName } from '#contract/index'

/** A paper is what can be both looked at and written: `paper.lagging` and `export.lagging`. */
export type PaperName = {
  [N in CallName]: N extends `paper.${infer P}` ? (`export.${P}` extends CallName ? P : never) : never
}[CallName]

/** A paper with what it is made of. */
export type PaperRequest = {
  [P in PaperName]: { readonly paper: P; readonly input: Ask<Extract<CallName, `paper.${P}`>> }
}[PaperName]

export type Ending = 'xlsx' | 'pdf' | 'docx'
/** What of a paper is chosen above it. */
export type Control = 'form' | 'group' | 'restrict' | 'version' | 'ranking' | 'leader' | 'project' | 'letter'
/** Under which heading it stands in the list (LOOK.md, picture 18). */
export type PaperGroup = 'monthly' | 'progress' | 'slips'

export interface PaperEntry {
  readonly group: PaperGroup
  /** The first is the one an office writes most. */
  readonly endings: readonly Ending[]
  readonly controls: readonly Control[]
}
const table = (group: PaperGroup, controls: readonly Control[] = []): PaperEntry => ({
  group,
  endings: ['xlsx', 'pdf'],
  controls: [...controls, 'version'],
})

/**
 * Every paper of the page, once, in the order of the list: into which files it is written, what is
 * chosen of it. 更正单 and the forms of the monthly sheet are listed one by one, under their own names.
 */
export const papers: Readonly<Record<PaperName, PaperEntry>> = {
  monthly: {
    group: 'monthly',
    endings: ['xlsx', 'pdf'],
    controls: ['form', 'group', 'restrict', 'version'],
  },
  bulletin: { group: 'monthly', endings: ['docx', 'pdf'], controls: ['version'] },
  leaders: table('monthly', ['leader']),
  ranking: table('progress', ['ranking']),
  lagging: table('progress'),
  categories: table('progress'),
  milestones: table('progress'),
  targets: table('progress'),
  problems: table('slips'),
  checklist: { group: 'slips', endings: ['pdf'], controls: [] },
  card: { group: 'slips', endings: ['pdf'], controls: ['project', 'version'] },
  order: { group: 'slips', endings: ['docx', 'pdf'], controls: ['letter'] },
  correction: { group: 'slips', endings: ['docx', 'pdf'], controls: [] },
}
export const paperNames = Object.keys(papers) as readonly PaperName[]
