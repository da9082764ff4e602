import { kind } from './kind'

/** What somebody's file, a row or a cell of it cannot be taken for: exit code 2 (CLI.md, import). */
export const importRefusals = {
  TABLE_MISSING: kind<{ file: string; looked: string }>(
    2,
    (d) => `${d.file} 里没有找到表：没有一行像表头（找过 ${d.looked}）。请核对文件，或在列对照里写明表头在第几行。`,
    (d) =>
      `No table found in ${d.file}: no row looks like a header (looked for ${d.looked}). Check the file, or name the header's row in the mapping.`,
  ),
  SHEET_NAME_UNKNOWN: kind<{ file: string; sheet: string; sheets: string }>(
    2,
    (d) => `${d.file} 里没有名为“${d.sheet}”的工作表；有：${d.sheets}。`,
    (d) => `${d.file} has no sheet “${d.sheet}”; it has: ${d.sheets}.`,
  ),
  NAME_COLUMN_MISSING: kind<{ file: string; sheet: string; looked: string; headers: string }>(
    2,
    (d) =>
      `${d.file} 的工作表“${d.sheet}”没有一列能认出项目（找过 ${d.looked}；表头有：${d.headers}）。请在列对照里指明项目名称是哪一列。`,
    (d) =>
      `Sheet “${d.sheet}” of ${d.file} has no column that tells the project (looked for ${d.looked}; its headers: ${d.headers}). Say in the mapping which column is the name.`,
  ),
  FIELD_COLUMN_MISSING: kind<{ file: string; sheet: string; looked: string; headers: string }>(
    2,
    (d) =>
      `${d.file} 的工作表“${d.sheet}”没有可导入的列（找过 ${d.looked}；表头有：${d.headers}）。请核对导入的种类，或在列对照里指明。`,
    (d) =>
      `Sheet “${d.sheet}” of ${d.file} has no column to import (looked for ${d.looked}; its headers: ${d.headers}). Check the kind, or name the columns in the mapping.`,
  ),
  MAPPING_INVALID: kind<{ file: string; why: string }>(
    2,
    (d) => `列对照 ${d.file} 用不了：${d.why}。`,
    (d) => `The mapping ${d.file} cannot be used: ${d.why}.`,
  ),
  MONTH_UNASKED: kind<{ file: string }>(
    2,
    (d) => `${d.file} 是哪个月的，表里没有写；请用 --month 说明（如 2024-06）。`,
    (d) => `${d.file} does not say its month; give --month (2024-06).`,
  ),
  YEAR_UNASKED: kind<{ file: string }>(
    2,
    (d) => `${d.file} 是哪一年的，表里没有写；请用 --year 说明（如 2024）。`,
    (d) => `${d.file} does not say its year; give --year (2024).`,
  ),
  WRONG_MONTH: kind<{ says: string; asked: string }>(
    2,
    (d) => `写的是${d.says}，要导入的是${d.asked}；请换成${d.asked}的表，或改导入的月份。`,
    (d) => `says ${d.says}, but ${d.asked} is asked for; take the right sheet, or change the month of the import.`,
  ),
  WRONG_YEAR: kind<{ says: string; asked: string }>(
    2,
    (d) => `写的是${d.says}，要导入的是${d.asked}；请换成${d.asked}的表，或改导入的年度。`,
    (d) => `says ${d.says}, but ${d.asked} is asked for; take the right sheet, or change the year of the import.`,
  ),
  CELL_ERROR: kind<{ value: string }>(
    2,
    (d) => `公式出错（${d.value}），没有数；请在表里改好再导入。`,
    (d) => `a formula's error (${d.value}), not a value; mend it in the sheet first.`,
  ),
  TEXT_TOO_LONG: kind<{ length: number; limit: number }>(
    2,
    (d) => `有 ${d.length} 字，最多 ${d.limit} 字；请删短。`,
    (d) => `has ${d.length} characters, at most ${d.limit} are kept; shorten it.`,
  ),
  NOT_A_DATE: kind<{ value: string }>(
    2,
    (d) => `“${d.value}”认不出是哪天；写作 2024.6、2024年6月底 或 2024-06-30。`,
    (d) => `“${d.value}” is no date; write 2024.6 or 2024-06-30.`,
  ),
  NOT_YEARS: kind<{ value: string }>(
    2,
    (d) => `“${d.value}”不是起止年限；写作 2023-2025。`,
    (d) => `“${d.value}” is no span of years; write 2023-2025.`,
  ),
  FRACTION_RANGE: kind<{ value: string }>(
    2,
    (d) => `“${d.value}”不在 0% 到 100% 之间；请核对比例。`,
    (d) => `“${d.value}” is not between 0% and 100%; check the share.`,
  ),
  NAME_BLANK: kind<Record<never, never>>(
    2,
    () => '这一行有数，没有项目名称；请补上名称，或删去这一行。',
    () => 'the row has figures and no name; name the project, or remove the row.',
  ),
  NAME_NEAR: kind<{ name: string; near: string; id: string }>(
    2,
    (d) => `台账没有“${d.name}”，相近的是“${d.near}”；是同一个就确认，不是就改名称或新增。`,
    (d) =>
      `there is no “${d.name}”; near to it is “${d.near}”. Confirm it if it is the same, else correct the name or add the project.`,
  ),
  NAME_UNKNOWN: kind<{ name: string }>(
    2,
    (d) => `台账没有“${d.name}”；请核对名称，或新增这个项目。`,
    (d) => `there is no project “${d.name}”; check the name, or add the project.`,
  ),
  NAME_MAPPED_UNKNOWN: kind<{ name: string; id: string }>(
    2,
    (d) => `列对照把“${d.name}”对到 ${d.id}，台账没有这个项目；请改列对照。`,
    (d) => `the mapping takes “${d.name}” for ${d.id}, which is no project; change the mapping.`,
  ),
  NAME_AMBIGUOUS: kind<{ name: string; ids: string }>(
    2,
    (d) => `“${d.name}”对得上不止一个项目（${d.ids}）；请写编号，或指明是哪一个。`,
    (d) => `“${d.name}” fits more than one project (${d.ids}); give the id, or say which one it is.`,
  ),
  DUPLICATE_ROW: kind<{ name: string; first: number }>(
    2,
    (d) => `“${d.name}”在第 ${d.first} 行已有一次，一个文件里一个项目只能有一行；请留一行。`,
    (d) => `“${d.name}” stands in row ${d.first} already; a project may have one row in a file.`,
  ),
} as const
