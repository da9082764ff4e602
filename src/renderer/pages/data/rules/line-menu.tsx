import { walkItems } from '../../../parts/choice-menu'
import { Popover } from '../../../parts/popover'
import { useWords } from '../../../parts/words'
import { rulesWords } from './words'

export interface LineActs {
  readonly up: (() => void) | null
  readonly down: (() => void) | null
  toggle(): void
  remove(): void
}
interface Props {
  readonly place: number
  readonly active: boolean
  readonly acts: LineActs
  onDragStart(): void
  onDragEnd(): void
}

function Grip() {
  return (
    <svg width="12" height="16" viewBox="0 0 12 16" fill="currentColor" aria-hidden="true" focusable="false">
      {[3, 8, 13].flatMap((y) => [3, 9].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
    </svg>
  )
}

/** A sentence's handle: dragged it moves the sentence, pressed it says what else can be done with it. */
export function LineMenu({ place, active, acts, onDragStart, onDragEnd }: Props) {
  const w = useWords(rulesWords)
  const items = [
    { text: w.moveUp, act: acts.up },
    { text: w.moveDown, act: acts.down },
    { text: active ? w.switchOff : w.switchOn, act: acts.toggle },
    { text: w.remove, act: acts.remove },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keys too, Alt+↑↓ and the menu inside
    <span
      className="rules-grip"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', String(place))
        onDragStart()
      }}
      onDragEnd={onDragEnd}
    >
      <Popover
        button={<Grip />}
        buttonClass="button button-quiet rules-grip-button"
        label={w.acts(place)}
        panelLabel={w.row(place)}
        align="end"
      >
        {(close) => (
          <div className="menu" role="menu" aria-label={w.row(place)} tabIndex={-1} onKeyDown={walkItems}>
            {items.map(({ text, act }) => (
              <button
                type="button"
                key={text}
                className="menu-item"
                role="menuitem"
                tabIndex={-1}
                disabled={act === null}
                onClick={() => {
                  close()
                  act?.()
                }}
              >
                {text}
              </button>
            ))}
          </div>
        )}
      </Popover>
    </span>
  )
}
