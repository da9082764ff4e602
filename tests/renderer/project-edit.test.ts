import { describe, expect, it } from 'vitest'
import { projectChanges, projectInputFields } from '#contract/projects'
import type { Permit } from '#domain/milestone'
import { fieldDiff, typedOf } from '../../src/renderer/pages/project/edit/draft'
import { type FieldName, type FieldValues, fieldGroups, isShown } from '../../src/renderer/pages/project/edit/fields'
import { permitDiff, permitRows } from '../../src/renderer/pages/project/edit/permit-draft'
import { fieldOfRefusal } from '../../src/renderer/pages/project/edit/write-draft'
import { AskError } from '../../src/renderer/parts/ask'

const blank = Object.fromEntries(
  Object.entries(projectInputFields).map(([name, field]) => [name, field.kind === 'texts' ? [] : null]),
) as unknown as FieldValues
const current: FieldValues = {
  ...blank,
  name: '盛铁耐材',
  rollup: 'children',
  stage: 'preparing',
  totalInvestment: 186_000_000,
  units: ['县工信局'],
}
const words = { blankNotAllowed: (label: string) => `${label}不能空`, nameOf: () => null }
const diff = (draft: Parameters<typeof fieldDiff>[1]) => fieldDiff(current, draft, 'zh', words)

describe('资料表单', () => {
  it('合同里每个可改的字段都在某一组里，一个不多', () => {
    const grouped = Object.values(fieldGroups).flat()
    expect([...grouped].sort()).toEqual(Object.keys(projectInputFields).sort())
  })

  it('打开来不动，就没有改动', () => {
    const draft = Object.fromEntries(
      Object.entries(projectInputFields).map(([name, field]) => [name, typedOf(field, current[name as FieldName])]),
    )
    expect(diff(draft)).toEqual({ changes: {}, rows: [], refused: [] })
  })

  it('改过的格给出存的值和前后两种读法', () => {
    const found = diff({ totalInvestment: '20,000', stage: 'building', units: ['县工信局', '开发区管委会'] })
    expect(found.changes).toEqual({
      totalInvestment: 200_000_000,
      stage: 'building',
      units: ['县工信局', '开发区管委会'],
    })
    expect(found.rows.map(({ before, after }) => [before, after])).toEqual([
      ['18,600.00', '20,000.00'],
      ['前期', '在建'],
      ['县工信局', '县工信局、开发区管委会'],
    ])
    expect(projectChanges.safeParse(found.changes).success).toBe(true)
  })

  it('看不懂的、负的金额，空的名称，写不了，每个说一句话', () => {
    const { refused, changes } = diff({ totalInvestment: '68O', carryIn: '-5', name: '  ', startYear: '24年' })
    expect(changes).toEqual({})
    expect(refused.map((row) => row.key)).toEqual(['totalInvestment', 'carryIn', 'name', 'startYear'])
    const sentences = refused.map((row) => row.message)
    expect(sentences[0]).toContain('“68O”不是数字')
    expect(sentences[1]).toContain('“至上年底累计”不能是负数')
    expect(sentences[2]).toBe('项目名称不能空')
    expect(sentences[3]).toContain('“24年”不是年份')
  })

  it('清空就是空，不是0', () => {
    expect(diff({ totalInvestment: '' }).changes).toEqual({ totalInvestment: null })
  })

  it('暂停原因只在暂停时出现，取消月份只在取消时出现', () => {
    expect(isShown('pauseReason', 'building')).toBe(false)
    expect(isShown('pauseReason', 'paused')).toBe(true)
    expect(isShown('cancelledFrom', 'cancelled')).toBe(true)
  })

  it('金额不足两位小数补足两位，四位的不丢', () => {
    const field = projectInputFields.totalInvestment
    expect(typedOf(field, 680_000_000)).toBe('68,000.00')
    expect(typedOf(field, 12_345_678)).toBe('1,234.5678')
  })

  it('引擎的拒绝落在它说的那一格：看代码，或看它点名的栏目', () => {
    const refusal = (code: AskError['code'], details: Record<string, string> = {}) =>
      fieldOfRefusal(new AskError(code, '', details))
    expect(refusal('NAME_DUPLICATE')).toBe('name')
    expect(refusal('PARENT_LOOP')).toBe('parentId')
    expect(refusal('INVALID_INPUT', { field: '开始年份' })).toBe('startYear')
    expect(refusal('DISK_FULL')).toBeNull()
  })
})

describe('手续表单', () => {
  const permit = (id: string, more: Partial<Permit>): Permit => ({
    id,
    projectId: 'p',
    kind: 'energy',
    state: 'granted',
    docNo: null,
    date: '2023-05-16',
    stuckOn: null,
    ...more,
  })
  const stored = [permit('e1', {}), permit('e2', { state: 'stuck', date: '2024-03-20', stuckOn: '待补正' })]
  const state = { stateNeeded: '先选状态。' }

  it('七种手续都有一行；同一种有两项就有两行', () => {
    const rows = permitRows(stored, {})
    expect(rows).toHaveLength(8)
    expect(rows.filter((row) => row.kind === 'energy').map((row) => row.key)).toEqual(['e1', 'e2'])
  })

  it('改了一项，同一种的都要写，别的种类不写', () => {
    const found = permitDiff(stored, { e2: { state: 'granted', stuckOn: '' } }, 'zh', state)
    expect(found.permits).toEqual([
      { kind: 'energy', state: 'granted', docNo: null, date: '2023-05-16', stuckOn: null },
      { kind: 'energy', state: 'granted', docNo: null, date: '2024-03-20', stuckOn: null },
    ])
    expect(found.rows.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['能评 状态', '卡住', '办结'],
      ['能评 卡在哪', '待补正', '—'],
    ])
  })

  it('新登记的要先有状态', () => {
    const found = permitDiff(stored, { 'new:land:0': { docNo: '伊自然资〔2024〕1号' } }, 'zh', state)
    expect(found.refused).toEqual([{ key: 'new:land:0.state', label: '用地', message: '先选状态。' }])
    expect(found.permits).toEqual([])
  })

  it('日期写错，只拒那一格，也不写这一种', () => {
    const found = permitDiff(stored, { e1: { date: '2024-13-01' } }, 'zh', state)
    expect(found.refused.map((row) => row.key)).toEqual(['e1.date'])
    expect(found.permits).toEqual([])
  })
})
