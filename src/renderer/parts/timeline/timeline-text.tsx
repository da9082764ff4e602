interface Texts {
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string; readonly style: string }[]
  readonly futureX: number | null
}

/** Placed pieces of a label. A halo of the ground's colour breaks the hairlines that would run through the letters. */
export function TimelineText({ texts, futureX }: Texts) {
  return texts.map(({ x, y, text, style }) => (
    <text
      key={`${x} ${y}`}
      x={x}
      y={y}
      className={`timeline-text timeline-text-${style}${futureX !== null && x >= futureX ? ' timeline-text-future' : ''}`}
    >
      {text}
    </text>
  ))
}
