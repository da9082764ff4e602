/**
 * The content security policy of the pages. Style elements need the response's nonce; style attributes are allowed,
 * since the measuring boxes of text areas use them and they cannot load or run anything.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Tells the page its nonce, for antd and AG Grid, which write style elements. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head>\n    <meta name="csp-nonce" content="${nonce}">`)
}

/** The headers of every answer: a page gets the policy above, anything else may not act as a page at all. */
export function headersFor(mime: string, nonce: string | null): Record<string, string> {
  return {
    'Content-Type': mime,
    'Content-Security-Policy': nonce === null ? "default-src 'none'" : contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(nonce === null ? {} : { 'Cache-Control': 'no-store' }),
  }
}
