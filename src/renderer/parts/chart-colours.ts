/** The chart grammar's colours (LOOK.md), as references to the tokens: SVG and Recharts follow light and dark by themselves. */
export const chartColours = {
  done: 'var(--done)',
  doneSoft: 'var(--done-soft)',
  track: 'var(--plan-track)',
  planLine: 'var(--plan-line)',
  tick: 'var(--time-tick)',
  gridLine: 'var(--line)',
  axisText: 'var(--text3)',
  labelText: 'var(--text2)',
  today: 'var(--accent)',
  future: 'var(--sunken)',
  red: 'var(--red-text)',
  yellow: 'var(--yellow-text)',
  surface: 'var(--surface)',
} as const
