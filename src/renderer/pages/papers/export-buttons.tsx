import { useEffect, useRef } from 'react'
import { type Month, monthNumber } from '#domain/month'
import { folderName } from '#domain/paper/manifest'
import { desk } from '../../parts/desk'
import { DownloadIcon, FolderIcon, PrintIcon } from '../../parts/icons'
import { printPage } from '../../parts/paper/print'
import { useStore } from '../../parts/store'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import type { Shown } from './chosen'
import { exportFolder, exportJob, exportPaper, fileNameOf } from './exports'
import { type Ending, papers } from './papers'
import type { PaperPreview } from './request'
import { words as pageWords } from './words'

interface ExportButtonsProps {
  readonly month: Month
  readonly monthName: string
  readonly shown: Shown
  /** The paper as it is shown; undefined while there is none. */
  readonly ready: PaperPreview | undefined
  /** The month has no project to write of. */
  readonly empty: boolean
  /** All papers of the month were written, and their manifest can be looked at. */
  readonly onFolder: () => void
}

const kindWords = { xlsx: 'xlsxKind', pdf: 'pdfKind', docx: 'docxKind' } as const

/** What may be done with the paper that is shown, and with all of its month. */
export function ExportButtons({ month, monthName, shown, ready, empty, onFolder }: ExportButtonsProps) {
  const words = useWords(pageWords)
  const running = useStore(exportJob).state === 'running'
  const [first, ...others] = papers[shown.paper].endings
  const write = useWrite(shown, ready)
  const print = usePrint(ready)
  const disabled = ready === undefined || running
  const all = async () => {
    const input = { month, version: shown.version, title: words.allTitle(monthName) }
    if (await writeAll(input)) onFolder()
  }
  return (
    <>
      <button type="button" className="button" disabled={running || empty} onClick={() => void all()}>
        <FolderIcon />
        {words.writeAll(monthNumber(month))}
      </button>
      <button type="button" className="button" disabled={ready === undefined} onClick={() => void print()}>
        <PrintIcon />
        {words.print}
      </button>
      {others.map((ending) => (
        <button
          key={ending}
          type="button"
          className="button"
          aria-label={words.exportAs(ending)}
          disabled={disabled}
          onClick={() => void write(ending)}
        >
          .{ending}
        </button>
      ))}
      {first !== undefined && (
        <button type="button" className="button button-primary" disabled={disabled} onClick={() => void write(first)}>
          <DownloadIcon />
          {words.exportAs(first)}
        </button>
      )}
    </>
  )
}

/** Asks where to, writes the paper, and offers to open it. */
function useWrite({ request }: Shown, ready: PaperPreview | undefined) {
  const words = useWords(pageWords)
  return async (ending: Ending) => {
    if (ready === undefined || request === null) return
    const path = await desk().chooseSave({
      title: words.saveTitle,
      name: `${ready.fileName}.${ending}`,
      kinds: [{ name: words[kindWords[ending]], extensions: [ending] }],
    })
    const file = path === null ? null : await exportPaper(request, path)
    if (file === null) return
    const open = async () => {
      if (!(await desk().openPath(file.path))) say({ text: words.cannotOpen })
    }
    say({ text: words.wrote(fileNameOf(file.path)), action: { text: words.open, run: () => void open() } })
  }
}

interface All {
  readonly month: Month
  readonly version: number | null
  readonly title: string
}

/** All papers of the month go into a folder of their own, inside the one that is chosen. Answers whether they did. */
async function writeAll({ month, version, title }: All): Promise<boolean> {
  const parent = await desk().chooseFolder({ title })
  if (parent === null) return false
  const separator = desk().platform === 'win32' ? '\\' : '/'
  const folder = await exportFolder(month, version, `${parent.replace(/[\\/]+$/, '')}${separator}${folderName(month)}`)
  return folder !== null
}

/** Prints the very page that is shown, by its button or by Ctrl+P; what hinders is said. */
function usePrint(ready: PaperPreview | undefined) {
  const print = async () => {
    if (ready === undefined) return
    await printPage(ready.html)
  }
  const latest = useRef(print)
  latest.current = print
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
      if (!wanted || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      void latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return print
}
