// The entry sheet alone in a window, under the policy of the real pages: what it does needs no engine.
import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const folder = process.env.SHEET_PAGE
const mimes = { html: 'text/html', css: 'text/css', js: 'text/javascript' }

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.whenReady().then(async () => {
  protocol.handle('app', async ({ url }) => {
    const path = normalize(new URL(url).pathname)
    const body = await readFile(join(folder, path))
    const type = mimes[path.split('.').at(-1)] ?? 'application/octet-stream'
    return new Response(body, {
      headers: { 'content-type': type, 'content-security-policy': process.env.SHEET_POLICY },
    })
  })
  const window = new BrowserWindow({ width: 1200, height: 760, webPreferences: { sandbox: true } })
  await window.loadURL('app://sheet/index.html')
})
