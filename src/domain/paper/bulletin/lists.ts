import { fillLine } from './fill'
import type { Item } from './items'
import type { AttachedColumn, Attachment } from './model'
import { type Blank, list, type Piece } from './pieces'
import type { Templates } from './templates'

/** Parts of the bulletin that name projects one by one. */
export const listed = ['lagging', 'notStarted', 'finished', 'problems'] as const
export type Listed = (typeof listed)[number]

/** More than so many are named in an 附件 and not in the text. */
const IN_TEXT = 15

const lineOf = {
  lagging: 'laggingLine',
  notStarted: 'notStartedLine',
  finished: 'finishedLine',
  problems: 'problemLine',
} as const

/** What `{名单}` holds: the items in a row, or where they are listed. */
export function listOf(templates: Templates, key: Listed, items: readonly Item[], attachment: number | null): Blank {
  if (attachment !== null) return { pieces: [{ text: `详见附件${attachment}` }], state: 'given' }
  return list(
    items.map((item) => fillLine(templates[lineOf[key]], new Map(Object.entries(item)))),
    '；',
  )
}

type ListColumn = AttachedColumn & { readonly of: string }
const column = (of: string, width: number, align: AttachedColumn['align'] = 'left', heading = of): ListColumn => ({
  of,
  heading,
  width,
  align,
})

/** The tables that lists become; widths add up to the text area's less the counting column's. */
const tables: Readonly<Record<Listed, { readonly title: string; readonly columns: readonly ListColumn[] }>> = {
  lagging: {
    title: '滞后重点项目名单',
    columns: [column('项目名称', 50), column('责任单位', 28), column('亮灯', 12, 'center'), column('原因', 54)],
  },
  notStarted: {
    title: '未开工重点项目名单',
    columns: [
      column('项目名称', 66),
      column('责任单位', 34),
      column('期限', 30, 'center', '计划开工'),
      column('逾期天数', 14, 'right', '逾期天'),
    ],
  },
  finished: {
    title: '竣工投产重点项目名单',
    columns: [
      column('项目名称', 66),
      column('责任单位', 34),
      column('阶段', 14, 'center'),
      column('日期', 30, 'center'),
    ],
  },
  problems: {
    title: '未销号问题清单',
    columns: [
      column('项目名称', 40),
      column('问题', 40),
      column('责任单位', 24),
      column('期限', 27, 'center'),
      column('逾期天数', 13, 'right', '逾期天'),
    ],
  },
}

function tableOf(key: Listed, items: readonly Item[]): Attachment {
  const { title, columns } = tables[key]
  const cell = (item: Item, { of }: ListColumn): readonly Piece[] => {
    const blank = item[of]
    return blank === undefined || blank.state !== 'given' ? [] : blank.pieces
  }
  return {
    title,
    unit: '',
    columns: [{ heading: '序号', width: 12, align: 'center' }, ...columns],
    rows: items.map((item, i) => [[{ text: String(i + 1) }], ...columns.map((one) => cell(item, one))]),
  }
}

/** The lists that are too long for the text, as 附件 after so many others, with the number of each. */
export function listTables(items: Readonly<Record<Listed, readonly Item[]>>, before: number) {
  const long = listed.filter((key) => items[key].length > IN_TEXT)
  return {
    attachments: long.map((key) => tableOf(key, items[key])),
    numbers: new Map(long.map((key, i) => [key, before + i + 1])),
  }
}
