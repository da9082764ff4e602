import { choiceTerm } from '#domain/field'
import { type ProblemAction, type ProblemRow, problemActionFields, problemFields, problemStage } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { readable } from '../shape'
import { type Column, table } from '../table'
import { problemWords } from './problem-words'

function actionJson({ on, stage, text, unit, due, number }: ProblemAction) {
  return { on, stage: choiceTerm(problemStage, stage), text, unit, due, number }
}

/** A problem as `--json` prints it (CLI.md, problem list): enumerations as their Chinese terms, the level as a number. */
export function problemJson(row: ProblemRow) {
  return {
    id: row.id,
    number: row.number,
    projectId: row.projectId,
    project: row.project,
    title: row.title,
    detail: row.detail,
    kind: choiceTerm(problemFields.kind, row.kind),
    level: Number(row.level),
    source: row.source,
    stage: choiceTerm(problemStage, row.stage),
    unit: row.unit,
    due: row.due,
    overdueDays: row.overdueDays,
    raisedOn: row.raisedOn,
    closedOn: row.closedOn,
    evidence: row.evidence,
    actions: row.actions.map(actionJson),
  }
}

/** How long there is, or since when there is not. */
function leftText(row: ProblemRow, lang: Lang): string | null {
  const t = problemWords[lang]
  if (row.closedOn !== null) return t.closed({ on: row.closedOn })
  if (row.daysLeft === null) return null
  return row.daysLeft < 0 ? t.overdue({ days: -row.daysLeft }) : t.daysLeft({ days: row.daysLeft })
}

/** Problems as people read them. */
export function problemTable(rows: readonly ProblemRow[], lang: Lang): string {
  const t = problemWords[lang]
  const { number, kind, level, projectId, title } = problemFields
  const { due, unitId } = problemActionFields
  const columns: readonly Column<ProblemRow>[] = [
    { head: number.label[lang], cell: (row) => row.number },
    { head: level.label[lang], right: true, cell: (row) => row.level },
    { head: title.label[lang], cell: (row) => row.title },
    { head: projectId.label[lang], cell: (row) => row.project },
    { head: kind.label[lang], cell: (row) => readable(kind, row.kind, lang) },
    { head: unitId.label[lang], cell: (row) => row.unit },
    { head: problemStage.label[lang], cell: (row) => readable(problemStage, row.stage, lang) },
    { head: t.raisedOn, cell: (row) => row.raisedOn },
    { head: due.label[lang], cell: (row) => row.due },
    { head: t.left, right: true, cell: (row) => leftText(row, lang) },
  ]
  return table(columns, rows)
}
