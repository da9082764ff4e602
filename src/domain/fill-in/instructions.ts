import { KEEP } from './columns'
import type { FillIn } from './form'
import { periodWords } from './form'

/** The line above the table. */
export function hintOf({ period }: Pick<FillIn, 'period'>): string {
  const derived = period.kind === 'monthly' ? '累计、占比自动算出，' : ''
  return `只填黄色格，${derived}其余格是锁住的；不要删行、加行或改项目名称，说明见“填报说明”页。`
}

const monthly = [
  '1. 黄色格由你单位填；深黄的是还没有填、必须填的。白格和灰格是锁住的，填好黄色格后会自动算出。',
  '2. 金额单位是万元，最多四位小数（到元）。本月没有完成投资的填 0；没有数的留空，留空不当作 0，也不会清掉已报的数。',
  '3. 有的项目填“本月完成”，有的填“累计完成”，以黄色格为准；填累计的，本月由累计减去以前各月得出。',
  '4. 形象比例填 0% 到 100%。',
  `5. “上月情况”是上月报的文字，供对照。形象进度、存在问题、下一步计划没有变化的，在“文字沿用上月”里选“${KEEP}”，不用重抄；写了字的以写的为准。`,
  '6. 已经报过的数和文字已填在格里，要改就直接改。',
]
const plan = [
  '1. 黄色格由你单位填：年度计划投资和十二个月的计划。没有分月计划的，十二个月都留空。',
  '2. 金额单位是万元，最多四位小数（到元）。分了月的，十二个月合计要等于年度计划（最后一列会算出合计）。',
  '3. 留空不当作 0，也不会清掉已有的计划。',
]
const common = [
  '请不要删行、加行、改项目名称，也不要改表头：删掉的行不当作删除，新加的行收不进来，改了的名称不会采用。少了项目、名称不对，请告诉我们。',
  '用 WPS、Excel 或 LibreOffice 都可以填。请存为 .xlsx，用原来的文件名或另取名都行，发回即可。',
]

/** The lines of the sheet 填报说明. */
export function instructions(
  form: Pick<FillIn, 'period' | 'unit' | 'office' | 'dueOn' | 'simulated'>,
): readonly string[] {
  const { period, unit, office, dueOn } = form
  const own = period.kind === 'monthly' ? monthly : plan
  const due = dueOn === null ? '' : `，请于${dueOn}前（含当日）报送`
  const numbered = common.map((line, i) => `${own.length + 1 + i}. ${line}`)
  return [
    `${unit}：这是${office}发来的${periodWords(period)}填报表${due}。`,
    ...(form.simulated ? ['表里是模拟数据，不作正式报表。'] : []),
    ...own,
    ...numbered,
  ]
}
