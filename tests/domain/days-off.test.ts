import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDaysOff } from '#domain/days-off'
import { addDays, day } from '#domain/month'

/** Days as `2024-10-01 休 国庆节`. */
function read(text: string, year = 2024): readonly string[] {
  return parseDaysOff(text, year).days.map((d) =>
    `${d.on} ${d.kind === 'workday' ? '班' : '休'} ${d.name ?? ''}`.trim(),
  )
}
const october = (name: string, ...days: readonly number[]) => days.map((d) => `2024-10-0${d} 休 ${name}`.trim())
const week = [1, 2, 3, 4, 5, 6, 7]

describe('放假与补班的写法', () => {
  it.each([
    ['2024-10-01 国庆节', october('国庆节', 1)],
    ['2024/10/1\t国庆节', october('国庆节', 1)],
    ['2024年10月1日国庆节', october('国庆节', 1)],
    ['2024-10-01至2024-10-07 国庆节', october('国庆节', ...week)],
    ['2024-10-01 至 2024-10-07 国庆节', october('国庆节', ...week)],
    ['10月1日—7日 国庆节', october('国庆节', ...week)],
    ['10月1日－10月7日　国庆节', october('国庆节', ...week)],
    ['１０月１日～７日（国庆节）', october('国庆节', ...week)],
    ['10.1-10.7', october('', ...week)],
    ['10.1-7', october('', ...week)],
    ['10-01~10-07', october('', ...week)],
    ['国庆节 10.1-10.7', october('国庆节', ...week)],
    ['10.1, 10.2 10.3', october('', 1, 2, 3)],
    ['10.1 国庆节,10.2国庆节 10.3 National Day', [...october('国庆节', 1, 2), ...october('National Day', 3)]],
    ['10.1 国庆节\r\n\n10.2', [...october('国庆节', 1), ...october('', 2)]],
    ['2024-09-29 补班', ['2024-09-29 班']],
    ['9月29日 上班', ['2024-09-29 班']],
    ['9.29班', ['2024-09-29 班']],
    ['9.29（调休上班）', ['2024-09-29 班']],
    ['9.29 国庆节补班', ['2024-09-29 班 国庆节']],
    ['补班：9月29日、10月12日', ['2024-09-29 班', '2024-10-12 班']],
    ['9月29日和10月12日上班', ['2024-09-29 班', '2024-10-12 班']],
    ['2024-09-29 workday, 2024-10-01 holiday', ['2024-09-29 班', '2024-10-01 休']],
    ['10.1, 9.29 补班', [...october('', 1), '2024-09-29 班']],
    ['补班：9月29日。国庆节：10月1日放假', ['2024-09-29 班', ...october('国庆节', 1)]],
    ['12.31-1.1 元旦', ['2024-12-31 休 元旦', '2025-01-01 休 元旦']],
    ['2023年12月30日至2024年1月1日 元旦', ['2023-12-30 休 元旦', '2023-12-31 休 元旦', '2024-01-01 休 元旦']],
    ['2.29', ['2024-02-29 休']],
  ])('%j', (text, days) => {
    expect(read(text)).toEqual(days)
    expect(parseDaysOff(text, 2024).rejected).toEqual([])
  })

  it('放假通知的原话', () => {
    const notice = [
      '一、元旦：1月1日（星期一）放假，与周末连休。',
      '三、清明节：4月4日（星期四）至6日（星期六）放假调休，共3天。4月7日（星期日）上班。',
      '七、国庆节：10月1日（星期二）至7日（星期一）放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。',
    ].join('\n')
    const { rejected } = parseDaysOff(notice, 2024)
    expect(rejected).toEqual([])
    expect(read(notice)).toEqual([
      '2024-01-01 休 元旦',
      '2024-04-04 休 清明节',
      '2024-04-05 休 清明节',
      '2024-04-06 休 清明节',
      '2024-04-07 班 清明节',
      ...october('国庆节', ...week),
      '2024-09-29 班 国庆节',
      '2024-10-12 班 国庆节',
    ])
  })
})

describe('看不懂的留下来，说明为什么', () => {
  it.each([
    ['国庆节放假七天', '国庆节放假七天', '没有看到日期'],
    ['2024-10 国庆节', '2024-10 国庆节', '没有看到日期'],
    ['10/1/2024', '10/1/2024', '没有看到日期'],
    ['2月30日', '2月30日', '没有这一天'],
    ['2024-13-01 元旦', '2024-13-01', '没有这一天'],
    ['10.7-10.1', '10.7-10.1', '结束在开始之前'],
    ['2024-10-07至2023-10-01', '2024-10-07至2023-10-01', '结束在开始之前'],
    ['10.7-9.1', '10.7-9.1', '超过 31 天'],
    ['10.1-11.1', '10.1-11.1', '超过 31 天'],
  ])('%j', (text, part, why) => {
    const { days, rejected } = parseDaysOff(text, 2024)
    expect(days).toEqual([])
    expect(rejected).toMatchObject([{ line: 1, text: part }])
    expect(rejected[0]?.why.zh).toContain(why)
    expect(rejected[0]?.why.en).toMatch(/[a-z]/)
  })

  it('平年没有2月29日', () => {
    expect(parseDaysOff('2.29', 2023).rejected).toMatchObject([{ text: '2.29' }])
  })

  it('31天还可以', () => {
    expect(parseDaysOff('10.1-10.31', 2024).days).toHaveLength(31)
  })

  it('一行里只有一半不懂，另一半照收', () => {
    expect(parseDaysOff('说明\n10.1 国庆节, 2月30日 元宵\n10.2, 10/3/2024', 2024)).toMatchObject({
      days: [
        { on: '2024-10-01', name: '国庆节' },
        { on: '2024-10-02', name: null },
      ],
      rejected: [
        { line: 1, text: '说明' },
        { line: 2, text: '2月30日' },
        { line: 3, text: '10/3/2024' },
      ],
    })
  })

  it('同一天写两次：一样的只算一次，又休又班的后一个不收', () => {
    const { days, rejected } = parseDaysOff('10.1-10.2 国庆节\n10.1\n10.2 补班\n9.29 补班\n9.29 中秋', 2024)
    expect(days.map(({ on, kind }) => [on, kind])).toEqual([
      ['2024-10-01', 'holiday'],
      ['2024-10-02', 'holiday'],
      ['2024-09-29', 'workday'],
    ])
    expect(rejected.map(({ line, why }) => [line, why.zh])).toEqual([
      [3, '2024-10-02 前面写的是放假'],
      [5, '2024-09-29 前面写的是补班'],
    ])
  })

  it('空的就是没有', () => {
    expect(parseDaysOff(' \n\n', 2024)).toEqual({ days: [], rejected: [] })
  })
})

it('任何一段日子，写出来再读是同样的几天', () => {
  const stretch = fc.record({ start: fc.integer({ min: 0, max: 3_650 }), length: fc.integer({ min: 0, max: 30 }) })
  fc.assert(
    fc.property(stretch, ({ start, length }) => {
      const days = Array.from({ length: length + 1 }, (_, i) => addDays(day('2020-01-01'), start + i))
      const text = `${days[0]}至${days.at(-1)} 停工`
      expect(parseDaysOff(text, 2024)).toEqual({
        days: days.map((on) => ({ on, kind: 'holiday', name: '停工' })),
        rejected: [],
      })
    }),
  )
})
