import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { SearchIcon } from '../../parts/icons'
import { SimulatedBadge } from '../../parts/simulated/badge'
import { useWords } from '../../parts/words'
import type { ActionAt } from '../actions/actions'
import { layer } from '../layers'
import type { JumpItem, JumpSection } from './item'
import { JumpLine, lineId } from './line'
import { remember } from './recent'
import { firstOf, sectionsOf } from './sections'
import { useJumpFacts } from './use-facts'
import { jumpWords } from './words'
import './jump.css'

interface Props {
  readonly info: WorkspaceInfo
  readonly at: ActionAt
}

/** Ctrl+K: from anywhere to a project, page, month or unit, or to what can be done (LOOK.md, picture 16). */
export function Jump({ info, at }: Props) {
  const w = useWords(jumpWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [subject, setSubject] = useState<string | null>(null)
  const [onlyProjects, setOnlyProjects] = useState(false)
  // Enter was pressed before the answer was there; it then goes to that answer, not to the one before.
  const [waiting, setWaiting] = useState(false)
  const { facts, asked, settled } = useJumpFacts({ typed, subject, onlyProjects, info, at })
  const made = sectionsOf(facts)
  // Until the first answer is there, what stood before stays: nothing jumps.
  const stood = useRef(made)
  const sections = settled ? made : stood.current
  stood.current = sections
  const items = sections.flatMap((section) => section.items)
  const selected = items.find((item) => item.id === chosen) ?? firstOf(sections, asked)
  const answers = items.filter((item) => item.answers).length
  const current = selected?.project ?? items.find((item) => item.project !== undefined)?.project ?? null

  const go = (item: JumpItem) => {
    // Closing gives the focus back to where it was; where one goes, the page takes it from there.
    dialog.current?.close()
    // Now, and not when the dialog's event comes: a Ctrl+K between the two would open what that event closes.
    layer.set(null)
    remember(info.path, item.id.replace(/^short:/, ''))
    item.run()
  }

  useEffect(() => dialog.current?.showModal(), [])
  // The acts below stay those of the project that was selected last.
  useEffect(() => {
    if (selected?.project !== undefined || subject === null) setSubject(current)
  }, [selected, subject, current])
  useEffect(() => {
    if (selected !== undefined) document.getElementById(lineId(selected))?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  useEffect(() => {
    if (waiting && settled && selected !== undefined) go(selected)
    if (settled) setWaiting(false)
  })

  const type = (text: string) => {
    setTyped(text)
    setChosen(null)
    setSubject(null)
  }
  const step = (by: number) => {
    const now = selected === undefined ? -1 : items.indexOf(selected)
    setChosen(items[(now + by + items.length) % items.length]?.id ?? null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const input = event.currentTarget
    const atEnd = input.selectionStart === typed.length
    const about = sections.find((section) => section.id === 'about')?.items[0]
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'ArrowRight' && atEnd && about !== undefined) setChosen(about.id)
    else if (event.key === 'Tab' && !event.shiftKey) setOnlyProjects(!onlyProjects)
    else if (event.key === 'Enter' && settled && selected !== undefined) go(selected)
    else if (event.key === 'Enter') setWaiting(!settled)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className="jump"
      aria-label={w.title}
      onClose={() => layer.set(null)}
      onPointerDown={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="jump-head">
        <SearchIcon />
        <input
          className="jump-field"
          role="combobox"
          aria-label={w.title}
          aria-expanded="true"
          aria-controls="jump-list"
          aria-autocomplete="list"
          aria-activedescendant={selected === undefined ? undefined : lineId(selected)}
          placeholder={w.placeholder}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="jump-count" role="status">
          {asked.text !== '' && (settled ? w.count(answers) : w.searching)}
        </span>
        <kbd>Esc</kbd>
      </div>
      <div id="jump-list" className="jump-list" role="listbox" aria-label={w.title}>
        {settled && answers === 0 && asked.text !== '' && (
          <div className="jump-none">
            <p>{w.none(asked.text)}</p>
            <p>{w.noneHint}</p>
          </div>
        )}
        {sections.map((section) => (
          <Section key={section.id} section={section} selected={selected} onPoint={setChosen} onChoose={go} />
        ))}
      </div>
      <footer className="jump-foot">
        <span>↑↓ {w.select}</span>
        <span>Enter {w.open}</span>
        <span>→ {w.more}</span>
        <span>Tab {onlyProjects ? w.everything : w.onlyProjects}</span>
        <SimulatedBadge />
        <span className="jump-readings">{w.readings}</span>
      </footer>
    </dialog>
  )
}

interface SectionProps {
  readonly section: JumpSection
  readonly selected: JumpItem | undefined
  onPoint(id: string): void
  onChoose(item: JumpItem): void
}
function Section({ section: { id, title, items }, selected, onPoint, onChoose }: SectionProps) {
  const w = useWords(jumpWords)
  const chips = id === 'shorts'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list box is divided by groups, not by fieldsets
    <div role="group" aria-labelledby={`jump-of-${id}`}>
      <div id={`jump-of-${id}`} className="jump-title" role="presentation">
        {title}
      </div>
      <div className={chips ? 'jump-chips' : undefined} role="presentation">
        {items.map((item) => (
          <JumpLine
            key={item.id}
            item={item}
            selected={item === selected}
            enter={w.open}
            chip={chips}
            onPoint={() => onPoint(item.id)}
            onChoose={() => onChoose(item)}
          />
        ))}
      </div>
    </div>
  )
}
