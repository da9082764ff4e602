import { lamps } from '#domain/lamp'
import { yearClass } from '#domain/project'
import type { Words } from '#domain/refusal'
import { useNavigation } from '../../app/navigation'
import { Chip } from '../../parts/chip'
import { CloseIcon } from '../../parts/icons'
import { LampBadge } from '../../parts/lamp'
import { lampNames } from '../../parts/lamp-names'
import { useLanguage } from '../../parts/language'
import { monthWord } from '../../parts/month-words'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import type { ChipCounts } from './filters'
import { changeView, type Filters, toggled, view, watches } from './view'
import { words } from './words'

const classNames: Readonly<Record<string, Words>> = yearClass.choices

/** The filters; they count before they filter and are the legend of the lamps (LOOK.md, Pages 1). */
export function FilterChips({ counts }: { readonly counts: ChipCounts }) {
  const w = useWords(words)
  const lang = useLanguage()
  const { month } = useNavigation()
  const now = useStore(view)
  const { filters } = now
  const set = (part: Partial<Filters>) => changeView({ filters: { ...filters, ...part } })
  return (
    <div className="chips">
      <fieldset className="chip-family">
        <legend>{w.lampChips}</legend>
        {lamps.map((lamp) => (
          <Chip
            key={lamp}
            on={filters.lamps.includes(lamp)}
            count={counts.lamps[lamp]}
            name={lampNames[lang][lamp]}
            onToggle={() => set({ lamps: toggled(filters.lamps, lamp) })}
          >
            <span aria-hidden="true" className="chip-lamp">
              <LampBadge lamp={lamp} small />
            </span>
          </Chip>
        ))}
      </fieldset>
      {counts.yearClasses.length > 0 && (
        <fieldset className="chip-family">
          <legend>{w.classChips}</legend>
          {counts.yearClasses.map(({ code, count }) => {
            const name = classNames[code]?.[lang] ?? code
            return (
              <Chip
                key={code}
                on={filters.yearClasses.includes(code)}
                count={count}
                name={name}
                onToggle={() => set({ yearClasses: toggled(filters.yearClasses, code) })}
              >
                {name}
              </Chip>
            )
          })}
        </fieldset>
      )}
      <fieldset className="chip-family">
        <legend>{w.watchChips}</legend>
        {watches.map((watch) => {
          const name = watch === 'unreported' ? w.unreported(monthWord(month, lang)) : w[watch]
          return (
            <Chip
              key={watch}
              on={filters.watches.includes(watch)}
              count={counts.watches[watch]}
              name={name}
              onToggle={() => set({ watches: toggled(filters.watches, watch) })}
            >
              {name}
            </Chip>
          )
        })}
      </fieldset>
      {filters.group !== null && <GroupChip group={filters.group} onClear={() => set({ group: null })} />}
    </div>
  )
}

interface GroupProps {
  readonly group: NonNullable<Filters['group']>
  onClear(): void
}
/** The industry or unit that another page led to; taken off by a click. */
function GroupChip({ group, onClear }: GroupProps) {
  const w = useWords(words)
  const name = group.name ?? (group.by === 'industry' ? w.noIndustry : w.noUnit)
  return (
    <button type="button" className="chip chip-on" aria-pressed={true} title={w.onlyGroup(name)} onClick={onClear}>
      {name}
      <CloseIcon size={10} />
    </button>
  )
}

/** Takes every filter off again; it stands where the legend is, so that no line moves when it comes. */
export function ClearFilters({ onClear }: { onClear(): void }) {
  const w = useWords(words)
  return (
    <button type="button" className="button button-quiet chips-clear" onClick={onClear}>
      <CloseIcon size={12} />
      {w.clearFilters}
    </button>
  )
}
