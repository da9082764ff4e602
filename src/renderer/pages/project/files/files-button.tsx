import { useState } from 'react'
import type { Attachment } from '#domain/month-life'
import { undo } from '../../../app/undo'
import { Dialog } from '../../../parts/dialog'
import { DropZone } from '../../../parts/files/drop-zone'
import { chooseFiles } from '../../../parts/files/file-acts'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { FileTable } from './file-table'
import { fileWords } from './words'
import '../../../parts/files/files.css'

interface Props {
  readonly projectId: string
  readonly owner: Attachment['owner']
  readonly ownerRecord: string
  /** What it is, for the dialog's title. */
  readonly name: string
  readonly readOnly: boolean
}

/** How many files belong to a permit, a plan or a correction; opens them, and takes more. */
export function FilesButton({ projectId, owner, ownerRecord, name, readOnly }: Props) {
  const w = useWords(fileWords)
  const lang = useLanguage()
  const [open, setOpen] = useState(false)
  // One question for the whole page, shared with the tab.
  const { data } = useAsk('attachment.list', { projectId })
  const files = (data?.rows ?? []).filter((file) => file.owner === owner && file.ownerRecord === ownerRecord)
  const of = { owner, ownerRecord }
  if (readOnly && files.length === 0) return null
  return (
    <>
      <button type="button" className="project-link" aria-label={w.filesOf(name)} onClick={() => setOpen(true)}>
        {files.length === 0 ? w.attach : w.count(files.length)}
      </button>
      {open && (
        <Dialog title={w.filesOf(name)} onClose={() => setOpen(false)}>
          <DropZone owner={of} label={w.dropHere} disabled={readOnly} undo={undo}>
            <div className="files-dialog">
              {files.length === 0 ? (
                <p className="files-empty">{w.emptyHere}</p>
              ) : (
                <FileTable files={files} ownerText={null} readOnly={readOnly} />
              )}
              <div className="dialog-buttons">
                <button type="button" className="button" onClick={() => setOpen(false)}>
                  {w.close}
                </button>
                {!readOnly && (
                  <button
                    type="button"
                    className="button button-primary"
                    onClick={() => void chooseFiles(of, lang, undo)}
                  >
                    {w.add}
                  </button>
                )}
              </div>
            </div>
          </DropZone>
        </Dialog>
      )}
    </>
  )
}
