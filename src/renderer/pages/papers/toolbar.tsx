import type { ReactNode } from 'react'
import type { Month } from '#domain/month'
import { ChoiceMenu } from '../../parts/choice-menu'
import { momentOf } from '../../parts/history/moment'
import { useLanguage } from '../../parts/language'
import { dayWord } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { useWords } from '../../parts/words'
import type { Chosen } from './chosen'
import type { MonthPapers, Version } from './versions'
import { words as pageWords } from './words'

interface ToolbarProps {
  readonly month: Month
  readonly chosen: Chosen
  readonly papers: MonthPapers
  /** The version shown; null for a draft. */
  readonly version: number | null
  /** Whether the paper shown is the monthly sheet, which alone is grouped and restricted. */
  readonly monthly: boolean
  readonly onChoose: (change: Partial<Chosen>) => void
  readonly children: ReactNode
}

/** How the monthly sheet is made up, and what may be done with the paper shown. */
export function Toolbar({ month, chosen, papers, version, monthly, onChoose, children }: ToolbarProps) {
  return (
    <div className="papers-tools" data-region="tools">
      {monthly && <SheetChoices chosen={chosen} onChoose={onChoose} />}
      {monthly && papers.versions.length > (papers.frozen ? 1 : 0) && (
        <VersionChoice
          papers={papers}
          version={version}
          onChoose={(number) => onChoose({ version: number === null ? null : { month, number } })}
        />
      )}
      <span className="papers-space" />
      {children}
    </div>
  )
}

function SheetChoices({ chosen, onChoose }: Pick<ToolbarProps, 'chosen' | 'onChoose'>) {
  const words = useWords(pageWords)
  const lists = useAsk('list.list', {})
  const units = useAsk('unit.list', {})
  const named = (rows: readonly { readonly name: string; readonly projects: number }[] | undefined) => [
    { value: '', text: words.all },
    ...(rows ?? []).filter((row) => row.projects > 0).map(({ name }) => ({ value: name, text: name })),
  ]
  const forms = [
    { value: 'full' as const, text: words.formFull },
    { value: 'short' as const, text: words.formShort },
  ]
  const groups = (['yearClass', 'industry', 'unit'] as const).map((value) => ({ value, text: words[value] }))
  const listChoices = named(lists.data?.rows)
  const unitChoices = named(units.data?.rows)
  return (
    <>
      <Choice label={words.form} options={forms} value={chosen.form} onChoose={(form) => onChoose({ form })} />
      <Choice label={words.group} options={groups} value={chosen.group} onChoose={(group) => onChoose({ group })} />
      {listChoices.length > 1 && (
        <Choice label={words.list} options={listChoices} value={chosen.list} onChoose={(list) => onChoose({ list })} />
      )}
      {unitChoices.length > 1 && (
        <Choice
          label={words.onlyUnit}
          options={unitChoices}
          value={chosen.unit}
          onChoose={(unit) => onChoose({ unit })}
        />
      )}
    </>
  )
}

interface VersionChoiceProps {
  readonly papers: MonthPapers
  readonly version: number | null
  readonly onChoose: (version: number | null) => void
}

/** Old versions stay openable (DOMAIN.md, The month's life). */
function VersionChoice({ papers, version, onChoose }: VersionChoiceProps) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const textOf = (row: Version) => {
    const day = dayWord(momentOf(row.takenAt).day, lang)
    return row.correction === null
      ? words.versionFrozen(row.version, day)
      : words.versionCorrected(row.version, row.correction, day)
  }
  const options = [
    ...(papers.frozen ? [] : [{ value: '', text: words.draft }]),
    ...papers.versions.map((row) => ({ value: String(row.version), text: textOf(row) })),
  ]
  return (
    <Choice
      label={words.version}
      options={options}
      value={version === null ? '' : String(version)}
      onChoose={(value) => onChoose(value === '' ? null : Number(value))}
    />
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, options, value, onChoose }: ChoiceProps<T>) {
  const words = useWords(pageWords)
  const text = options.find((option) => option.value === value)?.text ?? value
  return <ChoiceMenu {...{ label, options, value, onChoose }} button={words.choose(label, text)} />
}
