import type { FoundName } from '#contract/find'
import type { Month } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { FolderIcon, HistoryIcon } from '../../parts/icons'
import { monthTitle } from '../../parts/month-words'
import { type ActionAt, actions } from '../actions/actions'
import { pageShorts } from '../actions/page-shorts'
import { actionWords } from '../actions/words'
import { navigation } from '../navigation'
import { pages } from '../pages'
import { openRows } from '../rows-asked'
import { words } from '../words'
import type { JumpItem } from './item'
import { jumpWords } from './words'

/** Every page of the navigation, in its order. */
export function pageItems(lang: Lang): readonly JumpItem[] {
  return pages.flatMap(({ page, nav }) => {
    if (nav === null || page === 'project') return []
    return {
      id: `page:${page}`,
      mark: { icon: nav.icon },
      text: words[lang][nav.word],
      part: null,
      notes: [],
      short: pageShorts[page]?.[lang] ?? null,
      answers: true,
      run: () => (page === 'data' ? navigation.openData() : navigation.open({ page })),
    }
  })
}

/** Everything that can be done from anywhere, but Ctrl+K itself. */
export function actionItems(at: ActionAt): readonly JumpItem[] {
  return actions
    .filter((action) => action.short !== null)
    .map(({ name, icon, short, key, run }) => ({
      id: `action:${name}`,
      mark: { icon },
      text: actionWords[at.lang][name],
      part: null,
      notes: key === undefined ? [] : [{ text: key.told }],
      short: short?.[at.lang] ?? null,
      answers: true,
      run: () => run(at),
    }))
}

export function monthItem(month: Month, now: Month, lang: Lang): JumpItem {
  return {
    id: `month:${month}`,
    mark: { icon: HistoryIcon },
    text: monthTitle(month, lang),
    part: null,
    notes: [{ text: month === now ? jumpWords[lang].thisMonth : jumpWords[lang].toMonth }],
    short: month.slice(2).replace('-', ''),
    answers: true,
    run: () => navigation.setMonth(month),
  }
}

/** The projects that a unit leads. */
export function unitItem({ id, name, part }: FoundName, lang: Lang): JumpItem {
  return {
    id: `unit:${id}`,
    mark: { icon: FolderIcon },
    text: name,
    part,
    notes: [{ text: jumpWords[lang].unitProjects }],
    short: null,
    answers: true,
    run: () => openRows({ group: { by: 'unit', name } }),
  }
}

/** Ways that the short forms are taught by. */
const taught = ['action:monthlySheet', 'action:freeze', 'month', 'action:overdue', 'action:unreported', 'action:dark']

/** A few short forms to try next; what is answered anyway is not named again. */
export function taughtItems(
  ways: readonly JumpItem[],
  month: JumpItem,
  shown: ReadonlySet<string>,
): readonly JumpItem[] {
  return taught
    .flatMap((id) => (id === 'month' ? month : (ways.find((way) => way.id === id) ?? [])))
    .filter((item) => !shown.has(item.id))
    .map((item) => ({ ...item, id: `short:${item.id}`, notes: [], part: null, answers: false }))
}
