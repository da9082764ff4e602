import { z } from 'zod'
import { orderKinds } from '#domain/paper/order-form'
import { job, returns } from './define'
import type { Exported, PaperPreview } from './paper-answers'
import { idInput } from './values'

const order = {
  /** The problem, by its id or its number. */
  id: idInput,
  kind: z.enum(orderKinds),
  /** The number of the letter, where there are several of the kind; the newest where none is named. */
  letter: z.string().min(1).max(100).optional(),
}

/** 交办单 and 督办单 of a problem (DOMAIN.md, Problem ledger). */
export const orderPapers = {
  'export.order': job(
    '导出交办单、督办单',
    'Export a letter of the problem ledger',
    () => /** A file that ends in .docx or .pdf. */ z.strictObject({ ...order, out: z.string().min(1) }),
    returns<Exported>(),
  ),
  'paper.order': job(
    '交办单、督办单预览',
    'Preview a letter of the problem ledger',
    () => z.strictObject(order),
    returns<PaperPreview>(),
  ),
} as const
