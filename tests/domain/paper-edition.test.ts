import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import { editionSuffix, editionText } from '#domain/paper/edition'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { frozenOnce, gridFrom, sheetOptions } from '../documents/facts'

describe('版本', () => {
  it.each([
    [{}, null, ''],
    [{ version: 2, newest: 2, corrected: true }, '更正（第2版，2024-07-05）', '（更正第2版）'],
    [{ version: 2, newest: 2 }, '重新冻结（第2版，2024-07-05）', '（第2版）'],
    [{ newest: 3 }, '旧版（第1版，2024-07-05；现为第3版）', '（旧版第1版）'],
    [{ version: 2, newest: 3, corrected: true }, '旧版（第2版，2024-07-05；现为第3版）', '（旧版第2版）'],
    [{ newest: null }, '旧版（第1版，2024-07-05；本月已重新打开）', '（旧版第1版）'],
  ])('%j', (more, text, suffix) => {
    const standing = { ...frozenOnce, ...more }
    expect([editionText(standing), editionSuffix(standing)]).toEqual([text, suffix])
    const sheet = monthlySheet(gridFrom([{}]), sheetOptions({ standing }))
    expect([sheet.draft, sheet.edition, sheet.fileName]).toEqual([null, text, `伊川县2024年6月重点项目月报表${suffix}`])
  })

  it('草稿没有版本', () => {
    expect(editionText({ draftAt: '2024-07-02 09:30' })).toBeNull()
  })
})

describe('备注', () => {
  const remarks = (corrections: readonly { projectId: string; month: string; number: string }[]) => {
    const life = { state: 'frozen', version: 2, takenAt: null, corrections: corrections as never } as const
    const sheet = monthlySheet(gridFrom([{ id: 'a', remark: '自己的' }, { id: 'b' }], { life }), sheetOptions())
    return sheet.groups.flatMap((group) => group.rows.map((row) => row.cells.at(-1)))
  }

  it('没有更正就是自己的备注', () => {
    expect(remarks([])).toEqual(['自己的', null])
  })

  it('更正写在自己的备注后面，几张都写；别的年份写明年份', () => {
    const number = (n: number) => `2024-更-0${n}`
    expect(
      remarks([
        { projectId: 'a', month: '2024-03' as Month, number: number(1) },
        { projectId: 'a', month: '2024-05' as Month, number: number(2) },
        { projectId: 'b', month: '2023-12' as Month, number: number(3) },
      ]),
    ).toEqual(['自己的；3月更正，更正单2024-更-01；5月更正，更正单2024-更-02', '2023年12月更正，更正单2024-更-03'])
  })
})
