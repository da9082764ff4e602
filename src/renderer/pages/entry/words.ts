import { pageWords } from '../../parts/words'

export const entryWords = pageWords({
  zh: {
    title: '月度填报',
    monthTab: '月度填报',
    planTab: '年度计划',
    tabs: '填什么',
    loading: '正在打开填报表',
    failed: '填报表没有打开',
    empty: (month: string) => `${month}没有要填报的项目`,
    emptyHint: '新建项目，或看看项目的起计月份。',
    toProjects: '到项目页',
    cutOff: (day: string, left: number) =>
      left > 0 ? `${day}截止，余 ${left} 天` : left === 0 ? `${day}截止，就是今天` : `${day}截止，已过 ${-left} 天`,
    frozenNote: (version: number, day: string) => `第 ${version} 版，${day}冻结`,
    mode: '怎么填',
    month: '填本月',
    cumulative: '填累计',
    byList: '按名单',
    undo: '撤销',
    undoHint: '撤销最近一步 Ctrl+Z',
    units: '责任单位',
    checks: '检查',
    closePanel: '关闭',
    projects: (count: number) => `${count} 个项目`,
    wan: '万元',
    simulated: '模拟',
    allUnits: '全县',
    noUnit: '未定单位',
  },
  en: {
    title: 'Monthly entry',
    monthTab: 'Month',
    planTab: 'Annual plan',
    tabs: 'What to enter',
    loading: 'Opening the entry sheet',
    failed: 'The entry sheet did not open',
    empty: (month: string) => `No project reports in ${month}`,
    emptyHint: 'Add a project, or look at the month projects count from.',
    toProjects: 'To the projects',
    cutOff: (day: string, left: number) =>
      left > 0
        ? `due ${day}, ${left} ${left === 1 ? 'day' : 'days'} left`
        : left === 0
          ? `due ${day}, today`
          : `due ${day}, ${-left} ${left === -1 ? 'day' : 'days'} ago`,
    frozenNote: (version: number, day: string) => `version ${version}, frozen ${day}`,
    mode: 'How to enter',
    month: 'This month',
    cumulative: 'Cumulative',
    byList: 'By list',
    undo: 'Undo',
    undoHint: 'Undo the last step, Ctrl+Z',
    units: 'Units',
    checks: 'Checks',
    closePanel: 'Close',
    projects: (count: number) => `${count} projects`,
    wan: 'CNY 10k',
    simulated: 'simulated',
    allUnits: 'County',
    noUnit: 'No unit',
  },
})
