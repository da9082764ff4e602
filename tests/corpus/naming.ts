import { wide } from './cell'
import type { Truth } from './county'
import type { Naming } from './office'

/** A name as an office writes it, and how the reader should find its project. */
export interface SpelledName {
  readonly name: string
  readonly how: 'taken' | 'near' | 'new'
}

/** The name with what the office does to it; each habit shows in some rows only. */
export function spelledName({ name, alias }: Truth, at: number, naming: readonly Naming[]): SpelledName {
  const habit = naming.length === 0 ? undefined : naming[at % (naming.length + 1)]
  switch (habit) {
    case 'breaks':
      return { name: `${name.slice(0, 6)}\n${name.slice(6)}`, how: 'taken' }
    case 'brackets':
      return { name: wide(name).replaceAll('（', '〔').replaceAll('）', '〕'), how: 'taken' }
    case 'spaces':
      return { name: ` ${name.slice(0, 4)} ${name.slice(4)}　`, how: 'taken' }
    case 'alias':
      return { name: alias ?? name, how: 'taken' }
    case 'near':
      return { name: nearly(name), how: 'near' }
    case 'new':
      return { name: `清渡河湿地公园${at}号地块景观提升`, how: 'new' }
    default:
      return { name, how: 'taken' }
  }
}

/** As one writes from memory: 项目 left out, 工程 for 项目, a word in the middle dropped. */
function nearly(name: string): string {
  const shorter = name.replace(/建设项目$|项目$|工程$/, '')
  return shorter === name ? `${name}建设工程` : shorter
}
