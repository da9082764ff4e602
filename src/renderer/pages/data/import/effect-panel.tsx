import { useState } from 'react'
import type { ImportReading } from '#contract/import'
import { formatWan } from '#domain/money'
import { AskError, ask } from '../../../parts/ask'
import { desk } from '../../../parts/desk'
import { CloseIcon, UndoIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle, monthWord } from '../../../parts/month-words'
import { useStore } from '../../../parts/store'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { changeName, changeValue, figureName } from './field-names'
import { importState, leave, read, rowsToWrite } from './import-state'
import { importPageWords } from './words'
import './effect-panel.css'

interface Props {
  readonly reading: ImportReading
  readonly locked: boolean
  onWrite(): void
  onClose(): void
}

/** What writing would change, before → after, and the one button that counts. */
export function EffectPanel({ reading, locked, onWrite, onClose }: Props) {
  const w = useWords(importPageWords)
  const { partial, busy } = useStore(importState)
  const rejected = reading.rows.filter((row) => row.fate === 'rejected').length
  const rows = rowsToWrite(reading)
  const count = rejected > 0 && !partial ? 0 : rows
  return (
    <aside className="import-effect" aria-label={w.effect}>
      <header>
        <h2>{w.effect}</h2>
        <button
          type="button"
          className="button button-quiet button-icon import-close"
          aria-label={w.close}
          onClick={onClose}
        >
          <CloseIcon size={14} />
        </button>
      </header>
      <div className="import-changes">
        <Counts reading={reading} />
        {reading.effect.projects.length === 0 && <p className="import-quiet">{w.noEffect}</p>}
        <Projects reading={reading} />
        <Totals reading={reading} />
        <Once reading={reading} />
        <Unknown reading={reading} />
      </div>
      <footer>
        {rejected > 0 && (
          <label className="import-partial">
            <input
              type="checkbox"
              checked={partial}
              onChange={(event) => importState.set({ ...importState.get(), partial: event.target.checked })}
            />
            {w.partial(rejected)}
          </label>
        )}
        <div className="import-acts">
          {rejected > 0 && (
            <button type="button" className="button" onClick={() => void saveRejected(reading, w)}>
              {w.rejectedList}
            </button>
          )}
          <span className="import-space" />
          <button type="button" className="button" onClick={leave}>
            {w.cancel}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={locked || count === 0 || busy !== null}
            onClick={onWrite}
          >
            {rows === 0 ? w.writeNone : w.write(rows)}
          </button>
        </div>
      </footer>
    </aside>
  )
}

async function saveRejected(reading: ImportReading, w: (typeof importPageWords)['zh' | 'en']): Promise<void> {
  const out = await desk().chooseSave({
    name: w.rejectedName(reading.file.replace(/\.[^.]*$/, '')),
    kinds: [{ name: 'Excel', extensions: ['xlsx'] }],
  })
  if (out === null) return
  const rows = reading.rejected.map(({ row, column, value, message }) => ({ row, column, value, message }))
  try {
    const { path } = await ask('import.saveRejected', { out, file: reading.file, rows })
    const name = path.split(/[\\/]/).at(-1) ?? path
    say({ text: w.savedList(name), action: { text: w.open, run: () => void desk().openPath(path) } })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}

const fates = ['new', 'update', 'same', 'skipped', 'rejected'] as const

function Counts({ reading }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  return (
    <dl className="import-counts">
      {fates.map((fate) => (
        <div key={fate} className={`import-count-${fate}`}>
          <dd>{reading.rows.filter((row) => row.fate === fate).length}</dd>
          <dt>{w[fate]}</dt>
        </div>
      ))}
    </dl>
  )
}

const MOST_PROJECTS = 40

function Projects({ reading: { effect } }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  return (
    <>
      {effect.projects.slice(0, MOST_PROJECTS).map((project) => (
        <section key={project.id} className="import-project">
          <h3>
            {project.name}
            {project.isNew && <span className="import-fate import-fate-new">{w.new}</span>}
          </h3>
          <dl>
            {project.cells.map(({ field, month, before, after }) => (
              <div key={`${field} ${month}`} className="import-line">
                <dt>{figureName(field, month, lang)}</dt>
                <dd>
                  {before !== null && <span className="import-before">{changeValue(field, before, lang)} → </span>}
                  <strong className="import-after">{changeValue(field, after, lang)}</strong>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {effect.projects.length > MOST_PROJECTS && (
        <p className="import-quiet">{w.more(effect.projects.length - MOST_PROJECTS)}</p>
      )}
    </>
  )
}

const MOST_UNITS = 5

/** How the totals move: of the units, of the county; and how many lamps. */
function Totals({ reading: { effect } }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const line = (name: string, before: string, after: string) => (
    <div key={name} className="import-line">
      <dt>{name}</dt>
      <dd>
        <span className="import-before">{before} → </span>
        <strong className="import-after">{after}</strong>
      </dd>
    </div>
  )
  if (effect.projects.length === 0) return null
  return (
    <dl className="import-totals">
      {effect.units
        .slice(0, MOST_UNITS)
        .map(({ unit, month, before, after }) =>
          line(w.unitTotal(unit, monthWord(month, lang)), formatWan(before), formatWan(after)),
        )}
      {effect.fields.map(({ field, month, projects, money }) => {
        const name = changeName(field, month, lang)
        if (money !== null) return line(w.total(name), formatWan(money.before), formatWan(money.after))
        return (
          <div key={`${field} ${month}`} className="import-line">
            <dt>{name}</dt>
            <dd>{w.projectsChange(projects)}</dd>
          </div>
        )
      })}
      <div className="import-line">
        <dt>{w.lamps}</dt>
        <dd>{effect.lamps.length === 0 ? w.lampsSame : w.lampsChange(effect.lamps.length)}</dd>
      </div>
    </dl>
  )
}

/** One undo takes it back; what is frozen wants a reason, and a correction is not taken back. */
function Once({ reading }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const { said } = useStore(importState)
  const [reason, setReason] = useState(said.correct ?? '')
  const { corrections } = reading.effect
  if (reading.frozen.length === 0) {
    return (
      <p className="import-once">
        <UndoIcon size={14} />
        <span>{corrections > 0 ? w.corrections(corrections) : w.once}</span>
      </p>
    )
  }
  return (
    <form
      className="import-once import-frozen"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void read({ correct: reason.trim() })
      }}
    >
      <span>{w.onceFrozen(reading.frozen.map((month) => monthTitle(month, lang)).join('、'))}</span>
      <label className="field">
        <span className="field-label">{w.correctReason}</span>
        <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={reason.trim() === ''}>
        {w.makeCorrections}
      </button>
    </form>
  )
}

/** Names that the ledger does not know become projects only when somebody says so. */
function Unknown({ reading }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  const { said } = useStore(importState)
  const unknown = reading.rejected.filter((one) => one.code === 'NAME_UNKNOWN').length
  const made = reading.matched.filter((one) => one.how === 'new').length
  if (said.kind === 'projects' || (unknown === 0 && !said.create)) return null
  return (
    <label className="import-partial">
      <input type="checkbox" checked={said.create} onChange={(event) => void read({ create: event.target.checked })} />
      {w.create(said.create ? made : unknown)}
    </label>
  )
}
