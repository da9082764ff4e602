import { day, month } from '#domain/month'
import type { SheetFinding } from '#domain/paper/findings-table'
import { type MonthlySheetOptions, monthlySheet } from '#domain/paper/monthly-sheet'
import { officialForms } from '#domain/paper/official-forms'
import { memoryDesk, wan } from '../engine/desk'
import { formNamed, type SheetWords } from './facts'

const june = month('2024-06')

/** A small county through the contract: a plan by months, a blank month, a blank plan, a parent, a text like a formula. */
export function smallCounty(progress = '主体封顶') {
  const desk = memoryDesk()
  const add = (id: string, name: string, yearClass: string, unit: string, more = {}) =>
    desk.ask('project.add', { id, changes: { name, yearClass, units: [unit], ...more } })
  add('a', '龙鼎10万吨电池箔', 'completing', '县工信局', {
    totalInvestment: wan(386000),
    nature: 'new',
    scale: '电池箔10万吨',
    startYear: 2022,
    endYear: 2024,
  })
  add('b', '=HYPERLINK("http://x","甲")', 'completing', '县工信局', { totalInvestment: wan(1000.5) })
  add('c', '29条乡村公路', 'continuing', '县交通局', {
    totalInvestment: wan(24500),
    leader: '〔领导〕',
    contact: '〔责任人〕',
    phone: '〔电话〕',
  })
  add('d', '没有计划的项目', 'continuing', '县交通局')
  add('p', '产业园', 'starting', '开发区管委会')
  add('p1', '产业园一期', 'starting', '开发区管委会', { parentId: 'p', remark: '＋只是文字' })
  desk.ask('plan.set', {
    id: 'a',
    year: 2024,
    annual: wan(82000),
    carryIn: wan(177335),
    months: [1, 2, 5, 8, 10, 12, 10, 10, 8, 8, 5, 3].map((n) => wan(n * 1000)),
  })
  desk.ask('plan.set', { id: 'b', year: 2024, annual: wan(300.0004), carryIn: wan(0) })
  desk.ask('plan.set', { id: 'c', year: 2024, annual: wan(16000), carryIn: wan(7200) })
  desk.ask('plan.set', { id: 'p1', year: 2024, annual: wan(500) })
  const report = (id: string, values: readonly (number | null)[]) => {
    for (const [i, value] of values.entries()) {
      if (value !== null) desk.ask('month.set', { id, month: `2024-0${i + 1}`, actual: wan(value) })
    }
  }
  report('a', [3000, 3500, 4000.25, 5200, 7227.32, 7084.43])
  report('b', [10, 20, 30.3333, 0, 0, 0])
  report('c', [1000, 1200, null, 2000, 3000, null])
  report('d', [5, 5, 5, 5, 5, 5])
  desk.ask('month.set', { id: 'a', month: june, progress, problem: '资金未到位', next: '召开银企对接会' })
  desk.ask('milestone.add', { projectId: 'a', kind: 'start', due: '2022-10-15' })
  return desk
}

const defaults: MonthlySheetOptions = {
  form: officialForms.full,
  group: 'yearClass',
  list: null,
  unit: null,
  office: '伊川县发展和改革委员会',
  filledOn: day('2024-07-05'),
  standing: { draftAt: '2024-07-05 09:00' },
  simulated: false,
}

/** The small county's sheet of June 2024. */
export function smallSheet({ form, ...options }: SheetWords = {}, desk = smallCounty()) {
  return monthlySheet(desk.ask('project.grid', { month: june }), {
    ...defaults,
    ...options,
    form: formNamed(form),
  })
}

/** Findings of the small county: one explained, one accepted, one that a correction brought up. */
export const findings: readonly SheetFinding[] = [
  {
    code: 'NOT_REPORTED',
    projectId: 'c',
    message: '6月完成投资还没有报',
    explanation: '=决算未定\n已书面说明',
    afterFreeze: false,
  },
  { code: 'OVER_PLAN', projectId: 'a', message: '1—6月累计超过年度计划', explanation: null, afterFreeze: false },
  {
    code: 'EMPTY_PROGRESS',
    projectId: 'b',
    message: '6月有投资，形象进度是空的',
    explanation: null,
    afterFreeze: true,
  },
]

/** The small county's sheet of June 2024, frozen, corrected once, with findings. */
export function frozenSheet(options: SheetWords = {}) {
  const standing = { version: 2, takenOn: day('2024-07-12'), corrected: true, newest: 2, findings }
  return smallSheet({ standing, ...options })
}

/** So many projects with figures, for page breaks. */
export function longSheet(count: number, text: string, options: SheetWords = {}) {
  const desk = memoryDesk()
  const classes = ['completing', 'continuing', 'starting', 'preparing']
  for (let i = 0; i < count; i += 1) {
    const id = `p${i}`
    desk.ask('project.add', {
      id,
      changes: { name: `第${i}号项目`, yearClass: classes[i % 4] ?? null, units: [`单位${i % 7}`] },
    })
    desk.ask('plan.set', { id, year: 2024, annual: wan(1000 + i) })
    desk.ask('month.set', {
      id,
      month: june,
      actual: wan(400 + i),
      progress: text.slice(0, (i * 37) % (text.length + 1)),
    })
  }
  return smallSheet(options, desk)
}
