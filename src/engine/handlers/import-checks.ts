import { type GridAnswer, given, moneyAt, type ProjectFact } from '#domain/grid'
import { importFields } from '#domain/import/import-field'
import { formatWan, sumGiven, type Yuan } from '#domain/money'
import { monthNumber } from '#domain/month'
import type { Lang } from '#domain/refusal'
import type { ParentCheck, RowProblem, TakenRow } from './import-rows'
import { importWords } from './import-words'

/** What a parent's figure is once the import is written: the sum of its parts. */
function parentSum(after: GridAnswer, at: number, { cell }: ParentCheck): Yuan | null {
  const month = cell.month === null ? 0 : monthNumber(cell.month)
  const actual = (m: number) => given(after.actuals[at * 12 + m - 1]) as Yuan | null
  switch (cell.field) {
    case 'monthActual':
      return actual(month)
    case 'ytdActual':
      return sumGiven(Array.from({ length: month }, (_, i) => actual(i + 1)))
    case 'annualPlan':
    case 'carryIn':
    case 'totalInvestment':
    case 'statistics':
      return moneyAt(after, cell.field, at)
    default:
      return null
  }
}

/** Parents' figures that are not the sum of their parts: money is typed on the parts (CLI.md, rollup). */
export function parentProblems(after: GridAnswer, parents: readonly ParentCheck[], lang: Lang): readonly RowProblem[] {
  if (parents.length === 0) return []
  const ids = new Map(Array.from({ length: after.count }, (_, i) => [after.text.id.values[i] ?? '', i]))
  return parents.flatMap((parent) => {
    const at = ids.get(parent.id)
    const sum = at === undefined ? null : parentSum(after, at, parent)
    if (sum === parent.cell.value) return []
    const told = { name: parent.name, given: formatWan(parent.cell.value as Yuan), sum: formatWan(sum) }
    return {
      row: parent.row,
      at: parent.cell.at,
      code: 'MONEY_ON_CHILDREN',
      message: importWords(lang).parentDiffers(told),
    }
  })
}

const comparedFields = ['totalInvestment', 'annualPlan', 'carryIn'] as const

/** Money that this kind of import only compares: how many rows differ from the ledger. */
export function comparisons(rows: readonly TakenRow[], facts: readonly ProjectFact[], lang: Lang): readonly string[] {
  const known = new Map(facts.map((fact) => [fact.project.id, fact]))
  return comparedFields.flatMap((field) => {
    const differing = rows.flatMap((row) => {
      const fact = known.get(row.id)
      const cell = row.compared.find((one) => one.field === field)
      if (fact === undefined || cell === undefined) return []
      const now = field === 'totalInvestment' ? fact.project.totalInvestment : fact[field]
      return now === cell.value ? [] : { row, given: cell.value as Yuan, now }
    })
    const [first] = differing
    if (first === undefined) return []
    return importWords(lang).compared({
      field: importFields[field].label[lang],
      count: differing.length,
      row: first.row.row,
      name: first.row.name,
      given: formatWan(first.given),
      now: formatWan(first.now),
    })
  })
}
