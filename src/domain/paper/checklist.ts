import { findingCodes, findingTitles } from '../findings'
import { type GridAnswer, lampCounts } from '../grid'
import { lampLetters } from '../lamp'
import { type Day, type Month, monthNumber, monthText, spanText } from '../month'
import { refuse } from '../refusal'
import type { KeptFinding } from '../snapshot'
import { cellText } from './column-widths'
import { type FindingRow, findingRows, unexplained } from './findings-table'

export interface ChecklistFacts {
  readonly office: string
  readonly printedOn: Day
  readonly findings: readonly KeptFinding[]
  /** The mark of an open month (`2024-07-02 09:30`); null for a month that is frozen already. */
  readonly draftAt: string | null
}

/** 核对表: what is looked through before a month is frozen, as LOOK.md's picture 17 shows it. Money in 万元. */
export interface Checklist {
  readonly title: string
  readonly fileName: string
  readonly month: Month
  readonly office: string
  readonly printedOn: Day
  readonly draft: string | null
  readonly simulated: boolean
  readonly totals: readonly { readonly label: string; readonly value: string }[]
  /** 6月灯，7月1日测. */
  readonly lampHead: string
  readonly lamps: readonly { readonly letter: string; readonly count: number }[]
  readonly summary: string
  readonly rows: readonly FindingRow[]
  /** The checks that found nothing. */
  readonly silent: readonly string[]
}

function totalsOf({ month, totals }: GridAnswer): Checklist['totals'] {
  return [
    { label: '项目', value: String(totals.count) },
    { label: '已报', value: `${totals.reported} / ${totals.count}` },
    { label: '总投资', value: cellText(totals.totalInvestment, 'money') },
    { label: '年度计划', value: cellText(totals.annualPlan, 'money') },
    { label: `${monthNumber(month)}月完成`, value: cellText(totals.monthActual, 'money') },
    { label: `${spanText(month)}累计`, value: cellText(totals.ytdActual, 'money') },
    { label: '占年度计划%', value: cellText(totals.annualRate, 'rate') },
    { label: '较序时 百分点', value: cellText(totals.gapPoints, 'gap') },
  ]
}

/** The checklist of a month. Refuses MONTH_EMPTY where no project counts. */
export function checklist(answer: GridAnswer, facts: ChecklistFacts): Checklist {
  const { month, measuredOn } = answer
  if (answer.totals.count === 0) return refuse('MONTH_EMPTY', { month })
  const rows = findingRows(answer, facts.findings, () => unexplained.open)
  const found = new Set(facts.findings.map((finding) => finding.code))
  const explained = facts.findings.filter((finding) => finding.explanation !== null).length
  return {
    title: `伊川县${monthText(month)}重点项目冻结前核对表`,
    fileName: `伊川县${monthText(month)}冻结前核对表`,
    month,
    office: facts.office,
    printedOn: facts.printedOn,
    draft: facts.draftAt === null ? null : `草稿（未冻结，${facts.draftAt}）`,
    simulated: answer.simulated,
    totals: totalsOf(answer),
    lampHead: `${monthNumber(month)}月灯，${Number(measuredOn.slice(5, 7))}月${Number(measuredOn.slice(8))}日测`,
    lamps: lampCounts(answer).map(({ lamp, count }) => ({ letter: lampLetters.zh[lamp], count })),
    summary: rows.length === 0 ? '检查没有发现问题' : `检查${rows.length}条，已说明${explained}条`,
    rows,
    silent: findingCodes.filter((code) => !found.has(code)).map((code) => findingTitles[code].zh),
  }
}
