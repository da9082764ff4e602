import type { Ref } from 'react'
import { milestoneKind } from '#domain/milestone'
import type { Day } from '#domain/month'
import type { Words as Both } from '#domain/refusal'
import { ChoiceMenu } from '../../parts/choice-menu'
import { useLanguage } from '../../parts/language'
import { SearchBox } from '../../parts/search-box'
import { Segmented } from '../../parts/segmented'
import { useWords } from '../../parts/words'
import { useView } from './use-view'
import { changeView, groupings, orders } from './view'
import { words } from './words'
import { aroundToday, atLevel, levelOf, levels, perDayAt, sliderOf, zoomed } from './zoom'

interface Props {
  readonly today: Day
  readonly searchRef: Ref<HTMLInputElement>
  /** Width of the axis, in pixels, when it is asked for. */
  width(): number
  onLeave(): void
}

const kindNames: Readonly<Record<string, Both>> = milestoneKind.choices

/** Search, grouping, order, kind of milestone; today, scale and zoom. */
export function Toolbar({ today, searchRef, width, onLeave }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const search = useView((now) => now.search)
  const grouping = useView((now) => now.grouping)
  const order = useView((now) => now.order)
  const kind = useView((now) => now.kind)
  const orderName = { overdue: w.overdueFirst, due: w.dueFirst, list: w.listOrder }
  const kindName = (code: string) => kindNames[code]?.[lang] ?? code
  return (
    <div className="axis-toolbar" role="toolbar" aria-label={w.title} data-region="tools">
      <SearchBox
        search={search}
        hint={w.search}
        label={w.searchLabel}
        clear={w.clearSearch}
        inputRef={searchRef}
        onSearch={(search) => changeView({ search })}
        onLeave={onLeave}
      />
      <ChoiceMenu
        label={w.groupBy}
        button={w.group(w[grouping])}
        options={groupings.map((value) => ({ value, text: w[value] }))}
        value={grouping}
        onChoose={(value) => changeView({ grouping: value, folded: new Set() })}
      />
      <ChoiceMenu
        label={w.orderBy}
        button={w.orderOf(orderName[order])}
        options={orders.map((value) => ({ value, text: orderName[value] }))}
        value={order}
        onChoose={(value) => changeView({ order: value })}
      />
      <ChoiceMenu
        label={w.kind}
        button={w.kindOf(kind === null ? w.allKinds : kindName(kind))}
        options={[
          { value: '', text: w.allKinds },
          ...Object.keys(kindNames).map((code) => ({ value: code, text: kindName(code) })),
        ]}
        value={kind ?? ''}
        onChoose={(value) => changeView({ kind: value === '' ? null : value })}
      />
      <span className="axis-space" />
      <ZoomTools today={today} width={width} />
    </div>
  )
}

/** Today, the scale, the zoom. */
function ZoomTools({ today, width }: Pick<Props, 'today' | 'width'>) {
  const w = useWords(words)
  const zoom = useView((now) => now.zoom)
  const levelName = { year: w.levelYear, quarter: w.levelQuarter, month: w.levelMonth, week: w.levelWeek }
  if (zoom === null) return null
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => changeView({ zoom: aroundToday(today, zoom.perDay, width()) })}
      >
        {w.goToday}
      </button>
      <Segmented
        label={w.level}
        options={levels.map((value) => ({ value, text: levelName[value] }))}
        value={levelOf(zoom.perDay)}
        onChoose={(level) => changeView({ zoom: atLevel(zoom, level, today, width()) })}
      />
      <input
        className="axis-slider"
        type="range"
        min={0}
        max={100}
        value={sliderOf(zoom.perDay)}
        aria-label={w.zoom}
        title={w.zoom}
        onChange={(event) => changeView({ zoom: zoomed(zoom, perDayAt(Number(event.target.value)), width() / 2) })}
      />
    </>
  )
}
