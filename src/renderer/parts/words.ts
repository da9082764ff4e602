import { useLanguage } from './language'

/** A page's word: a text, or a sentence with blanks. */
type Word = string | ((...blanks: never[]) => string)
export type WordList = Readonly<Record<string, Word>>

/** The same keys and the same blanks in the other language. */
export type Translated<Z extends WordList> = {
  readonly [K in keyof Z]: Z[K] extends (...blanks: infer B) => string ? (...blanks: B) => string : string
}
export interface PageWords<Z extends WordList> {
  readonly zh: Z
  readonly en: Translated<Z>
}

/** The words of a page in both languages; a key that is missing in English does not compile. */
export function pageWords<const Z extends WordList>(both: {
  readonly zh: Z
  readonly en: Translated<NoInfer<Z>>
}): PageWords<Z> {
  return both
}

/** A page's words in the language of the window. */
export function useWords<Z extends WordList>(words: PageWords<Z>): Translated<Z> {
  // A literal list is its own translation; the compiler cannot see that through the mapped type.
  return words[useLanguage()] as Translated<Z>
}
