import { formatWan } from '../money'
import { monthText } from '../month'
import type { Lang } from '../refusal'
import { importFields } from './import-field'
import type { ImportWarning } from './understood-types'

const byWhat = {
  ledger: { zh: '按台账里同一项目的数', en: 'by the ledger’s figures of the same projects' },
  siblings: { zh: '按旁边的列', en: 'by the columns beside it' },
  size: { zh: '按大小', en: 'by size' },
  habit: { zh: '按习惯', en: 'by habit' },
} as const

function quoted(columns: readonly string[], between: string): string {
  return columns.map((column) => `“${column}”`).join(between)
}

/** A warning's sentence: what was assumed, and where to say otherwise. */
export function importWarning(warning: ImportWarning, lang: Lang): string {
  const zh = lang === 'zh'
  switch (warning.code) {
    case 'UNIT_GUESSED': {
      const how = byWhat[warning.from as keyof typeof byWhat] ?? byWhat.habit
      return zh
        ? `${quoted(warning.columns, '、')}没写单位，${how.zh}认作${warning.unit}；不对就在列头改，或用 --money 说明。`
        : `No unit is named for ${quoted(warning.columns, ', ')}; taken for ${warning.unit} ${how.en}. Change it at the column, or give --money.`
    }
    case 'UNIT_DISAGREES':
      return zh
        ? `“${warning.column}”的表头写的是${warning.unit}，以表头为准，没有用 --money 的${warning.option}；要改请在列对照里写。`
        : `The header of “${warning.column}” says ${warning.unit}; it holds against --money ${warning.option}. Say otherwise in the mapping.`
    case 'UNIT_UNLIKELY':
      return zh
        ? `“${warning.column}”写的是${warning.unit}，与台账比更像${warning.likely}；请核对单位。`
        : `“${warning.column}” says ${warning.unit}, but beside the ledger it looks like ${warning.likely}; check the unit.`
    case 'FRACTION_GUESSED':
      return zh
        ? `“${warning.column}”的表头是百分数，数都不大于 1，按小数读（0.88 是 88%）；请核对。`
        : `“${warning.column}” is headed per cent, but no number is above 1; read as fractions (0.88 is 88%). Check it.`
    case 'MEANING_BY_VALUES':
      return zh
        ? `“${warning.column}”按内容认作“${importFields[warning.field].label.zh}”；不对就在列头改。`
        : `“${warning.column}” is taken for “${importFields[warning.field].label.en}” by its values; change it at the column.`
    case 'MEANING_UNSURE':
      return zh
        ? `“${warning.column}”按“${importFields[warning.field].label.zh}”读；如果是“${importFields[warning.other].label.zh}”，请在列头改。`
        : `“${warning.column}” is read as “${importFields[warning.field].label.en}”; if it is “${importFields[warning.other].label.en}”, change it at the column.`
    case 'COLUMN_TAKEN':
      return zh
        ? `“${warning.column}”也像“${importFields[warning.field].label.zh}”，用的是“${warning.other}”，这一列没有读。`
        : `“${warning.column}” may be “${importFields[warning.field].label.en}” too; “${warning.other}” is used, this column is not read.`
    case 'LATER_MONTHS':
      return zh
        ? `${quoted(warning.columns, '、')}在${monthText(warning.month)}以后，没有读。`
        : `${quoted(warning.columns, ', ')} come after ${warning.month} and are not read.`
    case 'OTHER_TABLE':
      return zh
        ? `第 ${warning.row + 1} 行起是另一张表，列不同，没有读；请分成两个文件导入。`
        : `From row ${warning.row + 1} on there is another table with other columns, which is not read; import it as a file of its own.`
    case 'TOTAL_DIFFERS':
      return zh
        ? `第 ${warning.row + 1} 行合计的“${warning.column}”是 ${formatWan(warning.says)} 万元，各行相加是 ${formatWan(warning.sum)} 万元；请核对有没有漏行。`
        : `The total in row ${warning.row + 1}, “${warning.column}”, says ${formatWan(warning.says)} CNY 10k; the rows add up to ${formatWan(warning.sum)}. Check for missing rows.`
  }
}
