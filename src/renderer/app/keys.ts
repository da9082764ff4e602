import { useEffect } from 'react'
import { useLanguage } from '../parts/language'
import { navigation } from './navigation'
import { redo, undo } from './undo'

/** Ctrl+Z, Ctrl+Y, Alt+← and Alt+→ anywhere but in a field that is being typed in; F6 walks the window's regions. */
export function useWindowKeys(): void {
  const lang = useLanguage()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault()
        walkRegions(event.shiftKey ? -1 : 1)
        return
      }
      const typing =
        event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select')
      if (typing || event.isComposing || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      const command = event.ctrlKey || event.metaKey
      const step =
        command && key === 'z' && !event.shiftKey
          ? () => undo(lang)
          : command && (key === 'y' || (key === 'z' && event.shiftKey))
            ? () => redo(lang)
            : event.altKey && key === 'arrowleft'
              ? navigation.back
              : event.altKey && key === 'arrowright'
                ? navigation.forward
                : null
      if (step === null) return
      event.preventDefault()
      void step()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [lang])
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
