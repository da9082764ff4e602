import { useEffect, useLayoutEffect } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { useAsk } from '../../../parts/query'
import { changeView, firstView, showView, view } from '../view'

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
    if (first !== undefined && isUntouched()) showView(first)
  }, [data, path])
}

function isUntouched(): boolean {
  const now = view.get()
  return (
    now.columns === null &&
    (['filters', 'grouping', 'set', 'sort', 'search'] as const).every((part) => now[part] === firstView[part])
  )
}
