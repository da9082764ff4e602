import { kind } from './kind'

/** What stands against a returned fill-in workbook, or one of its rows (CLI.md, `sheet collect`). */
export const fillInRefusals = {
  SHEET_UNKNOWN: kind<{ file: string }>(
    2,
    (d) => `${d.file} 不是本程序发出的填报表；别的表请用导入（import）。`,
    (d) => `${d.file} is no fill-in workbook of this program; use import for other sheets.`,
  ),
  SHEET_OTHER_WORKSPACE: kind<{ file: string; unit: string; period: string }>(
    4,
    (d) => `${d.file} 是另一个工作区发出的（${d.unit}，${d.period}），收不进这里；请打开那个工作区再收。`,
    (d) => `${d.file} was sent from another workspace (${d.unit}, ${d.period}); collect it there.`,
  ),
  SHEET_EMPTY: kind<{ unit: string; period: string }>(
    2,
    (d) => `“${d.unit}”在 ${d.period} 没有牵头的项目，没有填报表可发。`,
    (d) => `“${d.unit}” leads no project in ${d.period}; there is no workbook to send.`,
  ),
  SHEET_ROW_ADDED: kind<{ file: string; row: number; name: string }>(
    2,
    (d) =>
      `${d.file} 第 ${d.row} 行“${d.name}”是发出以后加的，没有项目编号，收不进来；新项目请先在项目页新建，再重新发表。`,
    (d) =>
      `${d.file} row ${d.row}, “${d.name}”, was added after sending and has no project id; add the project first, then send again.`,
  ),
  SHEET_ROW_TWICE: kind<{ file: string; row: number; first: number; name: string }>(
    2,
    (d) => `${d.file} 第 ${d.row} 行和第 ${d.first} 行是同一个项目“${d.name}”；请只留一行。`,
    (d) => `${d.file} rows ${d.first} and ${d.row} are the same project, “${d.name}”; keep one.`,
  ),
  SHEET_ROW_SWAPPED: kind<{ file: string; row: number; name: string; known: string }>(
    2,
    (d) =>
      `${d.file} 第 ${d.row} 行写的是“${d.name}”，编号却是“${d.known}”的，像是排过序或贴错了行；请在原表上重填这一行。`,
    (d) =>
      `${d.file} row ${d.row} says “${d.name}” but carries the id of “${d.known}”; it looks sorted or pasted over, fill that row again in the original.`,
  ),
  SHEET_ERROR: kind<{ value: string }>(
    2,
    (d) => `这一格是公式错误（${d.value}）；请改填数或文字。`,
    (d) => `This cell holds a formula error (${d.value}); type a value instead.`,
  ),
  SHEET_REJECTED: kind<{ count: number; rejected: readonly unknown[] }>(
    2,
    (d) =>
      `有 ${d.count} 格（行）收不进来，所以一格都没有写；请看每格的原因，改好再收，或用 --accept-partial 只收其余的。`,
    (d) =>
      `${d.count} cells or rows cannot be taken, so none was written; see why beside each, mend them, or take the rest with --accept-partial.`,
  ),
} as const
