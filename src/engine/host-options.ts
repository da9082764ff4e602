import type { Printer } from '#documents/printer'
import type { Lang } from '#domain/refusal'
import type { Simulate } from './sessions'

export interface HostOptions {
  /** The workspace to open at start, or null. */
  readonly workspace: string | null
  readonly printer: Printer
  readonly lang: Lang
  readonly simulate?: Simulate
  /** The built job thread; without it jobs run in this process (the command line does one thing and ends). */
  readonly jobThread?: URL
  /**
   * As a window holds a workspace: writes of other processes are noticed, copies made of its own accord, and an unclean
   * end found at the next start. A command line does one thing and ends.
   */
  readonly watch?: boolean
  /** Answers to queries travel packed, as they do to another process. */
  readonly packs?: boolean
}
