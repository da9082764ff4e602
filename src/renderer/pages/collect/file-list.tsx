import type { KeyboardEvent } from 'react'
import type { CollectedFile, FileState } from '#domain/fill-in/report'
import { momentOf } from '../../parts/history/moment'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import type { Choices } from './choices'
import { odditiesOf } from './oddities'
import { collectWords } from './words'

interface Props {
  /** Worst first. */
  readonly files: readonly CollectedFile[]
  readonly chosen: CollectedFile | null
  readonly choices: Choices
  onChoose(file: CollectedFile): void
}

/** Who sent what: a line a file; the arrow keys go along it. */
export function FileList({ files, chosen, choices, onChoose }: Props) {
  const w = useWords(collectWords)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step === undefined || chosen === null ? undefined : files[files.indexOf(chosen) + step]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    document.getElementById(`collect-file-${files.indexOf(next)}`)?.focus()
  }
  return (
    <div className="collect-files">
      <div className="collect-line collect-head" aria-hidden="true">
        <span>{w.unit}</span>
        <span>{w.file}</span>
        <span className="collect-right">{w.rows}</span>
        <span className="collect-right">{w.changed}</span>
        <span>{w.odd}</span>
        <span>{w.state}</span>
      </div>
      <div role="listbox" aria-label={w.list} onKeyDown={walk}>
        {files.map((file, i) => (
          <FileLine
            key={file.path}
            id={`collect-file-${i}`}
            file={file}
            files={files}
            on={file === chosen}
            left={choices.left.has(file.path)}
            onChoose={() => onChoose(file)}
          />
        ))}
      </div>
    </div>
  )
}

interface LineProps {
  readonly id: string
  readonly file: CollectedFile
  readonly files: readonly CollectedFile[]
  readonly on: boolean
  readonly left: boolean
  onChoose(): void
}

function FileLine({ id, file, files, on, left, onChoose }: LineProps) {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const newest = files.some(({ notices }) => notices.some((n) => n.code === 'OLDER_COPY' && n.newer === file.file))
  const state: FileState | 'left' = left ? 'left' : file.state
  const saved = file.savedAt === '' ? null : momentOf(file.savedAt)
  const fewer = file.sentRows !== null && file.rows < file.sentRows
  return (
    <div
      id={id}
      role="option"
      tabIndex={on ? 0 : -1}
      aria-selected={on}
      className={`collect-line collect-file${on ? ' collect-on' : ''}`}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span className="collect-unit">{file.unit ?? w.noUnit}</span>
      <span className="collect-name">
        <span title={file.path}>{file.file}</span>
        {saved !== null && (
          <span className="collect-note">
            {saved.day.slice(5)} {saved.time}
          </span>
        )}
      </span>
      <span className={`collect-right${fewer ? ' collect-odd' : ''}`}>
        {fewer ? `${file.rows} / ${file.sentRows}` : file.rows}
      </span>
      <span className="collect-right">{file.refusal === null ? file.cells.length : '—'}</span>
      <span className={`collect-oddities${file.refusal === null ? '' : ' collect-bad'}`}>
        {odditiesOf(file, lang, newest).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
      <span>
        <span className={`collect-tag collect-tag-${state}`}>{w[state]}</span>
      </span>
    </div>
  )
}
