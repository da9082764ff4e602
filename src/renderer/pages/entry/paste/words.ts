import { pageWords } from '../../../parts/words'

export const pasteWords = pageWords({
  zh: {
    title: '粘贴预览',
    from: (rows: number, cols: number, at: string) => `来自剪贴板 ${rows} 行 × ${cols} 列，对到${at}起`,
    accepted: (count: number) => `可写入 ${count} 格`,
    rejected: (count: number) => `拒绝 ${count} 格`,
    same: (count: number) => `${count} 格没有变化`,
    blank: (count: number) => `空 ${count} 格，不改`,
    locked: (count: number) => `${count} 格不能填，跳过`,
    over: (rows: number, cols: number) =>
      `表外还有 ${[...(rows > 0 ? [`${rows} 行`] : []), ...(cols > 0 ? [`${cols} 列`] : [])].join('、')}，不写`,
    row: '源行',
    project: '对到项目',
    note: '说明',
    was: (column: string, text: string) => `${column}原 ${text}`,
    wasMany: (count: number) => `${count} 格原来有数`,
    keeps: (message: string, text: string) => `${message}保留原值 ${text}`,
    onlySome: (shown: number, all: number) => `列出 ${shown} 行，共 ${all} 行；有拒绝的排在前面`,
    undoable: '写入后可一步撤销',
    cancel: '取消',
    write: (count: number, skipped: number) =>
      skipped === 0 ? `写入 ${count} 格` : `写入 ${count} 格，跳过 ${skipped} 格`,
    checking: '正在核对…',
    nothing: '没有可写的格',
  },
  en: {
    title: 'Paste preview',
    from: (rows: number, cols: number, at: string) =>
      `${rows} rows × ${cols} columns from the clipboard, from ${at} on`,
    accepted: (count: number) => `${count} to write`,
    rejected: (count: number) => `${count} refused`,
    same: (count: number) => `${count} unchanged`,
    blank: (count: number) => `${count} blank, left as they are`,
    locked: (count: number) => `${count} take no entry, skipped`,
    over: (rows: number, cols: number) =>
      `Beyond the sheet:${rows > 0 ? ` ${rows} rows` : ''}${rows > 0 && cols > 0 ? ',' : ''}${cols > 0 ? ` ${cols} columns` : ''}, not written`,
    row: 'Row',
    project: 'Project',
    note: 'Note',
    was: (column: string, text: string) => `${column} was ${text}`,
    wasMany: (count: number) => `${count} cells had figures`,
    keeps: (message: string, text: string) => `${message} ${text} stays`,
    onlySome: (shown: number, all: number) => `${shown} of ${all} rows, those with a refusal first`,
    undoable: 'One step to undo',
    cancel: 'Cancel',
    write: (count: number, skipped: number) => (skipped === 0 ? `Write ${count}` : `Write ${count}, skip ${skipped}`),
    checking: 'Checking…',
    nothing: 'Nothing to write',
  },
})
