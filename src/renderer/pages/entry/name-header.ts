import type { Lang } from '#domain/refusal'
import type { SheetColumn } from '../../parts/sheet/sheet-options'
import { entryWords } from './words'

interface NameColumn {
  /** Whose projects they are. */
  readonly unit: string
  readonly count: number
  readonly simulated: boolean
  readonly lang: Lang
  /** The widest name, in px. */
  readonly width: number
}

/** The column of names; its header says whose they are, how many, 万元 and 模拟. */
export function nameColumn(at: NameColumn): Omit<SheetColumn, 'key'> {
  const { unit, count, lang, width } = at
  const title = `${unit} ${entryWords[lang].projects(count)}`
  return { title, header: nameHeader(at), kind: 'computed', width, wraps: true, pinned: true }
}

function nameHeader({ unit, count, simulated, lang }: NameColumn): () => Node {
  const words = entryWords[lang]
  return () => {
    const box = document.createElement('div')
    box.className = 'sheet-header'
    const line = (...parts: (string | Node)[]) => {
      const element = document.createElement('span')
      element.append(...parts)
      box.append(element)
    }
    line(`${unit}　${words.projects(count)}`)
    const mark = document.createElement('span')
    mark.className = 'entry-simulated'
    mark.textContent = `　${words.simulated}`
    line(words.wan, ...(simulated ? [mark] : []))
    return box
  }
}
