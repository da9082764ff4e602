import type { PageName } from '../navigation'
import type { keyWords } from './words'

type KeyWord = keyof typeof keyWords.zh

/** Keys of one page, or of the whole window, in the order in which one needs them. */
export interface PageKeys {
  /** The page, or `window` for what works everywhere beside the actions, `table` for tables that are typed in. */
  readonly of: PageName | 'window'
  /** The key as it is told (a word, where it has a name in each language) and what it does. */
  readonly keys: readonly (readonly [key: string | { readonly word: KeyWord }, does: KeyWord])[]
}

const arrows = { word: 'arrows' } as const

/** The keys that pages hear themselves; those of the actions stand with the actions. */
export const pageKeys: readonly PageKeys[] = [
  {
    of: 'window',
    keys: [
      ['Esc', 'closeTop'],
      ['F6', 'regions'],
      ['/', 'search'],
      ['Shift+F10', 'menu'],
      ['Ctrl + −  0', 'size'],
    ],
  },
  {
    of: 'projects',
    keys: [
      [arrows, 'move'],
      ['Enter', 'openOrEdit'],
      ['Ctrl+Enter', 'openAlways'],
      ['F2', 'edit'],
      ['Space', 'fold'],
      ['Ctrl+A', 'markAll'],
      ['Ctrl+C', 'copyRows'],
      ['Ctrl+P', 'printView'],
    ],
  },
  {
    of: 'project',
    keys: [
      ['[  ]', 'neighbour'],
      ['Enter', 'editCell'],
      ['Esc', 'goBack'],
    ],
  },
  {
    of: 'timeline',
    keys: [
      ['↑ ↓', 'moveRow'],
      ['← →', 'pan'],
      ['+  −', 'zoom'],
      ['Home', 'today'],
      ['Enter', 'openProject'],
      ['Space', 'details'],
      ['Shift+←  Shift+→', 'foldTree'],
    ],
  },
  { of: 'papers', keys: [['Ctrl+P', 'print']] },
  {
    of: 'data',
    keys: [
      ['F8', 'nextOdd'],
      ['H', 'cellLife'],
    ],
  },
  {
    of: 'entry',
    keys: [
      ['Enter', 'nextRow'],
      ['Tab', 'nextCell'],
      ['F2', 'edit'],
      ['Space', 'confirm'],
      ['Ctrl+D', 'fillDown'],
      ['Ctrl+R', 'fillRight'],
      ['Ctrl+C  Ctrl+V', 'copyPaste'],
      ['Delete', 'clear'],
      ['Esc', 'discard'],
      ['Ctrl+Enter', 'openProject'],
    ],
  },
  {
    of: 'problems',
    keys: [
      [arrows, 'moveRow'],
      ['N', 'addProblem'],
      ['L', 'recordDone'],
      ['P', 'printLetter'],
    ],
  },
]
