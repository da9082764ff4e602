import { kind } from './kind'

const value = (d: { value: string }) => d.value

/** What was given cannot be taken: exit code 2 (CLI.md). */
export const inputRefusals = {
  USAGE: kind<{ message: string }>(
    2,
    (d) => d.message,
    (d) => d.message,
  ),
  INVALID_INPUT: kind<{ field: string; value: string; why: string }>(
    2,
    (d) => `“${d.field}”不能是“${d.value}”：${d.why}。`,
    (d) => `“${d.field}” cannot be “${d.value}”: ${d.why}.`,
  ),
  FIELD_UNKNOWN: kind<{ field: string }>(
    2,
    (d) => `没有名为“${d.field}”的字段；用 project set --help 看有哪些。`,
    (d) => `There is no field “${d.field}”; see project set --help.`,
  ),
  CHOICE_UNKNOWN: kind<{ field: string; value: string; choices: string }>(
    2,
    (d) => `“${d.field}”没有“${d.value}”这一项；可填：${d.choices}。`,
    (d) => `“${d.field}” has no “${d.value}”; choose from: ${d.choices}.`,
  ),
  NOT_A_NUMBER: kind<{ value: string; plain?: true }>(
    2,
    (d) => `“${value(d)}”不是数字；请只填数字${d.plain ? '' : '，单位是万元'}。`,
    (d) => `“${value(d)}” is not a number; give digits only${d.plain ? '' : ', in CNY 10k'}.`,
  ),
  MONEY_SUB_YUAN: kind<{ value: string; unit?: string }>(
    2,
    (d) => `“${value(d)}”不足一元；${d.unit === '元' ? '金额记到元，不带角分' : '万元最多四位小数'}。`,
    (d) =>
      `“${value(d)}” goes below one yuan; ${d.unit === '元' ? 'money is kept in whole yuan' : 'CNY 10k take at most four decimals'}.`,
  ),
  MONEY_TOO_LARGE: kind<{ value: string; unit?: string }>(
    2,
    (d) => `“${value(d)}”${d.unit ?? '万元'}超出一万亿元的上限；请核对单位。`,
    (d) => `“${value(d)}” ${d.unit ?? 'CNY 10k'} is beyond the limit of 100,000,000 (CNY 10k); check the unit.`,
  ),
  MONEY_NEGATIVE: kind<{ field: string; value: string }>(
    2,
    (d) => `“${d.field}”不能是负数（${d.value}）${d.field === '本月完成投资' ? '；累计比上月少了，请填累计' : ''}。`,
    (d) =>
      `“${d.field}” cannot be negative (${d.value})${d.field === '本月完成投资' ? '; give the cumulative figure if it went down' : ''}.`,
  ),
  MONTH_INVALID: kind<{ value: string }>(
    2,
    (d) => `没有“${value(d)}”这个月；月份写作 2024-06。`,
    (d) => `“${value(d)}” is not a month; write 2024-06.`,
  ),
  DATE_INVALID: kind<{ value: string }>(
    2,
    (d) => `没有“${value(d)}”这一天；日期写作 2024-06-30。`,
    (d) => `“${value(d)}” is not a day; write 2024-06-30.`,
  ),
  YEAR_INVALID: kind<{ value: string }>(
    2,
    (d) => `“${value(d)}”不是年份；写作 2024。`,
    (d) => `“${value(d)}” is not a year; write 2024.`,
  ),
  CUT_OFF_INVALID: kind<{ value: string }>(
    2,
    (d) => `“${value(d)}”不是截止日；写作 25日（当月）或 次月3日。`,
    (d) => `“${value(d)}” is not a cut-off day; write 25 (of the month) or 3 next month.`,
  ),
  MONTH_FUTURE: kind<{ month: string; today: string }>(
    2,
    (d) => `${d.month} 还没有到（今天 ${d.today}），不能填。`,
    (d) => `${d.month} has not come yet (today is ${d.today}).`,
  ),
  DATE_FUTURE: kind<{ field: string; value: string; today: string; happened?: true }>(
    2,
    (d) =>
      `${d.field} ${d.value} 晚于今天 ${d.today}；${d.happened ? '请给今天或以前的日期' : '还没有做完就留空，要改期限请填调整'}。`,
    (d) =>
      `${d.field} ${d.value} is after today, ${d.today}; ${d.happened ? 'give today or an earlier day' : 'leave it blank until it is done'}.`,
  ),
  MONTH_BEFORE_SINCE: kind<{ id: string; month: string; since: string }>(
    2,
    (d) => `项目 ${d.id} 从 ${d.since} 起计，不能填 ${d.month} 的数。`,
    (d) => `Project ${d.id} counts from ${d.since}; ${d.month} takes no figure.`,
  ),
  MONTH_AFTER_CANCEL: kind<{ id: string; month: string; from: string }>(
    2,
    (d) => `项目 ${d.id} 自 ${d.from} 起已取消，不能填 ${d.month} 的数。`,
    (d) => `Project ${d.id} was cancelled from ${d.from}; ${d.month} takes no figure.`,
  ),
  PLAN_SUM: kind<{ sum: string; annual: string }>(
    2,
    (d) => `十二个月计划合计 ${d.sum} 万元，与年度计划 ${d.annual} 万元不等。`,
    (d) => `The twelve months add up to ${d.sum} (CNY 10k), the annual plan is ${d.annual}.`,
  ),
  PLAN_MONTHS_STALE: kind<{ id: string; year: number }>(
    2,
    (d) =>
      `项目 ${d.id} ${d.year} 年的计划分了十二个月，单改年度计划就对不上；请同时给十二个月（plan set --months …），或取消分月（--months none）。`,
    (d) =>
      `The plan of ${d.id} for ${d.year} has twelve months, which a new annual plan would no longer match; give the months too (plan set --months …), or drop them (--months none).`,
  ),
  YEAR_NOT_NEXT: kind<{ year: number; before: number }>(
    2,
    (d) => `${d.before} 年没有项目，结转不到 ${d.year} 年；只能从有项目的一年结转到紧接着的下一年。`,
    (d) =>
      `There are no projects in ${d.before} to carry into ${d.year}; a year is carried only into the one right after it.`,
  ),
  NAME_DUPLICATE: kind<{ name: string; id: string }>(
    2,
    (d) => `已有同名项目“${d.name}”（${d.id}）；换个名称，或改那一个。`,
    (d) => `There is already a project “${d.name}” (${d.id}); choose another name or change that one.`,
  ),
  CODE_DUPLICATE: kind<{ code: string; id: string }>(
    2,
    (d) => `代码“${d.code}”已用在项目 ${d.id} 上。`,
    (d) => `The code “${d.code}” is already used by ${d.id}.`,
  ),
  ID_DUPLICATE: kind<{ id: string }>(
    2,
    (d) => `编号 ${d.id} 已经有了。`,
    (d) => `The id ${d.id} exists already.`,
  ),
  PARENT_LOOP: kind<{ id: string; parentId: string }>(
    2,
    (d) => `项目 ${d.id} 不能归到 ${d.parentId} 下面：绕成了圈。`,
    (d) => `Project ${d.id} cannot belong to ${d.parentId}: that is a loop.`,
  ),
  REASON_EMPTY: kind<{ what: string }>(
    2,
    (d) => `${d.what}要写原因。`,
    (d) => `${d.what} needs a reason.`,
  ),
  EVIDENCE_EMPTY: kind<{ number: string }>(
    2,
    (d) => `${d.number} 没有证据，不能销号；请写明凭什么销（文件、现场情况、谁核实的）。`,
    (d) => `${d.number} cannot be closed without evidence; say what shows that it is solved.`,
  ),
  APPROVER_EMPTY: kind<{ what: string }>(
    2,
    (d) => `${d.what}要写明谁批准的。`,
    (d) => `${d.what} needs the name of who approved it.`,
  ),
  DATE_PAST: kind<{ field: string; value: string; today: string }>(
    2,
    (d) => `${d.field} ${d.value} 早于今天 ${d.today}；请给今天或以后的日期。`,
    (d) => `${d.field} ${d.value} is before today, ${d.today}; give today or a later day.`,
  ),
  RULES_EMPTY: kind<Record<never, never>>(
    2,
    () => '没有一句在用的亮灯规则；请选一个方案，或至少留一句在用。',
    () => 'No lamp rule is in use; choose a preset, or keep at least one sentence on.',
  ),
  RULES_TWICE: kind<Record<never, never>>(
    2,
    () => '方案和规则句子只能给一样。',
    () => 'Give either a preset or sentences, not both.',
  ),
  RULE_VALUE: kind<{ place: number; value: string }>(
    2,
    (d) =>
      `第 ${d.place} 句的数值不能是“${d.value}”；百分点和百分数在 ±1000 以内、最多两位小数，天数和月数是不小于 0 的整数。`,
    (d) =>
      `Sentence ${d.place} cannot have the value “${d.value}”; points and per cent go to ±1000 with at most two decimals, days and months are whole numbers from 0.`,
  ),
  RULE_COMPARISON: kind<{ place: number }>(
    2,
    (d) => `第 ${d.place} 句看的是逾期或时长，只能用“超过”或“不低于”。`,
    (d) => `Sentence ${d.place} looks at time passed; it takes only “above” or “at least”.`,
  ),
  FILE_UNREADABLE: kind<{ file: string; why: string }>(
    2,
    (d) => `读不了 ${d.file}：${d.why}。`,
    (d) => `Cannot read ${d.file}: ${d.why}.`,
  ),
  FILE_NAME: kind<{ file: string; endings: string }>(
    2,
    (d) => `${d.file} 要以 ${d.endings} 结尾。`,
    (d) => `${d.file} must end in ${d.endings}.`,
  ),
  FILE_NAME_FORBIDDEN: kind<{ name: string; what: string }>(
    2,
    (d) => `“${d.name}”不能当文件名：Windows 不收${d.what}。请换一个名字，什么也没有写。`,
    (d) =>
      `“${d.name}” cannot be a file's name: Windows does not take ${d.what} in one. Choose another; nothing was written.`,
  ),
  FILE_TOO_LARGE: kind<{ file: string; size: string; limit: string }>(
    2,
    (d) => `${d.file} 有 ${d.size}，超过每个附件 ${d.limit} 的上限；请压缩或拆开再附。`,
    (d) => `${d.file} is ${d.size}, beyond the limit of ${d.limit} for one attachment; compress or split it.`,
  ),
  MONTH_EMPTY: kind<{ month: string }>(
    2,
    (d) => `${d.month} 没有在册项目，无表可出。`,
    (d) => `No project counts in ${d.month}.`,
  ),
  CALL_UNKNOWN: kind<{ name: string }>(
    2,
    (d) => `没有“${d.name}”这个调用。`,
    (d) => `There is no call “${d.name}”.`,
  ),
  CELL_TWICE: kind<{ name: string; field: string }>(
    2,
    (d) => `“${d.name}”的${d.field}在这一批里给了不止一次（本月完成和累计完成只能填一个）；请只留一个。`,
    (d) =>
      `“${d.field}” of “${d.name}” is given more than once here (this month and cumulative are one figure); keep one.`,
  ),
  UNIT_WITHOUT_PROJECTS: kind<{ unit: string; month: string }>(
    2,
    (d) => `“${d.unit}”在 ${d.month} 没有牵头的项目，没有填报可退回。`,
    (d) => `“${d.unit}” leads no project in ${d.month}; there is no report to send back.`,
  ),
  NOTHING_CHANGES: kind<{ what: string }>(
    2,
    (d) => `${d.what}没有改动任何数；请核对改后的值。`,
    (d) => `${d.what} changes nothing; check the new value.`,
  ),
} as const
