import type { Lang } from '#domain/refusal'
import { createStore, useStore } from './store'

const language = createStore<Lang>('zh')

export function currentLanguage(): Lang {
  return language.get()
}

/** Changes the language of the whole window. Remembering it is the shell's (`desk.setLanguage`). */
export function setLanguage(next: Lang): void {
  language.set(next)
}

/** Hears of each change; answers a function that ends it. */
export const onLanguage = language.subscribe

export function useLanguage(): Lang {
  return useStore(language)
}
