import { z } from 'zod'
import { type Attachment, attachmentFields } from '#domain/month-life'
import { command, job, query, returns } from './define'
import { fieldSchema } from './field-schema'
import { type Changed, type ChangedWithId, idInput, reasonInput } from './values'

const owner = fieldSchema(attachmentFields.owner)
const path = z.string().min(1).max(4096)

export const attachments = {
  'attachment.add': command(
    '附上文件',
    'Attach a file',
    () =>
      z.strictObject({
        owner,
        /** Id of the project, permit or plan; of the correction or problem, whose number will do too. */
        ownerRecord: idInput,
        path,
      }),
    returns<ChangedWithId & { readonly name: string; readonly bytes: number; readonly sha256: string }>(),
  ),
  'attachment.list': query(
    '附件',
    'Attachments',
    () => z.strictObject({ projectId: idInput.optional(), owner: owner.optional(), ownerRecord: idInput.optional() }),
    returns<{ readonly rows: readonly Attachment[] }>(),
  ),
  'attachment.remove': command(
    '取下附件',
    'Remove an attachment',
    () => z.strictObject({ id: idInput, reason: reasonInput.optional() }),
    returns<Changed>(),
  ),
  /** A read-only copy in a folder of this process, gone when it ends; opened in the file's own program. */
  'attachment.open': query(
    '打开附件',
    'Open an attachment',
    () => z.strictObject({ id: idInput }),
    returns<{ readonly path: string }>(),
  ),
  'attachment.save': job(
    '附件另存',
    'Save an attachment elsewhere',
    () =>
      z.strictObject({
        id: idInput,
        /** A file, or a folder that is there: then under the file's own name. */
        out: path,
      }),
    returns<{ readonly path: string; readonly bytes: number; readonly sha256: string }>(),
  ),
} as const
