import { expect, it } from 'vitest'
import { pairs, table, widthOf } from '#cli/table'

it('汉字、全角标点占两列，字母、组合符占一列或零列', () => {
  expect([widthOf('龙鼎10万吨'), widthOf('（一）'), widthOf('abc'), widthOf('é'), widthOf('—✓')]).toEqual([
    10, 6, 3, 1, 2,
  ])
})

it('表格按列宽对齐，数字靠右，空白是破折号，一格不跨行', () => {
  const rows = [
    { name: '龙鼎', money: '1,234.00' },
    { name: 'A\nB', money: null },
  ]
  expect(
    table(
      [
        { head: '名', cell: (row) => row.name },
        { head: '金额', right: true, cell: (row) => row.money },
      ],
      rows,
    ),
  ).toBe('名        金额\n龙鼎  1,234.00\nA B          —')
})

it('终端控制字符不从数据里漏出去', () => {
  expect(pairs([['名', '\u001b[31m红\u0007']])).toBe('名   [31m红 ')
})
