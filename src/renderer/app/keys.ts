import { useEffect } from 'react'
import { type ActionAt, type ActionKey, actions } from './actions/actions'
import { navigation } from './navigation'

/**
 * The keys of the actions, anywhere but in a field that is being typed in (those of Ctrl+K there too) and under a dialog
 * (F1 there too); F6 walks the window's regions.
 */
export function useWindowKeys(at: ActionAt): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent, early: boolean) => {
      if (event.isComposing) return
      const under = document.querySelector('dialog[open]') !== null
      const action = actions.find(
        ({ key }) =>
          key !== undefined &&
          (key.early ?? false) === early &&
          (!under || key.over === true) &&
          key.is(event) &&
          mayHear(key, event),
      )
      if (action === undefined) return
      event.preventDefault()
      if (early) event.stopPropagation()
      action.run(at)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return hear(event, false)
      event.preventDefault()
      walkRegions(event.shiftKey ? -1 : 1)
    }
    // The buttons at a mouse's side, as in a browser; under a dialog there is nowhere to go.
    const onMouseUp = ({ button }: MouseEvent) => {
      if ((button !== 3 && button !== 4) || document.querySelector('dialog[open]') !== null) return
      if (button === 3) navigation.back()
      else navigation.forward()
    }
    const onEarly = (event: KeyboardEvent) => hear(event, true)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('mouseup', onMouseUp)
    window.addEventListener('keydown', onEarly, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('mouseup', onMouseUp)
      window.removeEventListener('keydown', onEarly, true)
    }
  }, [at])
}

function mayHear(key: ActionKey, { target }: KeyboardEvent): boolean {
  if (key.always === true || !(target instanceof Element)) return true
  if (key.overIdle === true && target.matches('.sheet-field:not(.sheet-field-open)')) return true
  return target.closest('input:not([type=radio]), textarea, select') === null
}

/** Regions are marked `data-region`; the innermost count. Each gets the focus on its first control, the grid on its focused cell. */
function walkRegions(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const regions = all.filter((region) => region.querySelector('[data-region]') === null)
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  for (let n = 1; n <= regions.length; n += 1) {
    const region = regions[(now + step * n + regions.length * 2) % regions.length]
    const target =
      region?.querySelector<HTMLElement>('.ag-cell-focus, [role="gridcell"][tabindex]') ??
      region?.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), a[href], [tabindex="0"]')
    if (target) {
      target.focus()
      return
    }
  }
}
