import { many } from '#domain/many'
import { pageWords } from '../../../parts/words'

export const historyWords = pageWords({
  zh: {
    empty: '还没有改动。',
    cells: (count: number) => `${count} 格`,
    field: '栏目',
    before: '改前',
    after: '改后',
    reason: (reason: string) => `原因：${reason}`,
    limit: (count: number) => `只列最近 ${count} 格改动；更早的用命令行 history 查。`,
    more: (count: number) => `另有 ${count} 格`,
    list: '修改历史',
  },
  en: {
    empty: 'No change yet.',
    cells: (count: number) => many(count, 'cell'),
    field: 'Field',
    before: 'Before',
    after: 'After',
    reason: (reason: string) => `Reason: ${reason}`,
    limit: (count: number) => `Only the newest ${count} cells are listed; the command line's history shows older ones.`,
    more: (count: number) => `${count} more`,
    list: 'History',
  },
})
