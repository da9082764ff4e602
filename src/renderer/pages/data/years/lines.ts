import type { YearPreview, YearProject } from '#contract/years'
import { formatWan, type Yuan } from '#domain/money'
import { controlLines, lineAgrees } from '#domain/year-roll'

/** One line of the control totals. `after` is null where the line stays in the old year. */
export interface Line {
  readonly line: (typeof controlLines)[number] | 'openMilestones' | 'units' | 'lists'
  readonly before: string
  readonly left: string
  readonly carried: string
  readonly after: string | null
  readonly agrees: boolean
}

const whole = (value: number) => String(value)

/** The control totals as a person redoes them: before = left + carried, carried = after. */
export function linesOf(preview: YearPreview): readonly Line[] {
  const { before, left, carried, after } = preview.totals
  const money = controlLines.map((line): Line => {
    const stays = line === 'carryIn' || line === 'ytdActual'
    const show = (value: number | null) => (line === 'count' ? whole(value ?? 0) : formatWan(value as Yuan | null))
    return {
      line,
      before: show(before[line]),
      left: show(left[line]),
      carried: show(carried[line]),
      after: stays ? null : show(after[line]),
      agrees: lineAgrees({ all: before, left, carried, after }, line),
    }
  })
  const counts = (['openMilestones', 'units', 'lists'] as const).map((line): Line => {
    const of = preview[line]
    return {
      line,
      before: whole(of.before),
      left: whole(of.left),
      carried: whole(of.carried),
      after: whole(of.after),
      agrees: of.before === of.left + of.carried && of.carried === of.after,
    }
  })
  return [...money, ...counts]
}

/** How many counted projects get another 年度类别, by class before and after; the most frequent first. */
export function classChanges(preview: YearPreview) {
  const found = new Map<string, { from: YearProject['yearClassFrom']; to: YearProject['yearClassTo']; count: number }>()
  for (const { carried, counted, yearClassFrom, yearClassTo } of preview.projects) {
    if (!carried || !counted) continue
    const key = `${yearClassFrom} ${yearClassTo}`
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { from: yearClassFrom, to: yearClassTo, count: 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

/** The year one would carry into on a day: the next one from July on, this one before. */
export function yearToRoll(today: string): number {
  return Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= 7 ? 1 : 0)
}
