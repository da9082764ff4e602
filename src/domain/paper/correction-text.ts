import { type CorrectionNote, type GridAnswer, gridYear, textAt } from '../grid'
import { type Month, monthNumber, monthText, yearOf } from '../month'

/** A month as a paper of `year` calls it: 3月, and 2023年12月 of another year. */
export function monthWithin(year: number, month: Month): string {
  return yearOf(month) === year ? `${monthNumber(month)}月` : monthText(month)
}

/** How 备注 names a correction (LOOK.md, Papers: why so): 3月更正，更正单2024-更-01. */
export function correctionRemark({ month, number }: Pick<CorrectionNote, 'month' | 'number'>, year: number): string {
  return `${monthWithin(year, month)}更正，更正单${number}`
}

/** 备注 of a row: its own, then the corrections that this version of the month tells. */
export function remarkReader(answer: GridAnswer): (i: number) => string | null {
  const notes = new Map<string, string[]>()
  for (const note of answer.life.corrections) {
    const told = notes.get(note.projectId) ?? []
    told.push(correctionRemark(note, gridYear(answer)))
    notes.set(note.projectId, told)
  }
  return (i) => {
    const own = textAt(answer, 'remark', i)
    const told = notes.size === 0 ? undefined : notes.get(textAt(answer, 'id', i) ?? '')
    return told === undefined ? own : [...(own === null ? [] : [own]), ...told].join('；')
  }
}
