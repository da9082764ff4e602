import type { Attachment } from '#domain/month-life'
import { undo } from '../../../app/undo'
import { openFile, removeFile, saveFile, sizeText } from '../../../parts/files/file-acts'
import { momentOf } from '../../../parts/history/moment'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { fileWords } from './words'
import '../tables.css'
import '../../../parts/files/files.css'

interface Props {
  readonly files: readonly Attachment[]
  /** What a file is attached to, in words; null where it is the same for all. */
  readonly ownerText: ((file: Attachment) => string) | null
  readonly readOnly: boolean
}

/** Files, each with its size and day; its name opens it outside. */
export function FileTable({ files, ownerText, readOnly }: Props) {
  const w = useWords(fileWords)
  const lang = useLanguage()
  return (
    <table className="project-table files-table" aria-label={w.files}>
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col" className="files-number">
            {w.size}
          </th>
          <th scope="col">{w.addedOn}</th>
          {ownerText !== null && <th scope="col">{w.attachedTo}</th>}
          <th scope="col">
            <span className="visually-hidden">{w.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <button
                type="button"
                className="project-link"
                title={w.openHint}
                onClick={() => void openFile(file, lang)}
              >
                {file.name}
              </button>
            </th>
            <td className="files-number">{sizeText(file.bytes)}</td>
            <td>{momentOf(file.addedAt).day}</td>
            {ownerText !== null && <td>{ownerText(file)}</td>}
            <td className="files-acts">
              <button
                type="button"
                className="project-link"
                aria-label={w.saveNamed(file.name)}
                onClick={() => void saveFile(file, lang)}
              >
                {w.save}
              </button>
              {!readOnly && (
                <button
                  type="button"
                  className="project-link"
                  aria-label={w.removeNamed(file.name)}
                  onClick={() => void removeFile(file, lang, undo)}
                >
                  {w.remove}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
