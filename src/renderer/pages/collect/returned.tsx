import { useEffect, useRef, useState } from 'react'
import { collectReason } from '#domain/fill-in/collect'
import type { CollectedFile } from '#domain/fill-in/report'
import { undo } from '../../app/undo'
import { clearReturned, readAgain } from '../../parts/collect/returned-files'
import { PlusIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { useAsk } from '../../parts/query'
import { useRefusal } from '../../parts/refusal'
import { change } from '../../parts/saving'
import { StatusSlot } from '../../parts/slots'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { BoardPanel } from './board-panel'
import { type Choices, noChoices, type Outcome, outcomeOf, undecided, worstFirst } from './choices'
import { chooseFiles } from './choose-files'
import { FileList } from './file-list'
import { FileView } from './file-view'
import { type Filter, Filters, shownBy } from './filters'
import { collectWords } from './words'

/** The cell that is to be settled next gets the focus on its choice. */
function focusOpen(): void {
  const row = document.querySelector<HTMLElement>('.collect-open input')
  row?.focus()
  row?.scrollIntoView({ block: 'center' })
}

/** On a cell's choice ← takes the ledger and → the sheet, also while neither is taken; answers whether that was it. */
function takeSide({ key, target }: KeyboardEvent): boolean {
  const at = { ArrowLeft: 0, ArrowRight: 1 }[key]
  const choice = target instanceof HTMLElement ? target.closest('.collect-take') : null
  const radio = at === undefined ? undefined : choice?.querySelectorAll('input')[at]
  if (radio === undefined) return false
  radio.click()
  radio.focus()
  return true
}

/** The files that were read, what each says, and the one button that writes what was chosen. */
export function Returned({ files }: { readonly files: readonly CollectedFile[] }) {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const { data: info } = useAsk('workspace.info', {})
  const [choices, setChoices] = useState<Choices>(noChoices)
  const [filter, setFilter] = useState<Filter>('all')
  const [chosenPath, setChosen] = useState<string | null>(null)
  const refusal = useRefusal()
  const seek = useRef(false)
  const sorted = worstFirst(files)
  const shown = sorted.filter((file) => shownBy(filter, file, choices))
  const chosen = shown.find((file) => file.path === chosenPath) ?? shown[0] ?? null
  const outcome = outcomeOf(files, choices)
  const month = files.flatMap(({ period }) => (period?.kind === 'monthly' ? period.month : []))[0]
  useEffect(() => {
    if (!seek.current) return
    seek.current = false
    focusOpen()
  })
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'F8' && !takeSide(event)) return
      event.preventDefault()
      if (event.key === 'F8') seekOpen()
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  })
  const write = async () => {
    const { blocks, cells } = outcome
    const reason = collectReason(outcome.files.map(({ file }) => file.file))
    const done = await refusal.attempt(() => change('sheets.write', { blocks, reason }))
    if (done) {
      setChoices(noChoices)
      say({ text: w.writtenToast(cells), action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
    }
    // Refused: something has moved since the files were read; what is shown must be true again.
    await readAgain()
  }
  const seekOpen = () => {
    const open = undecided(files, choices)
    const here = open.find(({ file }) => file.path === chosen?.path) ?? open[0]
    if (here === undefined) return
    seek.current = true
    setFilter('all')
    setChosen(here.file.path)
    focusOpen()
  }
  const units = new Set(files.flatMap(({ unit }) => unit ?? []))
  return (
    <div className="collect-body">
      <div className="collect-tools" role="toolbar" aria-label={w.title} data-region="tools">
        <span>{w.came(files.length, units.size)}</span>
        <Filters files={files} choices={choices} filter={filter} onChoose={setFilter} />
        <span className="collect-space" />
        <button type="button" className="button" onClick={() => void chooseFiles(w.xlsxKind)}>
          <PlusIcon size={14} />
          {w.add}
        </button>
        <button type="button" className="button" onClick={clearReturned}>
          {w.clear}
        </button>
      </div>
      <div className="collect-columns">
        <div className="collect-left">
          <FileList files={shown} chosen={chosen} choices={choices} onChoose={(file) => setChosen(file.path)} />
          {month !== undefined && <BoardPanel month={month} files={files} outcome={outcome} />}
        </div>
        <div className="collect-side">
          {chosen !== null && (
            <FileView file={chosen} choices={choices} simulated={info?.simulated ?? false} onChange={setChoices} />
          )}
          <Foot
            outcome={outcome}
            refusal={refusal.refusal}
            readOnly={info?.readOnly ?? true}
            onWrite={() => void write()}
          />
        </div>
      </div>
      <StatusSlot>
        <span>{w.trial}</span>
        <span>{w.keys}</span>
      </StatusSlot>
    </div>
  )
}

interface FootProps {
  readonly outcome: Outcome
  readonly refusal: string | null
  readonly readOnly: boolean
  onWrite(): void
}

/** Who brings how many cells, and the button that counts them. */
function Foot({ outcome, refusal, readOnly, onWrite }: FootProps) {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const { files, cells, open } = outcome
  const parts = files.map((one) => w.fromUnit(one.file.unit ?? one.file.file, one.cells))
  const units = new Set(files.map(({ file }) => file.unit ?? file.file)).size
  const text = open > 0 ? w.decide(open) : cells === 0 ? w.nothingToWrite : w.write(units, cells)
  return (
    <footer className="collect-foot">
      {refusal !== null && (
        <p className="collect-refusal" role="alert">
          {refusal}
        </p>
      )}
      <span className="collect-note">{parts.length > 0 && w.from(parts.join(lang === 'zh' ? '、' : ', '))}</span>
      <button
        type="button"
        className="button button-primary"
        disabled={open > 0 || cells === 0 || readOnly}
        onClick={onWrite}
      >
        {text}
      </button>
    </footer>
  )
}
