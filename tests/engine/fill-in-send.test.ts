import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import { wan } from './desk'
import { setStage } from './entry-desk'
import { type FillInDesk, fillInDesk } from './fill-in-desk'

let desk: FillInDesk
beforeEach(() => {
  desk = fillInDesk()
})
afterEach(() => desk.close())

const code = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('nothing was refused')
}
/** The names in the second visible column of a workbook's table. */
function namesIn(file: string): readonly string[] {
  const book = read(readFileSync(file))
  const rows = utils.sheet_to_json<string[]>(book.Sheets.填报表 ?? {}, { header: 1 })
  return rows.slice(5).flatMap((row) => (row[0] === undefined ? [] : (row[2] ?? [])))
}

describe('发填报表', () => {
  it('一个牵头单位一份，配合的单位没有；名字像办公室起的', async () => {
    const sent = await desk.send()
    expect(sent.files.map(({ unit, rows, path: at }) => [unit, rows, path.basename(at)])).toEqual([
      ['县住建局', 2, '县住建局 2024年6月重点项目填报表.xlsx'],
      ['县水利局', 1, '县水利局 2024年6月重点项目填报表.xlsx'],
    ])
    expect(namesIn(sent.files[0]?.path ?? '')).toEqual(['产业路', '新区高中'])
    expect(sent.withoutUnit).toBe(0)
  })

  it('按本级汇总的上级一行，子项没有；按子项的上级没有', async () => {
    const add = (id: string, name: string, changes: object) =>
      desk.ask('project.add', { id, year: 2024, changes: { name, units: ['县住建局'], ...changes } })
    add('zone', '示范区', { rollup: 'self' })
    add('zone-a', '示范区甲', { parentId: 'zone' })
    add('park', '产业园', { rollup: 'children' })
    add('park-a', '产业园一期', { parentId: 'park' })
    const sent = await desk.send({ units: ['县住建局'] })
    expect(namesIn(sent.files[0]?.path ?? '')).toEqual(['产业路', '新区高中', '示范区', '产业园一期'])
  })

  it('只发一个单位；旧名也认；文件夹里别的文件留着，同名的换掉', async () => {
    const { path: out } = await desk.send({ units: ['县水利局'] })
    writeFileSync(path.join(out, '别的.txt'), '留着')
    await desk.send({ units: ['县水利局'] })
    expect(readdirSync(out).sort()).toEqual(['别的.txt', '县水利局 2024年6月重点项目填报表.xlsx'].sort())
  })

  it('拒绝：没有的单位、没有项目的单位、没到的月份、冻结的月份；什么都不留下', async () => {
    desk.ask('project.set', { id: 'dam', year: 2024, changes: { units: ['县水利局', '县林业局'] } })
    expect(await code(desk.send({ units: ['县没有局'] }))).toBe('UNIT_MISSING')
    expect(await code(desk.send({ units: ['县林业局'] }))).toBe('SHEET_EMPTY')
    expect(await code(desk.send({ period: { kind: 'monthly', month: '2024-08' } }))).toBe('MONTH_FUTURE')
    setStage(desk, '2024-06', 'frozen')
    expect(await code(desk.send())).toBe('MONTH_FROZEN')
    expect(existsSync(path.join(desk.folder, 'out'))).toBe(false)
  })

  it('已报的数填在格里，上月的文字是灰的，像公式的文字还是文字', async () => {
    desk.ask('month.set', { id: 'road', month: '2024-06', actual: wan(100.5), next: '=1+1' })
    const sent = await desk.send({ units: ['县住建局'] })
    const book = read(readFileSync(sent.files[0]?.path ?? ''), { cellFormula: true })
    const page = book.Sheets.填报表
    if (!page) throw new Error('no sheet')
    const row = Object.fromEntries(
      ['A6', 'C6', 'D6', 'F6', 'G6', 'H6', 'I6', 'K6', 'N6'].map((at) => [at, page[at]?.v]),
    )
    expect(row).toEqual({
      A6: 'road',
      C6: '产业路',
      D6: 20000,
      F6: 1234.56,
      G6: 100.5,
      H6: 1335.06,
      I6: 0.133506,
      K6: '形象进度：路基完成60%\n存在问题：=用地未批',
      N6: '=1+1',
    })
    expect([page.N6.t, page.N6.f, page.H6.f]).toEqual(['s', undefined, 'IF(AND(F6="",G6=""),"",N(F6)+N(G6))'])
  })

  it('一月没有以前各月；模拟数据写在题旁', async () => {
    desk.ledger.write().prepare("INSERT INTO setting (name, value) VALUES ('simulated', 'yes')").run()
    const sent = await desk.send({ period: { kind: 'monthly', month: '2024-01' }, units: ['县住建局'] })
    const book = read(readFileSync(sent.files[0]?.path ?? ''))
    const rows = utils.sheet_to_json<string[]>(book.Sheets.填报表 ?? {}, { header: 1 })
    expect(rows[0]?.filter(Boolean)).toEqual(['2024年1月重点项目填报表', '模拟数据　不作正式报表'])
    expect(rows[3]?.slice(4, 7)).toEqual(['2024年计划投资', '1月完成投资', '1月止累计完成投资'])
  })
})
