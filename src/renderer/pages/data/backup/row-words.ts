import type { BackupRow } from '#contract/backup'
import { backupReasons } from '#domain/backup'
import { isMonth } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { monthWord } from '../../../parts/month-words'
import type { BackupTabWords } from './words'

/** 冻结 6月; 导入前 6月月报.xlsx; 退出. */
export function reasonText(
  { reason, note }: Pick<BackupRow, 'reason' | 'note'>,
  w: BackupTabWords,
  lang: Lang,
): string {
  const word = backupReasons[reason][lang]
  if (note === null) return word
  return isMonth(note) && reason === 'freeze' ? w.frozen(monthWord(note, lang)) : w.noted(word, note)
}

/** The newest copy that the second place has; what is left should this computer fail. */
export function newestInSecond(rows: readonly BackupRow[]): BackupRow | null {
  return rows.find((row) => row.second && row.check === 'good') ?? null
}
