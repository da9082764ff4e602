import { kind } from './kind'

/** Copies of the workspace and where they are kept: exit codes 4 and 5 (CLI.md). */
export const backupRefusals = {
  BACKUP_PLACE_ABSENT: kind<{ path: string }>(
    5,
    (d) => `放备份的 ${d.path} 不在（U 盘没插，或文件夹移走了）；插上再试，或选别处。`,
    (d) =>
      `${d.path}, where backups go, is not there (a drive not plugged in, a folder moved); plug it in or choose another.`,
  ),
  BACKUP_PLACE_INSIDE: kind<{ path: string }>(
    4,
    (d) => `${d.path} 在工作区文件夹里，工作区坏了或丢了它也跟着没有；请选工作区外面的文件夹。`,
    (d) => `${d.path} lies inside the workspace and would be lost together with it; choose a folder outside.`,
  ),
  HISTORY_OTHER: kind<Record<string, never>>(
    4,
    () => '这份备份和工作区不是同一份改动记录，之后的改动补不上去；可以只恢复备份本身。',
    () =>
      'The copy and the workspace have different logs, so later changes cannot be put back; restore the copy alone.',
  ),
} as const
