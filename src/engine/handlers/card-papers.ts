import type { Input } from '#contract/index'
import type { CardPictures } from '#documents/card-photos'
import type { Month } from '#domain/month'
import { projectCard } from '#domain/paper/card'
import type { ProjectCard } from '#domain/paper/card-model'
import { type CardParts, PICTURE_LIMIT, partsOf } from '#domain/paper/card-parts'
import { isDraft } from '#domain/paper/edition'
import { refuse } from '#domain/refusal'
import { soundContent } from '#ledger/attachments'
import type { ReadableDb } from '#ledger/database'
import { readSnapshotContent, readSnapshots } from '#ledger/snapshots'
import type { JobContext } from '../context'
import { readCardParts } from './card-parts'
import { meansOf } from './paper-means'
import { type PaperSource, paperSource } from './paper-version'
import { requireProject } from './project-rules'

/** A project's parts: of the version that is printed, else of the ledger; null where that version kept none. */
function cardParts(db: ReadableDb, month: Month, { standing }: PaperSource, id: string): CardParts | null {
  if (isDraft(standing)) return readCardParts(db, id)
  const shown = readSnapshots(db, month).find((one) => one.version === standing.version)
  const kept = shown === undefined ? null : readSnapshotContent(db, shown).cards
  return kept === null ? null : partsOf(kept, id)
}

/** A project's card of a source. Refuses PROJECT_MISSING, and PROJECT_NOT_IN_MONTH where the source does not know it. */
export function cardModel({ db }: JobContext, month: Month, source: PaperSource, id: string): ProjectCard {
  const at = source.answer.text.id.values.indexOf(id)
  if (at < 0) {
    requireProject(db, id)
    return refuse('PROJECT_NOT_IN_MONTH', { id, month })
  }
  return projectCard({ ...source, at, parts: cardParts(db, month, source, id), problems: source.problems() })
}

/** The pictures of a card, as far as they can be printed. */
export function picturesOf({ db }: JobContext, { photos }: ProjectCard): CardPictures {
  const printable = photos.filter(({ bytes }) => bytes <= PICTURE_LIMIT)
  return new Map(
    printable.flatMap(({ sha256 }) => {
      const bytes = soundContent(db, sha256)
      return bytes === null ? [] : [[sha256, bytes] as const]
    }),
  )
}

function asked(context: JobContext, { id, month, version }: Input<'paper.card'>) {
  const card = cardModel(context, month, paperSource(context, month, version), id)
  return { card, pictures: picturesOf(context, card) }
}

async function exportOne(context: JobContext, input: Input<'export.card'>) {
  const { exportCard } = await import('#documents/export-card')
  const { card, pictures } = asked(context, input)
  return exportCard(card, pictures, input.out, meansOf(context, '项目卡'))
}

async function preview(context: JobContext, input: Input<'paper.card'>) {
  const { cardPage } = await import('#documents/card-page')
  const { card, pictures } = asked(context, input)
  return { html: cardPage(card, pictures), rows: 1, fileName: card.fileName }
}

export const cardJobs = { 'export.card': exportOne, 'paper.card': preview }
