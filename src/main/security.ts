import { app, type Session, type WebContents } from 'electron'
import { hasOrigin, mayLoad } from './trust'

/** Chromium's own errands (component updates, preconnects, name look-ups) end here: the program has no network. */
export function cutNetwork(devServer: string | null): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  if (!devServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Grants no permission, connects to nothing, downloads nothing. */
export function hardenSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, devServer) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Every page, whichever opened it: stays where it is, opens no other, embeds nothing. */
export function hardenEveryPage(origins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents, origins))
}

function hardenPage(contents: WebContents, origins: readonly string[]): void {
  const stays = (address: string) => origins.some((origin) => hasOrigin(address, origin))
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !stays(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
