import type { DataTab, PageName, Place } from '../navigation'

/**
 * Where the manual tells of a page: its chapters by their headings, which are Chinese in every language of the window
 * (docs/manual.zh-CN.md; a test holds both equal).
 */
export const pageChapters: Readonly<Record<Exclude<PageName, 'data'>, string>> = {
  overview: '总览',
  projects: '项目表',
  project: '项目页',
  timeline: '时间轴',
  entry: '月度填报',
  collect: '填报表的发出与收回',
  problems: '问题台账',
  targets: '目标任务',
  papers: '报表',
}

/** The chapters of the tabs of 数据. */
export const dataChapters: Readonly<Record<DataTab | 'backup' | 'integrity' | 'settings', string>> = {
  import: '导入别人的表',
  backup: '备份与恢复',
  integrity: '完整性',
  settings: '设置',
  history: '历史与撤销',
  rules: '亮灯规则与免灯',
  rosters: '名册',
  years: '年度结转',
}

/** What is told to who has no workspace open yet. */
export const firstChapter = '第一次打开'

/** The chapter of where one is; of the first page where that is nowhere yet. */
export function chapterOf(place: Place | null): string {
  if (place === null) return firstChapter
  return place.page === 'data' ? dataChapters[place.tab] : pageChapters[place.page]
}
