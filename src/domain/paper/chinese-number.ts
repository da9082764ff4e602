const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千'] as const

/** A whole number from 1 to 9999 as 一、二 … 十、十一 … 一百零一, the way groups of a paper are counted. */
export function chineseNumber(value: number): string {
  const written = [...String(value)]
  const parts = written.map((digit, at) => {
    const place = places[written.length - 1 - at] ?? ''
    return digit === '0' ? '零' : `${digits[Number(digit)]}${place}`
  })
  return parts.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}
