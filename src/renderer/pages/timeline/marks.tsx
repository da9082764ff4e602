import type { Label } from './labels'
import { ARROW, labelMiddle, PROBLEM_FOOT, type RowLayout, type Stretch } from './row-layout'

const DIAMOND = 'M0-5.5 5.5 0 0 5.5-5.5 0Z'

function Bar({ stretch, y, className, thick }: { stretch: Stretch; y: number; className: string; thick: number }) {
  const from = stretch.from + (stretch.before ? ARROW : 0)
  const to = stretch.to - (stretch.after ? ARROW : 0)
  return <rect className={className} x={from} y={y - thick / 2} width={Math.max(to - from, 1)} height={thick} />
}

/** Small arrows where a bar goes on past an edge. */
function Beyond({ layout, y, width }: { readonly layout: RowLayout; readonly y: number; readonly width: number }) {
  const bars = [layout.planned, layout.elapsed]
  return (
    <>
      {bars.some((bar) => bar?.before) && <path className="axis-beyond" d={`M6 ${y - 3.5} 2.5 ${y} 6 ${y + 3.5}`} />}
      {bars.some((bar) => bar?.after) && (
        <path className="axis-beyond" d={`M${width - 6} ${y - 3.5} ${width - 2.5} ${y} ${width - 6} ${y + 3.5}`} />
      )}
    </>
  )
}

function LabelText({ label, y }: { readonly label: Label; readonly y: number }) {
  const late = label.late === null ? '' : ` axis-label-${label.late}`
  return (
    <g className={`axis-label${late}`}>
      <rect
        className="axis-label-ground"
        x={label.ground.from}
        y={y - 9}
        width={label.ground.to - label.ground.from}
        height={18}
      />
      <text x={label.x} y={y + 4.5} className="axis-label-name">
        {label.name}
      </text>
      <text x={label.noteX} y={y + 4.5} className="axis-label-note">
        {label.note}
      </text>
    </g>
  )
}

interface Props {
  readonly layout: RowLayout
  readonly width: number
  readonly height: number
}
/** A row's drawing (LOOK.md, Chart grammar): bars, windows, marks joined by lines, labels, and light months and problems. */
export function Marks({ layout, width, height }: Props) {
  const y = height / 2
  const foot = height - PROBLEM_FOOT
  return (
    <svg className="axis-marks" width={width} height={height} aria-hidden="true">
      {layout.planned && <Bar stretch={layout.planned} y={y} className="axis-planned" thick={8} />}
      {layout.shapes.map(
        ({ id, window }) =>
          window && (
            <g key={id} className="axis-window">
              <line x1={window.from} x2={window.to} y1={y} y2={y} />
              <line x1={window.from} x2={window.from} y1={y - 4} y2={y + 4} />
            </g>
          ),
      )}
      {layout.elapsed && <Bar stretch={layout.elapsed} y={y} className="axis-elapsed" thick={4} />}
      <Beyond layout={layout} y={y} width={width} />
      {layout.months.map(({ month, from, to }) => (
        <line key={month} className="axis-month" x1={from} x2={to} y1={height - 1.5} y2={height - 1.5} />
      ))}
      {layout.labels.map((label) => (
        <LabelText key={label.id} label={label} y={labelMiddle(layout, y)} />
      ))}
      {layout.shapes.map(({ id, late, lines, marks }) => (
        <g key={id} className={late === null ? undefined : `timeline-late-${late}`}>
          {lines.map((line) => (
            <line key={line.kind} className={`timeline-line-${line.kind}`} x1={line.from} x2={line.to} y1={y} y2={y} />
          ))}
          {marks.map((mark) => (
            <path
              key={mark.kind}
              className={`timeline-mark timeline-${mark.kind}`}
              d={DIAMOND}
              transform={`translate(${mark.x} ${y})`}
            />
          ))}
        </g>
      ))}
      {layout.problems.map(({ x, late }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two problems may share a deadline, and none of them has a state
        <circle key={n} className={`axis-problem${late ? ' axis-problem-late' : ''}`} cx={x} cy={foot} r={2} />
      ))}
    </svg>
  )
}
