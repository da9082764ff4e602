import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DocxFrame, docxBytes, paragraphOf } from '#documents/docx-frame'
import { exportDocx } from '#documents/export-docx'
import type { Day } from '#domain/month'
import { Refusal } from '#domain/refusal'
import { docxPart, docxText } from './docx'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-docx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plain: DocxFrame = {
  title: '试<件>',
  office: '某县发改委',
  on: '2024-07-05' as Day,
  left: null,
  mark: null,
  numbered: true,
}
const texts = ['=cmd|calc', '+1', '-1', '@x', '坏\u0000\u001f字\ud800符', '上\n下', '<w:p/>&']
const bytesOf = (frame: Partial<DocxFrame> = {}) =>
  docxBytes({ ...plain, ...frame }, (docx) => texts.map((text) => paragraphOf(docx, 'body', text)))
async function written(frame: Partial<DocxFrame> = {}) {
  const file = path.join(folder, 'frame.docx')
  writeFileSync(file, await bytesOf(frame))
  return file
}

describe('公文的底', () => {
  it('A4，天头 37 毫米、订口 28 毫米，版心 156 × 225 毫米，行距固定 28.9 磅', async () => {
    const file = await written()
    const xml = docxPart(file, 'word/document.xml')
    const mm = (name: string) => (Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4
    expect(mm('w')).toBeCloseTo(210, 1)
    expect(mm('h')).toBeCloseTo(297, 1)
    expect(mm('top')).toBeCloseTo(37, 1)
    expect(mm('left')).toBeCloseTo(28, 1)
    expect(210 - mm('left') - mm('right')).toBeCloseTo(156, 1)
    expect(297 - mm('top') - mm('bottom')).toBeCloseTo(225, 1)
    expect(docxPart(file, 'word/styles.xml')).toContain('w:line="578" w:lineRule="exact"')
  })

  it('字体写明在东亚字体里：小标宋、仿宋、黑体、楷体、宋体', async () => {
    const styles = docxPart(await written(), 'word/styles.xml')
    for (const font of ['方正小标宋简体', '仿宋', '黑体', '楷体', '宋体'])
      expect(styles).toContain(`w:eastAsia="${font}"`)
  })

  it('页码在外侧、空一字，单双页对称；标题不落在页尾', async () => {
    const file = await written()
    const feet = [1, 2].map((n) => docxPart(file, `word/footer${n}.xml`))
    expect(feet.some((xml) => /w:jc w:val="right"/.test(xml) && /w:ind[^>]*w:right="280"/.test(xml))).toBe(true)
    expect(feet.some((xml) => /w:jc w:val="left"/.test(xml) && /w:ind[^>]*w:left="280"/.test(xml))).toBe(true)
    expect(docxPart(file, 'word/settings.xml')).toContain('w:evenAndOddHeaders')
    const styles = docxPart(file, 'word/styles.xml')
    for (const id of ['Heading1', 'Heading2', 'PaperTitle'])
      expect(new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0]).toContain('<w:keepNext/>')
  })

  it('像公式的、带控制字符的，都只是文字；换行是换行', async () => {
    const told = docxText(await written())
    expect(told).toEqual(['=cmd|calc', '+1', '-1', '@x', '坏字符', '上\n下', '<w:p/>&'])
  })

  it('模拟与草稿标在页眉里，单双页都有；没有就没有页眉', async () => {
    const marks = { left: '草稿（未冻结，2024-07-05 09:00）', mark: '模拟数据　不作正式文件' }
    const file = await written(marks)
    for (const n of [1, 2]) {
      const header = docxPart(file, `word/header${n}.xml`)
      expect(header).toContain(marks.left)
      expect(header).toContain(marks.mark)
    }
    expect(() => docxPart(path.join(folder, 'frame.docx'), 'word/header3.xml')).toThrow()
  })

  it('同一份稿子，什么时候写都是同样的字节', async () => {
    const first = await bytesOf()
    await new Promise((done) => setTimeout(done, 2_100)) // a zip counts in two seconds
    expect(Buffer.from(await bytesOf()).equals(Buffer.from(first))).toBe(true)
    expect(docxPart(await written(), 'docProps/core.xml')).toContain('2024-07-05T00:00:00Z')
  })
})

describe('写出 .docx', () => {
  const means = { signal: new AbortController().signal, onProgress: () => {} }

  it('只认 .docx 这个结尾', async () => {
    await expect(exportDocx(() => bytesOf(), path.join(folder, 'x.doc'), 1, means)).rejects.toMatchObject({
      code: 'FILE_NAME',
    })
  })

  it('写不成就什么也不留，原文件还在', async () => {
    const home = mkdtempSync(path.join(folder, 'keep-'))
    const out = path.join(home, '通报.docx')
    writeFileSync(out, '原来的')
    const failing = exportDocx(() => Promise.reject(new Refusal('CANCELLED', { what: '导出' })), out, 1, means)
    await expect(failing).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readFileSync(out, 'utf8')).toBe('原来的')
    expect(readdirSync(home)).toEqual(['通报.docx'])
  })
})
