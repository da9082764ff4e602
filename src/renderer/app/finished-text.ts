import { type CallName, contract } from '#contract/index'
import type { Reply } from '#contract/wire'
import { currentLanguage } from '../parts/language'
import { words } from './words'

/** Jobs that a page only asks for to show something. */
const quiet = /^(paper\.|damage\.)|\.(preview|read|sort|compare|places)$/

/** What is told of a job that ended while nobody looked; null where there is nothing to tell. */
export function finishedText(name: CallName, reply: Reply): { readonly title: string; readonly body: string } | null {
  const { kind, title } = contract[name]
  if (kind !== 'job' || quiet.test(name)) return null
  const lang = currentLanguage()
  if (reply.ok) return { title: words[lang].jobDone(title[lang]), body: words[lang].jobDoneBody }
  return reply.error.code === 'CANCELLED'
    ? null
    : { title: words[lang].jobFailed(title[lang]), body: reply.error.message }
}
