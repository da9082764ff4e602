export interface Runtime {
  readonly executable: string
  readonly folder: string
  readonly version: string
  readonly source: 'named' | 'official' | 'fallback'
}
export function findRuntime(): Runtime | null
export function requireRuntime(): Runtime
export function runtimeArguments(runtime: Runtime): string[]
/** Playwright's loader, to stand after `-r`. */
export const attachFirst: string
