import type { Input } from '#contract/index'
import type { OrderFacts } from '#domain/paper/order-form'
import { orderForm } from '#domain/paper/order-form'
import type { ProblemAction } from '#domain/problem'
import { refuse } from '#domain/refusal'
import { findProblem } from '#ledger/problems'
import { readRecord } from '#ledger/record'
import type { JobContext } from '../context'
import { isSimulated, officeName } from '../settings'
import { meansOf } from './paper-means'
import { standing } from './problem-standing'

type Asked = Input<'paper.order'>

/** The letter asked for, or the newest of the kind; null while none is recorded. Refuses LETTER_MISSING. */
function letterOf(actions: readonly ProblemAction[], { kind, letter }: Asked, number: string): ProblemAction | null {
  const letters = actions.filter((action) => action.stage === kind)
  if (letter === undefined) return letters.at(-1) ?? null
  return letters.find((action) => action.number === letter) ?? refuse('LETTER_MISSING', { number, letter })
}

/**
 * A letter as a form. Where none is recorded yet it is a draft, to be signed first and recorded then; a problem that is
 * closed needs none any more. Refuses PROBLEM_MISSING, LETTER_MISSING, PROBLEM_CLOSED and, to press nobody,
 * PROBLEM_UNASSIGNED.
 */
function orderModel({ db, today }: JobContext, asked: Asked) {
  const problem = findProblem(db, asked.id) ?? refuse('PROBLEM_MISSING', { id: asked.id })
  const letter = letterOf(problem.actions, asked, problem.number)
  const { number, closedOn, unit } = standing(problem, today)
  if (letter === null && closedOn !== null) refuse('PROBLEM_CLOSED', { number, on: closedOn })
  if (letter === null && asked.kind === 'supervised' && unit === null) refuse('PROBLEM_UNASSIGNED', { number })
  const code = readRecord(db, 'project', problem.projectId)?.code
  const facts: OrderFacts = {
    kind: asked.kind,
    problem,
    letter,
    code: typeof code === 'string' ? code : null,
    office: officeName(db),
    today,
    simulated: isSimulated(db),
  }
  return orderForm(facts)
}

async function exportOrder(context: JobContext, input: Input<'export.order'>) {
  const { exportForm } = await import('#documents/export-form')
  const form = orderModel(context, input)
  return exportForm(form, 1, input.out, meansOf(context, form.title))
}

async function previewOrder(context: JobContext, input: Asked) {
  const { formPage } = await import('#documents/form-page')
  const form = orderModel(context, input)
  return { html: formPage(form), rows: 1, fileName: form.fileName }
}

export const orderJobs = { 'export.order': exportOrder, 'paper.order': previewOrder }
