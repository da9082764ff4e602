import { type GridAnswer, textAt } from '#domain/grid'

/** A project's name in the month's grid; its id where the month does not know it. */
export function nameIn(answer: GridAnswer, id: string): string {
  const at = answer.text.id.values.indexOf(id)
  return at < 0 ? id : (textAt(answer, 'name', at) ?? id)
}
