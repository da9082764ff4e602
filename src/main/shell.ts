import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron'
import { type DeskSettings, deskChannels, type MenuCommand, settingsFolder, suggestedWorkspace } from '#contract/desk'
import { appOrigin } from './app-path'
import { answerDesk } from './desk'
import { followTextClicks } from './edit-menu'
import { EngineHost } from './engine-host'
import { type Circumstances, FirstScreen, withFirstScreen } from './first-screen'
import { setMenu } from './menu'
import { makePrinter } from './printer'
import { type Dress, servePages } from './protocol'
import { hardenEveryPage, hardenSession } from './security'
import { SettingsFile } from './settings'
import { KnownPaths } from './trust'
import { openWindow } from './window'
import { followWindowKeys } from './window-keys'
import { zoom } from './zoom'

/** The Electron that package.json declares; electron.vite.config.ts puts it in. */
declare const declaredElectron: string

interface Start {
  readonly workspace: string | null
  readonly open: string | null
  readonly devServer: string | null
}

const surroundings = { platform: process.platform, home: homedir(), env: process.env }

/** Starts the window and the engine, once per user: a second start hands its file to the first and ends. */
export function startShell(start: Start): void {
  app.setPath('userData', settingsFolder(surroundings))
  // Sent along, because Chromium hands the first program a reordered command line.
  const asked = start.workspace ?? start.open
  if (!app.requestSingleInstanceLock({ path: asked === null ? null : resolve(asked) })) {
    app.quit()
    return
  }
  // Else Electron makes a menu of its own, which is never seen.
  Menu.setApplicationMenu(null)
  hardenEveryPage([start.devServer ?? appOrigin, 'paper://sheet'])
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => runShell(start))
}

function runShell(start: Start): void {
  const settings = new SettingsFile(settingsFolder(surroundings))
  const known = new KnownPaths()
  nativeTheme.themeSource = settings.now.theme
  const tell = (channel: string, message: unknown) => window.webContents.send(channel, message)
  const menuCommand = (command: MenuCommand) => tell(deskChannels.menu, command)

  const first = new FirstScreen(settingsFolder(surroundings))
  let workspace = start.workspace === null ? rememberedWorkspace(settings) : resolve(start.workspace)

  const engine = new EngineHost(
    { workspace, language: settings.now.language },
    {
      printer: makePrinter(),
      onOpened(path) {
        known.addFolder(path)
        settings.opened(path)
        if (path !== workspace) first.forget()
        workspace = path
      },
      onChanged: (revision) => first.changed(revision),
      onWrote(paths) {
        for (const path of paths) {
          // A month's papers are a folder of their own, which is opened as one.
          if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) known.addFolder(path)
          else known.addFile(path)
        }
      },
      onRestarted: (ok) => tell(deskChannels.engineRestarted, { ok }),
    },
  )
  hardenSession(session.defaultSession, start.devServer)
  const pages = join(import.meta.dirname, '../renderer')
  const circumstances = () => circumstancesOf(window, workspace, settings)
  // Once: a page that is loaded again, after a crash, begins with nothing.
  let dress: Dress = (page, nonce) => {
    dress = (again) => again.toString('utf8')
    const text = dress(page, nonce)
    const now = circumstances()
    const screen = first.read(start.open === null ? now : null, page)
    return now === null || screen === null ? text : withFirstScreen(text, screen, now.dark, nonce)
  }
  servePages(session.defaultSession, pages, (page, nonce) => dress(page, nonce))
  const development = start.devServer !== null
  const origin = start.devServer ?? appOrigin
  const applyMenu = () =>
    setMenu(settings.now.language, development, menuCommand, (step) => zoom(window, settings, step))
  answerDesk({
    origin,
    settings,
    known,
    tell: () => deskSettings(settings),
    onLanguage: applyMenu,
    onPortWanted: () => ports.give(),
    onFirstScreen(screen) {
      const now = circumstances()
      if (now !== null) first.take(screen, now)
    },
  })
  const window = openWindow(settings, development)
  let left: Circumstances | null = null
  window.on('close', () => {
    left = circumstances()
  })
  finishOnQuit(engine, () => {
    if (!development) first.write(left, readFileSync(join(pages, 'index.html')))
  })
  const ports = portsFor(window, engine)
  passOnFiles(window, start.open, menuCommand)
  followWindowKeys(window, settings)
  followTextClicks(window, () => settings.now.language)
  reloadAfterCrash(window)
  void window.loadURL(`${origin}/index.html`)
  // Nobody opens a menu before there is a page.
  window.webContents.once('did-finish-load', applyMenu)
}

