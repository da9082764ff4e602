import { kind } from './kind'

/** An import as a whole says no; what single rows and cells say is in `import.ts`. */
export const importWriteRefusals = {
  IMPORT_REJECTED: kind<{ file: string; count: number }>(
    2,
    (d) => `${d.file} 有 ${d.count} 行不能收，所以一行都没有写；请照原因改好再来，或者只写其余的（--accept-partial）。`,
    (d) =>
      `${d.count} rows of ${d.file} cannot be taken, so none was written; mend them, or write the others (--accept-partial).`,
  ),
  IMPORT_NOTHING: kind<{ file: string; sheet: string }>(
    2,
    (d) => `${d.file} 的工作表“${d.sheet}”里没有可收的行；请核对选的工作表、导入的种类和表头。`,
    (d) => `Sheet “${d.sheet}” of ${d.file} has no row to take; check the sheet, the kind and the header.`,
  ),
  IMPORT_SOURCE: kind<Record<never, never>>(
    2,
    () => '导入要给一个文件，或一段粘贴的表，两样只能给一样。',
    () => 'An import takes either a file or a pasted table.',
  ),
  IMPORT_MOVED: kind<{ file: string; count: number; first: string; moved: readonly unknown[] }>(
    4,
    (d) => `${d.file} 试读之后，台账里有 ${d.count} 格变了，什么都没写：${d.first}请重新试读。`,
    (d) =>
      `${d.count} cells have changed in the ledger since ${d.file} was read; nothing was written: ${d.first} Read it again.`,
  ),
} as const
