import { desk } from '../../parts/desk'
import { DownloadIcon } from '../../parts/icons'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { exportJob, exportPaper } from './exports'
import type { PaperRequest } from './request'
import { words as pageWords } from './words'

interface ExportButtonsProps {
  readonly request: PaperRequest
  /** Null while there is no paper to write. */
  readonly fileName: string | null
}

/** The monthly sheet becomes a workbook or a PDF, the other papers a PDF. */
export function ExportButtons({ request, fileName }: ExportButtonsProps) {
  const words = useWords(pageWords)
  const running = useStore(exportJob).state === 'running'
  const write = async (ending: 'xlsx' | 'pdf') => {
    if (fileName === null) return
    const path = await desk().chooseSave({
      title: words.saveTitle,
      name: `${fileName}.${ending}`,
      kinds: [{ name: ending === 'xlsx' ? words.xlsxKind : words.pdfKind, extensions: [ending] }],
    })
    if (path !== null) await exportPaper(request, path)
  }
  const disabled = fileName === null || running
  if (request.paper !== 'monthly') {
    return (
      <button type="button" className="button button-primary" disabled={disabled} onClick={() => void write('pdf')}>
        <DownloadIcon />
        {words.exportPdfLong}
      </button>
    )
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={words.exportPdfLong}
        disabled={disabled}
        onClick={() => void write('pdf')}
      >
        {words.exportPdf}
      </button>
      <button type="button" className="button button-primary" disabled={disabled} onClick={() => void write('xlsx')}>
        <DownloadIcon />
        {words.exportXlsx}
      </button>
    </>
  )
}
