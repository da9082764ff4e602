import type {
  IHeaderGroupParams,
  IHeaderParams,
  IInnerHeaderComponent,
  IInnerHeaderGroupComponent,
} from 'ag-grid-community'
import { gridYear } from '#domain/grid'
import type { Day } from '#domain/month'
import { bulletTrack } from '../../parts/bullet'
import { element } from './cells'
import type { Surroundings } from './context'
import { drawing, type Shape } from './svg'
import { todayOn, yearScale } from './year-line'

/** Room between a cell's paddings of 8 px. */
export function innerWidth(columnWidth: number): number {
  return Math.max(0, columnWidth - 16)
}

const height = 26
const digit = (x: number, text: string, anchor: 'start' | 'middle' | 'end', name = 'axis-digit'): Shape => [
  'text',
  { x, y: 17, class: name, 'text-anchor': anchor },
  text,
]

/** 0, 50 and 100 over the ends and the middle of the tracks below. */
function bulletAxis(width: number, at: Surroundings): SVGSVGElement {
  const track = bulletTrack(width)
  return drawing(width, height, at.words.axis, [
    digit(0, '0', 'start'),
    digit(track.width / 2, '50', 'middle'),
    digit(Math.min(track.width + 10, width), '100', 'end'),
  ])
}

/** The first month of each quarter, and today, which takes a digit's place where it would touch it. */
function yearAxis(width: number, at: Surroundings): SVGSVGElement {
  const year = gridYear(at.answer)
  const scale = yearScale(year, width)
  const today = todayOn(year, at.answer.today, width)
  const room = at.lang === 'zh' ? 22 : 28
  const months = [1, 4, 7, 10]
    .map((month) => ({ month, x: scale.at(`${year}-${String(month).padStart(2, '0')}-01` as Day) }))
    .filter(({ x }) => today === null || Math.abs(x - today) > room)
  const middle = (x: number) => Math.min(Math.max(x, 4), width - 4)
  return drawing(width, height, at.words.colYear(year), [
    ...months.map(({ month, x }) => digit(middle(x), String(month), 'middle')),
    ...(today === null
      ? []
      : [digit(Math.min(Math.max(today, room - 8), width - room + 8), at.words.today, 'middle', 'axis-today')]),
  ])
}

type AxisParams = IHeaderParams<unknown, Surroundings> & { readonly axis: 'bullet' | 'year' }

/** A header that is an axis: the cells below stand on the same scale. */
export class AxisHeader implements IInnerHeaderComponent {
  readonly #box = element('span', 'axis')

  init(params: AxisParams): void {
    this.refresh(params)
  }
  getGui(): HTMLElement {
    return this.#box
  }
  refresh(params: AxisParams): boolean {
    const width = innerWidth(params.column.getActualWidth())
    this.#box.replaceChildren(
      params.axis === 'bullet' ? bulletAxis(width, params.context) : yearAxis(width, params.context),
    )
    return true
  }
}

/** 2024年投资（万元） 模拟 计划：调整计划，无则年初计划. */
export class MoneyGroupHeader implements IInnerHeaderGroupComponent {
  readonly #box = element('span', 'money-group')

  init(params: IHeaderGroupParams<unknown, Surroundings>): void {
    const { answer, words, moneyless } = params.context
    this.#box.append(words.moneyGroup(gridYear(answer)))
    if (answer.simulated) this.#box.append(element('span', 'money-simulated', words.simulated))
    this.#box.append(element('span', 'money-plan', moneyless ? words.planMissing : words.planSource))
  }
  getGui(): HTMLElement {
    return this.#box
  }
}
