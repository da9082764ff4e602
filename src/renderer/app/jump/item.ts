import type { ComponentType } from 'react'
import type { FoundName } from '#contract/find'
import type { Lamp } from '#domain/lamp'

/** What stands behind a text, and whether it asks somebody to act. */
export interface Note {
  readonly text: string
  readonly tone?: 'late' | 'soon'
}

/** A line of Ctrl+K. */
export interface JumpItem {
  /** Its own among all lines: `project:<id>`, `action:<name>`, `act:<letters>` … */
  readonly id: string
  readonly mark: { readonly lamp: Lamp } | { readonly icon: ComponentType }
  readonly text: string
  /** The part of the text that was asked for. */
  readonly part: FoundName['part']
  readonly notes: readonly Note[]
  /** Letters that would have been enough. */
  readonly short: string | null
  /** The project that it is about to open. */
  readonly project?: string
  /** Whether it counts as an answer; teaching lines do not. */
  readonly answers: boolean
  run(): void
}

export interface JumpSection {
  readonly id: 'direct' | 'recent' | 'projects' | 'about' | 'problems' | 'elsewhere' | 'units' | 'pages' | 'shorts'
  readonly title: string
  readonly items: readonly JumpItem[]
}
