import { entryFields } from '#domain/entry'
import { importFields, isImportField } from '#domain/import/import-field'
import { many } from '#domain/many'
import { type Month, monthText } from '#domain/month'
import type { Lang } from '#domain/refusal'

/** What the reading of a sheet warns of, and how it tells what becomes of a row. */
const zh = {
  cumulative: (d: { count: number; row: number; name: string; given: string; sum: string }) =>
    `有 ${d.count} 行的累计与“以前各月＋本月”不一致，写入以本月为准；如第 ${d.row} 行“${d.name}”：累计 ${d.given} 万元，以前各月加本月 ${d.sum} 万元。`,
  fewMonths: (d: { count: number }) => `只有 ${d.count} 个月的计划列，不足十二个，月计划没有写。`,
  compared: (d: { field: string; count: number; row: number; name: string; given: string; now: string }) =>
    `“${d.field}”只核对、不写：有 ${d.count} 行与台账不同，如第 ${d.row} 行“${d.name}”表里 ${d.given}，台账 ${d.now}。`,
  monthless: (d: { fields: string }) =>
    `${d.fields}没有写：这张表有几个月的数，看不出文字是哪个月的；要写请选定月份再导。`,
  newUnits: (d: { names: string }) => `台账里没有这些责任单位，写入时新建：${d.names}。`,
  newNames: (d: { count: number }) => `有 ${d.count} 个台账里没有的项目，写入时新建。`,
  totalAgrees: '合计行，与各行之和一致',
  totalRow: '合计行',
  remembered: (d: { label: string }) => `列对照用了上次（${d.label}）定的。`,
  dropped: (d: { count: number }) => `有 ${d.count} 行填的累计比以前各月之和还小，本月记为负数；冻结前的检查会列出来。`,
  corrections: (d: { count: number }) => `有 ${d.count} 张更正单要登记。`,
  parentAgrees: '按子项汇总，与子项之和一致',
  parentDiffers: (d: { name: string; given: string; sum: string }) =>
    `“${d.name}”按子项汇总，金额填在它的子项上；表里是 ${d.given} 万元，子项之和是 ${d.sum} 万元。`,
  notices: {
    externalLinks: '这个文件引用了别的文件，取的是它上次算好的数。',
    macros: '这个文件带宏，宏没有运行。',
    otherFormat: '文件的内容和后缀不一样，按内容读。',
    formulasNotCalculated: '有公式没有算过，取不到数；请用表格软件打开存一次。',
  } as Readonly<Record<string, string>>,
  how: {
    id: '编号一致',
    code: '代码一致',
    name: '名称一致',
    alias: '别名',
    near: '名称相近，已确认',
    new: '台账没有，新建',
  },
  nature: {
    title: '标题行',
    unit: '单位行',
    header: '表头',
    total: '合计行',
    group: '分组行',
    note: '说明行',
    blank: '空行',
    otherTable: '另一个表，没有读',
  } as Readonly<Record<string, string>>,
  only: (d: { fields: string }) => `只改${d.fields}`,
  corrects: '写成更正单',
  join: '；',
  list: '、',
}
type ImportSentences = typeof zh

const en: ImportSentences = {
  cumulative: (d: { count: number; row: number; name: string; given: string; sum: string }) =>
    `In ${many(d.count, 'row')} the cumulative is not the months before plus this month; the month is written. Row ${d.row} “${d.name}”: ${d.given} against ${d.sum} CNY 10k.`,
  fewMonths: (d: { count: number }) =>
    `Only ${many(d.count, 'column')} of month plans, not twelve: month plans were not taken.`,
  compared: (d: { field: string; count: number; row: number; name: string; given: string; now: string }) =>
    `“${d.field}” is only compared: ${many(d.count, 'row differs', 'rows differ')} from the ledger, such as row ${d.row} “${d.name}”: ${d.given} in the sheet, ${d.now} in the ledger.`,
  monthless: (d: { fields: string }) =>
    `Not written: ${d.fields}. The sheet has several months, and which of them these belong to it does not say; choose the month to have them written.`,
  newUnits: (d: { names: string }) => `The ledger has no such units yet; they will be made: ${d.names}.`,
  newNames: (d: { count: number }) =>
    `${many(d.count, 'project is', 'projects are')} not in the ledger and will be made.`,
  totalAgrees: 'Total; agrees with the rows',
  totalRow: 'Total',
  remembered: (d: { label: string }) => `Columns as told the last time (${d.label}).`,
  dropped: (d: { count: number }) =>
    `In ${many(d.count, 'row')} the cumulative is below the months before: the month becomes negative; the checks before the freeze will list it.`,
  corrections: (d: { count: number }) => `${many(d.count, 'correction')} will be registered.`,
  parentAgrees: 'Summed from its parts; agrees with them',
  parentDiffers: (d: { name: string; given: string; sum: string }) =>
    `“${d.name}” is summed from its parts, give the money there; the sheet says ${d.given} CNY 10k, the parts add up to ${d.sum}.`,
  notices: {
    externalLinks: 'This file refers to others; their last computed values were taken.',
    macros: 'This file has macros; they were not run.',
    otherFormat: 'The content is of another kind than the file name says; it was read by its content.',
    formulasNotCalculated: 'Some formulas were never calculated; open and save the file once.',
  } as Readonly<Record<string, string>>,
  how: {
    id: 'Same id',
    code: 'Same code',
    name: 'Same name',
    alias: 'Alias',
    near: 'Near name, confirmed',
    new: 'Not in the ledger: new',
  },
  nature: {
    title: 'Title',
    unit: 'Unit row',
    header: 'Header',
    total: 'Total',
    group: 'Group',
    note: 'Note',
    blank: 'Blank',
    otherTable: 'Another table; not read',
  } as Readonly<Record<string, string>>,
  only: (d: { fields: string }) => `changes only ${d.fields}`,
  corrects: 'as a correction',
  join: '; ',
  list: ', ',
}
const words: Readonly<Record<Lang, ImportSentences>> = { zh, en }

export function importWords(lang: Lang) {
  return words[lang]
}

/** A field as a sentence names it, with its month where it has one: `6月完成投资`. */
export function fieldName(field: string, month: Month | null, lang: Lang): string {
  const label = isImportField(field) ? importFields[field].label : entryFields[field as keyof typeof entryFields]?.label
  const name = label?.[lang] ?? field
  if (month === null) return name
  return lang === 'zh' ? `${monthText(month)}${name.replace(/^本月/, '')}` : `${name} (${month})`
}
