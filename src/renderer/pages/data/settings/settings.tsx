import type { ReactNode } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { formatCutOff, parseCutOff } from '#domain/cut-off'
import { useNavigation } from '../../../app/navigation'
import { PageFailure } from '../../../app/page-failure'
import { LanguageSwitch, ThemeSwitch } from '../../../app/settings-menu'
import { desk } from '../../../parts/desk'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { useWords } from '../../../parts/words'
import { deviceText } from '../history/row-words'
import { InlineText } from '../rosters/inline-text'
import { Line } from './line'
import { Places } from './places'
import { settingsTabWords } from './words'
import { Zoom } from './zoom'
import './settings.css'

/** The tab 设置: what belongs to the workspace is logged there; what belongs to this computer is kept beside the program. */
export function SettingsTab() {
  const w = useWords(settingsTabWords)
  const info = useAsk('workspace.info', {})
  const list = useAsk('backup.list', {})
  if (info.error !== null) {
    return <PageFailure title={w.failed} error={info.error} onRetry={() => void info.refetch()} />
  }
  if (info.data === undefined) return <Skeleton label={w.loading} />
  return (
    <div className="settings-page" data-region="page">
      <Who info={info.data} />
      <Part title={w.look} hint={w.lookHint}>
        <Line label={w.language} note={null}>
          <LanguageSwitch />
        </Line>
        <Line label={w.theme} note={null}>
          <ThemeSwitch />
        </Line>
        <Line label={w.zoom} note={w.zoomHint}>
          <Zoom />
        </Line>
      </Part>
      <Part title={w.backups} hint={w.backupsHint}>
        {list.data !== undefined && <Places list={list.data} />}
        {list.error !== null && <p className="field-error">{list.error.message}</p>}
      </Part>
      <Machine info={info.data} />
      <StatusSlot>
        <span>{w.status}</span>
        <span className="settings-keys">{w.keys}</span>
      </StatusSlot>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly hint: string | null
  readonly children: ReactNode
}
function Part({ title, hint, children }: PartProps) {
  return (
    <section className="settings-part">
      <h2>{title}</h2>
      {hint !== null && <p className="settings-hint">{hint}</p>}
      {children}
    </section>
  )
}

/** What the log keeps: who works here, for which office, up to when it reports. */
function Who({ info }: { readonly info: WorkspaceInfo }) {
  const w = useWords(settingsTabWords)
  const lang = useLanguage()
  const { turnData } = useNavigation()
  const locked = info.readOnly
  return (
    <Part title={w.who} hint={w.whoHint}>
      <Line label={w.name} note={w.nameHint}>
        <InlineText
          label={w.name}
          value={info.userName}
          disabled={locked}
          onSave={(userName) => change('settings.set', { userName })}
        />
      </Line>
      <Line label={w.office} note={w.officeHint}>
        <InlineText
          label={w.office}
          value={info.office}
          disabled={locked}
          onSave={(office) => change('settings.set', { office })}
        />
      </Line>
      <Line label={w.cutOff} note={w.cutOffHint}>
        <InlineText
          label={w.cutOff}
          value={formatCutOff(parseCutOff(info.cutOff), lang)}
          disabled={locked}
          onSave={(cutOff) => change('settings.set', { cutOff })}
        />
      </Line>
      <Line label={w.daysOff} note={null}>
        <button type="button" className="button button-link" onClick={() => turnData('rosters')}>
          {w.daysOffLink}
        </button>
      </Line>
    </Part>
  )
}

function Machine({ info }: { readonly info: WorkspaceInfo }) {
  const w = useWords(settingsTabWords)
  const { versions, standInRuntime } = desk().settings
  return (
    <>
      <Part title={w.computer} hint={null}>
        <Line label={w.computerName} note={w.computerHint(deviceText(info.device))}>
          <span className="settings-value">{info.computer}</span>
        </Line>
        <Line label={w.version} note={standInRuntime ? w.standIn : null}>
          <span className="settings-value">{`${versions.app} · Electron ${versions.electron}`}</span>
        </Line>
      </Part>
      <Part title={w.workspace} hint={null}>
        <Line label={w.folder} note={null}>
          <span className="settings-value">{info.path}</span>
        </Line>
        <Line label={w.format} note={null}>
          <span className="settings-value">{w.formatOf(info.version)}</span>
        </Line>
      </Part>
    </>
  )
}
