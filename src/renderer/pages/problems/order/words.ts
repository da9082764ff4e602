import { pageWords } from '../../../parts/words'

export const orderWords = pageWords({
  zh: {
    assigned: (number: string) => `${number} 的交办单`,
    supervised: (number: string) => `${number} 的督办单`,
    draftAssigned: '还没有交单，这是草稿：单号、日期和要求留空，签发后再登记交单。',
    draftSupervised: '还没有督单，这是草稿：单号、日期和要求留空，签发后再登记督单。',
    preparing: '正在排版…',
    preview: '单子预览',
    close: '关闭',
    docx: '导出 .docx',
    pdf: '导出 .pdf',
    print: '打印…',
    docxKind: 'Word 文档',
    pdfKind: 'PDF 文件',
    saved: (name: string) => `已写出 ${name}`,
    open: '打开',
    printed: '已送去打印。',
    noPrinter: '没有装打印机；可以导出 .pdf 再打印。',
    printFailed: '没有打印出来；可以导出 .pdf 再打印。',
  },
  en: {
    assigned: (number: string) => `Order of ${number}`,
    supervised: (number: string) => `Supervision letter of ${number}`,
    draftAssigned:
      'Not assigned yet, so this is a draft: number, day and demands are left for ink; record the assignment once it is signed.',
    draftSupervised:
      'Not supervised yet, so this is a draft: number, day and demands are left for ink; record it once it is signed.',
    preparing: 'Laying it out…',
    preview: 'Preview of the letter',
    close: 'Close',
    docx: 'Export .docx',
    pdf: 'Export .pdf',
    print: 'Print…',
    docxKind: 'Word document',
    pdfKind: 'PDF file',
    saved: (name: string) => `${name} written`,
    open: 'Open',
    printed: 'Sent to the printer.',
    noPrinter: 'There is no printer; export a .pdf and print that.',
    printFailed: 'It was not printed; export a .pdf and print that.',
  },
})
