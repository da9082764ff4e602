import type { Ask, Output } from '#contract/index'
import { type AskOptions, ask } from '../../parts/ask'

/** A paper that can be looked at and written. */
export type PaperRequest =
  | { readonly paper: 'monthly'; readonly input: Ask<'paper.monthly'> }
  | { readonly paper: 'checklist'; readonly input: Ask<'paper.checklist'> }
  | { readonly paper: 'correction'; readonly input: Ask<'paper.correction'> }
export type PaperPreview = Output<'paper.monthly'>
export type Exported = Output<'export.monthly'>

/** How a paper lies: what its preview is called, and into which files it is written. */
export type PaperSize = 'full' | 'short' | 'checklist' | 'correction'

/** The page of a paper as it will be printed. */
export function previewOf(request: PaperRequest, options: AskOptions): Promise<PaperPreview> {
  switch (request.paper) {
    case 'monthly':
      return ask('paper.monthly', request.input, options)
    case 'checklist':
      return ask('paper.checklist', request.input, options)
    case 'correction':
      return ask('paper.correction', request.input, options)
  }
}

/** Writes a paper into a file. */
export function writePaper(request: PaperRequest, out: string, options: AskOptions): Promise<Exported> {
  switch (request.paper) {
    case 'monthly':
      return ask('export.monthly', { ...request.input, out }, options)
    case 'checklist':
      return ask('export.checklist', { ...request.input, out }, options)
    case 'correction':
      return ask('export.correction', { ...request.input, out }, options)
  }
}
