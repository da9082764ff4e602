import type { ReactNode } from 'react'
import { momentOf } from '../../parts/history/moment'
import { useLanguage } from '../../parts/language'
import { dayWord } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { useWords } from '../../parts/words'
import { Choice } from './choice'
import type { ControlProps } from './controls'
import { ArrangeButton } from './forms/arrange-button'
import { type Control, papers } from './papers'
import { RankingChoices } from './ranking/ranking-choices'
import { type Version, versionInForce } from './versions'
import { words as pageWords } from './words'

/** What is chosen of a paper, in the order in which it is asked. */
const controls: readonly { readonly control: Control; readonly Part: (props: ControlProps) => ReactNode }[] = [
  { control: 'form', Part: FormChoice },
  { control: 'group', Part: GroupChoice },
  { control: 'restrict', Part: RestrictChoices },
  { control: 'ranking', Part: RankingChoices },
  { control: 'leader', Part: LeaderChoice },
  { control: 'project', Part: ProjectChoice },
  { control: 'letter', Part: LetterChoice },
  { control: 'version', Part: VersionChoice },
]

/** How the paper shown is made up, and what may be done with it. */
export function Toolbar({ children, ...props }: ControlProps & { readonly children: ReactNode }) {
  const asked = papers[props.shown.paper].controls
  return (
    <div className="papers-tools" data-region="tools">
      {controls.map(({ control, Part }) => asked.includes(control) && <Part key={control} {...props} />)}
      <span className="papers-space" />
      {children}
    </div>
  )
}

function FormChoice({ month, shown, papers: { forms }, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const { request } = shown
  const form = request?.paper === 'monthly' ? (request.input.form ?? 'full') : 'full'
  const official: Readonly<Record<string, string>> = { full: words.formFull, short: words.formShort }
  const options = forms.map((row) => ({ value: row.id, text: official[row.id] ?? row.form.name }))
  const known = forms.find((row) => row.id === form)
  return (
    <>
      <Choice
        label={words.form}
        options={options}
        value={form}
        text={official[form]}
        onChoose={(value) => onChoose({ form: value })}
      />
      {known !== undefined && <ArrangeButton month={month} row={known} onKept={(id) => onChoose({ form: id })} />}
    </>
  )
}

function GroupChoice({ chosen, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const groups = (['yearClass', 'industry', 'unit'] as const).map((value) => ({ value, text: words[value] }))
  return <Choice label={words.group} options={groups} value={chosen.group} onChoose={(group) => onChoose({ group })} />
}

function RestrictChoices({ chosen, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const lists = useAsk('list.list', {})
  const units = useAsk('unit.list', {})
  const named = (rows: readonly { readonly name: string; readonly projects: number }[] | undefined) => [
    { value: '', text: words.all },
    ...(rows ?? []).filter((row) => row.projects > 0).map(({ name }) => ({ value: name, text: name })),
  ]
  const listChoices = named(lists.data?.rows)
  const unitChoices = named(units.data?.rows)
  return (
    <>
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

function LeaderChoice({ chosen, papers: { leaders }, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const options = [{ value: '', text: words.all }, ...leaders.map((name) => ({ value: name, text: name }))]
  return (
    <Choice label={words.leader} options={options} value={chosen.leader} onChoose={(leader) => onChoose({ leader })} />
  )
}

function ProjectChoice({ shown: { request }, papers: { projects }, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const options = projects.map(({ id, name }) => ({ value: id, text: name }))
  if (request?.paper !== 'card') return null
  return (
    <Choice
      label={words.project}
      options={options}
      value={request.input.id}
      onChoose={(project) => onChoose({ project })}
    />
  )
}

function LetterChoice({ chosen, papers: { letters }, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const [first] = letters
  if (first === undefined) return null
  const options = letters.map(({ key, name }) => ({ value: key, text: name }))
  const known = letters.some((letter) => letter.key === chosen.letter)
  return (
    <Choice
      label={words.letter}
      options={options}
      value={known ? chosen.letter : first.key}
      onChoose={(letter) => onChoose({ letter })}
    />
  )
}

/** Old versions stay openable (DOMAIN.md, The month's life). */
function VersionChoice({ month, shown: { version }, papers: all, onChoose }: ControlProps) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  if (all.versions.length <= (all.frozen ? 1 : 0)) return null
  const textOf = (row: Version) => {
    const day = dayWord(momentOf(row.takenAt).day, lang)
    return row.correction === null
      ? words.versionFrozen(row.version, day)
      : words.versionCorrected(row.version, row.correction, day)
  }
  const options = [
    ...(all.frozen ? [] : [{ value: '', text: words.draft }]),
    ...all.versions.map((row) => ({ value: String(row.version), text: textOf(row) })),
  ]
  const choose = (value: string) => {
    const number = value === '' ? null : Number(value)
    onChoose({ version: number === null || number === versionInForce(all) ? null : { month, number } })
  }
  return (
    <Choice label={words.version} options={options} value={version === null ? '' : String(version)} onChoose={choose} />
  )
}
