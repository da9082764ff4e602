import { pageWords } from '../../../parts/words'

export const printWords = pageWords({
  zh: {
    title: '打印、导出现在看到的表',
    preparing: '正在排版…',
    print: '打印',
    exportAs: (ending: string) => `导出 .${ending}`,
    xlsx: 'Excel 工作簿',
    pdf: 'PDF 文件',
    saveTitle: '导出现在看到的表',
    wrote: (name: string) => `已写出 ${name}`,
    open: '打开',
    close: '关闭',
    hint: '列、筛选、分组、次序都照屏幕上的；注里写明没有列出的。',
  },
  en: {
    title: 'Print or export what is shown',
    preparing: 'Laying out the pages…',
    print: 'Print',
    exportAs: (ending: string) => `Export .${ending}`,
    xlsx: 'Excel workbook',
    pdf: 'PDF file',
    saveTitle: 'Export what is shown',
    wrote: (name: string) => `${name} written`,
    open: 'Open',
    close: 'Close',
    hint: 'Columns, filters, groups and order as on the screen; the note tells what is not listed. Papers are in Chinese.',
  },
})
