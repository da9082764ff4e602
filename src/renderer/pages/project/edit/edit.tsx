import { useId, useRef, useState } from 'react'
import type { ProjectPage } from '#contract/projects'
import { gridYear, textAt } from '#domain/grid'
import { AskError } from '../../../parts/ask'
import { frozenNote, withFrozenNote } from '../../../parts/frozen/frozen-note'
import { LampBadge } from '../../../parts/lamp'
import { useLanguage } from '../../../parts/language'
import { monthWord } from '../../../parts/month-words'
import { forgetFailure } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { DayRow } from '../milestones/form-row'
import { saveChange } from '../save-change'
import { ChangesPanel } from './changes-panel'
import type { RefusedRow } from './draft'
import { FieldControl } from './field-control'
import { type FieldName, fieldGroups, type GroupName, groupNames, isShown } from './fields'
import { lampAfterStage } from './follows'
import { PermitsForm } from './permits-form'
import { type DraftState, useDraft, useListChoices } from './use-draft'
import { editWords } from './words'
import { draftInput, fieldOfRefusal, fromRefusal, isDated } from './write-draft'
import './edit.css'

/** What the engine refused after the last attempt to write, until the form is touched again. */
interface Refused {
  readonly field: FieldName | null
  readonly message: string
}

interface EditProps {
  /** The project as it stands now. */
  readonly page: ProjectPage
  /** The month that is looked at: frozen, it keeps the old details. */
  readonly shown: ProjectPage['answer']
}

/** The details of a project as one form, written in one act. */
export function Edit({ page, shown }: EditProps) {
  const lang = useLanguage()
  const words = useWords(editWords)
  const draft = useDraft(page)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const [drawer, setDrawer] = useState(false)
  const { answer, at } = page
  const rows = [...draft.fieldDiff.rows, ...draft.permitDiff.rows]
  const from = fromRefusal(draft, gridYear(answer), lang)
  const faults = [
    ...draft.fieldDiff.refused,
    ...draft.permitDiff.refused,
    ...(from === null ? [] : [{ key: 'from', label: words.from, message: from }]),
  ]
  const listed: readonly RefusedRow[] =
    refused === null ? faults : [...faults, { key: 'engine', label: '', message: refused.message }]
  const state: DraftState = { ...draft, ...touching(draft, () => setRefused(null)) }

  const write = async () => {
    setBusy(true)
    try {
      const { changes } = await saveChange(
        'project.set',
        draftInput(textAt(answer, 'id', at) ?? '', gridYear(answer), draft),
      )
      draft.discard()
      setDrawer(false)
      say({ text: changes === 0 ? words.nothingDiffered : withFrozenNote(words.written(rows.length), shown, lang) })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      const field = fieldOfRefusal(error)
      setRefused({ field, message: error.message })
      setDrawer(false)
      if (field !== null) goToField(field)
    } finally {
      setBusy(false)
    }
  }
  const discard = () => {
    draft.discard()
    setRefused(null)
    forgetFailure()
  }
  return (
    <div className={`edit${drawer ? ' edit-drawer-open' : ''}`}>
      <EditForm page={page} shown={shown} state={state} refused={refused} />
      <ChangesPanel
        rows={rows}
        refused={listed}
        follows={<Follows page={page} state={state} />}
        reason={draft.draft.reason}
        onReason={state.setReason}
        onClose={() => setDrawer(false)}
      />
      <div className="edit-actions">
        {listed.length > 0 && (
          <span className="edit-actions-fault">{faults.length > 0 ? words.fix(faults.length) : words.formRefused}</span>
        )}
        <button type="button" className="button edit-actions-see" onClick={() => setDrawer(!drawer)}>
          {words.seeChanges}
        </button>
        <button type="button" className="button" disabled={rows.length + faults.length === 0 || busy} onClick={discard}>
          {words.discard}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={rows.length === 0 || faults.length > 0 || busy}
          onClick={() => void write()}
        >
          {rows.length === 0 ? words.writeNone : words.write(rows.length)}
        </button>
      </div>
    </div>
  )
}

