import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol, type Session } from 'electron'
import { pathOfAddress } from './app-path'
import { headersFor, withNonce } from './content-policy'

/** Must run before the program is ready; `codeCache` lets the second start skip compiling the pages. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'paper', privileges: { standard: true, secure: true } },
  ])
}

/** Serves the built pages in `folder` as `app://desk/…`. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const found = request.method === 'GET' ? pathOfAddress(request.url) : null
    if (!found) return missing()
    try {
      const bytes = await readFile(join(folder, ...found.parts))
      return found.mime.startsWith('text/html')
        ? page(bytes.toString('utf8'), found.mime)
        : new Response(new Uint8Array(bytes), { headers: headersFor(found.mime, null) })
    } catch {
      return missing()
    }
  })
}

function missing(): Response {
  return new Response(null, { status: 404, headers: headersFor('text/plain', null) })
}

function page(html: string, mime: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(withNonce(html, nonce), { headers: headersFor(mime, nonce) })
}
