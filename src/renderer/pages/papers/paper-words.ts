import { pageWords } from '../../parts/words'

/** What papers are called, each under its own name. */
export const paperWords = pageWords({
  zh: {
    monthly: '月报表',
    bulletin: '通报',
    leaders: '领导包联项目',
    ranking: '责任单位排名',
    lagging: '滞后项目清单',
    categories: '分类汇总',
    milestones: '节点到期与逾期',
    targets: '目标任务',
    problems: '问题台账',
    checklist: '冻结前核对表',
    card: '项目卡',
    order: '交办单、督办单',
    correction: '更正单',
  },
  en: {
    monthly: 'Monthly sheet',
    bulletin: 'Bulletin',
    leaders: 'Leaders’ projects',
    ranking: 'Ranking of units',
    lagging: 'Lagging projects',
    categories: 'Summary by category',
    milestones: 'Milestones due, overdue',
    targets: 'Targets',
    problems: 'Problem ledger',
    checklist: 'Checklist before the freeze',
    card: 'Project card',
    order: 'Letters on problems',
    correction: 'Corrections',
  },
})
