import type { Problem, ProblemAction, ProblemFact } from '#domain/problem'
import { prepared, type ReadableDb } from './database'

type ActionRow = ProblemAction & { readonly problemId: string }

/** Which problems are read; null for all. */
export interface ProblemFilter {
  readonly projectId: string | null
  readonly id: string | null
}

const chosen = (id: 'p.id' | 'a.problemId', of: 'p' | 'a') =>
  `(:projectId IS NULL OR ${of}.projectId = :projectId) AND (:id IS NULL OR ${id} = :id)`

/** Problems with everything done about them: one query for the problems, one for the acts, in order. */
export function readProblems(
  db: ReadableDb,
  filter: ProblemFilter = { projectId: null, id: null },
): readonly ProblemFact[] {
  const byProblem = new Map<string, ProblemAction[]>()
  const actions = prepared<[ProblemFilter], ActionRow>(
    db,
    `SELECT a.problemId, a.id, a."on", a.stage, a.text, u.name AS unit, a.due, a.number FROM problemAction a
     LEFT JOIN unit u ON u.id = a.unitId WHERE ${chosen('a.problemId', 'a')} ORDER BY a."on", a.id`,
  ).all(filter)
  for (const { problemId, ...action } of actions) {
    const list = byProblem.get(problemId)
    if (list) list.push(action)
    else byProblem.set(problemId, [action])
  }
  return prepared<[ProblemFilter], Problem & { project: string }>(
    db,
    `SELECT p.*, o.name AS project FROM problem p JOIN project o ON o.id = p.projectId
     WHERE ${chosen('p.id', 'p')} ORDER BY p.id`,
  )
    .all(filter)
    .map((problem) => ({ ...problem, actions: byProblem.get(problem.id) ?? [] }))
}

/** A problem by its id or by the number that people call it; null when there is none. */
export function findProblem(db: ReadableDb, key: string): ProblemFact | null {
  const found = prepared<[{ key: string }], { id: string }>(
    db,
    'SELECT id FROM problem WHERE id = :key OR number = :key',
  ).get({ key })
  return found === undefined ? null : (readProblems(db, { projectId: null, id: found.id })[0] ?? null)
}
