import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { AskError, ask } from '../parts/ask'
import { ContextMenus } from '../parts/context-menu/context-menu'
import { desk } from '../parts/desk'
import { useLanguage } from '../parts/language'
import { queryClient, useAsk } from '../parts/query'
import { Skeleton } from '../parts/skeleton'
import { useStore } from '../parts/store'
import { say, Toasts } from '../parts/toast'
import { useWords } from '../parts/words'
import { damagedShown } from './damaged'
import { EngineNotice } from './engine-notice'
import { HelpLayer } from './help/help-layer'
import { placeKept } from './keep-place'
import { layer } from './layers'
import { navigation } from './navigation'
import { Shell } from './shell'
import { words } from './words'

const DamagePage = lazy(() => import('../pages/damage/page').then((m) => ({ default: m.DamagePage })))
const StartPage = lazy(() => import('../pages/start/page').then((m) => ({ default: m.StartPage })))

/** The whole window. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Window />
      <Toasts />
      <ContextMenus />
    </QueryClientProvider>
  )
}

function Window() {
  const w = useWords(words)
  const lang = useLanguage()
  const [choosing, setChoosing] = useState(false)
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.title = w.appFullName
  }, [lang, w])
  useEffect(() => listenToMenu(() => setChoosing(true)), [])
  const info = useAsk('workspace.info', {}, { keepPrevious: false })
  const refused = damagedOf(info.error)
  const damaged = useStore(damagedShown) ?? refused
  // Kept: asking again whether it is still damaged must not take the page away.
  useEffect(() => {
    if (refused !== null) damagedShown.set(refused)
  }, [refused])
  if (damaged !== null && !choosing) {
    return (
      <Suspense fallback={<Skeleton label={w.opening} />}>
        <DamagePage key={damaged} path={damaged} onOpened={enter} onOther={() => setChoosing(true)} />
      </Suspense>
    )
  }
  if (info.data !== undefined && !choosing) return <Workspace info={info.data} onOther={() => setChoosing(true)} />
  if (info.data === undefined && info.error === null) return <Opening label={w.opening} />
  return (
    <>
      <EngineNotice />
      <Suspense fallback={<Skeleton label={w.opening} />}>
        <StartPage
          problem={info.error === null ? null : problemOf(info.error)}
          onBack={info.data === undefined ? null : () => setChoosing(false)}
          onDamaged={(path) => {
            damagedShown.set(path)
            setChoosing(false)
          }}
          onOpened={(opened) => {
            enter(opened)
            setChoosing(false)
          }}
        />
      </Suspense>
      <HelpLayer place={null} />
    </>
  )
}

/** The frame of what is coming, so that nothing jumps when it is there; on the first day another page comes. */
function Opening({ label }: { readonly label: string }) {
  const { platform, settings } = desk()
  if (settings.recentWorkspaces.length === 0) return <Skeleton label={label} />
  return (
    <div className={`shell shell-${platform}`}>
      <div className="nav" />
      <div className="title-bar" />
      <div className="shell-page">
        <Skeleton label={label} />
      </div>
      <div className="status-bar" />
    </div>
  )
}

/** The native menu and a second start of the program: another workspace is chosen, or the named one opened. */
function listenToMenu(onOther: () => void): () => void {
  return desk().onMenu((menu) => {
    if (menu.command === 'help') layer.set('help')
    if (menu.command === 'new' || menu.command === 'open') onOther()
    if (menu.command !== 'open-path') return
    ask('workspace.open', { path: menu.path })
      .then(enter)
      .catch((error: unknown) => {
        const damaged = error instanceof AskError ? damagedOf(error) : null
        if (damaged !== null) damagedShown.set(damaged)
        else say({ text: error instanceof Error ? error.message : String(error) })
      })
  })
}

/** No workspace named yet is no problem, it is the beginning; anything else is said, and another one can be chosen. */
function problemOf(error: AskError): AskError | null {
  return error.code === 'WORKSPACE_MISSING' && error.details.path === '—' ? null : error
}

/** The folder of a workspace that is refused as damaged. */
function damagedOf(error: AskError | null): string | null {
  return error?.code === 'WORKSPACE_DAMAGED' ? String(error.details.path) : null
}

/** What a session call answered becomes the window's workspace; everything of another one is forgotten. */
function enter(info: WorkspaceInfo): void {
  damagedShown.set(null)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.info' })
  queryClient.setQueryData(['workspace.info', {}], info)
}

function Workspace({ info, onOther }: { readonly info: WorkspaceInfo; onOther(): void }) {
  // Before the pages ask for a month; an effect would let them ask for the wrong one first.
  navigation.begin(info, placeKept(info.path))
  return <Shell info={info} onOther={onOther} />
}
