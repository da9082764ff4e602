import { type Ref, useMemo } from 'react'
import { type Problem, type ProblemRow, problemKind, problemLevel } from '#domain/problem'
import { Chip } from '../../parts/chip'
import { ChoiceMenu } from '../../parts/choice-menu'
import { CloseIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { SearchBox } from '../../parts/search-box'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { changeView, countScopes, filtered, noFilters, scopes, view } from './view'
import { words } from './words'

const ALL = ''
const levels = Object.keys(problemLevel.choices) as readonly Problem['level'][]
const kinds = Object.keys(problemKind.choices) as readonly Problem['kind'][]

interface Props {
  readonly rows: readonly ProblemRow[]
  readonly searchRef: Ref<HTMLInputElement>
  onLeaveSearch(): void
}

/** Search, chips that count before they filter, kind and unit, and what the bars mean. */
export function Toolbar({ rows, searchRef, onLeaveSearch }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const now = useStore(view)
  const { projectId } = now
  const own = useMemo(() => filtered(rows, { ...noFilters, projectId }), [rows, projectId])
  const counts = countScopes(own)
  const units = [...new Set(own.flatMap((row) => row.unit ?? []))].sort((a, b) => a.localeCompare(b, 'zh'))
  const chipWords = { open: w.open, overdue: w.overdue, soon: w.soonChip, closed: w.closedChip }
  const toggled = (level: Problem['level']) =>
    now.levels.includes(level) ? now.levels.filter((one) => one !== level) : [...now.levels, level]
  return (
    <div className="problems-filters" role="toolbar" aria-label={w.tools} data-region="tools">
      <SearchBox
        search={now.search}
        hint={w.search}
        label={w.searchLabel}
        clear={w.clearSearch}
        inputRef={searchRef}
        onSearch={(search) => changeView({ search })}
        onLeave={onLeaveSearch}
      />
      {projectId !== null && <ProjectChip name={own[0]?.project ?? projectId} />}
      <fieldset className="problems-chips">
        <legend>{w.scope}</legend>
        {scopes.map((scope) => (
          <Chip
            key={scope}
            on={now.scope === scope}
            count={counts[scope]}
            name={chipWords[scope]}
            onToggle={() => changeView({ scope })}
          >
            {chipWords[scope]}
          </Chip>
        ))}
      </fieldset>
      <fieldset className="problems-chips">
        <legend>{w.level}</legend>
        {levels.map((level) => (
          <Chip
            key={level}
            on={now.levels.includes(level)}
            count={own.filter((row) => row.level === level && row.closedOn === null).length}
            name={problemLevel.choices[level][lang]}
            onToggle={() => changeView({ levels: toggled(level) })}
          >
            {problemLevel.choices[level][lang]}
          </Chip>
        ))}
      </fieldset>
      <ChoiceMenu
        label={w.kind}
        button={w.kindOf(now.kind === null ? w.allOf : problemKind.choices[now.kind][lang])}
        options={[ALL, ...kinds].map((kind) => ({
          value: kind,
          text: kind === ALL ? w.allOf : problemKind.choices[kind as Problem['kind']][lang],
        }))}
        value={now.kind ?? ALL}
        onChoose={(kind) => changeView({ kind: kind === ALL ? null : (kind as Problem['kind']) })}
      />
      <ChoiceMenu
        label={w.unit}
        button={w.unitOf(now.unit ?? w.allOf)}
        options={[ALL, ...units].map((unit) => ({ value: unit, text: unit === ALL ? w.allOf : unit }))}
        value={now.unit ?? ALL}
        onChoose={(unit) => changeView({ unit: unit === ALL ? null : unit })}
      />
      <Legend />
    </div>
  )
}

function ProjectChip({ name }: { readonly name: string }) {
  const w = useWords(words)
  return (
    <button
      type="button"
      className="chip chip-on problems-chip-project"
      title={w.clear}
      onClick={() => changeView({ projectId: null })}
    >
      <span>{w.onlyProject(name)}</span>
      <CloseIcon size={12} />
    </button>
  )
}

function Legend() {
  const w = useWords(words)
  return (
    <ul className="problems-legend" aria-hidden="true">
      <li>
        <span className="legend-age" />
        {w.legendAge}
      </li>
      <li>
        <span className="legend-due" />
        {w.legendDue}
      </li>
      <li>
        <span className="legend-late" />
        {w.legendLate}
      </li>
    </ul>
  )
}
