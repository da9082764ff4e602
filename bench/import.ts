import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { readBook } from '#documents/reading/read-book'
import { paired, type Ratio } from './stats'

const ROWS = 10_000
const COLUMNS = 24

/** A month's sheet of a large office: names, texts, and mostly money with two decimals. */
export function largeSheet(): Buffer {
  const head = Array.from({ length: COLUMNS }, (_, column) => `第${column + 1}栏`)
  const row = (at: number) => [
    `伊川县第${at}号重点项目`,
    `责任单位${at % 40}`,
    `主体施工至${at % 30}层，设备安装完成${at % 100}%`,
    ...Array.from({ length: COLUMNS - 3 }, (_, column) => ((at * 37 + column * 101) % 1_000_000) / 100),
  ]
  const sheet = XLSX.utils.aoa_to_sheet([head, ...Array.from({ length: ROWS }, (_, at) => row(at))], { dense: true })
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '月报表')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer
}

/** Reading a large file, checked and in a process of its own, against the parser alone in this one. */
export async function readRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-read-'))
  const file = path.join(folder, '月报.xlsx')
  writeFileSync(file, largeSheet())
  try {
    const ours = async () => (await readBook(file)).sheets[0]?.rows.length
    const bare = async () => XLSX.read(await readFile(file), { type: 'buffer' }).SheetNames.length
    const [took, theirs] = await paired(runs, ours, bare)
    return {
      name: 'a file of 10,000 rows × 24 columns checked and read ÷ the bare parser',
      ours: took,
      bare: theirs,
      gate: 2,
      aim: 1.2,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
