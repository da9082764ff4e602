import { pageWords } from '../../parts/words'

export const helpWords = pageWords({
  zh: {
    title: '使用手册',
    contents: '目录',
    article: '手册正文',
    search: '在手册里找',
    clear: '清空',
    next: '下一处（Enter）',
    previous: '上一处（Shift+Enter）',
    hits: (at: number, count: number) => `第 ${at} 处，共 ${count} 处`,
    none: '没有找到',
    language: '手册只有中文。',
    keys: '/ 查找 · Esc 关闭',
    tour: '导览',
    close: '关闭',
  },
  en: {
    title: 'Manual',
    contents: 'Contents',
    article: 'Text of the manual',
    search: 'Find in the manual',
    clear: 'Clear',
    next: 'Next (Enter)',
    previous: 'Previous (Shift+Enter)',
    hits: (at: number, count: number) => `${at} of ${count}`,
    none: 'Not found',
    language: 'The manual is written in Chinese only.',
    keys: '/ find · Esc close',
    tour: 'Tour',
    close: 'Close',
  },
})
