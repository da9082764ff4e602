import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportForm } from '#documents/export-form'
import type { ExportMeans } from '#documents/export-paper'
import { formDocx } from '#documents/form-docx'
import { correctionForm } from '#domain/paper/correction-form'
import { correctionSlip } from '#domain/paper/correction-slip'
import type { PrintedForm } from '#domain/paper/form-model'
import { orderForm } from '#domain/paper/order-form'
import { docxPart, docxText } from './docx'
import { pagesOf } from './libreoffice'
import { orderFacts, problemFact, supervised } from './orders'
import { slipFacts, slipMonth } from './slip'
import { expectGolden } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-form-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const assignedForm = orderForm(orderFacts())
const supervisedForm = orderForm(orderFacts({ kind: 'supervised', letter: supervised }))
const slipForm = correctionForm(correctionSlip(slipFacts()))

async function written(form: PrintedForm, name = 'form.docx'): Promise<string> {
  const file = path.join(folder, name)
  writeFileSync(file, await formDocx(form))
  return file
}

const attributes = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match.slice(1).join(' '))

/** The document as readable text: its rows with their heights and cells, what stands around them, its page and fonts. */
function dump(file: string): string {
  const xml = docxPart(file, 'word/document.xml')
  const told = (part: string) =>
    attributes(docxPart(file, part).replaceAll('<w:tab/>', '<w:t>\t</w:t>'), /<w:t(?: [^>]*)?>([^<]*)</g).join('')
  return [
    ...docxText(file),
    `heights: ${attributes(xml, /<w:trHeight w:val="(\d+)" w:hRule="(\w+)"/g).join(', ')}`,
    `columns: ${attributes(xml, /<w:gridCol w:w="(\d+)"/g).join(' ')}`,
    `page: ${attributes(xml, /<w:pgSz ([^/]*)\/>/g)} ${attributes(xml, /<w:pgMar ([^/]*)\/>/g)}`,
    `fonts: ${[...new Set(attributes(xml, /w:eastAsia="([^"]*)"/g))].join('、')}`,
    `header: ${told('word/header1.xml')}`,
    `footer: ${told('word/footer1.xml')}`,
    '',
  ].join('\n')
}

describe('交办单、督办单、更正单的 .docx', () => {
  it.each([
    ['order-assigned', assignedForm],
    ['order-supervised', supervisedForm],
    ['correction', slipForm],
  ])('%s 每一栏、每一行都和留存的一样', async (name, form) => {
    expectGolden(`${name}.docx.txt`, dump(await written(form)))
  })

  it('和 PDF 的那一页说的一样多', async () => {
    const { formPage } = await import('#documents/form-page')
    for (const form of [assignedForm, supervisedForm, slipForm]) {
      const page = formPage(form).replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '')
      for (const text of docxText(await written(form)).flatMap((line) => line.split(/\t|　{2,}/))) {
        expect(page).toContain(text)
      }
    }
  })

  it('同一张单子什么时候写出来都是同样的字节', async () => {
    expect(await formDocx(supervisedForm)).toEqual(await formDocx(supervisedForm))
  })

  it('草稿和模拟写在页眉；不是模拟的不写', async () => {
    const draft = orderForm(orderFacts({ letter: null, simulated: false }))
    const header = docxPart(await written(draft), 'word/header1.xml')
    expect(header).toContain('草稿（还没有交单）')
    expect(header).not.toContain('模拟')
    expect(docxPart(await written(assignedForm), 'word/header1.xml')).toContain('模拟数据　不作正式文件')
  })

  it('像公式、像标签、带控制字符的，都只是文字', async () => {
    const detail = ['=cmd|calc', '+1', '<w:p/>&', '坏\u0000\u001f字\ud800符\t制表'].join('\n')
    const told = docxText(await written(orderForm(orderFacts({ problem: problemFact({ detail }), letter: null }))))
    for (const text of ['=cmd|calc', '+1', '<w:p/>&', '坏字符 制表']) expect(told).toContain(text)
  })

  it('别的后缀不写，原来的文件不动', async () => {
    const means = { signal: new AbortController().signal, onProgress: () => {} } as unknown as ExportMeans
    const file = path.join(folder, 'kept.doc')
    writeFileSync(file, 'old')
    await expect(exportForm(assignedForm, 1, file, means)).rejects.toMatchObject({ code: 'FILE_NAME' })
    expect(readFileSync(file, 'utf8')).toBe('old')
    const done = await exportForm(assignedForm, 1, path.join(folder, 'sub', '单.docx'), means)
    expect(done).toMatchObject({ rows: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })
})

describe('LibreOffice 打开（没有装 Writer 就跳过）', () => {
  it('三张单子各是一页；一年十二个月的更正单也是一页；很长的经过接到下一页', async ({ skip }) => {
    const months = Array.from({ length: 12 }, (_, i) => slipMonth(`2024-${String(i + 1).padStart(2, '0')}`))
    const year = correctionForm(correctionSlip(slipFacts({ months })))
    const detail = '土地组卷材料还没有报齐，'.repeat(300)
    const long = orderForm(orderFacts({ problem: problemFact({ detail }) }))
    const forms = [assignedForm, supervisedForm, slipForm, year, long]
    const counts = pagesOf(await Promise.all(forms.map((form, i) => written(form, `pages-${i}.docx`))), folder)
    if (counts === null) return skip()
    expect(counts.slice(0, 4)).toEqual([1, 1, 1, 1])
    expect(counts[4]).toBeGreaterThan(1)
  }, 130_000)
})
