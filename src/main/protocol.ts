import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron'
import { pathOfAddress } from './app-path'
import { headersFor, withNonce } from './content-policy'

/** Must run before the program is ready; `codeCache` lets the second start skip compiling the pages. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'paper', privileges: { standard: true, secure: true } },
  ])
}

/**
 * Serves the built pages in `folder` as `app://desk/…`. By the older of Electron's two ways: `protocol.handle` answers with
 * a `Response`, and the first of these has Node load its whole network library, which holds a start up by a twentieth.
 */
export function servePages(session: Session, folder: string, dress: Dress): void {
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    answered(folder, request, dress).then(answer, () => answer(missing))
  })
}

/** What is put into the page as it is served; `nonce` lets style elements through its policy. */
export type Dress = (page: Buffer, nonce: string) => string

const missing: ProtocolResponse = {
  statusCode: 404,
  headers: headersFor('text/plain', null),
  data: Buffer.alloc(0),
}

async function answered(folder: string, { method, url }: ProtocolRequest, dress: Dress): Promise<ProtocolResponse> {
  const found = method === 'GET' ? pathOfAddress(url) : null
  if (!found) return missing
  const bytes = await readFile(join(folder, ...found.parts))
  if (!found.mime.startsWith('text/html')) return { data: bytes, headers: headersFor(found.mime, null) }
  const nonce = randomBytes(16).toString('base64')
  return { data: Buffer.from(withNonce(dress(bytes, nonce), nonce)), headers: headersFor(found.mime, nonce) }
}
