import { type KeyboardEvent, useRef, useState } from 'react'
import type { Day } from '#domain/month'
import type { Target } from '#domain/target'
import { PageFailure } from '../../app/page-failure'
import { useTaken } from '../../app/take-asked'
import { targetAsked } from '../../app/target-asked'
import { Chip } from '../../parts/chip'
import { ChoiceMenu } from '../../parts/choice-menu'
import { EmptyState } from '../../parts/empty'
import { EditIcon } from '../../parts/icons'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import { matches, rowsOf, type Shown, sectionsOf, watches, watchOf } from './shown'
import { TargetList } from './target-list'
import { ValueDialog } from './value-dialog'
import { words } from './words'
import './page.css'

/** 目标任务: what the report promises with a figure, and how far it is (LOOK.md, 19). */
export function TargetsPage() {
  const w = useWords(words)
  const targets = useAsk('target.list', {})
  const info = useAsk('workspace.info', {})
  return (
    <>
      <TitleSlot>
        <h1 className="page-name">{w.title}</h1>
      </TitleSlot>
      {targets.data !== undefined && info.data !== undefined ? (
        <Targets
          targets={targets.data.rows}
          today={info.data.today as Day}
          simulated={info.data.simulated}
          readOnly={info.data.readOnly}
        />
      ) : targets.error !== null ? (
        <PageFailure title={w.failed} error={targets.error} onRetry={() => void targets.refetch()} />
      ) : (
        <Skeleton label={w.loading} />
      )}
    </>
  )
}

interface Props {
  readonly targets: readonly Target[]
  readonly today: Day
  readonly simulated: boolean
  readonly readOnly: boolean
}
function Targets({ targets, today, simulated, readOnly }: Props) {
  const w = useWords(words)
  const [shown, setShown] = useState<Shown>({ watch: null, section: null })
  const [chosen, setSelected] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const room = useRef<HTMLDivElement>(null)
  const focus = (id: string | undefined) =>
    room.current?.querySelector<HTMLElement>(`[data-target="${CSS.escape(id ?? '')}"]`)?.focus()
  // Once its row is there: it may have been filtered away, or lie under a dialog.
  const focusSoon = (id: string | undefined) => setTimeout(() => focus(id))
  useTaken(targetAsked, (id) => {
    setShown({ watch: null, section: null })
    setSelected(id)
    focusSoon(id)
  })
  const all = rowsOf(targets)
  const rows = all.filter((row) => matches(row, shown))
  const macro = rows.filter(({ target }) => target.kind === 'macro')
  const work = rows.filter(({ target }) => target.kind === 'work')
  const order = [...macro, ...work].map(({ target }) => target.id)
  const selected = chosen !== null && order.includes(chosen) ? chosen : (order[0] ?? null)
  const open = targets.find((target) => target.id === opened)
  if (targets.length === 0) return <EmptyState title={w.empty} hint={w.emptyHint} />

  const onKeyDown = (event: KeyboardEvent) => {
    const at = selected === null ? -1 : order.indexOf(selected)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (to !== undefined && order[to] !== undefined) focus(order[to])
    else if (event.key === 'ArrowRight' && macro.some(({ target }) => target.id === selected)) focus(work[0]?.target.id)
    else if (event.key === 'ArrowLeft' && work.some(({ target }) => target.id === selected)) focus(macro[0]?.target.id)
    else return
    event.preventDefault()
  }
  const sections = sectionsOf(all)
  const given = all.filter(({ progress }) => progress.standing !== 'blank').length
  const list = { selected, onSelect: setSelected, onOpen: setOpened }
  return (
    <div className="targets">
      <div className="targets-tools" data-region="tools">
        <ChoiceMenu
          label={w.section}
          button={shown.section === null ? w.allSections : w.inSection(shown.section)}
          options={[
            { value: '', text: w.allSections },
            ...sections.map((section) => ({ value: section, text: section })),
          ]}
          value={shown.section ?? ''}
          onChoose={(section) => setShown({ ...shown, section: section === '' ? null : section })}
        />
        {watches.map((watch) => (
          <Chip
            key={watch}
            on={shown.watch === watch}
            count={all.filter((row) => watchOf(row) === watch).length}
            name={w[watch]}
            onToggle={() => setShown({ ...shown, watch: shown.watch === watch ? null : watch })}
          >
            {w[watch]}
          </Chip>
        ))}
        <span className="targets-space" />
        {!readOnly && (
          <button
            type="button"
            className="button button-primary"
            disabled={selected === null}
            onClick={() => setOpened(selected)}
          >
            <EditIcon />
            {w.enter}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={w.nothing}>
          <button type="button" className="button" onClick={() => setShown({ watch: null, section: null })}>
            {w.clear}
          </button>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the rows' own buttons have the focus; arrows walk them from here
        <div className="targets-panels" ref={room} onKeyDown={onKeyDown} data-region="grid">
          {macro.length > 0 && (
            <TargetList
              title={w.macro}
              note={w.items(macro.length)}
              rows={macro}
              grouped={false}
              simulated={simulated}
              {...list}
            />
          )}
          {work.length > 0 && (
            <TargetList
              title={w.work}
              note={w.items(work.length)}
              rows={work}
              grouped
              simulated={simulated}
              {...list}
            />
          )}
        </div>
      )}
      <StatusSlot>
        <span>{w.status(all.length, given)}</span>
        <span>{w.keys}</span>
      </StatusSlot>
      {open !== undefined && (
        <ValueDialog
          key={open.id}
          target={open}
          today={today}
          readOnly={readOnly}
          onClose={() => {
            setOpened(null)
            focusSoon(open.id)
          }}
        />
      )}
    </div>
  )
}
