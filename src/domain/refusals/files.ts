import { kind, type Lang, type Words } from './kind'

/** What a file turned out to be that holds no table. */
const kinds = {
  picture: { zh: '图片', en: 'a picture' },
  pdf: { zh: 'PDF 文件', en: 'a PDF' },
  word: { zh: 'Word 文档', en: 'a Word document' },
  slides: { zh: '演示文稿', en: 'a presentation' },
  archive: { zh: '压缩包', en: 'an archive' },
  program: { zh: '程序', en: 'a program' },
  openDocument: { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },
  binaryWorkbook: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  oldXml: { zh: 'XML 文件', en: 'an XML file' },
  page: { zh: '没有表格的网页', en: 'a web page without a table' },
  unknown: { zh: '认不出的文件', en: 'nothing known' },
} as const
export type FileKind = keyof typeof kinds

/** What about a file goes beyond the limits of PEERS.md ("Trust"). */
const sizes = {
  file: { zh: '文件超过 200 MB', en: 'the file is over 200 MB' },
  unpacked: {
    zh: '解开后超过 200 MB，或压缩得反常',
    en: 'it unpacks to more than 200 MB, or is packed abnormally tight',
  },
  pasted: { zh: '粘贴的内容超过两千万字', en: 'more than 20 million letters were pasted' },
  entries: { zh: '里面装了 2000 个以上的文件', en: 'it holds more than 2,000 files' },
} as const
export type FileSizeLimit = keyof typeof sizes

/** One of a few in words; where help shows a sentence with its blanks, the blank itself. */
function called(names: Readonly<Record<string, Words>>, which: string, lang: Lang): string {
  return names[which]?.[lang] ?? which
}

/** Somebody else's file cannot be taken as a sheet: exit code 2 (CLI.md). `file` is its name without folders. */
export const filesRefusals = {
  FILE_MISSING: kind<{ file: string }>(
    2,
    (d) => `没有“${d.file}”这个文件；请核对文件名和文件夹。`,
    (d) => `There is no file “${d.file}”; check its name and folder.`,
  ),
  FILE_NOT_OPENED: kind<{ file: string }>(
    2,
    (d) => `打不开“${d.file}”：它是文件夹、没有读的权限，或正被别的程序占用；请关掉别的程序，或把它复制一份再试。`,
    (d) =>
      `“${d.file}” cannot be opened: it is a folder, not permitted, or held by another program; close that or copy it.`,
  ),
  FILE_EMPTY: kind<{ file: string }>(
    2,
    (d) => `“${d.file}”是空的；请向发来的人再要一份。`,
    (d) => `“${d.file}” is empty; ask its sender for it again.`,
  ),
  FILE_NOT_SHEET: kind<{ file: string; is: FileKind }>(
    2,
    (d) => `“${d.file}”不是表格，其实是${called(kinds, d.is, 'zh')}；请用 WPS 或 Excel 打开原表，另存为 .xlsx 再导入。`,
    (d) =>
      `“${d.file}” is not a sheet but ${called(kinds, d.is, 'en')}; open the sheet in WPS or Excel, save as .xlsx, and import that.`,
  ),
  FILE_DAMAGED: kind<{ file: string }>(
    2,
    (d) => `“${d.file}”已损坏或不完整，没有读取；请向发来的人再要一份，或用 WPS、Excel 打开后另存为 .xlsx。`,
    (d) => `“${d.file}” is damaged or cut off and was not read; ask for it again, or open and save it anew as .xlsx.`,
  ),
  FILE_PROTECTED: kind<{ file: string }>(
    2,
    (d) => `“${d.file}”加了密（打开密码，或工作簿保护）；请用 WPS 或 Excel 去掉密码和保护，保存后再导入。`,
    (d) =>
      `“${d.file}” is encrypted (a password to open, or a protected workbook); remove both in WPS or Excel, save, import again.`,
  ),
  FILE_OVERSIZED: kind<{ file: string; what: FileSizeLimit }>(
    2,
    (d) => `“${d.file}”太大（${called(sizes, d.what, 'zh')}），没有读取；请只留要导入的表，另存为 .xlsx 再试。`,
    (d) =>
      `“${d.file}” is too large (${called(sizes, d.what, 'en')}) and was not read; keep only the sheet to import and save it anew.`,
  ),
  FILE_ROWS: kind<{ file: string; sheet: string; rows: number; limit: number }>(
    2,
    (d) =>
      `“${d.file}”${d.sheet && `的工作表“${d.sheet}”`}超过 ${d.limit} 行（数到第 ${d.rows} 行），没有读取；请删去表格下方的空行，或拆成几个文件。`,
    (d) =>
      `“${d.file}”${d.sheet && `, sheet “${d.sheet}”,`} has more than ${d.limit} rows (counted ${d.rows}) and was not read; delete the empty rows below the table, or split it.`,
  ),
  FILE_ENCODING: kind<{ file: string; row: number }>(
    2,
    (d) =>
      `“${d.file}”第 ${d.row} 行有认不出的字（既不是 UTF-8 也不是 GB18030）；请用 WPS 或 Excel 打开后另存为 .xlsx。`,
    (d) => `“${d.file}”, row ${d.row}, is neither UTF-8 nor GB18030; open it in WPS or Excel and save as .xlsx.`,
  ),
  FILE_QUOTE: kind<{ file: string; row: number }>(
    2,
    (d) => `“${d.file}”第 ${d.row} 行有一个引号只开不关，后面的格分不清；请补上或删去它。`,
    (d) => `“${d.file}”, row ${d.row}, opens a quotation mark that is never closed; close or delete it.`,
  ),
  FILE_TOO_HEAVY: kind<{ file: string; what: 'time' | 'memory' }>(
    2,
    (d) =>
      `“${d.file}”读了很久没有读完，或占用内存太多（${d.what === 'time' ? '超时' : '超过 768 MB'}），已停止；请只留要导入的表，另存为 .xlsx 再试。`,
    (d) =>
      `Reading “${d.file}” took too ${d.what === 'time' ? 'long' : 'much memory (over 768 MB)'} and was stopped; keep only the sheet to import and save it anew.`,
  ),
} as const
