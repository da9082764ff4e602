import { LampBadge } from '../../parts/lamp'
import type { JumpItem } from './item'

/** The id of a line in the page, for the field that names the selected one. */
export const lineId = (item: Pick<JumpItem, 'id'>) => `jump-${item.id.replace(/[^\w-]/g, '_')}`

interface Props {
  readonly item: JumpItem
  readonly selected: boolean
  /** What Enter does, said at the selected line. */
  readonly enter: string
  readonly chip: boolean
  onPoint(): void
  onChoose(): void
}

/** One line, or one of the small ones that teach; the field above keeps the keyboard. */
export function JumpLine({ item, selected, enter, chip, onPoint, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard and names this line as the active one
    <div
      id={lineId(item)}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={`${chip ? 'jump-chip' : 'jump-line'}${selected ? ' jump-on' : ''}`}
      onPointerMove={() => !selected && onPoint()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {!chip && <Mark item={item} />}
      {chip && <span className="jump-short">{item.short}</span>}
      <Text item={item} />
      {item.notes.map(({ text, tone }) => (
        <span key={text} className={`jump-note${tone === undefined ? '' : ` jump-${tone}`}`}>
          {text}
        </span>
      ))}
      {!chip && (
        <span className="jump-end">
          {selected && <span>Enter {enter}</span>}
          {item.short !== null && <span>{item.short}</span>}
        </span>
      )}
    </div>
  )
}

function Mark({ item: { mark } }: { readonly item: JumpItem }) {
  if ('lamp' in mark) return <LampBadge lamp={mark.lamp} />
  const { icon: Icon } = mark
  return (
    <span className="jump-icon">
      <Icon />
    </span>
  )
}

/** The text, with the part that was asked for set off. */
function Text({ item: { text, part } }: { readonly item: JumpItem }) {
  if (part === null) return <span className="jump-text">{text}</span>
  return (
    <span className="jump-text">
      {text.slice(0, part.from)}
      <mark>{text.slice(part.from, part.to)}</mark>
      {text.slice(part.to)}
    </span>
  )
}