/** A page gets its port when its script asks, at the latest when it has loaded; a new one when the engine was restarted. */
function portsFor(window: BrowserWindow, engine: EngineHost): { give(): void } {
  let given = false
  const give = () => {
    given = true
    engine.connect(window.webContents)
  }
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) given = false
  })
  window.webContents.on('did-finish-load', () => {
    if (!given) give()
  })
  return { give }
}

/** What the first screen follows from; null where the page will not open where one was. */
function circumstancesOf(
  window: BrowserWindow,
  workspace: string | null,
  { now: { place, language, zoom } }: SettingsFile,
): Circumstances | null {
  if (workspace === null || place?.workspace !== workspace) return null
  const dark = nativeTheme.shouldUseDarkColors
  const day = process.env.KPM_TODAY || new Date().toLocaleDateString('sv')
  return { workspace, at: place.at, language, dark, zoom, size: window.getContentSize(), day }
}

/** The last workspace, while its folder is there: a USB disk may be gone. */
function rememberedWorkspace(settings: SettingsFile): string | null {
  const { workspace } = settings.now
  return workspace && statSync(workspace, { throwIfNoEntry: false })?.isDirectory() ? workspace : null
}

function deskSettings(settings: SettingsFile): DeskSettings {
  const { electron, chrome, node } = process.versions
  return {
    language: settings.now.language,
    theme: settings.now.theme,
    dark: nativeTheme.shouldUseDarkColors,
    suggestedWorkspace: suggestedWorkspace(surroundings),
    recentWorkspaces: settings.now.recent,
    place: settings.now.place,
    versions: { app: app.getVersion(), electron, chrome, node },
    standInRuntime: electron !== declaredElectron,
  }
}

/** Double-clicked packages and workspaces, at the start and while running. */
function passOnFiles(window: BrowserWindow, first: string | null, send: (command: MenuCommand) => void): void {
  const open = (path: string) => send({ command: 'open-path', path })
  if (first) window.webContents.once('did-finish-load', () => open(first))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    // Closed, and only finishing its backup: whoever opens the program now gets it when that is done.
    if (window.isDestroyed()) return app.relaunch()
    if (window.isMinimized()) window.restore()
    window.focus()
    const { path } = asked as { readonly path: string | null } // what startShell of the same program sent
    if (path) open(path)
  })
}

/**
 * A page that crashed is loaded again; what was confirmed is in the engine. One that keeps crashing is left alone. One
 * that dies, or stops answering, while its window is asked to close would keep the window waiting for ever: it goes at
 * once. The reload waits for the next turn: the event comes while Chromium still tells who watched the dead process, and
 * a reload from within takes the whole program down (electron/electron#51900).
 */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = []
  let closing = false
  window.on('close', () => {
    closing = true
  })
  window.on('unresponsive', () => {
    if (closing) window.destroy()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < 60_000), now]
    if (reason === 'clean-exit') return
    setTimeout(() => {
      if (window.isDestroyed()) return
      if (closing) window.destroy()
      else if (crashes.length <= 3) window.webContents.reload()
    })
  })
}

/** The windows go at once; the program ends when the engine has finished what it was doing. */
function finishOnQuit(engine: EngineHost, then: () => void): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void engine
      .close()
      .then(then)
      .finally(() => app.exit(0))
  })
}
