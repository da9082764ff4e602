import { choice, dayField, integer, longText, type RecordOf, required, text } from './field'
import { type Month, yearOf } from './month'

/** A month's way: 填报 → 审核 → 冻结 → 归档 (DOMAIN.md, The month's life). A month nobody touched is open. */
export const monthStage = choice('月份状态', 'State of the month', {
  open: { zh: '填报', en: 'Open' },
  review: { zh: '审核', en: 'In review' },
  frozen: { zh: '冻结', en: 'Frozen' },
  archived: { zh: '归档', en: 'Archived' },
})
export type MonthStage = keyof typeof monthStage.choices & string

const month = required({ kind: 'month', label: { zh: '月份', en: 'Month' } } as const)
const projectId = required(text('项目', 'Project'))

export const monthLifeFields = { month, state: required(monthStage) } as const
export type MonthLife = RecordOf<typeof monthLifeFields>

/** Frozen or archived: its figures change by correction alone. */
export function isFrozen(state: MonthStage): boolean {
  return state === 'frozen' || state === 'archived'
}

/**
 * Which frozen month lets nothing into a month, and which lets no money in: itself, or a later one of its year
 * (DOMAIN.md, The month's life). `frozen`: every frozen month.
 */
export function frozenLock(
  frozen: readonly Month[],
  month: Month,
): { readonly all: Month | null; readonly money: Month | null } {
  const first = frozen.filter((one) => one >= month && yearOf(one) === yearOf(month)).sort()[0] ?? null
  return { all: first === month ? month : null, money: first }
}

/** One version of a frozen month. What it holds lies beside it, under its SHA-256, and never changes. */
export const snapshotFields = {
  month,
  version: required(integer('版本', 'Version')),
  takenAt: required(text('形成时间', 'Taken at')),
  sha256: required(text('内容校验', 'SHA-256')),
  /** The correction that made this version; blank for the freeze itself. */
  correctionId: text('更正单', 'Correction'),
} as const
export type Snapshot = RecordOf<typeof snapshotFields> & { readonly id: string }

/** 更正单: the only way a frozen figure changes (DOMAIN.md, The month's life). */
export const correctionFields = {
  number: required(text('编号', 'Number')),
  projectId,
  month,
  reason: required(longText('更正原因', 'Reason')),
  basis: text('依据', 'Basis'),
  proposedBy: text('提出', 'Proposed by'),
  registeredAt: required(text('登记时间', 'Registered at')),
  who: required(text('登记人', 'Registered by')),
} as const
export type Correction = RecordOf<typeof correctionFields> & { readonly id: string }

/** What of a month can be corrected, in the order of the form. */
export const correctables = ['actual', 'physical', 'progress', 'problem', 'next', 'statistics'] as const
export type Correctable = (typeof correctables)[number]

/** What a correction changed: one field of its month, before and after, as stored (money in yuan). */
export const correctionLineFields = {
  correctionId: required(text('更正单', 'Correction')),
  field: required(text('栏目', 'Field')),
  before: longText('原数', 'Before'),
  after: longText('改为', 'After'),
} as const
export type CorrectionLine = RecordOf<typeof correctionLineFields>

/** A unit's report that was sent back; gone once the unit's figures or texts of that month are written again. */
export const unitReturnFields = {
  unitId: required(text('责任单位', 'Unit')),
  month,
  reason: required(longText('退回原因', 'Reason')),
  returnedOn: required(dayField('退回日期', 'Returned on')),
} as const

/** Why a finding stands as it is; kept and printed with the freeze. */
export const explanationFields = {
  month,
  projectId,
  code: required(text('检查项', 'Finding')),
  text: required(longText('说明', 'Explanation')),
} as const

/** A holiday, or a weekend day that is worked; none is assumed (DOMAIN.md, cut-off day). */
export const dayOffFields = {
  on: required(dayField('日期', 'Day')),
  kind: required(
    choice('安排', 'Kind', {
      holiday: { zh: '放假', en: 'Holiday' },
      workday: { zh: '补班', en: 'Make-up workday' },
    }),
  ),
  name: text('名称', 'Name'),
} as const
export type DayOff = RecordOf<typeof dayOffFields>

/** A file kept with what it proves; its bytes lie beside it, under its SHA-256. */
export const attachmentFields = {
  projectId,
  owner: required(
    choice('附在', 'Attached to', {
      project: { zh: '项目', en: 'Project' },
      permit: { zh: '手续', en: 'Permit' },
      plan: { zh: '年度计划', en: 'Plan' },
      correction: { zh: '更正单', en: 'Correction' },
      problem: { zh: '问题', en: 'Problem' },
    }),
  ),
  ownerRecord: required(text('所附编号', 'Attached to id')),
  name: required(text('文件名', 'File name')),
  bytes: required(integer('字节数', 'Bytes')),
  sha256: required(text('内容校验', 'SHA-256')),
  addedAt: required(text('加入时间', 'Added at')),
} as const
export type Attachment = RecordOf<typeof attachmentFields> & { readonly id: string }
