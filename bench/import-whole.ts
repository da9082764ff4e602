import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import type { Ask, Output } from '#contract/index'
import { deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { runJob } from '#engine/jobs'
import { openLedger } from '#ledger/open'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

const ROWS = 10_000
const MONTH = '2024-06'

/** The official sheet's columns: those that a month's import writes, those it compares, those it leaves. */
const HEAD = [
  '序号',
  '项目名称',
  '项目代码',
  '建设性质',
  '建设规模及主要内容',
  '建设起止年限',
  '总投资（万元）',
  '至2023年底累计完成投资（万元）',
  '2024年计划投资（万元）',
  '6月完成投资（万元）',
  '1—6月累计完成投资（万元）',
  '占年度计划%',
  '较序时±百分点',
  '开工以来累计完成投资（万元）',
  '占总投资%',
  '形象进度',
  '存在问题',
  '下一步计划',
  '计划竣工',
  '是否入统',
  '责任单位',
  '包联领导',
  '责任人及电话',
  '备注',
]

/** A month's sheet of every project of the seeded workspace: in each round other figures, progress and next steps. */
export function monthSheet(round: number): Buffer {
  const row = (p: number) => {
    const done = ((p * 37 + round * 101) % 1_000_000) / 100
    return [
      p + 1,
      `重点项目第${p + 1}号工程`,
      `GY-${p + 1}`,
      '新建',
      `年产${p}万吨生产线`,
      '2015-2025',
      100_000 + p * 10,
      9_000,
      1_200 + (p % 97) * 12,
      done,
      done * 4,
      12.5,
      -3.2,
      9_000 + done,
      9.1,
      `第${(p + round) % 300}段路基完成，${round}标进场`,
      p % 3 === 0 ? `征地差${p % 90}户` : '—',
      `完成第${(p + round * 3) % 40}批设备招标`,
      '2025年12月',
      '已入统',
      `责任单位${(p % 30) + 1}`,
      '张某',
      '李某 0379-68330000',
      '',
    ]
  }
  const sheet = XLSX.utils.aoa_to_sheet([HEAD, ...Array.from({ length: ROWS }, (_, p) => row(p))], { dense: true })
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '月报表')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer
}

/** 10,000 × 24 read, understood, matched, judged, and written with its log ÷ the bare parser on the same file. */
export async function importRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-import-'))
  const workspace = path.join(folder, 'workspace')
  cpSync(seededWorkspace(), workspace, { recursive: true })
  const ledger = openLedger(workspace)
  const desk = deskOf(ledger, 'zh')
  const file = path.join(folder, '月报.xlsx')
  let round = 0
  const means = {
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
  const input: Ask<'import.read'> = { kind: 'monthly', month: MONTH, file }
  const ours = async () => {
    const order = { name: 'import.read', input, workspace, lang: 'zh' } as const
    const reading = (await runJob(order, means)) as Output<'import.read'>
    if (reading.rejected.length > 0) throw new Error(`rejected: ${reading.rejected[0]?.message}`)
    const { changes } = dispatch(desk, 'import.write', { plan: reading.plan })
    if (changes < ROWS) throw new Error(`only ${changes} cells changed`)
  }
  const bare = async () => XLSX.read(await readFile(file), { type: 'buffer' }).SheetNames.length
  const ready = () => {
    // As the engine does when nothing is asked of it.
    ledger.tidy()
    round += 1
    writeFileSync(file, monthSheet(round))
  }
  try {
    const [took, theirs] = await paired(runs, ours, bare, ready)
    return {
      name: 'a month of 10,000 rows × 24 columns imported (read, judged, written) ÷ the bare parser',
      ours: took,
      bare: theirs,
      gate: 2,
      aim: 1.2,
    }
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
