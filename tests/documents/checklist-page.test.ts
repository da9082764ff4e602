import { describe, expect, it } from 'vitest'
import { checklistPage } from '#documents/checklist-page'
import { day } from '#domain/month'
import { checklist } from '#domain/paper/checklist'
import type { KeptFinding } from '#domain/snapshot'
import { gridFrom, smallCounty } from './facts'

const grid = gridFrom(smallCounty)
const found = (count: number): readonly KeptFinding[] =>
  Array.from({ length: count }, (_, i) => ({
    code: 'NOT_REPORTED',
    projectId: 'park-1',
    message: `第${i}条`,
    explanation: i === 0 ? '说过了' : null,
  }))
const list = (count: number) =>
  checklist(grid, {
    office: '伊川县发展和改革委员会',
    printedOn: day('2024-07-05'),
    findings: found(count),
    draftAt: '2024-07-05 09:00',
  })
const sheets = (count: number) => checklistPage(list(count)).split('<section').slice(1)

describe('核对表', () => {
  it('tells the totals that will be printed, the lamps of counted projects, and the checks that found nothing', () => {
    const { totals, lamps, summary, silent, lampHead } = list(2)
    expect(totals.map(({ label, value }) => `${label} ${value}`)).toEqual([
      `项目 ${grid.totals.count}`,
      `已报 ${grid.totals.reported} / ${grid.totals.count}`,
      '总投资 978,000.00',
      '年度计划 242,000.00',
      '6月完成 27,821.67',
      '1—6月累计 109,990.39',
      '占年度计划% 48.7%',
      '较序时 百分点 −0.9',
    ])
    expect(lampHead).toBe('6月灯，7月1日测')
    expect(lamps.map(({ letter }) => letter).join('')).toBe('红黄绿灰✓免')
    expect(lamps.reduce((sum, { count }) => sum + count, 0)).toBe(grid.totals.count)
    expect(summary).toBe('检查2条，已说明1条')
    expect(silent).toHaveLength(9)
    expect(silent).not.toContain('未报')
  })

  it('is A4 across; its first page has the totals, its last the boxes, every page its marks', () => {
    for (const count of [0, 1, 60]) {
      const pages = sheets(count)
      expect(pages.map((page) => page.includes('冻结前核对表</h1>'))).toEqual(pages.map((_, i) => i === 0))
      expect(pages.map((page) => page.includes('核对人：'))).toEqual(pages.map((_, i) => i === pages.length - 1))
      expect(pages.every((page) => page.includes('草稿（未冻结') && page.includes('模拟数据　不作正式文件'))).toBe(true)
      expect(pages.join('').match(/第\d+条/g) ?? []).toHaveLength(count)
    }
    expect(sheets(0)).toHaveLength(1)
    expect(sheets(60).length).toBeGreaterThan(2)
    expect(checklistPage(list(1))).toContain('@page { size: 297mm 210mm')
  })
})
