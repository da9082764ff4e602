import { type ReactNode, useState } from 'react'
import type { BackupCompared, BackupRow } from '#contract/backup'
import { LaterList } from '../../../parts/backup/later-list'
import { copyMoment, lastPart } from '../../../parts/backup/when'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { type Difference, differencesOf } from './differences'
import { reasonText } from './row-words'
import { backupTabWords } from './words'

interface Props {
  readonly row: BackupRow
  readonly compared: BackupCompared
  readonly busy: boolean
  onRestore(): void
}

const number = new Intl.NumberFormat('en-US')

/** What restoring a copy would miss, and the one button that restores it beside what is there. */
export function ComparePanel({ row, compared, busy, onRestore }: Props) {
  const w = useWords(backupTabWords)
  const lang = useLanguage()
  const [open, setOpen] = useState(false)
  const { copy, now, later, sameHistory } = compared
  const told = now === null ? null : differencesOf({ copy, now }, w, lang)
  return (
    <section className="copy-panel" aria-label={w.compareTitle(copyMoment(row.at))}>
      <div className="copy-panel-head">
        <h2>{w.compareTitle(copyMoment(row.at))}</h2>
        <span>{reasonText(row, w, lang)}</span>
        <span className="copy-panel-note">{w.checked}</span>
        {later.total > 0 && (
          <button type="button" className="button button-link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? w.hideLater : w.showLater(number.format(later.total))}
          </button>
        )}
      </div>
      <div className="copy-panel-body">
        {open ? (
          <LaterList label={w.later} sets={later.sets} total={later.total} />
        ) : (
          told !== null && (
            <div className="copy-differences">
              <Differences rows={told[0]} />
              <Differences rows={told[1]} />
            </div>
          )
        )}
        {now === null && <p className="copy-warning">{w.nowUnreadable}</p>}
        {now !== null && !sameHistory && <p className="copy-warning">{w.otherHistory}</p>}
        {sameHistory && later.total === 0 && <p className="copy-panel-note">{w.nothingLater}</p>}
      </div>
      <Foot note={w.unharmed}>
        <button type="button" className="button button-primary" disabled={busy} onClick={onRestore}>
          {w.restoreNew}
        </button>
      </Foot>
    </section>
  )
}

function Differences({ rows }: { readonly rows: readonly Difference[] }) {
  const w = useWords(backupTabWords)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{w.figures}</span>
          </th>
          <th scope="col">{w.now}</th>
          <th scope="col">{w.inCopy}</th>
          <th scope="col">{w.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, copy, difference, differs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="copy-now">{now}</td>
            <td>{copy}</td>
            <td className={differs ? 'copy-differs' : 'copy-now'}>{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A copy that SQLite finds damaged: why, and that it stays. */
export function BadPanel({ row, why }: { readonly row: BackupRow; readonly why: string }) {
  const w = useWords(backupTabWords)
  // A file from elsewhere that cannot be read tells no time: its name stands for it.
  const title = w.badTitle(row.bytes === 0 ? lastPart(row.path) : copyMoment(row.at))
  return (
    <section className="copy-panel" aria-label={title}>
      <div className="copy-panel-head">
        <h2 className="copies-bad">{title}</h2>
      </div>
      <div className="copy-panel-body">
        <p>{why}</p>
      </div>
      <Foot note={w.badHint} />
    </section>
  )
}

function Foot({ note, children }: { readonly note: string; readonly children?: ReactNode }) {
  return (
    <div className="copy-panel-foot">
      <span>{note}</span>
      {children}
    </div>
  )
}
