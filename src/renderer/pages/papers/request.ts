import type { Output } from '#contract/index'
import { type AskOptions, ask } from '../../parts/ask'
import type { PaperRequest } from './papers'

export type PaperPreview = Output<'paper.monthly'>
export type Exported = Output<'export.monthly'>

/** A call by a name that is put together: the table of papers has held that it is one, and that the input is its own. */
const askNamed = ask as unknown as (name: string, input: object, options: AskOptions) => Promise<unknown>

/** The page of a paper as it will be printed. */
export function previewOf({ paper, input }: PaperRequest, options: AskOptions): Promise<PaperPreview> {
  return askNamed(`paper.${paper}`, input, options) as Promise<PaperPreview>
}

/** Writes a paper into a file. */
export function writePaper({ paper, input }: PaperRequest, out: string, options: AskOptions): Promise<Exported> {
  return askNamed(`export.${paper}`, { ...input, out }, options) as Promise<Exported>
}
