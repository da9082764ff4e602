import { kind } from './kind'

/** What was named is not there: exit code 3 (CLI.md). */
export const missingRefusals = {
  PROJECT_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的项目；用 project list 看有哪些。`,
    (d) => `There is no project ${d.id}; see project list.`,
  ),
  PROJECT_NOT_IN_MONTH: kind<{ id: string; month: string }>(
    3,
    (d) =>
      `${d.id} 在 ${d.month} 不在册，出不了项目卡：它还没有起计、已经取消，或者这个月冻结时还没有它。请换一个月份。`,
    (d) =>
      `${d.id} does not count in ${d.month}, so it has no card: not begun, cancelled, or unknown when the month was frozen. Choose another month.`,
  ),
  MILESTONE_MISSING: kind<{ id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的节点。`,
    (d) => `There is no milestone ${d.id}.`,
  ),
  PROBLEM_MISSING: kind<{ id: string }>(
    3,
    (d) => `台账里没有编号为 ${d.id} 的问题；用 problem list 看有哪些。`,
    (d) => `There is no problem ${d.id}; see problem list.`,
  ),
  LETTER_MISSING: kind<{ number: string; letter: string }>(
    3,
    (d) => `${d.number} 没有编号为 ${d.letter} 的单子；单号在它的办理记录里，用 problem list 看。`,
    (d) => `${d.number} has no such letter ${d.letter}; its acts tell the numbers, see problem list.`,
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
  LEADER_MISSING: kind<{ name: string; month: string }>(
    3,
    (d) => `“${d.name}”在 ${d.month} 没有包联的项目；名字要和项目里写的一样。`,
    (d) => `“${d.name}” leads no project in ${d.month}; write the name as the projects have it.`,
  ),
  LIST_MISSING: kind<{ name: string }>(
    3,
    (d) => `没有名为“${d.name}”的名单。`,
    (d) => `There is no list “${d.name}”.`,
  ),
  FINDING_MISSING: kind<{ month: string; id: string; code: string }>(
    3,
    (d) => `${d.month} 的检查里没有项目 ${d.id} 的 ${d.code}；用 month check 看有哪些。`,
    (d) => `${d.month} has no finding ${d.code} on ${d.id}; see month check.`,
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
  SET_MISSING: kind<{ set: string }>(
    3,
    (d) => `没有编号为 ${d.set} 的一组改动；用 history 看有哪些。`,
    (d) => `There is no change ${d.set}; see history.`,
  ),
} as const
