import { formatGap, formatNumber, formatRate } from '#domain/money'
import type { CardMonth, ProjectCard } from '#domain/paper/card-model'
import { simulatedMark } from '#domain/paper/monthly-model'
import { curveSvg } from './card-curve'
import { type CardLimits, fitCard, lampLines, nameLines } from './card-fit'
import { type CardPictures, photosHtml } from './card-photos'
import { cardStyle, cardWidth } from './card-style'
import { mm } from './card-svg'
import { cutLine, cutLines } from './card-text'
import { laneHeight, timelineSvg } from './card-timeline'
import { escapeHtml } from './page-rows'
import { paperPage } from './paper-page'

const CURVE = 87
const TABLE = 92

const heading = (title: string, more: string) => `<h2>${title}　<small>${escapeHtml(more)}</small></h2>`
const lines = (texts: readonly string[]) => texts.map(escapeHtml).join('<br>')

function headHtml(card: ProjectCard): string {
  const name = lines(nameLines(card))
  return `<div class="kicker">${escapeHtml(cutLine(card.heading, cardWidth - 48, 9))}</div><h1>${name}</h1>`
}

/** The sentence that lights the lamp is bold, wherever its lines end. */
function lampHtml(card: ProjectCard): string {
  const { lamp, letter, why } = card.lamp
  let bold = why.length
  const told = lampLines(card).map((line) => {
    const strong = line.slice(0, Math.max(0, bold))
    bold -= line.length
    const tone = lamp === 'red' || lamp === 'yellow' ? ` class="tone-${lamp}"` : ''
    return `${strong === '' ? '' : `<strong${tone}>${escapeHtml(strong)}</strong>`}${escapeHtml(line.slice(strong.length))}`
  })
  return `<span class="badge ${lamp}">${letter}</span><p>${told.join('<br>')}</p>`
}

function factsHtml({ facts }: ProjectCard): string {
  const shown = facts.map(
    ({ label, value }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(cutLine(value, cardWidth / 4 - 2, 10))}</dd></div>`,
  )
  return `<dl class="facts">${shown.join('')}</dl>`
}

const wan = (yuan: number | null) => (yuan === null ? '—' : formatNumber(yuan / 10_000, 2))

function monthRow(month: CardMonth, height: number, sum: boolean): string {
  const cells = [
    `<td class="left">${month.label}</td>`,
    ...[wan(month.plan), wan(month.actual), sum ? '' : wan(month.ytd)].map((text) => `<td class="right">${text}</td>`),
    `<td class="right">${formatRate(month.annualRate)}</td><td class="right">${formatGap(month.gapPoints)}</td>`,
  ]
  return `<tr${sum ? ' class="sum"' : ''} style="height:${mm(height)}mm">${cells.join('')}</tr>`
}

function monthsHtml({ money }: ProjectCard, { tableRow }: CardLimits): string {
  const shares = [12, 20, 20, 20, 13, 15].map((share) => `<col style="width:${share}%">`).join('')
  const heads = ['月份', '月计划', '完成', '累计', '占比%', '较序时'].map((text) => `<th>${text}</th>`).join('')
  const rows = money.months.map((month) => monthRow(month, tableRow, false))
  const head = `<thead><tr style="height:${mm(tableRow)}mm">${heads}</tr></thead>`
  const body = `<tbody>${rows.join('')}${monthRow(money.sum, tableRow, true)}</tbody>`
  const notes = money.notes.map((note) => `<p class="small">${escapeHtml(cutLine(note, TABLE, 8.5))}</p>`)
  return `<table class="card-table"><colgroup>${shares}</colgroup>${head}${body}</table>${notes.join('')}`
}

function moneyHtml(card: ProjectCard, limits: CardLimits): string {
  const { money } = card
  if (money.empty !== null)
    return `${heading('累计投资与各月', '万元')}<p class="small">${escapeHtml(cutLine(money.empty, cardWidth, 8.5))}</p>`
  const curve = heading('累计投资', '万元，横轴为月') + curveSvg(money, CURVE, limits.curve)
  return `<div class="pair"><div>${curve}</div><div>${heading('各月', '万元')}${monthsHtml(card, limits)}</div></div>`
}

function problemsHtml({ problems }: ProjectCard, most: number): string {
  const title = heading('没办结的问题', problems.length === 0 ? '' : `${problems.length}个`)
  if (problems.length === 0) return `${title}<p class="small">没有</p>`
  const rows = problems.slice(0, most).map(({ name, unit, state, tone }) => {
    const cells = `<td class="left">${escapeHtml(cutLine(name, 44, 9))}</td><td class="left">${escapeHtml(cutLine(unit, 21, 9))}</td>`
    return `<tr style="height:5mm">${cells}<td class="right tone-${tone}">${escapeHtml(cutLine(state, 24, 9))}</td></tr>`
  })
  const left = problems.length - most
  const more = left > 0 ? `<p class="small">还有${left}个，见问题台账</p>` : ''
  const widths = `<colgroup><col style="width:46mm"><col style="width:22mm"><col></colgroup>`
  return `${title}<table class="card-table">${widths}<tbody>${rows.join('')}</tbody></table>${more}`
}

function wordsHtml(card: ProjectCard, limits: CardLimits): string {
  const told = card.words.map(({ label, value }) => {
    const text = lines(cutLines(`${label}：${value}`, CURVE, 9, limits.lines))
    return `<p>${text.replace(`${label}：`, `<b>${label}：</b>`)}</p>`
  })
  const left = `<div class="words">${heading('形象进度与下一步', '')}${told.join('')}</div>`
  return `<div class="pair">${left}<div>${problemsHtml(card, limits.problems)}</div></div>`
}

function contentOf(card: ProjectCard, pictures: CardPictures): string {
  const { limits, heights, gap } = fitCard(card, laneHeight)
  const block = (name: string, height: number, content: string, after = gap) =>
    `<div class="block ${name}" style="height:${mm(height)}mm;margin-bottom:${mm(after)}mm">${content}</div>`

  const sources = lines(cutLines(card.sources, cardWidth - 4, 8.5, limits.sources))
  const marks = '◇ 计划　虚线 ◇ 调整　◆ 实际　灰条 报告给出的时段'
  return [
    block('card-head', heights.head, headHtml(card), 0),
    block('lamp', heights.lamp, lampHtml(card), 0),
    block('', heights.facts, factsHtml(card)),
    block('', heights.timeline, heading('时间线', marks) + timelineSvg(card, limits)),
    block('', heights.money, moneyHtml(card, limits)),
    block('', heights.words, wordsHtml(card, limits)),
    card.photos.length === 0 ? '' : block('', heights.photos, photosHtml(card, pictures, limits.photo)),
    block('', heights.sources, `<div class="sources"><p>${sources}</p></div>`),
  ].join('')
}

/** A project's card as one sheet of A4: what may be long is cut, and says that it goes on in the program. */
export function cardPage(card: ProjectCard, pictures: CardPictures = new Map()): string {
  return paperPage([contentOf(card, pictures)], {
    title: card.title,
    style: cardStyle(),
    left: card.draft ?? card.edition,
    mark: card.simulated ? simulatedMark : null,
    foot: card.foot,
  })
}
