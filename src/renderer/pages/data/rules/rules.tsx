import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { GridAnswer } from '#domain/grid'
import { previewRules } from '#domain/lamp-preview'
import {
  type LampRules,
  lampPresets,
  namedRules,
  presetRules,
  type RuleSet,
  ruleSets,
  sameRules,
} from '#domain/lamp-rules'
import { isFrozen } from '#domain/month-life'
import { useNavigation } from '../../../app/navigation'
import { PageFailure } from '../../../app/page-failure'
import { undo } from '../../../app/undo'
import { useLanguage } from '../../../parts/language'
import { queryClient, useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { Segmented } from '../../../parts/segmented'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { type Draft, draftName, draftOf, linesOf, problemOf } from './draft'
import { Exemptions } from './exemptions/exemptions'
import { PreviewPanel } from './preview-panel'
import { RulesTable } from './rules-table'
import { rulesWords } from './words'
import './rules.css'

/** The tab 亮灯规则: sentences with blanks, what they would change, and who is exempt (LOOK.md, 27). */
export function RulesTab() {
  const w = useWords(rulesWords)
  const { month } = useNavigation()
  const rules = useAsk('rules.show', {})
  const grid = useAsk('project.grid', { month })
  const info = useAsk('workspace.info', {})
  const error = rules.error ?? grid.error
  if (error !== null) {
    const again = () => {
      void rules.refetch()
      void grid.refetch()
    }
    return <PageFailure title={w.failed} error={error} onRetry={again} />
  }
  if (rules.data === undefined || grid.data === undefined) return <Skeleton label={w.loading} />
  return <Rules answer={grid.data} inForce={rules.data} locked={info.data?.readOnly ?? true} />
}

interface RulesProps {
  readonly answer: GridAnswer
  readonly inForce: LampRules
  readonly locked: boolean
}

/** What the draft would change; of a frozen month nothing, it keeps the rules of its freeze. */
function usePreview(answer: GridAnswer, valid: LampRules['rules']) {
  const rules = useMemo(() => namedRules(valid), [valid])
  const frozen = isFrozen(answer.life.state)
  const preview = useMemo(() => previewRules(answer, frozen ? answer.rules : rules), [answer, rules, frozen])
  return { rules, frozen, preview }
}

function Rules({ answer, inForce, locked }: RulesProps) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const [edited, setEdited] = useState<Draft | null>(null)
  const [custom, setCustom] = useState<Draft | null>(null)
  const [drawer, setDrawer] = useState(false)
  const draft = useMemo(() => edited ?? draftOf(inForce.rules), [edited, inForce])
  const { rules, frozen, preview } = usePreview(answer, useDeferredValue(draft.valid))
  const problem = useMemo(() => problemOf(draft, lang), [draft, lang])
  const changed = !sameRules(linesOf(draft), inForce.rules)
  const count = preview.changed.filter((one) => one.counted).length
  const page = useRef<HTMLDivElement>(null)
  const apply = async () => {
    const asked = namedRules(linesOf(draft))
    await change('rules.apply', asked.preset === 'custom' ? { rules: [...asked.rules] } : { preset: asked.preset })
    await queryClient.invalidateQueries({ queryKey: ['rules.show'] })
    setEdited(null)
    const name = ruleSets[asked.preset][lang]
    const text = frozen ? w.appliedElsewhere(name) : w.applied(name, count)
    say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
  }
  const edit = (next: Draft) => {
    setEdited(next)
    if (draftName(next) === 'custom') setCustom(next)
  }
  const choose = (name: RuleSet) => {
    if (name !== 'custom') return setEdited(draftOf(presetRules[name].rules))
    if (custom !== null || inForce.preset === 'custom') return setEdited(custom)
    page.current?.querySelector<HTMLElement>('.rules-value')?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears F8 of the tables inside it
    <div
      className={`rules${drawer ? ' rules-drawer-open' : ''}`}
      ref={page}
      onKeyDown={(e) => walkChanged(e, page.current)}
    >
      <div className="rules-tools" data-region="tools">
        <Presets name={draftName(draft)} inForce={inForce.preset} onChoose={choose} />
        <span className="rules-space" />
        <button type="button" className="button rules-see" onClick={() => setDrawer(!drawer)}>
          {w.seePreview(count)}
        </button>
        {changed && (
          <button type="button" className="button" onClick={() => setEdited(null)}>
            {w.discard}
          </button>
        )}
        {!locked && (
          <button
            type="button"
            className="button button-primary"
            disabled={!changed || problem !== null}
            // A refusal stands in the status bar; the draft stays as it is.
            onClick={() => void apply().catch(() => {})}
          >
            {!changed || frozen ? w.apply : count === 0 ? w.applyNone : w.applyCount(count)}
          </button>
        )}
      </div>
      <div className="rules-left">
        <RulesTable {...{ answer, draft, inForce, changed, preview, problem, frozen, locked }} onDraft={edit} />
        <Exemptions answer={answer} locked={locked} />
      </div>
      <PreviewPanel {...{ answer, rules, preview, frozen }} onClose={() => setDrawer(false)} />
      <StatusSlot>
        <span>{(changed ? w.statusPreview : w.statusCalm)(ruleSets[inForce.preset][lang])}</span>
        <span className="status-part status-yields">{locked ? w.readOnly : w.keys}</span>
      </StatusSlot>
    </div>
  )
}

interface PresetsProps {
  readonly name: RuleSet
  readonly inForce: RuleSet
  onChoose(name: RuleSet): void
}
function Presets({ name, inForce, onChoose }: PresetsProps) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const about = { gap: w.aboutGap, ratio: w.aboutRatio, task: w.aboutTask, custom: w.aboutCustom }[name]
  const options = ([...lampPresets, 'custom'] as const).map((value) => {
    const text = ruleSets[value][lang]
    return { value, text: value === inForce ? w.inUse(text) : text }
  })
  return (
    <>
      <span>{w.preset}</span>
      <Segmented label={w.preset} options={options} value={name} onChoose={onChoose} />
      <span className="rules-note rules-about">{about}</span>
    </>
  )
}

/** F8 goes to the next project that changes colour, round and round. */
function walkChanged(event: KeyboardEvent, page: HTMLElement | null): void {
  if (event.key !== 'F8' || page === null) return
  const links = [...page.querySelectorAll<HTMLElement>('.rules-changed')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  event.preventDefault()
  links[(at + 1) % Math.max(1, links.length)]?.focus()
}
