import { useEffect, useLayoutEffect } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { useAsk } from '../../../parts/query'
import { changeView, firstView, type GridView, isChanged, showView, view } from '../view'

/** The workspace whose way to open was taken. */
let opened: string | null = null

/**
 * The view with which 项目 opens, once a workspace, and only where nothing was asked of the grid before. Another
 * workspace begins as on the first day: its columns and views are its own.
 */
export function useOpening(info: WorkspaceInfo | undefined): void {
  const { data } = useAsk('view.list', {}, { keepPrevious: false })
  const path = info?.path
  useEffect(() => {
    if (path !== undefined && opened !== null && path !== opened) changeView({ columns: null, viewId: null })
  }, [path])
  useLayoutEffect(() => {
    if (data === undefined || path === undefined || path === opened) return
    opened = path
    const first = data.rows.find(({ id }) => id === data.opensWith)
    if (first !== undefined && isUntouched(view.get())) showView(first)
  }, [data, path])
}

/** Whether the grid is looked at as a start opens it. */
export function useIsAsOpened(now: GridView): boolean {
  const { data } = useAsk('view.list', {}, { keepPrevious: false })
  if (data === undefined) return false
  const first = data.rows.find(({ id }) => id === data.opensWith)
  const same = first === undefined ? isUntouched(now) : now.viewId === first.id && !isChanged(now, first)
  const marks = now.marking || now.marked.size > 0
  return same && now.search === '' && now.folded.size === 0 && now.selected === null && !marks
}

function isUntouched(now: GridView): boolean {
  return (
    now.columns === null &&
    (['filters', 'grouping', 'set', 'sort', 'search'] as const).every((part) => now[part] === firstView[part])
  )
}
