import { type TextColumns, textAt } from './grid'

/** How the rows of an answer hang together: of each row its parent's place, and the places of its children. */
export interface Family {
  readonly parent: readonly (number | null)[]
  readonly children: readonly (readonly number[])[]
}

const none: readonly number[] = []

/** The family of rows in columns; a parent that is not among them, or a row that names itself, is no parent. */
export function familyOf(answer: TextColumns<'id' | 'parentId'> & { readonly count: number }): Family {
  const parent = new Array<number | null>(answer.count).fill(null)
  const children = new Array<readonly number[]>(answer.count).fill(none)
  // Most lists have no parents at all, and then nothing has to be looked up.
  if (answer.text.parentId.values.every((id) => id === null)) return { parent, children }
  const index = new Map<string | null, number>()
  for (let i = 0; i < answer.count; i += 1) index.set(textAt(answer, 'id', i), i)
  const below = new Map<number, number[]>()
  for (let i = 0; i < answer.count; i += 1) {
    const parentId = textAt(answer, 'parentId', i)
    const at = parentId === null ? undefined : index.get(parentId)
    if (at === undefined || at === i) continue
    parent[i] = at
    const known = below.get(at)
    if (known === undefined) below.set(at, [i])
    else known.push(i)
  }
  for (const [at, list] of below) children[at] = list
  return { parent, children }
}
