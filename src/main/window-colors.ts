/** LOOK.md, surface and text: what shows before the page has drawn, and the page's own first colours, so that nothing flashes. */
export const windowColors = {
  light: { background: '#FFFFFF', symbols: '#18212D' },
  dark: { background: '#171C23', symbols: '#E4E9F0' },
} as const
