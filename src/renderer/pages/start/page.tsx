import { type FormEvent, type ReactNode, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { HelpButton } from '../../app/help/help-button'
import { useHelpKey } from '../../app/help/help-layer'
import { LogoIcon } from '../../app/logo'
import { LookSwitches } from '../../app/settings-menu'
import { AskError, ask } from '../../parts/ask'
import { desk } from '../../parts/desk'
import { ChevronLeftIcon, DiskIcon, WarningIcon } from '../../parts/icons'
import { useWords } from '../../parts/words'
import { insideFolder } from './folder'
import { type Source, Sources, sourceInput } from './sources'
import { words } from './words'
import './page.css'

interface Props {
  /** Why the workspace that should be open is not. */
  readonly problem: AskError | null
  /** Back to the workspace that is open; null when none is. */
  readonly onBack: (() => void) | null
  onOpened(info: WorkspaceInfo): void
  /** A workspace that was to be opened is damaged. */
  onDamaged(path: string): void
}

/** Makes a workspace, opens another or restores one (LOOK.md, picture 25: notice, who, with what, where). */
export function StartPage({ problem, onBack, onOpened, onDamaged }: Props) {
  const w = useWords(words)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useHelpKey()

  /** Runs a session call; the page stays as it was where it is refused. */
  const attempt: Attempt = async (call, opening = false) => {
    setBusy(true)
    setFailure(null)
    try {
      const info = await call()
      if (info !== null) onOpened(info)
    } catch (error) {
      if (error instanceof AskError && error.code === 'WORKSPACE_DAMAGED' && opening)
        onDamaged(String(error.details.path))
      else setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="start">
      <header className="title-bar start-bar">
        {onBack !== null && (
          <button type="button" className="button button-quiet" onClick={onBack}>
            <ChevronLeftIcon />
            {w.back}
          </button>
        )}
        <LogoIcon />
        <span className="start-name">{w.appName}</span>
        <span className="title-space" />
        <LookSwitches />
        <HelpButton />
      </header>
      <main className="start-page">
        <div className="start-column">
          <h1 className="start-title">{w.title}</h1>
          <p className="start-intro">{w.intro}</p>
          {problem !== null && (
            <Notice bad title={w.problemTitle}>
              {problem.code === 'WORKSPACE_MISSING' ? w.problemMissing(String(problem.details.path)) : problem.message}{' '}
              {w.problemHint}
            </Notice>
          )}
          <Notice title={w.secretTitle}>{w.secretText}</Notice>
          <StartForm busy={busy} failure={failure} onMake={attempt}>
            <OtherWays busy={busy} onTry={attempt} />
          </StartForm>
        </div>
      </main>
    </div>
  )
}

function Notice({
  title,
  bad = false,
  children,
}: {
  readonly title: string
  readonly bad?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={`start-notice${bad ? ' start-notice-bad' : ''}`} role={bad ? 'alert' : 'note'}>
      <WarningIcon />
      <div>
        <p className="start-notice-title">{title}</p>
        <p>{children}</p>
      </div>
    </div>
  )
}

/** `opening`: what is refused as damaged is the workspace itself, not a copy. */
type Attempt = (call: () => Promise<WorkspaceInfo | null>, opening?: boolean) => Promise<void>

interface FormProps {
  readonly busy: boolean
  readonly failure: string | null
  readonly onMake: Attempt
  readonly children: ReactNode
}
function StartForm({ busy, failure, onMake, children }: FormProps) {
  const w = useWords(words)
  const [name, setName] = useState('')
  const [office, setOffice] = useState<string>(w.officeDefault)
  const [source, setSource] = useState<Source>('report')
  const [path, setPath] = useState(desk().settings.suggestedWorkspace)
  const [missing, setMissing] = useState<'name' | 'path' | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = name.trim() === '' ? 'name' : path.trim() === '' ? 'path' : null
    setMissing(lacks)
    if (lacks !== null) return document.getElementById(`start-${lacks}`)?.focus()
    void onMake(() =>
      ask('workspace.init', {
        path: path.trim(),
        ...sourceInput[source],
        userName: name.trim(),
        office: office.trim(),
      }),
    )
  }
  const choose = async () => {
    const folder = await desk().chooseFolder({ title: w.chooseTitle })
    if (folder !== null) setPath(insideFolder(folder))
  }
  return (
    <form onSubmit={submit} noValidate>
      <h2 className="start-heading">{w.who}</h2>
      <div className="start-pair">
        <label className="field">
          <span className="field-label">{w.name}</span>
          <input
            id="start-name"
            className="input start-input"
            value={name}
            placeholder={w.nameExample}
            // biome-ignore lint/a11y/noAutofocus: the first thing to do on a page that does nothing else
            autoFocus
            aria-invalid={missing === 'name'}
            aria-describedby="start-name-error"
            onChange={(event) => setName(event.target.value)}
          />
          <span className="field-error" id="start-name-error">
            {missing === 'name' && w.nameMissing}
          </span>
        </label>
        <label className="field">
          <span className="field-label">{w.office}</span>
          <input className="input start-input" value={office} onChange={(event) => setOffice(event.target.value)} />
        </label>
      </div>
      <Sources value={source} onChoose={setSource} />
      <h2 className="start-heading">{w.where}</h2>
      <div className="start-where">
        <span className="start-path">
          <DiskIcon />
          <input
            id="start-path"
            className="input start-input"
            value={path}
            aria-label={w.folder}
            aria-invalid={missing === 'path'}
            spellCheck={false}
            onChange={(event) => setPath(event.target.value)}
          />
        </span>
        <button type="button" className="button start-input" onClick={() => void choose()}>
          {w.choose}
        </button>
      </div>
      <p className="start-hint">{missing === 'path' ? w.folderMissing : w.whereText}</p>
      <p className="field-error start-failure" role="alert">
        {failure}
      </p>
      <div className="start-end">
        {children}
        <button type="submit" className="button button-primary start-create" disabled={busy}>
          {busy ? (source === 'demo' ? w.creatingDemo : w.creating) : w.create}
        </button>
      </div>
    </form>
  )
}

/** Workspaces that are there already, and backups. */
function OtherWays({ busy, onTry }: { readonly busy: boolean; readonly onTry: Attempt }) {
  const w = useWords(words)
  const recent = desk().settings.recentWorkspaces.slice(0, 3)
  const open = async () => {
    const path = await desk().chooseFolder({ title: w.openTitle })
    return path === null ? null : ask('workspace.open', { path })
  }
  const restore = async () => {
    const [from] = await desk().chooseOpen({ title: w.restoreTitle })
    if (from === undefined) return null
    const folder = await desk().chooseFolder({ title: w.restoreWhere })
    return folder === null ? null : ask('workspace.restore', { from, path: insideFolder(folder) })
  }
  const way = (text: string, call: () => Promise<WorkspaceInfo | null>, opening: boolean, title?: string) => (
    <button
      type="button"
      key={text}
      className="button button-link"
      title={title}
      disabled={busy}
      onClick={() => void onTry(call, opening)}
    >
      {text}
    </button>
  )
  return (
    <div className="start-others">
      {way(w.open, open, true)}
      {way(w.restore, restore, false)}
      {recent.length > 0 && <span className="start-recent">{w.recent}</span>}
      {recent.map((path) => way(path.split(/[\\/]/).at(-1) ?? path, () => ask('workspace.open', { path }), true, path))}
    </div>
  )
}
