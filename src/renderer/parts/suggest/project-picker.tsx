import { useMemo, useState } from 'react'
import { useAsk } from '../query'
import { Suggest } from './suggest'

interface ProjectPickerProps {
  readonly id: string
  /** The chosen project's id; empty for none. */
  readonly value: string
  readonly nameOf: (id: string) => string | null
  /** What no project is called, as a choice of its own. */
  readonly none: string
  /** One has to be chosen: what `none` says stands in the empty input, and is no choice. */
  readonly needed?: boolean
  readonly refused: boolean
  readonly describedBy: string | undefined
  readonly onValue: (id: string) => void
}

const MANY = 12

/** Chooses a project by name, code or pinyin; an emptied input chooses none. */
export function ProjectPicker({
  id,
  value,
  nameOf,
  none,
  needed = false,
  refused,
  describedBy,
  onValue,
}: ProjectPickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = typed?.trim() ?? ''
  const found = useAsk('project.search', { text: wanted }, { enabled: wanted !== '' })
  const suggestions = useMemo(() => {
    const ids = wanted === '' ? [] : (found.data?.ids ?? [])
    const hits = ids.slice(0, MANY).map((hit) => ({ value: hit, text: nameOf(hit) ?? hit }))
    return needed ? hits : [...hits, { value: '', text: none }]
  }, [wanted, found.data, nameOf, none, needed])
  return (
    <Suggest
      id={id}
      className="project-picker input"
      text={typed ?? (value === '' ? (needed ? '' : none) : (nameOf(value) ?? value))}
      {...(needed && { placeholder: none })}
      suggestions={suggestions}
      refused={refused}
      describedBy={describedBy}
      onText={setTyped}
      onPick={(suggestion) => {
        onValue(suggestion.value)
        setTyped(null)
      }}
      onLeave={() => {
        if (typed !== null && typed.trim() === '') onValue('')
        setTyped(null)
      }}
    />
  )
}
