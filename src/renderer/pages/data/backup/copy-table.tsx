import { type KeyboardEvent, useRef } from 'react'
import type { BackupRow } from '#contract/backup'
import { formatWan } from '#domain/money'
import { copyMoment, megabytes } from '../../../parts/backup/when'
import { CheckIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { reasonText } from './row-words'
import { backupTabWords } from './words'

interface Props {
  readonly rows: readonly BackupRow[]
  readonly chosen: string | null
  onChoose(row: BackupRow): void
}

/** The copies, newest first; arrows walk, Enter or a click chooses one. */
export function CopyTable({ rows, chosen, onChoose }: Props) {
  const w = useWords(backupTabWords)
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const lines = [...(body.current?.querySelectorAll<HTMLElement>('tr') ?? [])]
    const now = lines.indexOf(event.target as HTMLElement)
    if (now < 0) return
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: lines.length - 1 }[event.key]
    const row = rows[now]
    if (to !== undefined) lines[Math.max(0, Math.min(to, lines.length - 1))]?.focus()
    else if (event.key === 'Enter' && row !== undefined) onChoose(row)
    else return
    event.preventDefault()
  }
  const numbers = [w.colSize, w.colProjects, w.colMoney]
  const marks = [w.colCheck, w.colSecond]
  const current = rows.some((row) => row.path === chosen) ? chosen : rows[0]?.path
  return (
    <div className="copies-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and chosen */}
      <table className="copies" role="grid" aria-label={w.list} data-region="page" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{w.colTime}</th>
            <th scope="col">{w.colReason}</th>
            {numbers.map((text) => (
              <th scope="col" className="copies-number" key={text}>
                {text}
              </th>
            ))}
            {marks.map((text) => (
              <th scope="col" className="copies-mark" key={text}>
                {text}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{w.restore}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <CopyLine
              key={row.path}
              row={row}
              chosen={row.path === chosen}
              current={row.path === current}
              onChoose={() => onChoose(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly row: BackupRow
  readonly chosen: boolean
  /** The one that Tab comes to. */
  readonly current: boolean
  onChoose(): void
}
function CopyLine({ row, chosen, current, onChoose }: LineProps) {
  const w = useWords(backupTabWords)
  const lang = useLanguage()
  return (
    <tr
      aria-selected={chosen}
      className={chosen ? 'copies-chosen' : undefined}
      tabIndex={current ? 0 : -1}
      onClick={onChoose}
    >
      <td>
        <time dateTime={row.at}>{copyMoment(row.at)}</time>
      </td>
      <td className="copies-reason">{reasonText(row, w, lang)}</td>
      <td className="copies-number">{megabytes(row.bytes)}</td>
      <td className="copies-number">{row.facts?.projects ?? '—'}</td>
      <td className="copies-number">{formatWan(row.facts?.ytdActual ?? null)}</td>
      <td className="copies-mark">
        <Check row={row} />
      </td>
      <td className="copies-mark">{row.second ? <Tick label={w.inSecond} /> : <Dash label={w.notInSecond} />}</td>
      <td className="copies-act">{row.check === 'bad' ? w.why : w.restore}</td>
    </tr>
  )
}

function Check({ row }: { readonly row: BackupRow }) {
  const w = useWords(backupTabWords)
  if (row.check === 'good') return <Tick label={w.good} />
  if (row.check === 'bad') return <b className="copies-bad">{w.bad}</b>
  return <Dash label={w.unknown} />
}

function Tick({ label }: { readonly label: string }) {
  return (
    <span className="copies-tick" title={label}>
      <CheckIcon size={14} />
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

function Dash({ label }: { readonly label: string }) {
  return (
    <span className="copies-dash" title={label}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
