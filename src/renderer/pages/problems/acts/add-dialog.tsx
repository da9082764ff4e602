import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import { textAt } from '#domain/grid'
import type { Day } from '#domain/month'
import { problemKind, problemLevel } from '#domain/problem'
import type { Words } from '#domain/refusal'
import { useNavigation } from '../../../app/navigation'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { ProjectPicker } from '../../../parts/suggest/project-picker'
import { useWords } from '../../../parts/words'
import { FormFoot, SelectField, TextField, typedDay } from './form-parts'
import { useAct } from './use-act'
import { actWords } from './words'

interface Props {
  /** The project it is about, where one comes from it. */
  readonly projectId: string | null
  readonly today: Day
  onClose(): void
  onAdded(id: string): void
}

const nothing = { title: '', kind: 'other', level: '3', detail: '', source: '', unit: '', due: '' }

/** Names of projects by id, as the grid of the month has them. */
function useProjectNames(): (id: string) => string | null {
  const { month } = useNavigation()
  const grid = useAsk('project.grid', { month }).data
  return useMemo(() => {
    const names = new Map<string, string>()
    for (let i = 0; grid !== undefined && i < grid.count; i += 1) {
      names.set(textAt(grid, 'id', i) ?? '', textAt(grid, 'name', i) ?? '')
    }
    return (id: string) => names.get(id) ?? null
  }, [grid])
}

/** 列单: a new problem, with its unit and deadline where they are known already. */
export function AddDialog({ projectId, today, onClose, onAdded }: Props) {
  const w = useWords(actWords)
  const lang = useLanguage()
  const id = useId()
  const nameOf = useProjectNames()
  const units = useAsk('unit.list', {}).data?.rows.map(({ name }) => name) ?? []
  const [project, setProject] = useState(projectId ?? '')
  const [typed, setTyped] = useState({ ...nothing, on: String(today) })
  const { error, busy, run, setError, forget } = useAct(onClose)
  // A problem is first of all some project's.
  useEffect(() => {
    if (projectId === null) document.getElementById(id)?.focus()
  }, [id, projectId])
  const set = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    forget()
  }
  const add = async () => {
    const { unit, detail, source, title, kind, level } = typed
    const due = typedDay(typed.due, today)
    const made = await change('problem.add', {
      projectId: project,
      title,
      kind,
      level,
      on: typedDay(typed.on, today) ?? today,
      detail: detail.trim() === '' ? null : detail,
      source: source.trim() === '' ? null : source,
      ...(unit.trim() !== '' && { unit }),
      ...(due !== null && { due }),
    })
    onAdded(made.id)
    return w.raised(made.number)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (project === '') return setError(w.projectMissing)
    if (typed.title.trim() === '') return setError(w.titleMissing)
    void run(add)
  }
  const close = () => {
    forget()
    onClose()
  }
  const options = (choices: Readonly<Record<string, Words>>) =>
    Object.entries(choices).map(([value, term]) => ({ value, text: term[lang] }))
  return (
    <Dialog title={w.addTitle} onClose={close}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="field dialog-wide">
          <label className="field-label" htmlFor={id}>
            {w.project}
          </label>
          <ProjectPicker
            id={id}
            value={project}
            nameOf={nameOf}
            none={w.noProject}
            needed
            refused={error === w.projectMissing}
            describedBy={undefined}
            onValue={(value) => {
              setProject(value)
              forget()
            }}
          />
        </div>
        <TextField label={w.title} value={typed.title} wide start onChange={(title) => set({ title })} />
        <TextField label={w.detail} value={typed.detail} wide lines={3} onChange={(detail) => set({ detail })} />
        <SelectField
          label={w.kind}
          value={typed.kind}
          options={options(problemKind.choices)}
          onChange={(kind) => set({ kind })}
        />
        <SelectField
          label={w.level}
          value={typed.level}
          options={options(problemLevel.choices)}
          onChange={(level) => set({ level })}
        />
        <TextField
          label={w.source}
          value={typed.source}
          choices={w.sources.split('、')}
          onChange={(source) => set({ source })}
        />
        <TextField label={w.raisedOn} value={typed.on} onChange={(on) => set({ on })} />
        <TextField label={w.unitLater} value={typed.unit} choices={units} onChange={(unit) => set({ unit })} />
        <TextField label={w.dueLater} value={typed.due} placeholder={w.dayExample} onChange={(due) => set({ due })} />
        <FormFoot error={error} cancel={w.cancel} button={w.doAdd} busy={busy} onCancel={close} />
      </form>
    </Dialog>
  )
}
