import { line } from '../parts/ask'
import { desk } from '../parts/desk'

/** Who asked for what ended sooner has not turned away yet. */
const TURNED_AWAY = 1_000

/** Has the system tell of jobs that ended while the window was not looked at; in it, the page tells itself. */
export function tellFinishedJobs(): void {
  line.onSettled(async (name, reply, took) => {
    if (took < TURNED_AWAY || document.hasFocus()) return
    const { finishedText } = await import('./finished-text')
    const told = finishedText(name, reply)
    if (told !== null) void desk().notify({ title: told.title, body: told.body.slice(0, 500) })
  })
}
