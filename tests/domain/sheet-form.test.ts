import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { formFromText, formOf, formText } from '#domain/paper/form-file'
import { officialForms } from '#domain/paper/official-forms'
import { columnsOfForm, formColumn, headingText, workingColumns } from '#domain/paper/sheet-form'
import { Refusal, refusalText } from '#domain/refusal'

const june = month('2024-06')
const plain = JSON.parse(formText(officialForms.short)) as Record<string, unknown>
const columns = plain.columns as Record<string, unknown>[]

/** The sentence that a form is refused with. */
function refused(given: unknown, file: string | null = '市里的表.json'): string {
  try {
    formOf(given, file)
  } catch (error) {
    if (error instanceof Refusal) return refusalText(error.code, error.details, 'zh')
    throw error
  }
  throw new Error('nothing was refused')
}
const withColumn = (at: number, changes: object) => ({
  ...plain,
  columns: columns.map((column, i) => (i === at ? { ...column, ...changes } : column)),
})

describe('表式', () => {
  it.each(Object.entries(officialForms))('官方表式 %s 自己就合规矩，写成文件再读回来不变', (_, form) => {
    expect(formFromText(formText(form), 'F.json')).toEqual(form)
    expect(formFromText(`\ufeff${formText(form)}`, 'F.json')).toEqual(form)
  })

  it('表头里的年月跟着月份走；不认得的花括号原样留着', () => {
    expect(headingText('至{上年}年底、{年}年、{月}月、{累计月}、{别的}', june)).toBe(
      '至2023年底、2024年、6月、1—6月、{别的}',
    )
    expect(headingText('{累计月}累计', month('2025-01'))).toBe('1月累计')
    const [column] = columnsOfForm({ columns: [formColumn('carryIn')] }, june)
    expect(column?.heading).toEqual(['至2023年', '底累计完', '成投资'])
  })

  it('算数要用、表上没有的列跟在后面，藏着', () => {
    const keys = (form: Parameters<typeof workingColumns>[0]) => workingColumns(form, june).map(({ key }) => key)
    expect(keys(officialForms.full)).toEqual(['ytdPlan'])
    expect(keys(officialForms.short)).toEqual([])
    const bare = { columns: [formColumn('name'), formColumn('gapPoints'), formColumn('totalRate')], subtotals: true }
    expect(keys(bare)).toEqual([
      'index',
      'totalInvestment',
      'annualPlan',
      'monthActual',
      'ytdPlan',
      'ytdActual',
      'cumulative',
    ])
    expect(keys({ columns: [formColumn('name'), formColumn('unit')], subtotals: true })).toEqual([])
  })

  it.each([
    ['不是 JSON', '不是 JSON', null],
    ['少一项', 'paper：没有给', { ...plain, paper: undefined }],
    ['多一项', 'colour：没有这一项', { ...plain, colour: 'red' }],
    ['纸张不认得', 'paper：不在可选的值里', { ...plain, paper: 'A5' }],
    ['列名不认得', '的第 2 列 column：不在可选的值里', withColumn(1, { column: 'nothing' })],
    ['宽不是数', '的第 4 列 width：类型不对', withColumn(3, { width: '10' })],
    ['宽太小', '的第 4 列 width：太小或太短', withColumn(3, { width: 1 })],
    ['同一列两次', '的第 3 列 column：这一列给了两次', withColumn(2, { column: 'name' })],
    ['没有项目名称', 'columns：没有项目名称', withColumn(1, { column: 'code' })],
    ['金额打头', '的第 1 列 column：第一列是金额或比率', { ...plain, columns: [columns[2], columns[1]] }],
    [
      '比纸宽',
      'columns：各列最小的宽加起来比纸还宽',
      { ...plain, orientation: 'portrait', columns: columns.map((c) => ({ ...c, width: 20 })) },
    ],
    ['根本不是表', '市里的表.json：类型不对', []],
  ])('坏的表式说得出文件、第几列、哪一项：%s', (_, sentence, given) => {
    const told =
      given === null
        ? (() => {
            try {
              formFromText('{', '市里的表.json')
            } catch (error) {
              if (error instanceof Refusal) return refusalText(error.code, error.details, 'zh')
            }
            return ''
          })()
        : refused(given)
    expect(told).toContain('市里的表.json')
    expect(told).toContain(sentence)
    expect(told).toMatch(/没有写入。$/)
  })
})
