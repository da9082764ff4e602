import type { Lang, Words } from '#domain/refusal'

interface ProblemWords {
  readonly argProblem: string
  readonly optRaisedOn: string
  readonly optOn: string
  readonly optClosedOn: string
  readonly optAsked: string
  readonly optReportBy: string
  readonly optDone: string
  readonly optEvidence: string
  readonly optSource: string
  readonly optMonth: string
  readonly optOpen: string
  readonly optUnit: string
  readonly section: string
  readonly left: string
  readonly raisedOn: string
  readonly added: (d: { number: string; id: string; count: number }) => string
  readonly letter: (d: { number: string; count: number }) => string
  readonly head: (d: { raised: number; closed: number; rate: string; on: string }) => string
  readonly overdue: (d: { days: number }) => string
  readonly daysLeft: (d: { days: number }) => string
  readonly closed: (d: { on: string }) => string
}

const zh: ProblemWords = {
  argProblem: '问题的编号（problem list 的第一列，如 WT-001）或 id',
  optRaisedOn: '列单日期，默认今天',
  optOn: '哪一天，默认今天',
  optClosedOn: '销号日期',
  optAsked: '要单位办什么，印在单子上',
  optReportBy: '报结果的期限；问题的期限不变（要延期请再交单）',
  optDone: '办了什么',
  optEvidence: '凭什么销号：文件、现场情况、谁核实的',
  optSource: '从哪里来：走访、单位报送、会议……',
  optMonth: '这个月月报时的台账；不写就是今天的',
  optOpen: '只要没有销号的（办结率还是全部的）',
  optUnit: '只要这个单位的',
  section: '问题',
  left: '剩余',
  raisedOn: '列单日期',
  added: (d) => `已列单 ${d.number}（${d.id}，${d.count} 处）。`,
  letter: (d) => `单号 ${d.number}（${d.count} 处）。`,
  head: (d) => `截至 ${d.on}：列单 ${d.raised}，销号 ${d.closed}，办结率 ${d.rate}`,
  overdue: (d) => `逾期${d.days}天`,
  daysLeft: (d) => `余${d.days}天`,
  closed: (d) => `${d.on} 销号`,
}

const en: ProblemWords = {
  argProblem: "the problem's number (see problem list, such as WT-001) or id",
  optRaisedOn: 'the day it was raised; default: today',
  optOn: 'the day; default: today',
  optClosedOn: 'the day it was closed',
  optAsked: 'what is asked of the unit, for the letter',
  optReportBy: "by when the unit reports; the problem's deadline stays (assign it again to give more time)",
  optDone: 'what was done',
  optEvidence: 'what shows that it is solved: a document, the site, who verified it',
  optSource: 'where it came from: a site visit, the unit, a meeting, …',
  optMonth: "the ledger as of this month's papers; default: as of today",
  optOpen: 'only what is not closed (the rate is still that of all)',
  optUnit: 'only of this unit',
  section: 'Problems',
  left: 'Left',
  raisedOn: 'Raised on',
  added: (d) => `Raised ${d.number} (${d.id}, ${d.count} cells).`,
  letter: (d) => `Letter ${d.number} (${d.count} cells).`,
  head: (d) => `As of ${d.on}: ${d.raised} raised, ${d.closed} closed, rate ${d.rate}`,
  overdue: (d) => `${d.days} days overdue`,
  daysLeft: (d) => `${d.days} days`,
  closed: (d) => `closed ${d.on}`,
}

/** What the verbs of the problem ledger say to people. */
export const problemWords: Readonly<Record<Lang, ProblemWords>> = { zh, en }

type Plain = { [K in keyof ProblemWords]: ProblemWords[K] extends string ? K : never }[keyof ProblemWords]

/** A plain word of theirs in both languages, for a table of options. */
export function bothProblem(name: Plain): Words {
  return { zh: zh[name], en: en[name] }
}
