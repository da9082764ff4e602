import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { fresh, type Json, type Office, office } from './program'

let demo: Office
beforeAll(() => {
  demo = office('--demo')
}, 60_000)

function sheetOf(file: string): readonly (readonly unknown[])[] {
  const book = XLSX.read(readFileSync(file))
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}

describe('form', () => {
  it('官方表式写成文件，改好存回，按它导出', () => {
    const file = fresh('表.json')
    expect(demo.ask('form', 'show', 'short', '--out', file)).toMatchObject({ path: file, rows: 11 })
    const form = JSON.parse(readFileSync(file, 'utf8')) as Json
    form.name = '市里的表'
    form.columns = [form.columns[1], form.columns[9], form.columns[6]]
    form.columns[2].heading = '完成率'
    writeFileSync(file, JSON.stringify(form))
    expect(demo.ask('form', 'save', '--file', file).changes).toBeGreaterThan(0)
    expect(demo.ask('form', 'list').rows.map((row: Json) => row.name)).toEqual(['完整表', '简表', '市里的表'])
    expect(demo.ask('form', 'show', '市里的表')).toEqual(form)
    const out = fresh('市里的表.xlsx')
    demo.ask('export', 'monthly', '--month', '2024-06', '--form', '市里的表', '--out', out)
    const [, , head, total] = sheetOf(out)
    expect(head?.slice(0, 3)).toEqual(['项目名称', '责任单位', '完成率'])
    const { totals } = demo.ask('project', 'list', '--month', '2024-06')
    expect(total?.[2]).toBeCloseTo(totals.annualRate, 9)
    expect(demo.ask('form', 'remove', '市里的表').changes).toBe(1)
  }, 60_000)

  it('坏文件说是哪个文件、第几列、哪一项，什么都不写', () => {
    const file = fresh('坏表.json')
    demo.ask('form', 'show', 'full', '--out', file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"carryIn"', '"carried"'))
    const { code, exit, message } = demo.refused('form', 'save', '--file', file)
    expect([code, exit]).toEqual(['FORM_INVALID', 2])
    expect(message).toContain('坏表.json的第 7 列 column：不在可选的值里')
    expect(demo.ask('form', 'list').rows).toHaveLength(2)
  })

  it('没有的表式说有哪些', () => {
    const { code, exit, message } = demo.refused(
      ...['export', 'monthly', '--month', '2024-06', '--form', '没有', '--out', fresh('x.xlsx')],
    )
    expect([code, exit]).toEqual(['USAGE', 2])
    expect(message).toContain('full、short')
  })
})

describe('ranking', () => {
  it('办法和免排设了就管排名；免排写明谁批准、到哪天', () => {
    demo.ask('ranking', 'set', '--by', '综合得分', '--weights', '占年度计划=0.6，较序时=0.4，红灯=-2', '--high-first')
    demo.ask('ranking', 'exempt', '县资源局', '--reason', '项目全部竣工', '--approver', '县长', '--until', '2024-12-31')
    expect(demo.ask('ranking', 'show', '--month', '2024-06')).toMatchObject({
      rule: { measure: 'weighted', direction: 'desc', weights: { annualRate: 0.6, gapPoints: 0.4, red: -2 } },
      kept: null,
      exemptions: [{ unit: '县资源局', inForce: true }],
    })
    const out = fresh('排名.xlsx')
    demo.ask('export', 'ranking', '--month', '2024-06', '--out', out)
    const sheet = sheetOf(out)
    const at = sheet[2]?.indexOf('综合得分') ?? -1
    const scores = sheet.slice(4).flatMap((row) => (typeof row[0] === 'number' ? [row[at] as number] : []))
    expect(scores.length).toBeGreaterThan(10)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const exempt = sheet.find((row) => row[1] === '县资源局')
    expect(exempt?.[0]).toBe('免')
    expect(sheet.flat().join('')).toContain('县资源局由县长批准免排，至2024年12月31日')
    demo.ask('ranking', 'readmit', '县资源局')
    demo.ask('ranking', 'set', '--by', '较序时')
  }, 60_000)

  it('打错的说得出该怎么写', () => {
    expect(demo.refused('ranking', 'set', '--weights', '进度=1').exit).toBe(2)
    expect(demo.refused('ranking', 'set').exit).toBe(2)
    expect(demo.refused('ranking', 'set', '--low-first', '--high-first').exit).toBe(2)
  })
})
