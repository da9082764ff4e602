import { describe, expect, it } from 'vitest'
import { type Details, Refusal, type RefusalCode, refusals, refusalText, refuse } from '#domain/refusal'

const codes = Object.keys(refusals) as RefusalCode[]

/** Details that are one of a few words, each with its own in both languages. */
const chosen: Partial<Record<RefusalCode, Details>> = {
  FILE_NOT_SHEET: { is: 'slides' },
  FILE_OVERSIZED: { what: 'entries' },
}

/** Details that give every sentence whatever it names, and remember what was named. */
function anyDetails(code: RefusalCode): { details: Details; named: Set<string> } {
  const named = new Set<string>()
  const details = new Proxy(
    {},
    {
      get: (_, name) => {
        named.add(String(name))
        return chosen[code]?.[String(name)] ?? `‹${String(name)}›`
      },
    },
  )
  return { details, named }
}

describe('每一种拒绝', () => {
  it.each(codes)('%s：两种语言都有话，退出码有效', (code) => {
    const zh = anyDetails(code)
    const en = anyDetails(code)
    const sentences = { zh: refusalText(code, zh.details, 'zh'), en: refusalText(code, en.details, 'en') }
    expect([1, 2, 3, 4, 5]).toContain(refusals[code].exit)
    for (const sentence of Object.values(sentences)) {
      expect(sentence.trim()).not.toBe('')
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
    }
    if (code === 'USAGE') return
    expect(sentences.zh).toMatch(/[\u4e00-\u9fa5].*。$/s)
    expect(sentences.en).toMatch(/[A-Za-z].*\.$/s)
    expect(sentences.en.replaceAll(/‹.*?›|万元|年初|调整|25日|次月3日/g, '')).not.toMatch(/[\u4e00-\u9fa5]/)
    expect(sentences.zh).not.toBe(sentences.en)
    // The English sentence names nothing that the Chinese one keeps back, or the details would differ by language.
    expect([...en.named].filter((name) => !zh.named.has(name))).toEqual([])
  })

  it.each([
    ['MONTH_FUTURE', 2],
    ['PROJECT_MISSING', 3],
    ['MONEY_ON_CHILDREN', 4],
    ['MONEY_ON_PARENT', 4],
    ['MONEY_PRESENT', 4],
    ['WORKSPACE_EXISTS', 4],
    ['WORKSPACE_MISSING', 5],
    ['DISK_FULL', 5],
    ['INTERNAL', 1],
  ] as const)('%s 的退出码是 %d', (code, exit) => {
    expect(refusals[code].exit).toBe(exit)
  })

  it('SQLite 的英文不进中文句子，认不得的照原样', () => {
    const sentence = (why: string) => refusalText('WORKSPACE_DAMAGED', { path: '甲', why }, 'zh')
    expect(sentence('database disk image is malformed')).toBe(
      '甲 已损坏（数据库文件里有读不出的页）；数据未改动，请从备份恢复。',
    )
    expect(sentence('row 3 missing')).toContain('（row 3 missing）')
  })

  it('代码都是大写', () => {
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([])
  })

  it('refuse 抛出带代码和细节的 Refusal', () => {
    const run = () => refuse('MONTH_INVALID', { value: '2024-13' })
    expect(run).toThrow(Refusal)
    try {
      run()
    } catch (error) {
      expect(error).toMatchObject({ code: 'MONTH_INVALID', details: { value: '2024-13' } })
    }
    expect(refusalText('MONTH_INVALID', { value: '2024-13' }, 'zh')).toBe('没有“2024-13”这个月；月份写作 2024-06。')
  })
})
