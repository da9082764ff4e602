/** A sentence in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}
export type Lang = keyof Words

/** What a refusal may carry: the values its sentence names. */
export type Details = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>

interface Kind<D extends Details> {
  /** The command line's exit code (CLI.md). */
  readonly exit: 1 | 2 | 3 | 4 | 5
  readonly zh: (d: D) => string
  readonly en: (d: D) => string
}

function kind<D extends Details>(exit: Kind<D>['exit'], zh: Kind<D>['zh'], en: Kind<D>['en']): Kind<D> {
  return { exit, zh, en }
}

const value = (d: { value: string }) => d.value

/** Every way of saying no, once: code → exit code and a sentence that says what happened and what to do. */
export const refusals = {
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
    (d) => `“${value(d)}” is not a number; give digits only${d.plain ? '' : ', in 万元'}.`,
  ),
  MONEY_SUB_YUAN: kind<{ value: string }>(
    2,
    (d) => `“${value(d)}”不足一元；万元最多四位小数。`,
    (d) => `“${value(d)}” goes below one yuan; 万元 takes at most four decimals.`,
  ),
  MONEY_TOO_LARGE: kind<{ value: string }>(
    2,
    (d) => `“${value(d)}”万元超出一万亿元的上限；请核对单位。`,
    (d) => `“${value(d)}” 万元 is beyond the limit of 100,000,000 万元; check the unit.`,
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
    (d) => `“${value(d)}” is not a cut-off day; write 25日 (of the month) or 次月3日 (of the next month).`,
  ),
  MONTH_FUTURE: kind<{ month: string; today: string }>(
    2,
    (d) => `${d.month} 还没有到（今天 ${d.today}），不能填。`,
    (d) => `${d.month} has not come yet (today is ${d.today}).`,
  ),
  DATE_FUTURE: kind<{ field: string; value: string; today: string }>(
    2,
    (d) => `${d.field} ${d.value} 晚于今天 ${d.today}；还没有做完就留空，要改期限请填调整。`,
    (d) => `${d.field} ${d.value} is after today, ${d.today}; leave it blank until it is done.`,
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
    (d) => `The twelve months add up to ${d.sum} 万元, the annual plan is ${d.annual}.`,
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
  PROJECT_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的项目；用 project list 看有哪些。`,
    (d) => `There is no project ${d.id}; see project list.`,
  ),
  MILESTONE_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的节点。`,
    (d) => `There is no milestone ${d.id}.`,
  ),
  TARGET_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的目标；用 target list 看有哪些。`,
    (d) => `There is no target ${d.id}; see target list.`,
  ),
  EXEMPTION_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的免灯；可能已经取消了，请看免灯名单。`,
    (d) => `There is no exemption ${d.id}; it may have been removed, see the list of exemptions.`,
  ),
  ATTACHMENT_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的附件；用 attachment list 看有哪些。`,
    (d) => `There is no attachment ${d.id}; see attachment list.`,
  ),
  OWNER_MISSING: kind<{ owner: string; id: string }>(
    3,
    (d) => `附件没有可附的地方：没有编号为 ${d.id} 的${d.owner}。`,
    (d) => `There is nothing to attach it to: no record ${d.id} (${d.owner}).`,
  ),
  UNIT_MISSING: kind<{ name: string }>(
    3,
    (d) => `没有名为“${d.name}”的责任单位。`,
    (d) => `There is no unit “${d.name}”.`,
  ),
  LIST_MISSING: kind<{ name: string }>(
    3,
    (d) => `没有名为“${d.name}”的名单。`,
    (d) => `There is no list “${d.name}”.`,
  ),
  CALL_UNKNOWN: kind<{ name: string }>(
    2,
    (d) => `没有“${d.name}”这个调用。`,
    (d) => `There is no call “${d.name}”.`,
  ),
  MONEY_ON_CHILDREN: kind<{ id: string; name: string }>(
    4,
    (d) => `“${d.name}”按子项汇总，金额填在它的子项上。`,
    (d) => `“${d.name}” is summed from its children; give the money there.`,
  ),
  MONEY_ON_PARENT: kind<{ id: string; name: string; parent: string }>(
    4,
    (d) => `“${d.name}”的金额由上级“${d.parent}”按本级统一填报。`,
    (d) => `The money of “${d.name}” is reported on its parent “${d.parent}”.`,
  ),
  MONEY_PRESENT: kind<{ id: string; name: string }>(
    4,
    (d) => `“${d.name}”已经填了金额，这样改会使它落空；请先把金额清掉或移走。`,
    (d) => `“${d.name}” already holds money that this change would strand; clear or move it first.`,
  ),
  CHILDREN_PRESENT: kind<{ id: string; name: string; count: number }>(
    4,
    (d) => `“${d.name}”下面还有 ${d.count} 个子项；请先把子项移到别处，或先删掉它们。`,
    (d) => `“${d.name}” still has ${d.count} children; move or remove them first.`,
  ),
  CORRECTIONS_PRESENT: kind<{ id: string; name: string }>(
    4,
    (d) => `“${d.name}”有更正单，要留着备查，不能删；可以合并到另一个项目，或把阶段改为取消。`,
    (d) => `“${d.name}” has corrections, which must stay on record; merge it into another project, or cancel it.`,
  ),
  CONFLICTS: kind<{ what: string; count: number; conflicts: readonly unknown[] }>(
    4,
    (d) => `${d.what}：有 ${d.count} 处两边都有数又不一样，什么都没写；请逐处选定用哪一边。`,
    (d) => `${d.what}: both sides differ in ${d.count} places, nothing was written; choose a side for each.`,
  ),
  TOTALS_DIFFER: kind<{ what: string; before: string; after: string }>(
    4,
    (d) =>
      `控制合计对不上，什么都没写：${d.what}一边是 ${d.before}，一边是 ${d.after}；请先用 workspace check 检查工作区。`,
    (d) =>
      `The control totals do not agree, nothing was written: ${d.what} is ${d.before} on one side, ${d.after} on the other; run workspace check first.`,
  ),
  MONTH_FROZEN: kind<{ month: string; frozen: string }>(
    4,
    (d) =>
      d.month === d.frozen
        ? `${d.month} 已冻结，不能直接改；请开更正单（月度填报或项目页的“更正”）。`
        : `${d.frozen} 已冻结，${d.month} 的金额改了会动到它；请开更正单。`,
    (d) =>
      d.month === d.frozen
        ? `${d.month} is frozen; make a correction instead.`
        : `${d.frozen} is frozen and rests on the money of ${d.month}; make a correction instead.`,
  ),
  MONTH_NOT_FROZEN: kind<{ month: string }>(
    4,
    (d) => `${d.month} 还没有冻结，直接改就行，不用更正、重开或归档。`,
    (d) => `${d.month} is not frozen: change it directly; there is nothing to correct, reopen or archive.`,
  ),
  MONTH_ARCHIVED: kind<{ month: string }>(
    4,
    (d) => `${d.month} 已归档，不能再打开；要改数请开更正单。`,
    (d) => `${d.month} is archived and stays closed; make a correction to change a figure.`,
  ),
  REOPEN_NOT_LAST: kind<{ month: string; last: string }>(
    4,
    (d) => `只有最后冻结的月份（${d.last}）能重新打开，${d.month} 不能；请开更正单。`,
    (d) => `Only the last frozen month (${d.last}) can be reopened, not ${d.month}; make a correction.`,
  ),
  CELL_CHANGED: kind<{ name: string; field: string; who: string; when: string; now: string }>(
    4,
    (d) => `“${d.name}”的${d.field}在打开之后由${d.who}（${d.when}）改成了“${d.now}”；请看过再填。`,
    (d) =>
      `“${d.field}” of “${d.name}” was changed to “${d.now}” by ${d.who} (${d.when}) since it was opened; look, then type again.`,
  ),
  CELL_TWICE: kind<{ name: string; field: string }>(
    2,
    (d) => `“${d.name}”的${d.field}在这一批里给了不止一次（本月完成和累计完成只能填一个）；请只留一个。`,
    (d) =>
      `“${d.field}” of “${d.name}” is given more than once here (this month and cumulative are one figure); keep one.`,
  ),
  ENTRY_REJECTED: kind<{ count: number; rejected: readonly unknown[] }>(
    4,
    (d) => `有 ${d.count} 格不能写入，所以一格都没有写；请看每格的原因，改好再来。`,
    (d) => `${d.count} cells cannot be written, so none was; see why beside each, mend them and try again.`,
  ),
  FINDINGS_OPEN: kind<{ month: string; count: number; findings: readonly unknown[] }>(
    4,
    (d) => `${d.month} 还有 ${d.count} 条检查没有说明；请逐条说明或改正，或选择带着它们冻结（--accept-findings）。`,
    (d) =>
      `${d.month} has ${d.count} findings without an explanation; explain or mend them, or accept them (--accept-findings).`,
  ),
  UNIT_WITHOUT_PROJECTS: kind<{ unit: string; month: string }>(
    2,
    (d) => `“${d.unit}”在 ${d.month} 没有牵头的项目，没有填报可退回。`,
    (d) => `“${d.unit}” leads no project in ${d.month}; there is no report to send back.`,
  ),
  FINDING_MISSING: kind<{ month: string; id: string; code: string }>(
    3,
    (d) => `${d.month} 的检查里没有项目 ${d.id} 的 ${d.code}；用 month check 看有哪些。`,
    (d) => `${d.month} has no finding ${d.code} on ${d.id}; see month check.`,
  ),
  NOTHING_CHANGES: kind<{ what: string }>(
    2,
    (d) => `${d.what}没有改动任何数；请核对改后的值。`,
    (d) => `${d.what} changes nothing; check the new value.`,
  ),
  CORRECTION_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的更正单。`,
    (d) => `There is no correction ${d.id}.`,
  ),
  SNAPSHOT_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的快照。`,
    (d) => `There is no snapshot ${d.id}.`,
  ),
  UNDO_FORBIDDEN: kind<{ what: string }>(
    4,
    (d) => `${d.what}不能撤销；冻结错了请重新打开该月，更正错了请再开一张更正单。`,
    (d) => `${d.what} cannot be undone; reopen the month, or make another correction.`,
  ),
  NOTHING_TO_UNDO: kind<Record<never, never>>(
    4,
    () => '没有可撤销的改动。',
    () => 'There is nothing to undo.',
  ),
  NOTHING_TO_REDO: kind<Record<never, never>>(
    4,
    () => '没有可重做的改动。',
    () => 'There is nothing to redo.',
  ),
  UNDO_CONFLICT: kind<{ field: string; entity: string; id: string }>(
    4,
    (d) => `撤不回去：${d.entity} ${d.id} 的“${d.field}”后来又改过。`,
    (d) => `Cannot be taken back: “${d.field}” of ${d.entity} ${d.id} has changed since.`,
  ),
  SET_MISSING: kind<{ set: string }>(
    3,
    (d) => `没有编号为 ${d.set} 的一组改动；用 history 看有哪些。`,
    (d) => `There is no change ${d.set}; see history.`,
  ),
  SET_UNDONE: kind<{ set: string; at: string }>(
    4,
    (d) => `这一组（${d.set}）已经撤销过（${d.at}），不再撤第二次。`,
    (d) => `This change (${d.set}) was taken back already (${d.at}).`,
  ),
  UNDO_BREAKS: kind<Record<never, never>>(
    4,
    () => '撤不回去：后来别的改动要靠它（比如名称被别人用了，或者下面又添了东西）。',
    () => 'Cannot be taken back: later changes rest on it (a name taken since, or something added below it).',
  ),
  WORKSPACE_EXISTS: kind<{ path: string }>(
    4,
    (d) => `${d.path} 已经有东西了；请给一个还不存在的文件夹。`,
    (d) => `${d.path} already exists; give a folder that does not.`,
  ),
  WORKSPACE_MISSING: kind<{ path: string }>(
    5,
    (d) => `${d.path} 不是工作区；用 workspace init 建一个，或用 --workspace 指定。`,
    (d) => `${d.path} is not a workspace; make one with workspace init, or name one with --workspace.`,
  ),
  WORKSPACE_TOO_NEW: kind<{ path: string; version: number; known: number }>(
    5,
    (d) => `${d.path} 是新版程序（格式 ${d.version}）建的，本程序只认到 ${d.known}；请升级程序。`,
    (d) => `${d.path} was made by a newer program (format ${d.version}, this one knows ${d.known}); upgrade.`,
  ),
  WORKSPACE_DAMAGED: kind<{ path: string; why: string }>(
    5,
    (d) => `${d.path} 已损坏（${d.why}）；数据未改动，请从备份恢复。`,
    (d) => `${d.path} is damaged (${d.why}); nothing was changed, restore a backup.`,
  ),
  WORKSPACE_LOCKED: kind<{ path: string }>(
    5,
    (d) => `${d.path} 正被另一个程序写入，等了 5 秒仍不能写；请稍后再试。`,
    (d) => `${d.path} is being written by another program and stayed locked for 5 s; try again.`,
  ),
  WORKSPACE_REMOTE: kind<{ path: string; kind: string }>(
    5,
    (d) => `${d.path} 在网络盘上（${d.kind}），两台电脑同时写会写坏；请放在本机磁盘。`,
    (d) => `${d.path} is on a network share (${d.kind}); keep it on a local disk.`,
  ),
  WORKSPACE_READ_ONLY: kind<{ path: string }>(
    5,
    (d) => `${d.path} 只能读不能写；请检查文件夹权限。`,
    (d) => `${d.path} can be read but not written; check the folder's permissions.`,
  ),
  DISK_FULL: kind<{ path: string }>(
    5,
    (d) => `磁盘已满，${d.path} 没有写成；腾出空间再试。`,
    (d) => `The disk is full; ${d.path} was not written.`,
  ),
  FILE_WRITE: kind<{ file: string; why: string }>(
    5,
    (d) => `写不了 ${d.file}：${d.why}。原文件未动。`,
    (d) => `Cannot write ${d.file}: ${d.why}. The old file is untouched.`,
  ),
  PRINTER: kind<{ why: string }>(
    1,
    (d) => `出 PDF 的组件没有完成：${d.why}。`,
    (d) => `The PDF printer did not finish: ${d.why}.`,
  ),
  CANCELLED: kind<{ what: string }>(
    1,
    (d) => `${d.what}已取消，没有留下半个文件。`,
    (d) => `${d.what} was cancelled; nothing was left half done.`,
  ),
  INTERNAL: kind<{ reference: string }>(
    1,
    (d) => `程序出错，数据未改动（记录号 ${d.reference}）。`,
    (d) => `Something went wrong; no data was changed (reference ${d.reference}).`,
  ),
} as const

export type RefusalCode = keyof typeof refusals
type DetailsOf<C extends RefusalCode> = Parameters<(typeof refusals)[C]['zh']>[0]

/** A "no" that a person can act on; only the dispatcher catches it. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Details
  constructor(code: RefusalCode, details: Details) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** Throws the refusal; its details are checked against its code. */
export function refuse<C extends RefusalCode>(code: C, details: DetailsOf<C>): never {
  throw new Refusal(code, details as Details)
}

/** The sentence of a refusal in one language. */
export function refusalText(code: RefusalCode, details: Details, lang: Lang): string {
  const sentence = refusals[code][lang] as (d: Details) => string
  return sentence(details)
}
