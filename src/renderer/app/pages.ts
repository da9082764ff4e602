import type { ComponentType } from 'react'
import {
  ChartIcon,
  DiskIcon,
  EditIcon,
  FlagIcon,
  PapersIcon,
  TableIcon,
  TargetIcon,
  TimelineIcon,
} from '../parts/icons'
import type { PageName } from './navigation'

export interface PageEntry {
  readonly page: PageName
  /** In the left navigation, with its word; a page without one is reached from another. */
  readonly nav: {
    readonly word: 'overview' | 'projects' | 'timeline' | 'entry' | 'problems' | 'targets' | 'papers' | 'data'
    readonly icon: ComponentType
  } | null
  /** Each page is its own chunk. */
  readonly load: () => Promise<ComponentType>
}

/** Every page that works. */
export const pages: readonly PageEntry[] = [
  {
    page: 'overview',
    nav: { word: 'overview', icon: ChartIcon },
    load: () => import('../pages/overview/page').then((m) => m.OverviewPage),
  },
  {
    page: 'projects',
    nav: { word: 'projects', icon: TableIcon },
    load: () => import('../pages/projects/page').then((m) => m.ProjectsPage),
  },
  {
    page: 'project',
    nav: null,
    load: () => import('../pages/project/page').then((m) => m.ProjectPage),
  },
  {
    page: 'timeline',
    nav: { word: 'timeline', icon: TimelineIcon },
    load: () => import('../pages/timeline/page').then((m) => m.TimelinePage),
  },
  {
    page: 'entry',
    nav: { word: 'entry', icon: EditIcon },
    load: () => import('../pages/entry/page').then((m) => m.EntryPage),
  },
  {
    page: 'collect',
    nav: null,
    load: () => import('../pages/collect/page').then((m) => m.CollectPage),
  },
  {
    page: 'problems',
    nav: { word: 'problems', icon: FlagIcon },
    load: () => import('../pages/problems/page').then((m) => m.ProblemsPage),
  },
  {
    page: 'targets',
    nav: { word: 'targets', icon: TargetIcon },
    load: () => import('../pages/targets/page').then((m) => m.TargetsPage),
  },
  {
    page: 'papers',
    nav: { word: 'papers', icon: PapersIcon },
    load: () => import('../pages/papers/page').then((m) => m.PapersPage),
  },
  {
    page: 'data',
    nav: { word: 'data', icon: DiskIcon },
    load: () => import('../pages/data/page').then((m) => m.DataPage),
  },
]
