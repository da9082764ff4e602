import { type ComponentType, lazy } from 'react'
import { PapersIcon, TableIcon } from '../parts/icons'
import type { PageName } from './navigation'

export interface PageEntry {
  readonly page: PageName
  /** In the left navigation, with its word; a page without one is reached from another. */
  readonly nav: { readonly word: 'projects' | 'papers'; readonly icon: ComponentType } | null
  readonly Page: ComponentType
}

/** Every page that works; each is its own chunk. */
export const pages: readonly PageEntry[] = [
  {
    page: 'projects',
    nav: { word: 'projects', icon: TableIcon },
    Page: lazy(() => import('../pages/projects/page').then((m) => ({ default: m.ProjectsPage }))),
  },
  {
    page: 'project',
    nav: null,
    Page: lazy(() => import('../pages/project/page').then((m) => ({ default: m.ProjectPage }))),
  },
  {
    page: 'papers',
    nav: { word: 'papers', icon: PapersIcon },
    Page: lazy(() => import('../pages/papers/page').then((m) => ({ default: m.PapersPage }))),
  },
]
