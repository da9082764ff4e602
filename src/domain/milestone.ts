import { choice, dayField, integer, type RecordOf, required, text, texts } from './field'
import { type Day, day, isDay, lastDay, monthAt } from './month'
import type { Words } from './refusal'

/** What is promised or reached (DOMAIN.md, Milestones). */
export const milestoneKind = choice('节点', 'Milestone', {
  start: { zh: '开工', en: 'Start' },
  structure: { zh: '主体完工', en: 'Structure done' },
  equipment: { zh: '设备安装', en: 'Equipment' },
  completion: { zh: '竣工', en: 'Completion' },
  production: { zh: '投产', en: 'Production' },
  inUse: { zh: '投用', en: 'In use' },
  fullCapacity: { zh: '达产达效', en: 'Full capacity' },
  enrolment: { zh: '招生', en: 'Enrolment' },
  moveIn: { zh: '入驻', en: 'Move-in' },
  other: { zh: '其他', en: 'Other' },
})

/** How exactly a date was given; what is shown is never finer than this. */
export const precision = choice('精度', 'Precision', {
  day: { zh: '日', en: 'Day' },
  month: { zh: '月', en: 'Month' },
  quarter: { zh: '季', en: 'Quarter' },
  half: { zh: '半年', en: 'Half-year' },
  year: { zh: '年底', en: 'Year-end' },
  season: { zh: '季节', en: 'Season' },
})

export const milestoneFields = {
  projectId: required(text('项目', 'Project')),
  kind: required(milestoneKind),
  label: text('名称', 'Label'),
  planned: required(dayField('计划日期', 'Planned')),
  precision: required(precision),
  dueText: text('报告期限', 'Due wording'),
  adjusted: dayField('调整日期', 'Adjusted'),
  reason: text('调整原因', 'Reason'),
  actual: dayField('实际日期', 'Actual'),
  sections: texts('报告出处', 'Report sections'),
  source: text('来源', 'Source'),
  position: required(integer('排序', 'Position')),
} as const
export type Milestone = RecordOf<typeof milestoneFields> & { readonly id: string }

export const permitKind = choice('手续', 'Permit', {
  approval: { zh: '立项', en: 'Approval' },
  land: { zh: '用地', en: 'Land' },
  planning: { zh: '规划', en: 'Planning' },
  environment: { zh: '环评', en: 'Environment' },
  energy: { zh: '能评', en: 'Energy' },
  tender: { zh: '招投标', en: 'Tender' },
  construction: { zh: '施工许可', en: 'Construction' },
})
export const permitState = choice('状态', 'State', {
  pending: { zh: '未办', en: 'Not begun' },
  applied: { zh: '受理', en: 'Applied' },
  stuck: { zh: '卡住', en: 'Stuck' },
  granted: { zh: '办结', en: 'Granted' },
  notNeeded: { zh: '不需办', en: 'Not needed' },
})

/** 前期手续: one permit of a project, and what it is stuck on. */
export const permitFields = {
  projectId: required(text('项目', 'Project')),
  kind: required(permitKind),
  state: required(permitState),
  docNo: text('文号', 'Document no.'),
  date: dayField('办结或受理日期', 'Date'),
  stuckOn: text('卡在哪', 'Stuck on'),
} as const
export type Permit = RecordOf<typeof permitFields> & { readonly id: string }

/** The date a milestone is judged by: the adjusted one, else the planned (DOMAIN.md, Warning lamps). */
export function dueOf(m: { readonly planned: string; readonly adjusted: string | null }): Day {
  return (m.adjusted ?? m.planned) as Day
}

/** The first day of the window that a date's wording leaves open, for the bracket on a timeline; null for a plain day. */
export function windowStart(planned: Day, of: Milestone['precision']): Day | null {
  const y = Number(planned.slice(0, 4))
  const m = Number(planned.slice(5, 7))
  switch (of) {
    case 'day':
      return null
    case 'month':
      return day(`${planned.slice(0, 7)}-01`)
    case 'quarter':
      return day(`${monthAt(y, m - ((m - 1) % 3))}-01`)
    case 'half':
      return day(`${y}-${m <= 6 ? '01' : '07'}-01`)
    case 'year':
      return day(`${y}-01-01`)
    case 'season':
      return day(`${monthAt(y, Math.max(1, m - 2))}-01`)
  }
}

/**
 * Reads the words of a date (上半年, 年底前, 一季度, 10月底, 秋季, 汛期前, 2024-09-15) in a given year.
 * Null when the words name no date. Source of the days: DOMAIN.md, Project.
 */
export function readDueText(words: string, year: number): { planned: Day; precision: Milestone['precision'] } | null {
  const at = (monthNumber: number) => lastDay(monthAt(year, monthNumber))
  const fixedWords: Readonly<Record<string, [number, Milestone['precision']]>> = {
    上半年: [6, 'half'],
    下半年: [12, 'half'],
    年底前: [12, 'year'],
    年底: [12, 'year'],
    全年: [12, 'year'],
    一季度: [3, 'quarter'],
    二季度: [6, 'quarter'],
    三季度: [9, 'quarter'],
    四季度: [12, 'quarter'],
    秋季: [9, 'season'],
    汛期前: [5, 'season'],
  }
  const found = Object.hasOwn(fixedWords, words) ? fixedWords[words] : undefined
  if (found) return { planned: at(found[0]), precision: found[1] }
  const end = /^(1[0-2]|[1-9])月底?(前)?$/.exec(words)
  if (end) return { planned: at(Number(end[1])), precision: 'month' }
  return isDay(words) ? { planned: words, precision: 'day' } : null
}

/** What a milestone is called: its label, else the word of its kind; with the report's date words before it. */
export function milestoneName(
  m: { kind: string; label: string | null; dueText: string | null },
  lang: keyof Words,
): string {
  const kind = (milestoneKind.choices as Readonly<Record<string, Words>>)[m.kind]
  const name = lang === 'zh' ? (m.label ?? kind?.zh ?? m.kind) : (kind?.en ?? m.kind)
  return lang === 'zh' && m.dueText !== null ? `${m.dueText}${name}` : name
}
