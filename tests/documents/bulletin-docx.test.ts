import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulletinBytes, exportBulletin } from '#documents/bulletin-docx'
import { bulletinPage } from '#documents/bulletin-page'
import { bulletin } from '#domain/paper/bulletin/bulletin'
import type { Bulletin } from '#domain/paper/bulletin/model'
import { textOf } from '#domain/paper/bulletin/pieces'
import { templatesWith } from '#domain/paper/bulletin/templates'
import { defaultRanking } from '#domain/paper/ranking-rule'
import { docxPart, docxText } from './docx'
import { type FactWords, smallCounty } from './facts'
import { converted, hasLibreOffice } from './libreoffice'
import { problems, tableFacts } from './tables'
import { expectGolden } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-bulletin-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function model(facts: readonly FactWords[] = smallCounty, more: Parameters<typeof tableFacts>[1] = {}): Bulletin {
  const options = { templates: templatesWith({}), ranking: defaultRanking, docNo: null, signedOn: null }
  return bulletin(tableFacts(facts, more), problems, options)
}
async function written(of: Bulletin, name = 'bulletin'): Promise<string> {
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, await bulletinBytes(of))
  return file
}
/** So many projects, every one of them behind and not begun. */
const many = (count: number): readonly FactWords[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    name: `伊川县第${i}号新建产业园区基础设施及配套工程`,
    yearClass: 'starting' as const,
    industry: `行业${i % 12}`,
    units: [`县第${i % 20}局`],
    total: 10_000 + i,
    plan: 1_200,
    actuals: [10, 10, 10, 10, 10, 10 + i / 100],
  }))

/** The text of a page or of a model without what only spaces it. */
const bare = (text: string) => text.replaceAll(/\s|　/g, '')
function allText(of: Bulletin): string {
  const blocks = of.blocks.map((block) => ('heading' in block ? block.text : textOf(block.paragraph)))
  const tables = of.attachments.flatMap(({ columns, rows }) => [
    ...columns.map(({ heading }) => heading),
    ...rows.flatMap((row) => row.map(textOf)),
  ])
  return bare([...blocks, ...tables].join(''))
}

