import { kind } from './kind'

/** What can be wrong with a form of the monthly sheet, in words. */
const formFaults: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  notJson: { zh: '不是 JSON', en: 'it is not JSON' },
  missing: { zh: '没有给', en: 'it is missing' },
  type: { zh: '类型不对', en: 'it has the wrong type' },
  unknown: { zh: '没有这一项', en: 'there is no such thing' },
  choice: { zh: '不在可选的值里', en: 'it is none of the values to choose from' },
  small: { zh: '太小或太短', en: 'it is too small or too short' },
  large: { zh: '太大或太长', en: 'it is too large or too long' },
  twice: { zh: '这一列给了两次', en: 'the column is given twice' },
  noName: { zh: '没有项目名称这一列', en: 'there is no column name' },
  firstFigure: {
    zh: '第一列是金额或比率，合计两个字没有地方写；请把序号或文字放在第一列',
    en: 'the first column has totals, so that their label has no place; let a text come first',
  },
  tooWide: {
    zh: '各列最小的宽加起来比纸还宽；请去掉几列、减小宽度或换大纸',
    en: 'the columns at their least are wider than the paper; take some away, make them narrower or choose larger paper',
  },
}

/** The member that is meant; in a window, where the columns are seen, they need no name. */
const named = ({ file, field }: { file: string | null; field: string }) =>
  field === '' || (file === null && field === 'columns') ? null : field

/** Of the papers' own settings. */
export const paperRefusals = {
  FORM_INVALID: kind<{ file: string | null; column: number | null; field: string; why: string }>(
    2,
    (d) =>
      `${d.file === null ? '这个表式' : d.file}${d.column === null ? '' : `的第 ${d.column} 列`}${named(d) === null ? '' : ` ${named(d)}`}：${formFaults[d.why]?.zh ?? d.why}；没有写入。`,
    (d) =>
      `${d.file === null ? 'The form' : d.file}${d.column === null ? '' : `, column ${d.column}`}${named(d) === null ? '' : `, ${named(d)}`}: ${formFaults[d.why]?.en ?? d.why}; nothing was written.`,
  ),
  FORM_NAME: kind<{ name: string }>(
    2,
    (d) => `已有名为“${d.name}”的表式；请换个名字，两个官方表式不能改。`,
    (d) => `There is a form “${d.name}” already; choose another name, the two official forms cannot be changed.`,
  ),
  RANKING_WEIGHTS: kind<Record<never, never>>(
    2,
    () => '按综合得分排名要给权数，至少一项不是零，每项在 ±1000 以内（如：占年度计划=0.6，较序时=0.4，红灯=-2）。',
    () => 'A ranking by score needs weights: at least one that is not zero, each within ±1000.',
  ),
} as const
