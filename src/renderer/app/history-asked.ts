import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** What another place asks of 数据 → 历史: what was done today, by who works here. */
export interface HistoryAsked {
  readonly span: 'today'
  readonly mine: true
}

/** Asked and not yet shown; the tab 历史 takes it. */
export const historyAsked = createStore<HistoryAsked | null>(null)

/** 今天我做了什么 (PEERS.md, practice 22). */
export function openMyDay(): void {
  historyAsked.set({ span: 'today', mine: true })
  navigation.openData('history')
}