describe('通报的 .docx', () => {
  it.each([3, 300])('%d 个项目：印出的就是稿子里的，一字不多一字不少', async (count) => {
    const of = model(many(count))
    const told = bare(docxText(await written(of)).join(''))
    for (const block of of.blocks)
      expect(told).toContain(bare('heading' in block ? block.text : textOf(block.paragraph)))
    for (const { rows } of of.attachments)
      for (const row of rows) expect(told).toContain(bare(row.map(textOf).join('')))
    const frame = [of.issuer, of.docNo, of.title.join(''), of.addressee, of.office, of.signedOn].map(bare)
    const notes = of.attachments.map(({ title }, i) =>
      bare(`${i === 0 ? '附件：' : ''}${of.attachments.length === 1 ? '' : `${i + 1}．`}${title}`),
    )
    const heads = of.attachments.map(({ title, unit }, i) =>
      bare(`附件${of.attachments.length === 1 ? '' : i + 1}${title}${unit}`),
    )
    const length = [...frame, ...notes, ...heads].join('').length + allText(of).length
    expect(told).toHaveLength(length)
  })

  it('文字和样式同留底的一样', async () => {
    const file = await written(model())
    const xml = docxPart(file, 'word/document.xml').replaceAll('<w:p>', '\n<w:p>').replaceAll('<w:tbl>', '\n<w:tbl>')
    expectGolden('bulletin-document.txt', `${xml}\n`)
    expectGolden('docx-styles.txt', `${docxPart(file, 'word/styles.xml').replaceAll('<w:style ', '\n<w:style ')}\n`)
  })

  it('表头跨页重复，一行不拆在两页；像公式的只是文字', async () => {
    const xml = docxPart(await written(model(many(60))), 'word/document.xml')
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row)
      expect(rows[0]).toContain('<w:tblHeader/>')
      for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    }
    const plain = docxPart(await written(model()), 'word/document.xml')
    expect(plain).toContain('=设备款未到位')
    expect(plain).not.toMatch(/fldSimple|instrText/)
  })

  it('草稿、旧版、模拟各有标记；正式的一样也没有', async () => {
    const header = async (of: Bulletin) => docxPart(await written(of), 'word/header1.xml')
    expect(await header(model(smallCounty, { standing: { draftAt: '2024-07-05 09:00' } }))).toContain(
      '草稿（未冻结，2024-07-05 09:00）',
    )
    const standing = { version: 1, takenOn: '2024-07-05', corrected: false, newest: 2, findings: [] } as never
    expect(await header(model(smallCounty, { standing }))).toContain('旧版（第1版，2024-07-05；现为第2版）')
    expect(await header(model())).toContain('模拟数据　不作正式文件')
    await expect(header(model(smallCounty, { simulated: false }))).rejects.toThrow()
  })

  it('红头可以不要（用印好的红头纸）；单位名长就缩小，不出版心', async () => {
    const styled = (issuer: string) =>
      bulletinBytes({ ...model(), issuer }).then((bytes) => writeFileSync(path.join(folder, 'i.docx'), bytes))
    await styled('')
    expect(docxPart(path.join(folder, 'i.docx'), 'word/document.xml')).not.toContain('w:val="FF0000"')
    await styled('伊川县重点项目建设工作领导小组办公室文件')
    const xml = docxPart(path.join(folder, 'i.docx'), 'word/document.xml')
    const half = Number(/w:color w:val="FF0000"\/>.*?<w:sz w:val="(\d+)"/s.exec(xml)?.[1])
    expect((half / 2) * 20).toBeLessThanOrEqual((156 * 72) / 25.4)
  })

  it('写出的答复数的是项目', async () => {
    const out = path.join(folder, '通报.docx')
    const means = {
      signal: new AbortController().signal,
      onProgress: () => {},
      printer: { print: () => Promise.reject(new Error('no')) },
    }
    expect(await exportBulletin(model(), out, means)).toMatchObject({ path: out, rows: 6 })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('通报的预览', () => {
  const sheetsOf = (of: Bulletin) => bulletinPage(of).split('<section class="sheet">').slice(1)

  it.each([3, 60, 300])('%d 个项目：和 .docx 同一份文字，标题不在页尾，每页不满 225 毫米', (count) => {
    const of = model(many(count))
    const sheets = sheetsOf(of)
    const text = bare(
      sheets
        .join('')
        .replaceAll(/<footer.*?<\/footer>|<thead>.*?<\/thead>|<div class="mark">.*?<\/div>/gs, '')
        .replaceAll(/<[^>]*>/g, ''),
    )
    for (const block of of.blocks)
      expect(text).toContain(bare('heading' in block ? block.text : textOf(block.paragraph)))
    sheets.forEach((sheet, i) => {
      const lines = [...sheet.matchAll(/<(div|tr)(?: class="([a-z0-9]*)")? style="height:([\d.]+)mm/g)]
      const height = lines.reduce((sum, [, , , mm]) => sum + Number(mm), 0)
      expect(height).toBeLessThanOrEqual(225.5)
      expect(lines.at(-1)?.[2] ?? '').not.toMatch(/^h[12]$/)
      expect(sheet).toContain(`<footer class="${i % 2 === 0 ? 'odd' : 'even'}">— ${i + 1} —</footer>`)
      expect(sheet).toContain('模拟数据　不作正式文件')
    })
  })

  it('名称里的标签只是文字', () => {
    const html = bulletinPage(model([{ name: '<img src=x>', yearClass: 'starting' }]))
    expect(html).not.toContain('<img')
    expect(html).toContain('&#60;img')
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice 打得开（没装 soffice 就跳过）', () => {
  it('三个和三百个项目的稿子，读出来都是全的', async () => {
    const counts = [3, 300]
    const files = await Promise.all(counts.map((count) => written(model(many(count)), `pages-${count}`)))
    for (const [i, file] of converted(files, 'txt:Text', folder).entries()) {
      const text = bare(readFileSync(file, 'utf8'))
      for (const block of model(many(counts[i] ?? 0)).blocks)
        expect(text).toContain(bare('heading' in block ? block.text : textOf(block.paragraph)))
    }
  }, 120_000)
})
