import { type GridAnswer, gridYear, milestonesAt, numberAt, textAt, textsAt } from '../grid'
import { milestoneName } from '../milestone'
import { formatRate } from '../money'
import { monthText } from '../month'
import type { PastFact } from '../people'
import type { ProblemFact } from '../problem'
import { cardFacts } from './card-facts'
import { cardLamp } from './card-lamp'
import { milestoneLane } from './card-milestones'
import type { CardFact, ProjectCard } from './card-model'
import { cardMoney } from './card-money'
import type { CardParts } from './card-parts'
import { permitLane } from './card-permits'
import { openProblems, problemLane, problemsOn } from './card-problems'
import { dayWithin, yearScale } from './card-scale'
import { editionSuffix, editionText, isDraft } from './edition'
import { fileNameOf, type TableFacts } from './table-frame'

/** What a card is printed from: a month's grid (live or of a version), the project's row in it, and its parts. */
export interface CardSource extends TableFacts {
  readonly at: number
  /** Null where a version from before there were cards is printed. */
  readonly parts: CardParts | null
  readonly problems: readonly ProblemFact[]
}

/** So many pictures stand on a card. */
const PHOTOS = 3

function wordsOf(answer: GridAnswer, i: number): readonly CardFact[] {
  const physical = numberAt(answer, 'physical', i)
  const percent = physical === null ? '' : `（形象比例${formatRate(physical)}%）`
  const fact = (label: string, name: 'progress' | 'problem' | 'next', more = '') => ({
    label,
    value: `${textAt(answer, name, i) ?? '—'}${more}`,
  })
  return [fact('形象进度', 'progress', percent), fact('存在问题', 'problem'), fact('下一步', 'next')]
}

/** Where the report speaks of it, what it promises and what had happened before, all in its own words. */
function sourcesOf(answer: GridAnswer, i: number, past: readonly PastFact[]): string {
  const sections = textsAt(answer, 'sections', i)
  if (sections.length === 0 && past.length === 0) return '出处：没有登记报告出处。'
  const promised = milestonesAt(answer, i).filter((one) => one.sections.length > 0)
  const promises = promised.map(
    (one) => `${milestoneName(one, 'zh')}（按${dayWithin(gridYear(answer), one.planned)}测）`,
  )
  const years = [...new Set(past.map(({ year }) => year))].toSorted()
  const before = years.map((year) => {
    const own = past.filter((one) => one.year === year)
    return `${year}年情况：${own.map(({ text, section }) => `${text.replace(/。$/, '')}，见${section}`).join('；')}。`
  })
  return [
    sections.length === 0 ? '' : `出处：政府工作报告${sections.join('、')}。`,
    promises.length === 0 ? '' : `承诺：${promises.join('、')}。`,
    ...before,
  ].join('')
}

/** A project's card for a month (LOOK.md, Papers 20). It knows the day measured and no today. */
export function projectCard({
  answer,
  at,
  office,
  standing,
  simulated,
  filledOn,
  parts,
  problems,
}: CardSource): ProjectCard {
  const { month, measuredOn } = answer
  const scale = yearScale(gridYear(answer))
  const name = textAt(answer, 'name', at) ?? ''
  const rows = problemsOn(problems, textAt(answer, 'id', at) ?? '', month, measuredOn)
  const photos = parts?.photos ?? []
  const draft = isDraft(standing)
  return {
    month,
    title: `${name}　重点项目卡（${monthText(month)}）`,
    fileName: fileNameOf(`${monthText(month)}项目卡　${[...name].slice(0, 60).join('')}${editionSuffix(standing)}`),
    heading: ['伊川县重点项目卡', monthText(month), textAt(answer, 'code', at) ?? '', office]
      .filter(Boolean)
      .join('　'),
    name,
    draft: draft ? `草稿（未冻结，${standing.draftAt}）` : null,
    edition: editionText(standing),
    simulated,
    foot: draft ? `数据截至${monthText(month)}，未冻结` : `${monthText(month)}冻结快照　冻结于${filledOn}`,
    lamp: cardLamp(answer, at),
    facts: cardFacts(answer, at),
    measured: { at: scale.within(measuredOn), label: `${dayWithin(scale.year, measuredOn)}测` },
    year: scale.year,
    lanes: [
      permitLane(parts === null ? null : parts.permits, measuredOn, scale),
      milestoneLane(answer, at, scale),
      problemLane(rows, measuredOn, scale),
    ],
    money: cardMoney(answer, at),
    words: wordsOf(answer, at),
    problems: openProblems(rows),
    photos: photos.slice(-PHOTOS).toReversed(),
    photoCount: photos.length,
    sources: sourcesOf(answer, at, parts?.pastFacts ?? []),
  }
}
