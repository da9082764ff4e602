import { noticeSentence } from '#domain/fill-in/notice-sentence'
import type { CollectedFile } from '#domain/fill-in/report'
import { WarningIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import { type Choices, leave } from './choices'
import { Differences } from './differences'
import { collectWords } from './words'

interface Props {
  readonly file: CollectedFile
  readonly choices: Choices
  readonly simulated: boolean
  onChange(choices: Choices): void
}

/** The right of the page: what one file says, what is odd about it, and what of it is taken. */
export function FileView({ file, choices, simulated, onChange }: Props) {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const out = choices.left.has(file.path)
  const takable = file.refusal === null && file.cells.length > 0
  return (
    <div className="collect-file-view">
      <header className="collect-file-head">
        <h2>{file.unit ?? w.noUnit}</h2>
        <span className="collect-note">
          {w.summary(file.rows, file.cells.length)}
          {file.sentAt !== null && ` · ${w.sentAt(file.sentAt)}`}
        </span>
        {takable && (
          <button type="button" className="button button-link" onClick={() => onChange(leave(choices, file, !out))}>
            {out ? w.takeIn : w.leaveOut}
          </button>
        )}
        {simulated && <span className="collect-simulated">{w.simulated}</span>}
      </header>
      <ul className="collect-notices">
        {file.refusal !== null && (
          <li className="collect-notice collect-notice-bad">
            <WarningIcon size={14} />
            <span>{file.refusal.message}</span>
          </li>
        )}
        {file.notices.map((notice) => {
          const text = `${noticeSentence(notice, lang)}${w.stop}`
          return (
            <li key={text} className="collect-notice">
              <WarningIcon size={14} />
              <span>{text}</span>
            </li>
          )
        })}
        {file.rejected.length > 0 && (
          <li className="collect-notice collect-notice-bad">
            <WarningIcon size={14} />
            <div>
              <strong>{w.rejectedTitle(file.rejected.length)}</strong>
              <ul className="collect-rejected">
                {file.rejected.map((one) => (
                  <li key={`${one.row}/${one.column}`}>{one.message}</li>
                ))}
              </ul>
            </div>
          </li>
        )}
      </ul>
      {out && <p className="collect-nothing">{w.leftOut}</p>}
      {file.cells.length > 0 ? (
        <Differences file={file} choices={choices} disabled={out || file.refusal !== null} onChange={onChange} />
      ) : (
        file.refusal === null && <p className="collect-nothing">{w.nothing}</p>
      )}
    </div>
  )
}
