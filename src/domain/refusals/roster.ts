import { kind, type Words } from './kind'

/** What a roster holds. */
export const rosterKinds = {
  unit: { zh: '责任单位', en: 'unit' },
  leader: { zh: '包联领导', en: 'leader' },
  list: { zh: '名单', en: 'list' },
} as const satisfies Readonly<Record<string, Words>>
export type RosterKind = keyof typeof rosterKinds

/** Names of units, leaders and lists: exit codes 2 to 4 (CLI.md). */
export const rosterRefusals = {
  ROSTER_NAME: kind<{ kind: RosterKind }>(
    2,
    (d) => `${rosterKinds[d.kind]?.zh ?? d.kind}的名称不能空。`,
    (d) => `A ${rosterKinds[d.kind]?.en ?? d.kind} needs a name.`,
  ),
  ROSTER_MISSING: kind<{ kind: RosterKind; id: string }>(
    3,
    (d) => `没有编号为 ${d.id} 的${rosterKinds[d.kind]?.zh ?? d.kind}；可能刚被合并或撤销，请重新打开名册。`,
    (d) =>
      `There is no ${rosterKinds[d.kind]?.en ?? d.kind} ${d.id}; it may have just been merged; look at the rosters again.`,
  ),
  ROSTER_TWIN: kind<{ kind: RosterKind; name: string }>(
    4,
    (d) => `已有叫“${d.name}”的${rosterKinds[d.kind]?.zh ?? d.kind}；要并成一个，用“并到…”。`,
    (d) => `There is a ${rosterKinds[d.kind]?.en ?? d.kind} “${d.name}” already; to make them one, use “Merge into…”.`,
  ),
  ROSTER_SAME: kind<Record<string, never>>(
    2,
    () => '不能并到自己；请选另一个。',
    () => 'It cannot be merged into itself; choose another one.',
  ),
} as const
