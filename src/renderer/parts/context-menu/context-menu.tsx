import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { walkItems } from '../choice-menu'
import { CheckIcon } from '../icons'
import { useStore } from '../store'
import { type MenuAsked, menuAsked } from './asked'
import './context-menu.css'

/** Where menus open; stands once in the window. */
export function ContextMenus() {
  const asked = useStore(menuAsked)
  return asked === null ? null : <Menu key={`${asked.x} ${asked.y} ${asked.label}`} asked={asked} />
}

/** Room between a menu and the window's edge, in px. */
const EDGE = 8

function Menu({ asked }: { readonly asked: MenuAsked }) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: asked.x, top: asked.y })
  useLayoutEffect(() => {
    const menu = box.current
    if (menu === null) return
    const { width, height } = menu.getBoundingClientRect()
    const within = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE))
    // Where there is no room below, it opens upwards from the same place.
    const below = asked.y + height + EDGE <= window.innerHeight
    setPlace({
      left: within(asked.x, width, window.innerWidth),
      top: below ? asked.y : within(asked.y - height, height, window.innerHeight),
    })
    menu.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  }, [asked])
  useEffect(() => {
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !box.current?.contains(event.target)) menuAsked.set(null)
    }
    const gone = () => menuAsked.set(null)
    window.addEventListener('pointerdown', away, true)
    window.addEventListener('wheel', away, { capture: true, passive: true })
    window.addEventListener('blur', gone)
    window.addEventListener('resize', gone)
    return () => {
      window.removeEventListener('pointerdown', away, true)
      window.removeEventListener('wheel', away, true)
      window.removeEventListener('blur', gone)
      window.removeEventListener('resize', gone)
    }
  }, [])
  const close = () => {
    menuAsked.set(null)
    if (asked.from?.isConnected) asked.from.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    } else walkItems(event)
  }
  return (
    <div
      ref={box}
      className="menu context-menu"
      role="menu"
      aria-label={asked.label}
      tabIndex={-1}
      style={place}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {asked.entries.map((entry, at) =>
        entry === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries do not change while it is open
          <hr key={at} className="menu-line" />
        ) : (
          <button
            type="button"
            key={entry.text}
            className="menu-item"
            role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            {...(entry.checked !== undefined && { 'aria-checked': entry.checked })}
            aria-keyshortcuts={entry.key?.replace('Ctrl', 'Control')}
            disabled={entry.disabled ?? false}
            tabIndex={-1}
            onClick={() => {
              close()
              entry.run()
            }}
          >
            <span className="menu-mark">{entry.checked === true && <CheckIcon />}</span>
            {entry.text}
            {entry.key !== undefined && <kbd className="context-key">{entry.key}</kbd>}
          </button>
        ),
      )}
    </div>
  )
}
