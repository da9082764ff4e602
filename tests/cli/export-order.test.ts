import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { docxPart, docxText } from '../documents/docx'
import { fresh, type Office, office } from './program'

const project = 'longding-10wt-dianchibo'
let of: Office
let pid: string
const out = (name: string) => path.join(fresh('orders'), name)

beforeAll(() => {
  of = office()
  const kind = ['--kind', '资金', '--level', '1', '--on', '2024-05-08']
  pid = of.ask('problem', 'add', project, '--title', '资金未到位', ...kind).id
}, 60_000)

const order = (kind: string, file: string, ...more: string[]) =>
  of.ask('export', 'order', pid, '--kind', kind, '--out', file, ...more)

describe('export order', () => {
  it('还没有交单的写出草稿；没有责任单位的不写督办单，也不留下文件', () => {
    const draft = out('草稿.docx')
    expect(order('交办', draft)).toEqual({ path: draft, rows: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(docxPart(draft, 'word/header1.xml')).toContain('草稿（还没有交单）')
    const none = out('督办单.docx')
    expect(of.refused('export', 'order', pid, '--kind', '督办', '--out', none)).toMatchObject({
      exit: 4,
      code: 'PROBLEM_UNASSIGNED',
    })
    expect(existsSync(none)).toBe(false)
  })

  it('交单以后，单号、单位、期限、要求都在单子上；编号、id 都认', () => {
    const due = ['--unit', '县工信局', '--due', '2024-06-25', '--on', '2024-05-10']
    of.ask('problem', 'assign', pid, ...due, '--text', '召开银企对接会，定下放款日期。')
    const file = out('交办单.docx')
    order('交办单', file)
    const told = docxText(file)
    for (const text of ['编号：2024-交-01', '县工信局', '2024年6月25日', '召开银企对接会，定下放款日期。', 'WT-001']) {
      expect(told).toContain(text)
    }
    const same = out('again.docx')
    of.ask('export', 'order', 'WT-001', '--kind', '交办', '--letter', '2024-交-01', '--out', same)
    expect(docxText(same)).toEqual(told)
  })

  it('督办单写办过什么；没有登记督单的也能先写出来签', () => {
    of.ask('problem', 'act', pid, '--text', '银行已受理', '--on', '2024-06-03')
    const draft = out('督办单.docx')
    order('督办', draft)
    expect(docxText(draft)).toContain('6月3日\t银行已受理')
    of.ask('problem', 'supervise', pid, '--due', '2024-07-05', '--on', '2024-06-26')
    const file = out('督办单.docx')
    order('督办', file)
    expect(docxText(file)).toEqual(expect.arrayContaining(['编号：2024-督-01', '2024年7月5日', '1天，挂账49天']))
  })

  it('说不出的单子各有一句话', () => {
    const file = out('x.docx')
    const refused = (...args: string[]) => of.refused('export', 'order', ...args, '--out', file)
    expect(refused('WT-999', '--kind', '交办')).toMatchObject({ exit: 3, code: 'PROBLEM_MISSING' })
    expect(refused(pid, '--kind', '交办', '--letter', '2024-交-99')).toMatchObject({ exit: 3, code: 'LETTER_MISSING' })
    expect(refused(pid, '--kind', '通知')).toMatchObject({ exit: 2 })
    expect(of.refused('export', 'order', pid, '--kind', '交办', '--out', out('x.xlsx'))).toMatchObject({
      exit: 2,
      code: 'FILE_NAME',
    })
    expect(existsSync(file)).toBe(false)
  })

  it('销了号的不再写新单子，旧单子照样能印', () => {
    const other = of.ask('problem', 'add', project, '--title', '用地', '--kind', '手续', '--level', '2').id
    of.ask('problem', 'close', other, '--on', '2024-07-02', '--evidence', '批文')
    const file = out('交办单.docx')
    expect(of.refused('export', 'order', other, '--kind', '交办', '--out', file)).toMatchObject({
      exit: 4,
      code: 'PROBLEM_CLOSED',
    })
    of.ask('problem', 'close', pid, '--on', '2024-07-02', '--evidence', '到账回单')
    expect(order('交办', file).rows).toBe(1)
  })
})

describe('export correction', () => {
  it('更正单也写成 .docx', () => {
    of.ask('month', 'set', project, '2024-03', '--actual', '100')
    for (const month of ['2024-03', '2024-04']) of.ask('month', 'freeze', month, '--accept-findings')
    of.ask('month', 'correct', project, '2024-03', '--actual', '120', '--reason', '发票补到')
    const file = out('更正单.docx')
    expect(of.ask('export', 'correction', '2024-更-01', '--out', file)).toMatchObject({ path: file, rows: 1 })
    expect(docxText(file)).toEqual(
      expect.arrayContaining(['编号：2024-更-01', '100.00', '120.00', '+20.00', '发票补到']),
    )
  })
})

describe('attachment add --problem', () => {
  it('文件附在问题上；别的项目的问题不认', () => {
    const file = out('回单.txt')
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '到账')
    of.ask('attachment', 'add', project, file, '--problem', 'WT-001')
    expect(of.ask('attachment', 'list', '--project', project).rows).toMatchObject([{ owner: '问题', ownerRecord: pid }])
    const elsewhere = ['xiangcun-zhenxing-shifanqu', file, '--problem', 'WT-001'] as const
    expect(of.refused('attachment', 'add', ...elsewhere)).toMatchObject({ exit: 3, code: 'PROBLEM_MISSING' })
  })
})
