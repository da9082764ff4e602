import type { Day } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { undo } from '../../../app/undo'
import { DropZone } from '../../../parts/files/drop-zone'
import { chooseFiles, openFile, removeFile, sizeText } from '../../../parts/files/file-acts'
import { CloseIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { shortDay } from '../../../parts/problem/short-day'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { panelWords } from './words'

interface Props {
  readonly row: ProblemRow
  readonly today: Day
  readonly readOnly: boolean
}

/** What shows that it is solved: the words of the closing, and files. */
export function Evidence({ row, today, readOnly }: Props) {
  const w = useWords(panelWords)
  const lang = useLanguage()
  const owner = { owner: 'problem', ownerRecord: row.id } as const
  const files = useAsk('attachment.list', owner, { keepPrevious: false }).data?.rows ?? []
  return (
    <DropZone owner={owner} label={w.dropHere} disabled={readOnly} undo={undo}>
      <section className="problem-panel-part">
        <div className="problem-panel-line">
          <h3>{w.evidence}</h3>
          <span className="problems-space" />
          {!readOnly && (
            <button type="button" className="button button-link" onClick={() => void chooseFiles(owner, lang, undo)}>
              {w.attach}
            </button>
          )}
        </div>
        {row.evidence !== null && row.closedOn !== null && (
          <p>
            <span className="problems-quiet">{w.closedText(shortDay(row.closedOn, today, lang))}　</span>
            {row.evidence}
          </p>
        )}
        {row.evidence === null && files.length === 0 && <p className="problems-quiet">{w.noEvidence}</p>}
        <ul className="problem-files">
          {files.map((file) => (
            <li key={file.id}>
              <button type="button" className="button button-link" onClick={() => void openFile(file, lang)}>
                {file.name}
              </button>
              <span className="problems-quiet">{sizeText(file.bytes)}</span>
              {!readOnly && (
                <button
                  type="button"
                  className="button button-quiet button-icon"
                  aria-label={w.remove(file.name)}
                  title={w.remove(file.name)}
                  onClick={() => void removeFile(file, lang, undo)}
                >
                  <CloseIcon size={12} />
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </DropZone>
  )
}
