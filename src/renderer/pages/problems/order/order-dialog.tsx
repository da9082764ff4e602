import type { ProblemRow } from '#domain/problem'
import { AskError, ask } from '../../../parts/ask'
import { desk } from '../../../parts/desk'
import { Dialog } from '../../../parts/dialog'
import { PrintIcon } from '../../../parts/icons'
import { useAsk } from '../../../parts/query'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import type { Letter } from '../letter'
import { SheetView } from './sheet-view'
import { orderWords } from './words'

interface Props {
  readonly row: ProblemRow
  readonly letter: Letter
  onClose(): void
}
type Words = (typeof orderWords)['zh' | 'en']
type Order = { readonly id: string; readonly kind: Letter['kind']; readonly letter?: string }

/** Asks where to, writes the letter there, and offers to open it; a refusal is said. */
async function save(order: Order, name: string, ending: 'docx' | 'pdf', w: Words): Promise<void> {
  const kind = ending === 'docx' ? w.docxKind : w.pdfKind
  const out = await desk().chooseSave({ name: `${name}.${ending}`, kinds: [{ name: kind, extensions: [ending] }] })
  if (out === null) return
  try {
    const { path } = await ask('export.order', { ...order, out })
    const written = path.split(/[\\/]/).at(-1) ?? path
    say({ text: w.saved(written), action: { text: w.open, run: () => void desk().openPath(path) } })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}

async function print(html: string, w: Words): Promise<void> {
  const done = await desk().print({ html, pageSize: 'A4', landscape: false })
  const told = { printed: w.printed, cancelled: null, 'no-printer': w.noPrinter, failed: w.printFailed }[done]
  if (told !== null) say({ text: told })
}

/** A letter as it will be printed, and the ways to get it onto paper. */
export function OrderDialog({ row, letter, onClose }: Props) {
  const w = useWords(orderWords)
  const order: Order = { id: row.id, kind: letter.kind, ...(letter.number !== null && { letter: letter.number }) }
  const { data, error } = useAsk('paper.order', order, { keepPrevious: false })
  const isDraft = !row.actions.some((action) => action.stage === letter.kind)
  const draft = letter.kind === 'assigned' ? w.draftAssigned : w.draftSupervised
  return (
    <Dialog
      title={letter.kind === 'assigned' ? w.assigned(row.number) : w.supervised(row.number)}
      className="problem-order"
      onClose={onClose}
    >
      {isDraft && error === null && <p className="problem-order-note">{draft}</p>}
      {error !== null ? (
        <p className="field-error" role="alert">
          {error.message}
        </p>
      ) : data === undefined ? (
        <p className="problems-quiet" role="status">
          {w.preparing}
        </p>
      ) : (
        <SheetView html={data.html} label={w.preview} />
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {w.close}
        </button>
        {data !== undefined && (
          <>
            <button type="button" className="button" onClick={() => void save(order, data.fileName, 'pdf', w)}>
              {w.pdf}
            </button>
            <button type="button" className="button" onClick={() => void save(order, data.fileName, 'docx', w)}>
              {w.docx}
            </button>
            <button
              type="button"
              className="button button-primary"
              data-start=""
              onClick={() => void print(data.html, w)}
            >
              <PrintIcon />
              {w.print}
            </button>
          </>
        )}
      </div>
    </Dialog>
  )
}
