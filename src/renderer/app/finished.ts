import { type CallName, contract } from '#contract/index'
import type { Reply } from '#contract/wire'
import { line } from '../parts/ask'
import { desk } from '../parts/desk'
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

/** Has the system tell of jobs that ended while the window was not looked at; in it, the page tells itself. */
export function tellFinishedJobs(): void {
  line.onSettled((name, reply) => {
    const told = document.hasFocus() ? null : finishedText(name, reply)
    if (told !== null) void desk().notify({ title: told.title, body: told.body.slice(0, 500) })
  })
}
