import { ChoiceMenu, type Option } from '../../parts/choice-menu'
import { useWords } from '../../parts/words'
import { words as pageWords } from './words'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  /** What stands on the button until the options are there. */
  readonly text?: string | undefined
  readonly onChoose: (value: T) => void
}

/** A choice that names itself: `分组：年度类别`. */
export function Choice<T extends string>({ label, options, value, text, onChoose }: ChoiceProps<T>) {
  const words = useWords(pageWords)
  const shown = options.find((option) => option.value === value)?.text ?? text ?? value
  return <ChoiceMenu {...{ label, options, value, onChoose }} button={words.choose(label, shown)} />
}
