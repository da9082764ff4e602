import type { ComponentType } from 'react'
import type { Lang, Words } from '#domain/refusal'
import { desk } from '../../parts/desk'
import {
  ChartIcon,
  CheckIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  DiskIcon,
  FlagIcon,
  FolderIcon,
  HelpIcon,
  HistoryIcon,
  LockIcon,
  PapersIcon,
  SearchIcon,
  SettingsIcon,
  TableIcon,
  UndoIcon,
} from '../../parts/icons'
import { setLanguage } from '../../parts/language'
import { chooseTheme } from '../../parts/theme'
import { askReset } from '../demo/ask-reset'
import { openMyDay } from '../history-asked'
import { layer } from '../layers'
import { navigation } from '../navigation'
import { openPaper, openPaperOfPage } from '../paper-asked'
import { openRows } from '../rows-asked'
import { saveNow } from '../save-now'
import { startTour } from '../tour/running'
import { redo, undo } from '../undo'
import type { ActionName } from './words'

/** What an action may need of the window. */
export interface ActionAt {
  readonly lang: Lang
  /** Another workspace is to be chosen. */
  onOther(): void
}

/** The keys of an action, as the sheet of keys tells them and as the window hears them. */
export interface ActionKey {
  readonly told: string
  is(press: KeyboardEvent): boolean
  /** Heard in a field that is being typed in, too. */
  readonly always?: boolean
  /** Heard in a table's field, too, while nothing is being typed there. */
  readonly overIdle?: boolean
  /** Heard before the page, where a cell would take the key for the beginning of a figure. */
  readonly early?: boolean
  /** Heard under a dialog, too. */
  readonly over?: boolean
}

/** Something that can be done from anywhere. Ctrl+K, the window's keys and the sheet of keys are made of these. */
export interface Action {
  readonly name: ActionName
  readonly icon: ComponentType
  /** Letters that are enough in Ctrl+K: those of the Chinese and of the English name. */
  readonly short: Words | null
  readonly key?: ActionKey
  run(at: ActionAt): void
}

const letters = (zh: string, en: string): Words => ({ zh, en })
const command = (press: KeyboardEvent) => (press.ctrlKey || press.metaKey) && !press.altKey
const pressed = (press: KeyboardEvent, key: string) => press.key.toLowerCase() === key

function speak(lang: Lang): void {
  setLanguage(lang)
  void desk().setLanguage(lang)
}

