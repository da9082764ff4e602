import { useState } from 'react'
import type { BackupCompared, BackupList, BackupRow } from '#contract/backup'
import { useNavigation } from '../../../app/navigation'
import { PageFailure } from '../../../app/page-failure'
import { ask } from '../../../parts/ask'
import { openCopyFolder, refreshCopies } from '../../../parts/backup/places'
import { ProgressLine } from '../../../parts/backup/progress-line'
import { restoreCopy } from '../../../parts/backup/restore'
import { useJob } from '../../../parts/backup/use-job'
import { copyMoment, megabytes } from '../../../parts/backup/when'
import { desk } from '../../../parts/desk'
import { EmptyState } from '../../../parts/empty'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { BadPanel, ComparePanel } from './compare-panel'
import { CopyTable } from './copy-table'
import { Notices } from './notices'
import { backupTabWords } from './words'
import './backup.css'

interface Looked {
  readonly row: BackupRow
  /** Null while it is being opened, or where it is bad. */
  readonly compared: BackupCompared | null
}

/** The tab 备份与恢复: every copy with its reason; choosing one shows first what restoring it would miss. */
export function BackupTab() {
  const w = useWords(backupTabWords)
  const list = useAsk('backup.list', {})
  const info = useAsk('workspace.info', {})
  if (list.error !== null) {
    return <PageFailure title={w.failed} error={list.error} onRetry={() => void list.refetch()} />
  }
  if (list.data === undefined || info.data === undefined) return <Skeleton label={w.loading} />
  return <Copies list={list.data} workspace={info.data.path} locked={info.data.readOnly} />
}

interface CopiesProps {
  readonly list: BackupList
  readonly workspace: string
  readonly locked: boolean
}
function Copies({ list, workspace, locked }: CopiesProps) {
  const w = useWords(backupTabWords)
  const lang = useLanguage()
  const { turnData } = useNavigation()
  const [looked, setLooked] = useState<Looked | null>(null)
  const { running, failure, run } = useJob()
  const { rows } = list

  /** The copy itself is damaged; anything else that is refused says nothing about it. */
  const isBad = failure?.code === 'WORKSPACE_DAMAGED' && failure.details.path === looked?.row.path

  const make = async () => {
    const done = await run(w.making, (options) => ask('backup.make', {}, options))
    await refreshCopies()
    if (done === null) return
    const text = done.made === null ? w.notNeeded : w.made(copyMoment(done.made.at))
    say({ text: done.message ?? text })
  }
  const look = async (row: BackupRow) => {
    setLooked({ row, compared: null })
    const compared = await run(w.comparing, (options) => ask('backup.compare', { path: row.path }, options), 'looks')
    if (compared !== null) setLooked({ row: compared.row, compared })
    else await refreshCopies()
  }
  const lookAtFile = async () => {
    const kinds = [{ name: w.backupKind, extensions: ['kpmbackup'] }]
    const [path] = await desk().chooseOpen({ title: w.fromTitle, kinds })
    if (path !== undefined) await look({ ...unlisted, path })
  }
  const restore = async ({ row }: Looked) => {
    const asked = { from: row.path, at: row.at, workspace, sound: true, catchUp: false }
    await run(w.restoring, (options) => restoreCopy(asked, lang, options))
  }
  return (
    <div className="copies-page">
      <div className="copies-head">
        <Summary list={list} />
        <button type="button" className="button" onClick={() => void lookAtFile()}>
          {w.fromFile}
        </button>
        {rows.length > 0 && (
          <button type="button" className="button" onClick={() => void openCopyFolder()}>
            {w.folder}
          </button>
        )}
        <button type="button" className="button" onClick={() => turnData('settings')}>
          {w.settings}
        </button>
        <button type="button" className="button" disabled={locked || running !== null} onClick={() => void make()}>
          {w.make}
        </button>
      </div>
      <Notices list={list} />
      {rows.length === 0 ? (
        <EmptyState title={w.empty} hint={w.emptyHint} />
      ) : (
        <CopyTable rows={rows} chosen={looked?.row.path ?? null} onChoose={(row) => void look(row)} />
      )}
      {running !== null && <ProgressLine {...running} onCancel={running.cancel} />}
      {running === null && failure !== null && !isBad && (
        <p className="copies-failure" role="alert">
          {failure.message}
        </p>
      )}
      {looked === null && rows.length > 0 && running === null && <p className="copies-choose">{w.choose}</p>}
      {looked !== null && looked.compared !== null && !isBad && (
        <ComparePanel
          key={looked.row.path}
          row={looked.row}
          compared={looked.compared}
          busy={running !== null}
          onRestore={() => void restore(looked)}
        />
      )}
      {looked !== null && running === null && isBad && <BadPanel row={looked.row} why={failure?.message ?? ''} />}
      <StatusSlot>
        {rows.length > 0 && (
          <>
            <span>{w.status(rows.length, megabytes(rows.reduce((sum, row) => sum + row.bytes, 0)))}</span>
            <span className="copies-keys">{w.keys}</span>
          </>
        )}
      </StatusSlot>
    </div>
  )
}

/** A copy that lies elsewhere: when and why it was made is not known. */
const unlisted: Omit<BackupRow, 'path'> = {
  at: new Date(0).toISOString(),
  reason: 'found',
  note: null,
  bytes: 0,
  check: 'unknown',
  why: null,
  second: false,
  facts: null,
}

function Summary({ list: { rows, changedSince } }: { readonly list: BackupList }) {
  const w = useWords(backupTabWords)
  const lang = useLanguage()
  const [newest] = rows
  const comma = lang === 'zh' ? '；' : '; '
  if (newest === undefined) return <p className="copies-summary">{w.policy}</p>
  const when = copyMoment(newest.at)
  const parts = [
    newest.check === 'bad' ? w.lastBad(when) : w.last(when),
    changedSince ? w.changed : w.unchanged,
    w.policy,
  ]
  return <p className="copies-summary">{parts.join(comma)}</p>
}
