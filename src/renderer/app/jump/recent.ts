/** How many things done last are kept. */
const KEPT = 8

const keyOf = (workspace: string) => `jump-recent ${workspace}`

/** What one went to last in a workspace, the newest first: `project:<id>` or `action:<name>`. Kept on this device. */
export function recentIn(workspace: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  } catch {
    // Nothing readable is nothing remembered.
    return []
  }
}

/** Puts what one went to before all others. */
export function remember(workspace: string, what: string): void {
  const kept = [what, ...recentIn(workspace).filter((one) => one !== what)].slice(0, KEPT)
  localStorage.setItem(keyOf(workspace), JSON.stringify(kept))
}
