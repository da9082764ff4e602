import { describe, expect, it } from 'vitest'
import { monthlyPage } from '#documents/monthly-page'
import { escapeHtml } from '#documents/page-rows'
import { day } from '#domain/month'
import type { SheetFinding } from '#domain/paper/findings-table'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { findings, frozenSheet, longSheet, smallSheet } from './county'
import { frozenOnce, gridFrom, sheetOptions } from './facts'

const pages = (html: string) => html.split('<section').slice(1)
const text = '基础施工完成，主体结构施工至三层，二次结构穿插进行，'.repeat(18)

describe('the sheets of paper', () => {
  it('escape every text', () => {
    const html = monthlyPage(smallSheet())
    expect(html).toContain('(&#34;http://x&#34;')
    expect(html).not.toContain('"http://x"')
    expect(escapeHtml(`<a href='x'>&"`)).toBe('&#60;a href=&#39;x&#39;&#62;&#38;&#34;')
    expect(html).not.toMatch(/<script|onload|javascript:/)
  })

  it.each([
    [3, 'full'],
    [40, 'full'],
    [300, 'full'],
    [61, 'short'],
  ] as const)(
    '%i projects, %s form: pages are numbered, 小计 never ends one, signatures end the last',
    (count, form) => {
      const found = pages(monthlyPage(longSheet(count, text, { form, simulated: true })))
      found.forEach((page, i) => {
        expect(page).toContain(`第${i + 1}页/共${found.length}页`)
        expect(page).toContain('模拟数据　不作正式报表')
        expect(page).toContain('<thead>')
        expect(page.lastIndexOf('<tr class="subtotal"')).toBeLessThanOrEqual(page.lastIndexOf('<tr style="height'))
        expect(page.includes('单位负责人：')).toBe(i === found.length - 1)
        expect(page.includes('<h1>')).toBe(i === 0)
      })
      const rows = found.join('').match(/<tr style="height:[\d.]+mm"><td/g) ?? []
      expect(rows).toHaveLength(count)
    },
  )

  it('no page holds more than its paper', () => {
    for (const page of pages(monthlyPage(longSheet(120, text)))) {
      const heights = [...page.matchAll(/<tr[^>]*style="height:([\d.]+)mm"/g)].map((match) => Number(match[1]))
      expect(heights.reduce((a, b) => a + b, 0)).toBeLessThan(297 - 24 - 5)
    }
  })

  it('every page of an open month says that it is a draft, none of a frozen one', () => {
    const draft = '草稿（未冻结，2024-07-05 09:00）'
    expect(pages(monthlyPage(longSheet(60, text))).every((page) => page.includes(draft))).toBe(true)
    expect(monthlyPage(longSheet(3, text, { standing: frozenOnce }))).not.toContain('未冻结')
    expect(monthlyPage(smallSheet())).not.toContain('模拟')
  })

  it('what the checks stopped at comes on sheets of its own, after the signatures', () => {
    const found = pages(monthlyPage(frozenSheet({ simulated: true })))
    expect(found.map((page) => page.includes('单位负责人：'))).toEqual([true, false])
    expect(found.every((page) => page.includes('更正（第2版，2024-07-12）') && page.includes('模拟数据'))).toBe(true)
    expect(found.every((page) => page.includes('冻结快照　冻结于2024-07-05') && page.includes('/共2页'))).toBe(true)
    const rows = [...(found[1] ?? '').matchAll(/<tr style="height:[\d.]+mm">(<td.*?)<\/tr>/g)].map((match) =>
      [...(match[1] ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => cell[1]),
    )
    expect(rows).toEqual([
      ['未报', '29条乡村公路', '县交通局', '6月完成投资还没有报', '=决算未定<br>已书面说明'],
      ['超年度计划 100%', '龙鼎10万吨电池箔', '县工信局', '1—6月累计超过年度计划', '未说明（冻结时已接受）'],
      [
        '形象进度为空',
        '=HYPERLINK(&#34;http://x&#34;,&#34;甲&#34;)',
        '县工信局',
        '6月有投资，形象进度是空的',
        '未说明（更正后出现）',
      ],
    ])
    expect(found[1]).toContain('检查3条，已说明1条，未说明1条，更正后出现1条')
    expect(pages(monthlyPage(frozenSheet({ form: 'short' })))).toHaveLength(1)
  })

  it('a sheet of one unit has the findings of its own projects alone', () => {
    const [, appendix] = pages(monthlyPage(frozenSheet({ unit: '县交通局' })))
    expect(appendix).toContain('29条乡村公路')
    expect(appendix).not.toContain('龙鼎10万吨电池箔')
  })

  it('many findings take as many sheets as they need, and none is cut', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({
      ...(findings[i % 3] as SheetFinding),
      message: `第${i}条，${text}`,
    }))
    const standing = { version: 1, takenOn: day('2024-07-05'), corrected: false, newest: 1, findings: many }
    const found = pages(monthlyPage(frozenSheet({ standing }))).slice(1)
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found.join('').match(/第\d+条，/g)).size).toBe(90)
    for (const page of found) {
      const heights = [...page.matchAll(/<tr[^>]*style="height:([\d.]+)mm"/g)].map((match) => Number(match[1]))
      expect(heights.reduce((a, b) => a + b, 0)).toBeLessThan(297 - 24 - 5)
    }
  })

  it('a text longer than a page goes on in rows marked 续, and nothing of it is lost', () => {
    const progress = Array.from({ length: 1_500 }, (_, i) => `第${i}步。`).join('')
    const html = monthlyPage(monthlySheet(gridFrom([{ name: '长文', progress }, { name: '短文' }]), sheetOptions()))
    const cells = [...html.matchAll(/<td class="left">(.*?)<\/td>/g)].map((match) => match[1] ?? '')
    const printed = cells.map((cell) => cell.replaceAll('<br>', '')).filter((cell) => cell.includes('步'))
    expect(printed.length).toBeGreaterThan(2)
    expect(printed.join('')).toBe(progress)
    expect(cells.filter((cell) => cell === '（续）')).toHaveLength(printed.length - 1)
    for (const page of pages(html)) {
      const heights = [...page.matchAll(/<tr[^>]*style="height:([\d.]+)mm"/g)].map((match) => Number(match[1]))
      expect(heights.reduce((a, b) => a + b, 0)).toBeLessThan(297 - 24)
    }
  })

  it('blanks stay empty, zeros are printed', () => {
    const html = monthlyPage(smallSheet())
    const row = /<td class="left">29条乡村公路<\/td>.*?<\/tr>/.exec(html)?.[0] ?? ''
    // June was not reported: no month figure and no gap; the year's sum and rate stand as given.
    expect([...row.matchAll(/<td class="right">([^<]*)<\/td>/g)].map((match) => match[1])).toEqual([
      '24,500.00',
      '7,200.00',
      '16,000.00',
      '',
      '7,200.00',
      '45.0%',
      '',
      '14,400.00',
      '58.8%',
    ])
  })
})
