import type { CollectedFile, Notice } from '#domain/fill-in/report'
import type { Lang } from '#domain/refusal'
import { monthTitle } from '../../parts/month-words'
import { collectWords } from './words'

/** The word for each kind of notice; some count. */
const wordFor = {
  RENAMED: 'renamed',
  LOCKED_CHANGED: 'lockedChanged',
  ROW_DELETED: 'missingRows',
  SAVED_ELSEWHERE: 'elsewhere',
  CHECK_BROKEN: 'broken',
  MANIFEST_LOST: 'lost',
  OLDER_COPY: 'older',
  SAME_FILE: 'twin',
} as const satisfies Readonly<Record<Notice['code'], keyof typeof collectWords.zh>>

/** What is odd about a file, in two or three words each: how its line in the list says it. */
export function odditiesOf(file: CollectedFile, lang: Lang, isNewest: boolean): readonly string[] {
  const w = collectWords[lang]
  const told = Object.entries(wordFor).flatMap(([code, name]) => {
    const count = file.notices.filter((notice) => notice.code === code).length
    const word = w[name]
    return count === 0 ? [] : typeof word === 'string' ? word : word(count)
  })
  const { refusal, period, rejected } = file
  const wrongMonth = refusal?.code === 'MONTH_FROZEN' && period?.kind === 'monthly'
  return [
    ...(wrongMonth ? [w.otherMonth(monthTitle(period.month, lang))] : []),
    ...(rejected.length > 0 ? [w.rejectedCells(rejected.length)] : []),
    ...told,
    ...(isNewest ? [w.newest] : []),
  ]
}
