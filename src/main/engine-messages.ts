import type { Paper } from './printer'

/** From the shell to the engine's process; a message without content brings a page's port. */
export type ToEngine =
  | {
      readonly printed:
        | { readonly id: number; readonly pdf: Uint8Array }
        | { readonly id: number; readonly error: string }
    }
  | { readonly close: true }
  | { readonly port: true }

/** From the engine's process to the shell. */
export type ToShell =
  | { readonly print: Paper & { readonly id: number } }
  | { readonly opened: string }
  /** The change that the ledger stands at now. */
  | { readonly changed: number }
  | { readonly wrote: readonly string[] }
  | { readonly closed: true }

/** How the engine's process is started: its one argument, as JSON. */
export interface EngineOptions {
  readonly workspace: string | null
  readonly language: 'zh' | 'en'
}

/** The files an answer says were written: `{ path }` or `{ files: [{ path }] }`, as every export answers. */
export function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'path' in value && typeof value.path === 'string' ? [value.path] : []
  const files = 'files' in value && Array.isArray(value.files) ? value.files : []
  return [...own, ...files.flatMap((file: unknown) => (Array.isArray(file) ? [] : pathsIn(file)))]
}
