import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectReason } from '#domain/fill-in/collect'
import { columnsOf } from '#domain/fill-in/columns'
import { fieldsOf, fileNameOf, type Period, type SentRow } from '#domain/fill-in/form'
import { checkedText, checkRow, type Manifest, manifestRows, readManifest, splitCheck } from '#domain/fill-in/manifest'
import { noticeSentence } from '#domain/fill-in/notice-sentence'
import type { Notice } from '#domain/fill-in/report'
import type { Month } from '#domain/month'

const june: Period = { kind: 'monthly', month: '2024-06' as Month }
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((t) => t.trim() || '文')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const yuan = fc.integer({ min: -1_000_000, max: 1_000_000_000_000 })
const rowOf = (names: readonly string[]): fc.Arbitrary<SentRow> =>
  fc.record({
    id: fc.uuid(),
    name: text,
    cumulative: fc.boolean(),
    sent: fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          name === 'physical'
            ? maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0))
            : ['progress', 'problem', 'next', 'statEntry'].includes(name)
              ? maybe(text)
              : maybe(yuan),
        ]),
      ),
    ),
    brought: fc.record({ progress: maybe(text), problem: maybe(text), next: maybe(text) }),
    locked: fc.record({ totalInvestment: maybe(yuan), annualPlan: maybe(yuan), ytdBefore: maybe(yuan) }),
  })
const manifestOf = (period: Period): fc.Arbitrary<Manifest> =>
  fc.record({
    period: fc.constant(period),
    workspace: fc.stringMatching(/^[0-9a-f]{32}$/),
    unit: text,
    sentAt: fc.constant('2024-07-01 09:00'),
    simulated: fc.boolean(),
    rows: fc.array(rowOf(fieldsOf(period.kind)), { maxLength: 5 }),
  })

describe('填报表的校验页', () => {
  it.each([june, { kind: 'plan', year: 2025 }] satisfies Period[])('写下什么就读回什么 %j', (period) => {
    fc.assert(
      fc.property(manifestOf(period), (manifest) => {
        const parts = splitCheck([...manifestRows(manifest), checkRow('abc')])
        expect(parts?.check).toBe('abc')
        expect(readManifest(parts?.rows ?? [])).toEqual(manifest)
      }),
    )
  })

  it('程序另存时换行和行尾空格变了，校验的还是同一段；别的变了就不是', () => {
    const rows = [
      ['yichuan-kpm/fill-in', '1'],
      ['row', 'a', '甲\n乙', '', ''],
    ]
    const saved = [
      ['yichuan-kpm/fill-in', '1', ''],
      ['row', 'a', '甲\r\n乙 '],
    ]
    expect(checkedText(saved)).toBe(checkedText(rows))
    expect(checkedText([rows[0] ?? [], ['row', 'b', '甲\n乙']])).not.toBe(checkedText(rows))
  })

  it('不是自己的页就不认', () => {
    expect(splitCheck([['别的']])).toBeNull()
    expect(splitCheck([['yichuan-kpm/fill-in', '2']])).toBeNull()
    expect(
      readManifest([
        ['yichuan-kpm/fill-in', '1'],
        ['kind', 'monthly'],
        ['period', '2024-13'],
      ]),
    ).toBeNull()
  })
})

describe('填报表的样子', () => {
  it('表头说得出是哪个月；一月没有以前各月；没有两栏同名', () => {
    const headings = (period: Period) => columnsOf(period).map(({ heading }) => heading)
    expect(headings(june).slice(4, 8)).toEqual([
      '2024年计划投资',
      '1—5月累计完成投资',
      '6月完成投资',
      '1—6月累计完成投资',
    ])
    expect(headings({ kind: 'monthly', month: '2024-02' as Month })).toContain('1月累计完成投资')
    expect(headings({ kind: 'monthly', month: '2024-01' as Month })).not.toContain('1月累计完成投资')
    for (let m = 1; m <= 12; m += 1) {
      const all = headings({ kind: 'monthly', month: `2024-${String(m).padStart(2, '0')}` as Month })
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('文件名没有磁盘不收的字', () => {
    expect(fileNameOf({ unit: '县住建局/房管:科', period: june })).toBe('县住建局_房管_科 2024年6月重点项目填报表.xlsx')
  })

  it('许多份的原因写得下', () => {
    expect(collectReason(['a.xlsx', 'b.xlsx'])).toBe('a.xlsx、b.xlsx')
    const many = collectReason(Array.from({ length: 300 }, (_, i) => `单位${i} 2024年6月重点项目填报表.xlsx`))
    expect(many.length).toBeLessThan(2_000)
    expect(many).toMatch(/等 300 份$/)
  })

  const notices: readonly Notice[] = [
    { code: 'RENAMED', row: 9, projectId: 'a', from: '甲', to: '乙' },
    { code: 'ROW_DELETED', projectId: 'a', name: '甲' },
    { code: 'LOCKED_CHANGED', row: 9, projectId: 'a', name: '甲', column: '总投资' },
    { code: 'CHECK_BROKEN' },
    { code: 'MANIFEST_LOST' },
    { code: 'SAVED_ELSEWHERE', program: 'WPS' },
    { code: 'OLDER_COPY', newer: 'b.xlsx' },
    { code: 'SAME_FILE', as: 'b.xlsx' },
  ]
  it.each(notices)('$code 两种语言都有话', (notice) => {
    expect(noticeSentence(notice, 'zh')).toMatch(/[\u4e00-\u9fa5]/)
    expect(noticeSentence(notice, 'en').replaceAll(/甲|乙|总投资/g, '')).not.toMatch(/[\u4e00-\u9fa5]/)
  })
})
