import type { CopyFacts } from '#domain/backup'
import { formatWan, type Yuan } from '#domain/money'
import type { Lang } from '#domain/refusal'
import { spanWord } from '../../../parts/month-words'
import type { BackupTabWords } from './words'

/** One line: as it is now, as the copy has it, and the copy less what is now; `differs` where that is not nothing. */
export interface Difference {
  readonly label: string
  readonly now: string
  readonly copy: string
  readonly difference: string
  readonly differs: boolean
}

const number = new Intl.NumberFormat('en-US')
const signed = (value: number) =>
  value < 0 ? `−${number.format(-value)}` : value > 0 ? `+${number.format(value)}` : '0'

function ofCount(label: string, now: number, copy: number): Difference {
  const difference = signed(copy - now)
  return { label, now: number.format(now), copy: number.format(copy), difference, differs: copy !== now }
}

/** Blank on one side only is a difference as well; it is told by the two figures, not by a sum. */
function ofMoney(label: string, now: Yuan | null, copy: Yuan | null): Difference {
  const by = now === null || copy === null ? null : ((copy - now) as Yuan)
  const plus = by !== null && by > 0 ? '+' : ''
  const difference = by === null ? '—' : `${plus}${formatWan(by)}`
  return { label, now: formatWan(now), copy: formatWan(copy), difference, differs: now !== copy }
}

/** What restoring would change, in two columns (LOOK.md, picture 29). */
export function differencesOf(
  { now, copy }: { readonly now: CopyFacts; readonly copy: CopyFacts },
  w: BackupTabWords,
  lang: Lang,
): readonly [readonly Difference[], readonly Difference[]] {
  const span = now.month === null ? '' : spanWord(now.month, lang)
  const count = (label: string, of: (facts: CopyFacts) => number) => ofCount(label, of(now), of(copy))
  const money = (label: string, of: (facts: CopyFacts) => Yuan | null) => ofMoney(label, of(now), of(copy))
  return [
    [
      count(w.projects, (facts) => facts.projects),
      count(w.monthCells, (facts) => facts.monthCells),
      money(w.ytd(span), (facts) => facts.ytdActual),
      money(w.cumulative, (facts) => facts.cumulative),
    ],
    [
      money(w.annualPlan, (facts) => facts.annualPlan),
      count(w.problems, (facts) => facts.problems),
      count(w.attachments, (facts) => facts.attachments),
      count(w.changeSets, (facts) => facts.changeSets),
    ],
  ]
}
