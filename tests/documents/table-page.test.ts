import { describe, expect, it } from 'vitest'
import { tablePage } from '#documents/table-page'
import { laggingList } from '#domain/paper/lagging'
import { leaderProjects } from '#domain/paper/leader-projects'
import type { FactWords } from './facts'
import { allTables, tableFacts } from './tables'

const pages = (html: string) => html.split('<section').slice(1)
const text = '基础施工完成，主体结构施工至三层，二次结构穿插进行，'.repeat(12)

/** So many lagging projects of five leaders, with texts of every length. */
function many(count: number): readonly FactWords[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `第${i}号项目`,
    leader: `领导${i % 5}`,
    units: [`单位${i % 7}`],
    plan: 1000 + i,
    actuals: [0, 0, 0, 0, 0, i / 10],
    progress: text.slice(0, (i * 41) % text.length),
  }))
}

describe('table papers as sheets of paper', () => {
  it.each(Object.entries(allTables()))('%s: title, figures as printed, marks, signatures', (_, table) => {
    const html = tablePage(table)
    expect(html).toContain(`<h1>${table.title}</h1>`)
    expect(html).toContain('数据截至2024年6月冻结快照　冻结于2024-07-05')
    expect(html).not.toMatch(/计算用|<script|NaN|undefined|null/)
    for (const column of table.columns.filter(({ hidden }) => !hidden)) {
      expect(html).toContain(`<th>${column.heading.join('<br>')}</th>`)
    }
    expect(pages(html).at(-1)).toContain('单位负责人：')
  })

  it('the ranking prints what its spreadsheet formats', () => {
    const html = tablePage(allTables().ranking as never)
    expect(html).toMatch(/全　县<\/td><td class="right">6<\/td><td class="right">4<\/td><td class="right">242,000.00/)
    expect(html).toContain('<td class="right">48.7%</td><td class="right">49.6%</td><td class="right">−0.9</td>')
  })

  it.each([3, 40, 300])(
    '%i rows: pages are numbered, a head never ends one, nothing is higher than its paper',
    (count) => {
      for (const table of [laggingList(tableFacts(many(count))), leaderProjects(tableFacts(many(count)), null)]) {
        expect(table.count).toBe(count)
        const found = pages(tablePage(table))
        found.forEach((page, i) => {
          expect(page).toContain(`第${i + 1}页/共${found.length}页`)
          expect(page).toContain('模拟数据　不作正式报表')
          expect(page.includes('单位负责人：')).toBe(i === found.length - 1)
          expect(page.lastIndexOf('<tr class="subtotal"')).toBeLessThan(page.lastIndexOf('<tr style="height'))
          const heights = [...page.matchAll(/<tr[^>]*style="height:([\d.]+)mm"/g)].map((match) => Number(match[1]))
          expect(heights.reduce((a, b) => a + b, 0)).toBeLessThan(297 - 24)
        })
        const rows = found.join('').match(/第\d+号项目/g) ?? []
        expect(new Set(rows).size).toBe(count)
      }
    },
  )

  it('every text is escaped, and none is a formula', () => {
    const facts = [{ name: '<b>甲</b>', plan: 100, actuals: [0, 0, 0, 0, 0, 0], units: ['"单位"'], problem: "'&" }]
    const html = tablePage(laggingList(tableFacts(facts)))
    expect(html).toContain('&#60;b&#62;甲&#60;/b&#62;')
    expect(html).not.toContain('<b>甲')
    expect(html).toContain('&#34;单位&#34;')
  })
})