/** Shows the field that was refused, with the focus in it. */
function goToField(name: FieldName): void {
  document.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select, textarea)`)?.focus()
}

/** The setters of a draft, which also take the engine's last refusal away: it was about what was typed before. */
function touching(draft: DraftState, touched: () => void): Partial<DraftState> {
  return {
    setField: (name, typed) => {
      touched()
      draft.setField(name, typed)
    },
    setPermit: (row, column, typed) => {
      touched()
      draft.setPermit(row, column, typed)
    },
    setFrom: (from) => {
      touched()
      draft.setFrom(from)
    },
  }
}

interface EditFormProps extends EditProps {
  readonly state: DraftState
  readonly refused: Refused | null
}

function EditForm({ page, shown, state, refused }: EditFormProps) {
  const words = useWords(editWords)
  const form = useRef<HTMLDivElement>(null)
  const id = useId()
  const choices = useListChoices(page)
  const stage = state.fieldDiff.changes.stage ?? state.current.stage
  const lang = useLanguage()
  const locked = moneyLock(page, words)
  const note = frozenNote(shown, lang)
  const notes = { basic: words.basicNote, people: words.peopleNote, permits: words.permitsNote, remark: '' }
  const go = (group: GroupName) => form.current?.querySelector(`[data-group="${group}"]`)?.scrollIntoView()
  return (
    <>
      <nav className="edit-groups" aria-label={words.groups}>
        {groupNames.map((group) => (
          <button type="button" key={group} onClick={() => go(group)}>
            {words[group]}
            <GroupCount group={group} state={state} />
          </button>
        ))}
      </nav>
      <div className="edit-form" ref={form}>
        {note !== '' && <p className="edit-frozen">{note}</p>}
        {groupNames.map((group) => (
          <section key={group} data-group={group} aria-labelledby={`${id}-${group}`}>
            <h2 id={`${id}-${group}`}>
              {words[group]} <span className="edit-group-note">{notes[group]}</span>
            </h2>
            <div className="edit-grid">
              {fieldGroups[group]
                .filter((name) => isShown(name, stage))
                .map((name) => (
                  <FieldControl
                    key={name}
                    id={`${id}-${name}`}
                    name={name}
                    state={state}
                    choices={choices[name] ?? []}
                    locked={name === 'totalInvestment' || name === 'carryIn' ? locked : null}
                    refusal={
                      state.fieldDiff.refused.find((row) => row.key === name)?.message ??
                      (refused?.field === name ? refused.message : null)
                    }
                  />
                ))}
              {group === 'people' && isDated(state) && (
                <DayRow
                  id={`${id}-from`}
                  label={words.from}
                  hint={words.fromHint}
                  refusal={fromRefusal(state, gridYear(page.answer), lang)}
                  text={state.draft.from}
                  onText={state.setFrom}
                />
              )}
            </div>
            {group === 'permits' && <PermitsForm permits={page.permits} state={state} />}
            {group === 'basic' && <p className="edit-year">{words.yearNote(gridYear(page.answer))}</p>}
          </section>
        ))}
      </div>
    </>
  )
}

function moneyLock({ answer, at }: ProjectPage, words: (typeof editWords)['zh' | 'en']): string | null {
  if (answer.summed[at] === 1) return words.moneySummed
  return (answer.moneyOn[at] ?? -1) >= 0 ? words.moneyOnParent : null
}

/** How many fields of a group are changed, or refused. */
function GroupCount({ group, state }: { readonly group: GroupName; readonly state: DraftState }) {
  const names: ReadonlySet<string> = new Set<string>(fieldGroups[group])
  const diffs = group === 'permits' ? state.permitDiff : state.fieldDiff
  const mine = (key: string) => group === 'permits' || names.has(key)
  const refused = diffs.refused.filter((row) => mine(row.key)).length
  const changed = diffs.rows.filter((row) => mine(row.key)).length
  if (refused > 0) return <span className="edit-count edit-count-refused">{refused}</span>
  return changed > 0 ? <span className="edit-count">{changed}</span> : null
}

function Follows({ page, state }: { readonly page: ProjectPage; readonly state: DraftState }) {
  const words = useWords(editWords)
  const lang = useLanguage()
  const { stage } = state.fieldDiff.changes
  const lamps = stage === undefined ? null : lampAfterStage(page.answer, page.at, stage as string | null)
  if (lamps === null) return null
  return (
    <div className="edit-follows">
      <h3>{words.follows}</h3>
      <p>
        {words.lampFollows(monthWord(page.answer.month, lang))} <LampBadge lamp={lamps.before} /> {words.arrow}{' '}
        <LampBadge lamp={lamps.after} />
      </p>
    </div>
  )
}