/** In the order in which the sheet of keys and an answer with equals name them. */
export const actions: readonly Action[] = [
  {
    name: 'jump',
    icon: SearchIcon,
    short: null,
    key: {
      told: 'Ctrl+K',
      is: (press) => command(press) && !press.shiftKey && pressed(press, 'k'),
      always: true,
      early: true,
    },
    run: () => layer.set('jump'),
  },
  {
    name: 'undo',
    icon: UndoIcon,
    short: letters('cx', 'un'),
    key: { told: 'Ctrl+Z', is: (press) => command(press) && !press.shiftKey && pressed(press, 'z') },
    run: ({ lang }) => void undo(lang),
  },
  {
    name: 'redo',
    icon: UndoIcon,
    short: letters('cz', 're'),
    key: {
      told: 'Ctrl+Y',
      is: (press) => command(press) && (pressed(press, 'y') || (press.shiftKey && pressed(press, 'z'))),
    },
    run: ({ lang }) => void redo(lang),
  },
  {
    name: 'save',
    icon: CheckIcon,
    short: letters('bc', 'sa'),
    key: {
      told: 'Ctrl+S',
      is: (press) => command(press) && !press.shiftKey && pressed(press, 's'),
      always: true,
      early: true,
    },
    run: ({ lang }) => void saveNow(lang),
  },
  {
    name: 'back',
    icon: ChevronLeftIcon,
    short: letters('ht', 'ba'),
    key: { told: 'Alt+←', is: (press) => press.altKey && pressed(press, 'arrowleft'), overIdle: true },
    run: navigation.back,
  },
  {
    name: 'forward',
    icon: ChevronRightIcon,
    short: letters('qj', 'fo'),
    key: { told: 'Alt+→', is: (press) => press.altKey && pressed(press, 'arrowright'), overIdle: true },
    run: navigation.forward,
  },
  {
    name: 'shortcuts',
    icon: SettingsIcon,
    short: letters('kjj', 'ks'),
    key: { told: '?', is: (press) => press.key === '?' && !command(press) && !press.altKey, early: true },
    run: () => layer.set('shortcuts'),
  },
  {
    name: 'help',
    icon: HelpIcon,
    short: letters('bz', 'he'),
    key: { told: 'F1', is: (press) => press.key === 'F1', always: true, early: true, over: true },
    run: () => layer.set('help'),
  },
  { name: 'tour', icon: FlagIcon, short: letters('dl', 'tour'), run: startTour },
  {
    name: 'paperOfPage',
    icon: PapersIcon,
    short: null,
    // 项目 and 报表 print what they show themselves, and have had the key then.
    key: {
      told: 'Ctrl+P',
      is: (press) => !press.defaultPrevented && command(press) && !press.shiftKey && pressed(press, 'p'),
      always: true,
    },
    run: openPaperOfPage,
  },
  { name: 'monthlySheet', icon: PapersIcon, short: letters('yb', 'ms'), run: () => openPaper({ paper: 'monthly' }) },
  { name: 'ranking', icon: PapersIcon, short: letters('pm', 'ra'), run: () => openPaper({ paper: 'ranking' }) },
  {
    name: 'unreported',
    icon: TableIcon,
    short: letters('wb', 'nr'),
    run: () => openRows({ watch: 'unreported', columns: 'entry' }),
  },
  {
    name: 'overdue',
    icon: FlagIcon,
    short: letters('yq', 'mo'),
    run: () => openRows({ watch: 'overdue', columns: 'milestones' }),
  },
  { name: 'redLamps', icon: TableIcon, short: letters('hd', 'rl'), run: () => openRows({ lamps: ['red'] }) },
  { name: 'worstFirst', icon: ChartIcon, short: letters('lh', 'fb'), run: () => openRows({ worstFirst: true }) },
  { name: 'freeze', icon: LockIcon, short: letters('dj', 'fr'), run: () => navigation.open({ page: 'entry' }) },
  { name: 'previousMonth', icon: ChevronLeftIcon, short: letters('sgy', 'pm'), run: () => navigation.stepMonth(-1) },
  { name: 'nextMonth', icon: ChevronRightIcon, short: letters('xgy', 'nm'), run: () => navigation.stepMonth(1) },
  { name: 'collect', icon: FolderIcon, short: letters('sh', 'co'), run: () => navigation.open({ page: 'collect' }) },
  { name: 'import', icon: DiskIcon, short: letters('dr', 'im'), run: () => navigation.openData('import') },
  { name: 'backup', icon: DiskIcon, short: letters('bf', 'bk'), run: () => navigation.openData('backup') },
  { name: 'integrity', icon: DiskIcon, short: letters('wz', 'ic'), run: () => navigation.openData('integrity') },
  { name: 'history', icon: HistoryIcon, short: letters('ls', 'hi'), run: () => navigation.openData('history') },
  { name: 'myDay', icon: HistoryIcon, short: letters('jt', 'td'), run: openMyDay },
  { name: 'rules', icon: DiskIcon, short: letters('gz', 'lr'), run: () => navigation.openData('rules') },
  { name: 'rosters', icon: DiskIcon, short: letters('mc', 'ro'), run: () => navigation.openData('rosters') },
  { name: 'years', icon: DiskIcon, short: letters('nd', 'yr'), run: () => navigation.openData('years') },
  { name: 'dark', icon: SettingsIcon, short: letters('ss', 'dk'), run: () => void chooseTheme('dark') },
  { name: 'light', icon: SettingsIcon, short: letters('qs', 'li'), run: () => void chooseTheme('light') },
  { name: 'chinese', icon: SettingsIcon, short: letters('zw', 'zh'), run: () => speak('zh') },
  { name: 'english', icon: SettingsIcon, short: letters('yw', 'eng'), run: () => speak('en') },
  { name: 'settings', icon: SettingsIcon, short: letters('sz', 'se'), run: () => navigation.openData('settings') },
  { name: 'resetDemo', icon: UndoIcon, short: letters('czys', 'rd'), run: askReset },
  { name: 'otherWorkspace', icon: FolderIcon, short: letters('gzq', 'ow'), run: ({ onOther }) => onOther() },
]
