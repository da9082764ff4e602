import type { Day, Month } from '../../month'
import type { Piece } from './pieces'

/** A part of the text, in order: a heading (一、 or （一）) or a paragraph. */
export type BulletinBlock =
  | { readonly heading: 1 | 2; readonly text: string }
  | { readonly paragraph: readonly Piece[] }

export interface AttachedColumn {
  readonly heading: string
  /** Millimetres of the 156 that the text area is wide. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** 附件: a table on a page of its own. */
export interface Attachment {
  readonly title: string
  /** What stands right above the table: 单位：万元; empty for none. */
  readonly unit: string
  readonly columns: readonly AttachedColumn[]
  readonly rows: readonly (readonly (readonly Piece[])[])[]
}

/**
 * 月通报 (DOMAIN.md, The bulletin): a written paper after GB/T 9704, all of one version of the month. Its figures are
 * pieces with the value they show.
 */
export interface Bulletin {
  readonly month: Month
  /** 发文机关标志, red above the line. */
  readonly issuer: string
  readonly docNo: string
  /** The title by its lines. */
  readonly title: readonly string[]
  /** 主送, with its colon; empty for none. */
  readonly addressee: string
  readonly blocks: readonly BulletinBlock[]
  readonly attachments: readonly Attachment[]
  /** 落款: who signs, and when; a day that is not given is left to be filled in by hand. */
  readonly office: string
  readonly signedOn: string
  /** How many projects it speaks of. */
  readonly count: number
  /** A name for its file, without an ending. */
  readonly fileName: string
  readonly filledOn: Day
  readonly draft: string | null
  readonly edition: string | null
  readonly simulated: boolean
}

/** A day left to be filled in by hand. */
export const BLANK_DAY = '　　　　年　　月　　日'
