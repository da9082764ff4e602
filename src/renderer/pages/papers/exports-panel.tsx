import type { Month } from '#domain/month'
import { desk } from '../../parts/desk'
import { CloseIcon, FolderIcon, OpenIcon, WarningIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { monthTitle } from '../../parts/month-words'
import { useStore } from '../../parts/store'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import {
  type ExportedFile,
  type ExportedFolder,
  type ExportJob,
  exportedFiles,
  exportedFolder,
  exportJob,
  fileNameOf,
} from './exports'
import { words as pageWords } from './words'
import './exports-panel.css'

interface ExportsPanelProps {
  readonly month: Month
  readonly fileName: string | null
  readonly rows: number
  readonly pages: number
}

/** Right of the preview: what this paper is, what is being written, what left the house in this session. */
export function ExportsPanel({ month, fileName, rows, pages }: ExportsPanelProps) {
  const words = useWords(pageWords)
  const files = useStore(exportedFiles)
  const job = useStore(exportJob)
  const folder = useStore(exportedFolder)
  return (
    <aside className="exports" aria-label={words.exported}>
      <section className="exports-paper">
        <h2>{words.thisPaper}</h2>
        {fileName !== null && (
          <dl>
            <dt className="visually-hidden">{words.fileName}</dt>
            {/* Papers and their files are Chinese. */}
            <dd className="exports-name" lang="zh-CN">
              {fileName}
            </dd>
            <dd className="exports-quiet">{words.rowsAndPages(rows, pages)}</dd>
          </dl>
        )}
      </section>
      <div aria-live="polite">
        <Job job={job} />
      </div>
      {folder !== null && folder.month === month && <Folder folder={folder} />}
      <section>
        <h2>{words.exported}</h2>
        {files.length === 0 ? (
          <p className="exports-quiet">{words.exportedNone}</p>
        ) : (
          <>
            <ul>
              {files.map((file) => (
                <File key={file.path} file={file} />
              ))}
            </ul>
            <p className="exports-quiet exports-note">{words.hashNote}</p>
          </>
        )}
      </section>
    </aside>
  )
}

/** The manifest of the folder with all papers of the month: what left the house (LOOK.md, Pages 18). */
function Folder({ folder }: { readonly folder: ExportedFolder }) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const open = async () => {
    if (!(await desk().openPath(folder.path))) say({ text: words.cannotOpen })
  }
  return (
    <section className="exports-folder" aria-label={words.allOf(monthTitle(folder.month, lang))}>
      <h2>
        {words.allOf(monthTitle(folder.month, lang))} <small>{words.filesWritten(folder.files.length)}</small>
      </h2>
      <p className="exports-name">{folder.path}</p>
      <p className="exports-quiet exports-open">
        {words.took(folder.at, folder.seconds.toFixed(1))}
        <button type="button" className="button button-link" onClick={() => void open()}>
          <FolderIcon size={14} />
          {words.openTheFolder}
        </button>
      </p>
      <ul>
        {folder.files.map(({ file, rows, sha256 }) => (
          <li key={file}>
            <span className="exports-name">{file}</span>
            <span className="exports-quiet exports-row">
              <code>{sha256.slice(0, 8)}</code>
              <span>{words.rows(rows)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="exports-quiet exports-note">{words.manifestNote}</p>
    </section>
  )
}

function File({ file }: { readonly file: ExportedFile }) {
  const words = useWords(pageWords)
  const tell = async (done: Promise<boolean>) => {
    if (!(await done)) say({ text: words.cannotOpen })
  }
  return (
    <li title={file.path}>
      <span className="exports-name">{fileNameOf(file.path)}</span>
      <span className="exports-quiet">
        <code>{file.sha256.slice(0, 8)}</code> · {words.rows(file.rows)} · {words.at(file.at)}
      </span>
      <span className="exports-actions">
        <button type="button" className="button button-link" onClick={() => void tell(desk().openPath(file.path))}>
          <OpenIcon size={14} />
          {words.open}
        </button>
        <button type="button" className="button button-link" onClick={() => void tell(desk().showInFolder(file.path))}>
          <FolderIcon size={14} />
          {words.openFolder}
        </button>
      </span>
    </li>
  )
}

function Job({ job }: { readonly job: ExportJob }) {
  const words = useWords(pageWords)
  if (job.state === 'idle') return null
  if (job.state === 'running') {
    const { progress } = job
    const known = progress !== null && progress.total > 0
    return (
      <section className="exports-job">
        <p>
          {words.exporting(job.name)}
          {known && <span className="exports-count">{words.progress(progress.done, progress.total)}</span>}
        </p>
        <progress
          aria-label={words.exporting(job.name)}
          {...(known && { value: progress.done, max: progress.total })}
        />
        <p className="exports-quiet">
          {words.cancelNote}
          <button type="button" className="button" onClick={() => job.cancel()}>
            {words.cancel}
          </button>
        </p>
      </section>
    )
  }
  return (
    <section className={`exports-job${job.state === 'failed' ? ' exports-failed' : ''}`} role="alert">
      <p>
        {job.state === 'failed' && <WarningIcon />}
        <strong>{job.state === 'failed' ? words.notExported : words.cancelled(job.name)}</strong>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.close}
          onClick={() => exportJob.set({ state: 'idle' })}
        >
          <CloseIcon size={14} />
        </button>
      </p>
      {job.state === 'failed' && <p>{job.message}</p>}
    </section>
  )
}
