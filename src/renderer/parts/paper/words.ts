import { pageWords } from '../words'

export const paperWords = pageWords({
  zh: {
    previous: '上一页',
    next: '下一页',
    pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    zoom: '显示大小',
    fit: (percent: number) => `适合宽度 ${percent} %`,
    actual: '100 %',
    preview: '预览，就是要印出的那几页',
    preparing: '正在排版…',
    lies: (size: string, landscape: boolean) => `${size} ${landscape ? '横' : '竖'}向，按纸的样子`,
    noPrinter: '这台电脑上没有打印机；请先在系统里添加，或导出 .pdf 拿到别处打印。',
    printFailed: '没有打印出来；请看看打印机是否接好，或导出 .pdf 再打印。',
  },
  en: {
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    zoom: 'Size',
    fit: (percent: number) => `Fit width ${percent} %`,
    actual: '100 %',
    preview: 'Preview: the very pages that will be printed',
    preparing: 'Laying out the pages…',
    lies: (size: string, landscape: boolean) => `${size} ${landscape ? 'landscape' : 'portrait'}, as on paper`,
    noPrinter: 'This computer has no printer; add one in the system, or export .pdf and print it elsewhere.',
    printFailed: 'It was not printed; look after the printer, or export .pdf and print that.',
  },
})
