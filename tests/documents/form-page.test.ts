import { describe, expect, it } from 'vitest'
import { formPage } from '#documents/form-page'
import { correctionForm } from '#domain/paper/correction-form'
import { correctionSlip } from '#domain/paper/correction-slip'
import { slipFacts, slipMonth } from './slip'

const page = (facts = {}) => formPage(correctionForm(correctionSlip(slipFacts(facts))))
const sheets = (html: string) => html.split('<section').slice(1)
const plain = (html: string) => html.replaceAll('<br>', '').replaceAll(/<[^>]*>/g, '|')
/** Millimetres that the rows of a page take. */
const filled = (sheet: string) =>
  [...sheet.matchAll(/<tr[^>]*style="height:([\d.]+)mm"/g)].reduce((sum, match) => sum + Number(match[1]), 0)

describe('更正单 on paper', () => {
  it('is one A4 page upright with its number, mark and boxes for ink', () => {
    const html = page({ simulated: true })
    expect(sheets(html)).toHaveLength(1)
    expect(html).toContain('@page { size: 210mm 297mm')
    for (const text of [
      '编号：2024-更-01',
      '重点项目月报数据更正单',
      '模拟数据　不作正式文件',
      '登记人：张三',
      '第1页/共1页',
    ]) {
      expect(html).toContain(text)
    }
    expect(page({ simulated: false })).not.toContain('模拟')
  })

  it('a whole year of months still is one page', () => {
    const months = Array.from({ length: 12 }, (_, i) => slipMonth(`2024-${String(i + 1).padStart(2, '0')}`))
    const found = sheets(page({ months }))
    expect(found).toHaveLength(1)
    expect(filled(found[0] ?? '')).toBeLessThan(297 - 40)
    expect(found[0]).toContain('12月')
  })

  it('very long texts go on on further pages; nothing is lost and the boxes stand on the last', () => {
    const reason = Array.from({ length: 400 }, (_, i) => `原因${i}；`).join('')
    const found = sheets(page({ correction: { reason } }))
    expect(found.length).toBeGreaterThan(1)
    expect(plain(found.join('')).match(/原因\d+；/g)).toHaveLength(400)
    expect(found.map((one) => one.includes('登记人：'))).toEqual(found.map((_, i) => i === found.length - 1))
    for (const one of found) expect(filled(one)).toBeLessThan(297 - 40)
  })

  it('escapes every text', () => {
    const html = page({ correction: { reason: '<img src=x onerror="a">', who: '<b>' } })
    expect(html).not.toMatch(/<img|<b>/)
  })
})
