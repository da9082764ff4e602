import { useEffect } from 'react'
import { createStore, useStore } from './store'
import './toast.css'

export interface Toast {
  readonly text: string
  /** What can be done about it, with its key. */
  readonly action?: { readonly text: string; readonly key?: string; run(): void }
}
const toast = createStore<(Toast & { readonly since: number }) | null>(null)
let shown = 0

/** Says for 6 seconds what has just happened (LOOK.md, States: Undo). A new one takes the place of the old. */
export function say(next: Toast): void {
  shown += 1
  toast.set({ ...next, since: shown })
}

/** Where toasts appear; stands once in the frame. */
export function Toasts() {
  const now = useStore(toast)
  useEffect(() => {
    if (now === null) return
    const timer = setTimeout(() => toast.set(null), 6_000)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <div className="toasts" role="status" aria-live="polite">
      {now !== null && (
        <div className="toast" key={now.since}>
          <span>{now.text}</span>
          {now.action !== undefined && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                toast.set(null)
                now.action?.run()
              }}
            >
              {now.action.text}
            </button>
          )}
          {now.action?.key !== undefined && <kbd className="toast-key">{now.action.key}</kbd>}
        </div>
      )}
    </div>
  )
}
