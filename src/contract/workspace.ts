import { z } from 'zod'
import type { Target } from '#domain/target'
import { targetFields } from '#domain/target'
import { command, job, query, returns, session } from './define'
import { type Changed, changesOf, idInput, reasonInput } from './values'

export interface WorkspaceInfo {
  /** Format of the file. */
  readonly version: number
  readonly projects: number
  /** Months with at least one figure. */
  readonly months: number
  readonly path: string
  readonly simulated: boolean
  readonly today: string
  readonly userName: string
  /** The computer's own name, and the id by which the log knows it. */
  readonly computer: string
  readonly device: string
  readonly office: string
  /** The cut-off day of projects whose lists name none. */
  readonly cutOff: string
  readonly readOnly: boolean
  /** Whether it was left open by a crash or a power cut, and was found whole. */
  readonly recovered: boolean
  /** What is wrong with a damaged one that is open for reading; null for a sound one. */
  readonly damage: string | null
  /** The year that has plans or figures most recently; the year of today where there is none. */
  readonly year: number
}
export interface CheckReport {
  readonly ok: boolean
  readonly findings: readonly { readonly code: string; readonly message: string }[]
}
export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly projects: number
}

/** A list, up to when its projects report, and whether by month or cumulatively; blank: as the office does. */
export interface ListRow extends UnitRow {
  readonly cutOff: string | null
  readonly entryMode: 'month' | 'cumulative' | null
}

export const workspace = {
  'workspace.info': query('工作区', 'Workspace', () => z.strictObject({}), returns<WorkspaceInfo>()),
  'workspace.check': query('检查工作区', 'Check the workspace', () => z.strictObject({}), returns<CheckReport>()),
  'workspace.backup': job(
    '备份',
    'Back up',
    () => z.strictObject({ out: z.string().min(1) }),
    returns<{ readonly path: string; readonly sha256: string; readonly bytes: number }>(),
  ),
  'workspace.init': session(
    '建立工作区',
    'Make a workspace',
    () =>
      z.strictObject({
        path: z.string().min(1),
        catalogue: z.enum(['report-2024', 'none']),
        demo: z.boolean(),
        userName: z.string().optional(),
        office: z.string().optional(),
      }),
    returns<WorkspaceInfo>(),
  ),
  /** The open demonstration, made anew. */
  'workspace.resetDemo': session(
    '重置演示',
    'Reset the demonstration',
    () => z.strictObject({}),
    returns<WorkspaceInfo>(),
  ),
  'workspace.open': session(
    '打开工作区',
    'Open a workspace',
    () => z.strictObject({ path: z.string().min(1) }),
    returns<WorkspaceInfo>(),
  ),
  'workspace.restore': session(
    '从备份恢复',
    'Restore a backup',
    () =>
      z.strictObject({
        from: z.string().min(1),
        path: z.string().min(1),
        /** A workspace whose log goes on from the copy: what it tells since is put back. */
        catchUpFrom: z.string().min(1).optional(),
      }),
    returns<WorkspaceInfo>(),
  ),
  'settings.set': command(
    '改设置',
    'Change settings',
    () =>
      z.strictObject({
        userName: z.string().max(100).optional(),
        office: z.string().max(100).optional(),
        /** `25日` or `次月3日`; empty for the program's own default. */
        cutOff: z.string().max(50).optional(),
      }),
    returns<Changed>(),
  ),
  'unit.list': query('责任单位', 'Units', () => z.strictObject({}), returns<{ readonly rows: readonly UnitRow[] }>()),
  'list.list': query('名单', 'Lists', () => z.strictObject({}), returns<{ readonly rows: readonly ListRow[] }>()),
  'target.list': query(
    '目标任务',
    'Targets',
    () => z.strictObject({}),
    returns<{ readonly rows: readonly Target[] }>(),
  ),
  'target.set': command(
    '填目标完成值',
    "Set a target's progress",
    () =>
      z.strictObject({
        id: idInput,
        ...changesOf({ actual: targetFields.actual, actualOn: targetFields.actualOn, source: targetFields.source })
          .shape,
        reason: reasonInput.optional(),
      }),
    returns<Changed>(),
  ),
} as const
