import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { docxText } from '../documents/docx'
import { cli, fresh, type Office, office, refusalOf } from './program'

let demo: Office
beforeAll(() => {
  demo = office('--demo')
}, 60_000)

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const bulletin = (...more: string[]) => {
  const out = fresh('通报.docx')
  const done = demo.ask('export', 'bulletin', '--month', '2024-06', '--out', out, ...more)
  return { out, done, text: docxText(out).join('\n') }
}
function sentences(object: unknown): string {
  const file = fresh('句子.json')
  writeFileSync(file, JSON.stringify(object))
  return file
}

describe('export bulletin', () => {
  it('答复和别的导出一样，数和 project list 的一样', () => {
    const { out, done, text } = bulletin()
    const { totals } = demo.ask('project', 'list', '--month', '2024-06')
    expect(done).toEqual({ path: out, rows: totals.count, sha256: sha256(out) })
    expect(text).toContain(`列名监测重点项目${totals.count}个`)
    expect(text).toContain(`1—6月完成投资${(totals.ytdActual / 10_000).toFixed(2)}亿元`)
    expect(text).toContain(`占已报项目年度计划的${(totals.annualRate * 100).toFixed(1)}%`)
    expect(text).toContain(`低于序时${Math.abs(totals.gapPoints).toFixed(1)}个百分点`)
  })

  it('文号、日期照给的；不给就空着', () => {
    expect(bulletin('--doc-no', '伊发改〔2024〕15号', '--signed-on', '2024-07-08').text).toMatch(
      /伊发改〔2024〕15号[\s\S]*2024年7月8日/,
    )
    expect(bulletin().text).toContain('〔2024〕　　号')
  })

  it('只认 .docx；没有项目的月份不写（2）', () => {
    const wrong = [
      'export',
      'bulletin',
      '--month',
      '2024-06',
      '--out',
      fresh('通报.pdf'),
      '--workspace',
      demo.workspace,
      '--json',
    ]
    expect(refusalOf(cli(wrong))).toMatchObject({ exit: 2, code: 'FILE_NAME' })
    const out = fresh('空.docx')
    const empty = ['export', 'bulletin', '--month', '2023-06', '--out', out, '--workspace', demo.workspace, '--json']
    expect(refusalOf(cli(empty)).code).toBe('MONTH_EMPTY')
    expect(existsSync(out)).toBe(false)
    expect(existsSync(path.dirname(out))).toBe(true)
  })
})

describe('bulletin show、set', () => {
  it('改一句，通报里就是这一句；撤销就回来', () => {
    expect(demo.ask('bulletin', 'set', '--json-file', sentences({ opening: '{年月}，{项目数}个。' })).changes).toBe(1)
    expect(bulletin().text).toContain('2024年1—6月，100个。')
    demo.ask('undo')
    expect(bulletin().text).toContain('现将2024年1—6月')
  })

  it('没有这个空、没有这句话，都不收（2），说出是哪个', () => {
    const set = (object: unknown) =>
      refusalOf(cli(['bulletin', 'set', '--json-file', sentences(object), '--workspace', demo.workspace, '--json']))
    expect(set({ totals: '{总投次}' })).toMatchObject({ exit: 2, code: 'TEMPLATE_BLANK' })
    expect(set({ totals: '{总投资' })).toMatchObject({ exit: 2, code: 'TEMPLATE_BROKEN' })
    expect(set({ preface: '前言' })).toMatchObject({ exit: 2, code: 'CHOICE_UNKNOWN' })
    expect(set({ totals: 3 })).toMatchObject({ exit: 2, code: 'INVALID_INPUT' })
    const shown = demo.ask('bulletin', 'show').templates as readonly { key: string; changed: boolean }[]
    expect(shown.filter(({ changed }) => changed)).toEqual([])
    expect(shown.map(({ key }) => key)).toContain('totals')
  })
})
