/** Where the pages live: a scheme of our own, so that nothing is ever loaded from `file:` or the network. */
export const appOrigin = 'app://desk'

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['woff2', 'font/woff2'],
])

/**
 * The file an `app://` address names, as path parts below the pages' folder; null for anything that is not plainly one
 * of ours: another host, a climb out, a hidden file, an unknown type.
 */
export function pathOfAddress(address: string): { readonly parts: readonly string[]; readonly mime: string } | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'app:' || url.host !== 'desk' || url.username || url.port) return null
  const parts = (url.pathname === '/' ? '/index.html' : url.pathname).slice(1).split('/')
  // Nothing the build writes needs an escape, so none is decoded: %2e%2e and %5c fail here like any odd character.
  if (!parts.every((part) => /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/.test(part))) return null
  const mime = mimeTypes.get(parts.at(-1)?.split('.').at(-1) ?? '')
  return mime ? { parts, mime } : null
}
