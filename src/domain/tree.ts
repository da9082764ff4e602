/** What the parent tree must know of each project. */
export interface TreeNode {
  readonly id: string
  readonly parentId: string | null
  readonly rollup: 'children' | 'self'
}

/** How one project stands in the tree of those that count in a month. */
export interface Place {
  /** Indices of its children that count, in order. */
  readonly children: readonly number[]
  /** Counted in totals and sheets: a leaf, or a parent that reports on itself. */
  readonly counted: boolean
  /** Its money is reported on an ancestor of this index (rollup `self`), or null. */
  readonly moneyOn: number | null
  /** A parent whose figures are summed from its children. */
  readonly summed: boolean
}

/**
 * The place of every node, by index (CLI.md, "A parent has rollup"). A parent without children that count is a leaf:
 * the roll-up has no effect there. A parentId that is not among the nodes, or that closes a loop, is no parent.
 */
export function placesOf(nodes: readonly TreeNode[]): readonly Place[] {
  const index = new Map(nodes.map((node, i) => [node.id, i]))
  const named = nodes.map((node) => (node.parentId === null ? null : (index.get(node.parentId) ?? null)))
  const parentAt = named.map((at, i) => (inLoop(named, i) ? null : at))
  const children: number[][] = nodes.map(() => [])
  parentAt.forEach((at, i) => {
    if (at !== null) children[at]?.push(i)
  })
  const moneyOn = nodes.map((_, i) => reportingAncestor(nodes, parentAt, i))
  return nodes.map((node, i) => {
    const own = children[i] ?? []
    const summed = own.length > 0 && node.rollup === 'children' && moneyOn[i] === null
    return { children: own, counted: moneyOn[i] === null && !summed, moneyOn: moneyOn[i] ?? null, summed }
  })
}

/** Whether the way up from a node leads back to it. */
function inLoop(parentAt: readonly (number | null)[], start: number): boolean {
  let at = parentAt[start] ?? null
  for (let depth = 0; at !== null && at !== start && depth <= parentAt.length; depth += 1) at = parentAt[at] ?? null
  return at === start
}

/** The topmost ancestor with rollup `self`, or null. */
function reportingAncestor(
  nodes: readonly TreeNode[],
  parentAt: readonly (number | null)[],
  start: number,
): number | null {
  let found: number | null = null
  let at = parentAt[start] ?? null
  for (let depth = 0; at !== null && depth <= nodes.length; depth += 1) {
    if (nodes[at]?.rollup === 'self') found = at
    at = parentAt[at] ?? null
  }
  return found
}

/** Indices of the counted projects at or below one node. */
export function countedBelow(places: readonly Place[], at: number): readonly number[] {
  const place = places[at]
  if (!place) return []
  if (!place.summed) return place.counted ? [at] : []
  return place.children.flatMap((child) => countedBelow(places, child))
}
