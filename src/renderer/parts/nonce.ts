/** The nonce of this page's policy: style elements that libraries write need it. Empty in development, where there is no policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
