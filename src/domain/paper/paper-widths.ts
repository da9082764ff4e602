/** Half characters across a sheet of paper, at the size of text in which a monthly sheet is printed. */
export const paperWidths = {
  A3: { landscape: 250, portrait: 168 },
  A4: { landscape: 165, portrait: 113 },
} as const
