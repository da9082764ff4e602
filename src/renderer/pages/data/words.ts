import { pageWords } from '../../parts/words'

export const dataWords = pageWords({
  zh: {
    title: '数据',
    tabs: '数据的各栏',
    import: '导入',
    backup: '备份与恢复',
    integrity: '完整性',
    history: '历史',
    rules: '亮灯规则',
    rosters: '名册',
    years: '年度结转',
    settings: '设置',
  },
  en: {
    title: 'Data',
    tabs: 'Parts of the data page',
    import: 'Import',
    backup: 'Backups',
    integrity: 'Integrity',
    history: 'History',
    rules: 'Lamp rules',
    rosters: 'Rosters',
    years: 'Roll-over',
    settings: 'Settings',
  },
})
