import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Content } from '../../../src/renderer/app/help/article'
import { chapterOf, dataChapters, firstChapter, pageChapters } from '../../../src/renderer/app/help/chapters'
import { findText } from '../../../src/renderer/app/help/find-text'
import { anchorOf, readManual } from '../../../src/renderer/app/help/manual'
import { pages } from '../../../src/renderer/app/pages'

const source = readFileSync(new URL('../../../docs/manual.zh-CN.md', import.meta.url), 'utf8')
const manual = readManual(source)
const drawn = (markdown: string) =>
  renderToStaticMarkup(Content({ tokens: readManual(markdown).opening, onLead: () => {} }) as never)

describe('手册', () => {
  it('每一页、数据的每一栏都有一章，章在手册里', () => {
    const titles = manual.chapters.map((chapter) => chapter.title)
    const wanted = [firstChapter, ...Object.values(pageChapters), ...Object.values(dataChapters)]
    expect(wanted.filter((title) => !titles.includes(title))).toEqual([])
    const named = Object.keys(pageChapters)
    expect(pages.map(({ page }) => page).filter((page) => page !== 'data' && !named.includes(page))).toEqual([])
    expect(chapterOf({ page: 'data', tab: 'rules' })).toBe('亮灯规则与免灯')
    expect(chapterOf(null)).toBe('第一次打开')
  })

  it('标题不重复，链接都通到一个标题', () => {
    const anchors = manual.chapters.flatMap(({ anchor, parts }) => [anchor, ...parts.map((part) => part.anchor)])
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([])
    const led = [...source.matchAll(/\]\(([^)]+)\)/g)].map((link) => link[1] ?? '')
    expect(led.length).toBeGreaterThan(3)
    expect(led.filter((href) => !anchors.includes(href.slice(1)))).toEqual([])
  })

  it('有已知问题一章', () => {
    const known = manual.chapters.find((chapter) => chapter.title === '已知问题')
    expect(known?.content.some((token) => token.type === 'list' && token.items.length >= 5)).toBe(true)
  })

  it('画出来的没有一处是没认出的记号', () => {
    const html = manual.chapters
      .map(({ content }) => renderToStaticMarkup(Content({ tokens: content, onLead: () => {} }) as never))
      .join('')
    expect(html).not.toMatch(/\*\*|&lt;[a-z]+&gt;/)
    expect(html).toContain('<th scope="col">键</th>')
  })

  it('里面的 HTML 只是文字，链接不通到外面', () => {
    const html = drawn('看 <img src=x onerror=alert(1)> 和 [别处](https://example.com) 和 [这里](#项目表)')
    expect(html).not.toMatch(/<img|<a /)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('<button type="button" class="help-lead">这里</button>')
  })
})

describe('在手册里找', () => {
  it('跨过粗体也找得到，不分大小写，不重叠', () => {
    expect(findText(['按 ', 'Ctrl', '+K 打开'], 'ctrl+k')).toEqual([
      { from: { piece: 1, offset: 0 }, to: { piece: 2, offset: 2 } },
    ])
    expect(findText(['啊啊啊啊'], '啊啊')).toHaveLength(2)
  })
  it('什么都没写就什么都不找', () => {
    expect(findText(['项目'], '  ')).toEqual([])
    expect(findText([], '项')).toEqual([])
  })
})

it('标题的链接和 GitHub 的一样', () => {
  expect(anchorOf('审核、冻结、更正、归档')).toBe('审核冻结更正归档')
  expect(anchorOf('去哪儿都快：Ctrl+K')).toBe('去哪儿都快ctrlk')
})
