import { useEffect, useState } from 'react'
import { addMonths, type Month } from '#domain/month'
import { useNavigation } from '../../../app/navigation'
import { ChoiceMenu, type Option } from '../../../parts/choice-menu'
import { SearchIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { type Filters, filters, isFiltered, noFilters, type Span, spans } from './filters'
import { count } from './row-words'
import { historyTabWords } from './words'

/** Typing asks once the hand rests this long, in milliseconds. */
const REST = 250
/** How many months back the menu offers. */
const MONTHS = 24

interface Props {
  readonly acts: readonly string[]
  readonly people: readonly string[]
  /** How many sets match; null while that is not known. */
  readonly total: number | null
}

/** Narrows the history: a text, a time, a month, a unit, a person, an act. */
export function FilterBar({ acts, people, total }: Props) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const chosen = useStore(filters)
  const { lastMonth } = useNavigation()
  const units = useAsk('unit.list', {})
  const choose = (change: Partial<Filters>) => filters.set({ ...filters.get(), ...change })
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(lastMonth, -i))
  const named = (texts: readonly string[]) => texts.map((text) => ({ value: text, text }))
  return (
    <div className="history-filters" data-region="tools">
      <SearchBox key={chosen.text === '' ? 'blank' : 'text'} />
      <Menu
        label={w.time}
        value={chosen.span}
        options={spans.map((value) => ({ value, text: w[value] }))}
        onChoose={(span: Span) => choose({ span })}
      />
      <Menu
        label={w.month}
        value={chosen.month}
        options={withAll(
          w.all,
          months.map((value: Month) => ({ value, text: monthTitle(value, lang) })),
        )}
        onChoose={(month) => choose({ month })}
      />
      <Menu
        label={w.unit}
        value={chosen.unit}
        options={withAll(w.all, named((units.data?.rows ?? []).filter((r) => r.projects > 0).map((r) => r.name)))}
        onChoose={(unit) => choose({ unit })}
      />
      <Menu
        label={w.who}
        value={chosen.who}
        options={withAll(w.all, named(people))}
        onChoose={(who) => choose({ who })}
      />
      <Menu
        label={w.what}
        value={chosen.act}
        options={withAll(w.all, named(acts))}
        onChoose={(act) => choose({ act })}
      />
      {isFiltered(chosen) && (
        <>
          <span className="history-matching" role="status">
            {total !== null && w.matching(count(total))}
          </span>
          <button type="button" className="button button-link" onClick={() => filters.set(noFilters)}>
            {w.clear}
          </button>
        </>
      )}
    </div>
  )
}

function withAll(all: string, options: readonly Option<string>[]): readonly Option<string>[] {
  return [{ value: '', text: all }, ...options]
}

interface MenuProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  onChoose(value: T): void
}
function Menu<T extends string>({ label, value, options, onChoose }: MenuProps<T>) {
  const w = useWords(historyTabWords)
  const text = options.find((option) => option.value === value)?.text ?? value
  return <ChoiceMenu {...{ label, options, value, onChoose }} button={w.choose(label, text)} />
}

function SearchBox() {
  const w = useWords(historyTabWords)
  const [text, setText] = useState(filters.get().text)
  useEffect(() => {
    if (text === filters.get().text) return
    const timer = setTimeout(() => filters.set({ ...filters.get(), text }), REST)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="history-search">
      <SearchIcon />
      <input
        type="search"
        aria-label={w.searchLabel}
        placeholder={w.search}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  )
}
