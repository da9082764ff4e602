import { useEffect, useState } from 'react'
import { AskError, ask } from '../parts/ask'
import { addReturned } from '../parts/collect/returned-files'
import { desk } from '../parts/desk'
import { droppedTables } from '../parts/import/dropped-tables'
import { say } from '../parts/toast'
import { navigation } from './navigation'

/** Our own workbooks carry this word in their name, unless somebody renamed them; then what is in them tells. */
const FILL_IN = /填报表/

/** Takes dropped files to where they belong: fill-in workbooks that come back to 收回, everything else to 导入. */
export async function takeFiles(paths: readonly string[]): Promise<void> {
  const named = paths.filter((path) => FILL_IN.test(path.split(/[\\/]/).at(-1) ?? ''))
  const rest = paths.filter((path) => !named.includes(path))
  try {
    const sorted = rest.length === 0 ? { fillIns: [], tables: [] } : await ask('import.sort', { files: rest })
    const fillIns = [...named, ...sorted.fillIns]
    if (sorted.tables.length > 0) {
      droppedTables.set(sorted.tables)
      navigation.openData('import')
    }
    if (fillIns.length === 0) return
    if (sorted.tables.length === 0) navigation.open({ page: 'collect' })
    await addReturned(fillIns)
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Files dropped anywhere on the window but where a page takes them itself. True while some hover over it. */
export function useDroppedFiles(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // A page's own place has taken it.
      if (event.defaultPrevented) return setOver(false)
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented || !hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      const paths = files.map((file) => desk().pathOfDropped(file)).filter((path) => path !== '')
      if (paths.length > 0) void takeFiles(paths)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
