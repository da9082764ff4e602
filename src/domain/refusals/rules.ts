import { kind } from './kind'

/** A rule forbids it: exit code 4 (CLI.md). */
export const rulesRefusals = {
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
  PROBLEMS_PRESENT: kind<{ id: string; name: string; count: number }>(
    4,
    (d) => `“${d.name}”在问题台账里有 ${d.count} 个问题，要留着备查，不能删；可以合并到另一个项目，或把阶段改为取消。`,
    (d) =>
      `“${d.name}” has ${d.count} problems in the ledger, which must stay on record; merge it into another project, or cancel it.`,
  ),
  PROBLEM_CLOSED: kind<{ number: string; on: string }>(
    4,
    (d) => `${d.number} 已在 ${d.on} 销号，不能再办；同样的问题又出现，请另列一个（problem add）。`,
    (d) => `${d.number} was closed on ${d.on}; if the problem is back, raise a new one (problem add).`,
  ),
  PROBLEM_UNASSIGNED: kind<{ number: string }>(
    4,
    (d) => `${d.number} 还没有责任单位，无从督办；请先交单（problem assign）。`,
    (d) => `${d.number} has no unit to be pressed yet; assign it first (problem assign).`,
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
} as const
