import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

/** The places of the frame that a page fills: the page's name in the title bar, what stands beside it, the status bar's left. */
export interface Slots {
  readonly title: HTMLElement | null
  readonly tools: HTMLElement | null
  readonly status: HTMLElement | null
}
export const SlotsContext = createContext<Slots>({ title: null, tools: null, status: null })

function Slot({ name, children }: { readonly name: keyof Slots; readonly children: ReactNode }) {
  const target = use(SlotsContext)[name]
  return target === null ? null : createPortal(children, target)
}

/** The title bar's left: a page name or a breadcrumb. The month picker follows it. */
export function TitleSlot({ children }: { readonly children: ReactNode }) {
  return <Slot name="title">{children}</Slot>
}

/** The title bar's right: a page's own buttons. */
export function ToolsSlot({ children }: { readonly children: ReactNode }) {
  return <Slot name="tools">{children}</Slot>
}

/** The status bar's left: counts, what is selected, keys. */
export function StatusSlot({ children }: { readonly children: ReactNode }) {
  return <Slot name="status">{children}</Slot>
}
