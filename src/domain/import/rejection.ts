import { type Details, type Lang, type RefusalCode, refusalText } from '../refusal'
import type { CellProblem } from './cell-result'

/** A row or a cell that is not taken (CLI.md, `import … --json`). */
export interface Rejection {
  /** As people count, from 1. */
  readonly row: number
  /** The header's text, or the column's letter; blank where the whole row is meant. */
  readonly column: string
  /** The cell as it stands. */
  readonly value: string
  readonly code: RefusalCode
  /** Names the file, the row and the column, what is wrong and what to do. */
  readonly message: string
}

/** Where a problem stands, rows counted from 0. */
export interface Place {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: string
}

/** A problem with its place in words. Any refusal will do: what the engine refuses of a row is told in the same way. */
export function rejection(at: Place, problem: CellProblem, lang: Lang): Rejection {
  const { code, details } = problem
  return {
    row: at.row + 1,
    column: at.column,
    value: at.value,
    code,
    message: `${placeText(at, lang)}${refusalText(code, details as Details, lang)}`,
  }
}

function placeText(at: Place, lang: Lang): string {
  if (lang === 'zh') {
    const column = at.column === '' ? '' : `“${at.column}”`
    return `${at.file}（${at.sheet}）第 ${at.row + 1} 行${column}：`
  }
  return `${at.file} (${at.sheet}), row ${at.row + 1}${at.column === '' ? '' : `, “${at.column}”`}: `
}
