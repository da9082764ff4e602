import { type GridAnswer, lampAt, lampVerdictAt } from '#domain/grid'
import type { Lamp } from '#domain/lamp'

/** The lamp before and after a new stage; null where it stays as it is. */
export function lampAfterStage(
  answer: GridAnswer,
  at: number,
  stage: string | null,
): { readonly before: Lamp; readonly after: Lamp } | null {
  const values = Array.from({ length: answer.count }, () => stage)
  const text = { ...answer.text, stage: { values, at: null } }
  const before = lampAt(answer, at)
  const after = lampVerdictAt({ ...answer, text }, at).lamp
  return before === after ? null : { before, after }
}
