import type { ReactNode } from 'react'
import type { BackupList } from '#contract/backup'
import { chooseSecondPlace } from '../../../parts/backup/places'
import { copyMoment } from '../../../parts/backup/when'
import { WarningIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { newestInSecond } from './row-words'
import { backupTabWords } from './words'

/** What about the copies needs a look: one that could not be made, a second place that is absent, or that there is none. */
export function Notices({ list }: { readonly list: BackupList }) {
  const w = useWords(backupTabWords)
  const lang = useLanguage()
  const { failure, second, lacking, rows } = list
  const left = newestInSecond(rows)
  const choose = (text: string) => (
    <button type="button" className="button button-link" onClick={() => void chooseSecondPlace(w.chooseTitle, lang)}>
      {text}
    </button>
  )
  return (
    <>
      {failure !== null && <Notice kind="bad">{w.failedAt(copyMoment(failure.at), failure.message)}</Notice>}
      {second !== null && !second.present && (
        <Notice kind="warn" act={choose(w.chooseOther)}>
          {w.secondAbsent(second.path, lacking)}
          {lang === 'zh' ? '；' : '; '}
          {left === null ? w.secondNothing : w.secondLast(copyMoment(left.at))}
          {lang === 'zh' ? '。' : '.'}
        </Notice>
      )}
      {second?.present === true && lacking > 0 && <Notice kind="warn">{w.secondLacking(second.path, lacking)}</Notice>}
      {second === null && (
        <Notice kind="hint" act={choose(w.chooseSecond)}>
          {w.noSecond}
        </Notice>
      )}
    </>
  )
}

interface NoticeProps {
  readonly kind: 'bad' | 'warn' | 'hint'
  readonly act?: ReactNode
  readonly children: ReactNode
}
function Notice({ kind, act, children }: NoticeProps) {
  return (
    <div className={`copy-notice copy-notice-${kind}`} role={kind === 'bad' ? 'alert' : 'note'}>
      {kind !== 'hint' && <WarningIcon />}
      <span>{children}</span>
      {act}
    </div>
  )
}
