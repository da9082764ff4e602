import path from 'node:path'
import type { ProjectCard } from '#domain/paper/card-model'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import type { CardPictures } from './card-photos'
import { type ExportMeans, type Written, writePdf } from './export-paper'
import type { Paper } from './printer'

/** Writes a project's card as .pdf; it has one row, the project. Refuses FILE_NAME, FILE_WRITE, DISK_FULL, PRINTER. */
export async function exportCard(
  card: ProjectCard,
  pictures: CardPictures,
  out: string,
  means: ExportMeans,
): Promise<Written> {
  if (path.extname(out).toLowerCase() !== '.pdf') refuse('FILE_NAME', { file: out, endings: '.pdf' })
  const pageOf = async (): Promise<Paper> => {
    const { cardPage } = await import('./card-page')
    return { html: cardPage(card, pictures), pageSize: 'A4', landscape: false }
  }
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) => writePdf(pageOf, beside, means))
  return { ...written, rows: 1 }
}
