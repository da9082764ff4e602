import type { Ask } from '#contract/index'
import { choiceCode, choiceTerm } from '#domain/field'
import { permitFields } from '#domain/milestone'
import { type Attachment, attachmentFields } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import { planVersion } from '#domain/year-record'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { usage, yearOfText } from '../typed'
import { type Session, verb } from '../verb'
import { both, words } from '../words'
import { monthOption } from './month-option'
import { bothOffice, officeWords as say } from './office-words'
import { bothProblem } from './problem-words'

type Owner = Pick<Ask<'attachment.add'>, 'owner' | 'ownerRecord'>
interface Place {
  readonly permit: string | undefined
  readonly year: string | undefined
  readonly version: string | undefined
  readonly correction: string | undefined
  readonly problem: string | undefined
}

async function pageOf(session: Session, id: string) {
  return session.ask('project.show', { id, month: await monthOption(session, undefined) })
}

async function permitOwner(session: Session, id: string, typed: string): Promise<Owner> {
  const kind = choiceCode(permitFields.kind, typed)
  const found = (await pageOf(session, id)).permits.filter((permit) => permit.kind === kind)
  const [one] = found
  if (one === undefined) return usage(say[session.lang].noPermit({ kind: typed }))
  if (found.length > 1) return usage(say[session.lang].manyPermits({ kind: typed }))
  return { owner: 'permit', ownerRecord: one.id }
}

async function planOwner(session: Session, id: string, { year: typed = '', version }: Place): Promise<Owner> {
  const year = yearOfText(typed)
  const code = version === undefined ? null : choiceCode(planVersion, version)
  const { plans } = await pageOf(session, id)
  const plan = plans.findLast((one) => one.year === year && (code === null || one.version === code))
  if (plan === undefined) return usage(say[session.lang].noPlan({ year }))
  return { owner: 'plan', ownerRecord: plan.id }
}

async function correctionOwner(session: Session, id: string, key: string): Promise<Owner> {
  const { rows } = await session.ask('correction.list', { projectId: id })
  const found = rows.find((row) => row.id === key || row.number === key)
  // One that is nowhere is refused by the engine, by its own sentence.
  if (found === undefined && (await session.ask('correction.list', {})).rows.some((row) => row.number === key)) {
    return usage(say[session.lang].foreignCorrection)
  }
  return { owner: 'correction', ownerRecord: found?.id ?? key }
}

/** Refuses PROBLEM_MISSING for one that the project does not have. */
async function problemOwner({ ask }: Session, id: string, key: string): Promise<Owner> {
  const { rows } = await ask('problem.list', { projectId: id })
  const found = rows.find((row) => row.id === key || row.number === key)
  return { owner: 'problem', ownerRecord: found?.id ?? refuse('PROBLEM_MISSING', { id: key }) }
}

/** What a file is attached to: the project itself, or what the options name of it. */
async function ownerOf(session: Session, id: string, place: Place): Promise<Owner> {
  const { permit, year, correction, problem } = place
  const named = [permit, year, correction, problem].filter((part) => part !== undefined)
  if (named.length > 1) usage(say[session.lang].onePlace)
  if (permit !== undefined) return permitOwner(session, id, permit)
  if (year !== undefined) return planOwner(session, id, place)
  if (correction !== undefined) return correctionOwner(session, id, correction)
  if (problem !== undefined) return problemOwner(session, id, problem)
  return { owner: 'project', ownerRecord: id }
}

const add = verb({
  path: 'attachment add',
  call: 'attachment.add',
  arguments: {
    id: { placeholder: 'ID', words: both('argId') },
    file: { placeholder: 'F', words: bothOffice('argFile') },
  },
  options: {
    permit: { placeholder: 'K', words: bothOffice('optPermit') },
    year: { placeholder: 'Y', words: bothOffice('optPlanYear') },
    version: { placeholder: '年初|调整', words: bothOffice('optVersion') },
    correction: { placeholder: 'CID', words: bothOffice('optCorrection') },
    problem: { placeholder: 'PID', words: bothProblem('argProblem') },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- attachment add longding-10wt-dianchibo 环评批复.pdf --permit 环评',
  ],
  run: async (session, { id, file, ...place }) => {
    const path = session.path('F', file)
    const done = await session.ask('attachment.add', { ...(await ownerOf(session, id, place)), path })
    return { json: done, text: () => say[session.lang].attached(done) }
  },
})

const owners = attachmentFields.owner

/** An attachment as `--json` prints it. */
function attachmentJson({ id, projectId, owner, ownerRecord, name, bytes, sha256, addedAt }: Attachment) {
  return { id, projectId, owner: choiceTerm(owners, owner), ownerRecord, name, bytes, sha256, addedAt }
}

const list = verb({
  path: 'attachment list',
  call: 'attachment.list',
  options: { project: { placeholder: 'ID', words: bothOffice('optListProject') } },
  run: async ({ lang, ask }, { project }) => {
    const { rows } = await ask('attachment.list', project === undefined ? {} : { projectId: project })
    const t = say[lang]
    const columns = [
      { head: words[lang].idColumn, cell: (row: Attachment) => row.id },
      { head: t.attachmentName, cell: (row: Attachment) => row.name },
      { head: words[lang].where, cell: (row: Attachment) => row.projectId },
      { head: t.owner, cell: (row: Attachment) => owners.choices[row.owner][lang] },
      { head: t.bytes, right: true as const, cell: (row: Attachment) => row.bytes.toLocaleString('en-US') },
      { head: t.addedAt, cell: (row: Attachment) => row.addedAt.slice(0, 16).replace('T', ' ') },
    ]
    return {
      json: { rows: rows.map(attachmentJson) },
      text: () => (rows.length === 0 ? words[lang].noRows : table(columns, rows)),
    }
  },
})

const argId = { id: { placeholder: 'AID', words: bothOffice('argAttachment') } }

const save = verb({
  path: 'attachment save',
  call: 'attachment.save',
  arguments: argId,
  options: { out: { placeholder: 'F', words: bothOffice('optSaveOut'), required: true } },
  run: async (session, { id, out }) => {
    const done = await session.ask('attachment.save', { id, out: session.path('--out', out) })
    const text = { ...done, bytes: done.bytes.toLocaleString('en-US') }
    return { json: done, text: () => say[session.lang].saved(text) }
  },
})

const remove = verb({
  path: 'attachment remove',
  call: 'attachment.remove',
  arguments: argId,
  options: { reason: { placeholder: 'R', words: both('optReason') } },
  run: async ({ lang, ask }, { id, reason }) =>
    changedAnswer(await ask('attachment.remove', { id, ...(reason !== undefined && { reason }) }), lang),
})

export const attachmentVerbs = [add, list, save, remove]
