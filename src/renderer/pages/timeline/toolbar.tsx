import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'
import { milestoneKind } from '#domain/milestone'
import type { Day } from '#domain/month'
import type { Words as Both } from '#domain/refusal'
import { ChoiceMenu } from '../../parts/choice-menu'
import { CloseIcon, SearchIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
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
  const grouping = useView((now) => now.grouping)
  const order = useView((now) => now.order)
  const kind = useView((now) => now.kind)
  const orderName = { overdue: w.overdueFirst, due: w.dueFirst, list: w.listOrder }
  const kindName = (code: string) => kindNames[code]?.[lang] ?? code
  return (
    <div className="axis-toolbar" role="toolbar" aria-label={w.title} data-region="tools">
      <Search inputRef={searchRef} onLeave={onLeave} />
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

/** What is typed is searched a moment later, so that the engine is not asked at every letter. */
function Search({ inputRef, onLeave }: { readonly inputRef: Ref<HTMLInputElement>; onLeave(): void }) {
  const w = useWords(words)
  const search = useView((now) => now.search)
  const [typed, setTyped] = useState(search)
  useEffect(() => setTyped(search), [search])
  useEffect(() => {
    const later = setTimeout(() => changeView({ search: typed }), 150)
    return () => clearTimeout(later)
  }, [typed])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      changeView({ search: typed })
      onLeave()
    }
  }
  return (
    <search className="axis-search">
      <SearchIcon />
      <input
        ref={inputRef}
        className="input"
        type="text"
        value={typed}
        placeholder={w.search}
        aria-label={w.searchLabel}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          className="axis-search-clear"
          aria-label={w.clearSearch}
          title={w.clearSearch}
          onClick={() => changeView({ search: '' })}
        >
          <CloseIcon size={14} />
        </button>
      )}
    </search>
  )
}
