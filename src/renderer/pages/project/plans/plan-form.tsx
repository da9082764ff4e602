import { type FormEvent, useId, useState } from 'react'
import type { ProjectPage } from '#contract/projects'
import { formatGap, formatRate, formatWan, type Yuan } from '#domain/money'
import type { Plan } from '#domain/year-record'
import { undo } from '../../../app/undo'
import { Dialog } from '../../../parts/dialog'
import { withFrozenNote } from '../../../parts/frozen/frozen-note'
import { useLanguage } from '../../../parts/language'
import { monthWord } from '../../../parts/month-words'
import { forgetFailure } from '../../../parts/saving'
import { Segmented } from '../../../parts/segmented'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { FormRow } from '../milestones/form-row'
import { refusalAt } from '../refusal-words'
import { useReturnFocus } from '../return-focus'
import { saveChange } from '../save-change'
import { MonthInputs } from './month-inputs'
import {
  draftOf,
  evenMonths,
  figuresUnder,
  monthsOf,
  type PlanDraft,
  type PlanReading,
  type PlanVersion,
  planInput,
  readDraft,
} from './plan-draft'
import { planWords } from './words'

interface Props {
  readonly page: ProjectPage
  readonly projectId: string
  readonly year: number
  readonly version: PlanVersion
  /** The plan that is changed; null for a new one. */
  readonly plan: Plan | null
  readonly inForce: Plan | null
  readonly plans: readonly Plan[]
  readonly onClose: () => void
}

/** One version of a year's plan: what decided it, the year's amount, and its months with their sum checked as one types. */
export function PlanForm({ page, projectId, year, version, plan, inForce, plans, onClose }: Props) {
  const w = useWords(planWords)
  const lang = useLanguage()
  const id = useId()
  useReturnFocus()
  const isAdjustment = version === 'adjusted'
  const [draft, setDraft] = useState(() => draftOf(plan ?? inForce, plan === null))
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const reading = readDraft(draft, year, lang)
  const twin = plan === null && plans.some((one) => one.version === version && one.docNo === draft.docNo.trim())
  const complete = !isAdjustment || (draft.docNo.trim() !== '' && draft.reason.trim() !== '')
  const sums = reading.months === null || reading.difference === 0
  const willBeInForce = inForce === null || plan === null || plan === inForce
  const put = (part: Partial<PlanDraft>) => {
    setRefused(null)
    setDraft({ ...draft, ...part })
  }
  const close = () => {
    forgetFailure()
    onClose()
  }
  const write = async (event: FormEvent) => {
    event.preventDefault()
    if (!complete || !sums || reading.refusal !== null) return
    setBusy(true)
    try {
      await saveChange('plan.set', planInput(projectId, year, version, draft, reading))
      const text = withFrozenNote(isAdjustment ? w.adjustedDone(year) : w.initialDone(year), page.answer, lang)
      say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
      onClose()
    } catch (error) {
      setRefused(refusalAt(error, lang).message)
      setBusy(false)
    }
  }
  const refusalOf = (at: NonNullable<PlanReading['refusal']>['at']) =>
    reading.refusal?.at === at ? reading.refusal.message : null
  const input = (name: 'docNo' | 'decidedOn' | 'reason' | 'annual', more: { readonly locked?: boolean } = {}) => ({
    id: `${id}-${name}`,
    className: `input${name === 'annual' ? ' edit-number' : ''}`,
    value: draft[name],
    readOnly: more.locked ?? false,
    onChange: (event: { readonly target: { readonly value: string } }) => put({ [name]: event.target.value }),
  })
  return (
    <Dialog title={title(version, plan, year, w)} onClose={close}>
      <form className="plan-form" onSubmit={(event) => void write(event)}>
        <FormRow
          id={`${id}-docNo`}
          label={isAdjustment ? w.docNoNeeded : w.docNo}
          hint={twin && isAdjustment ? w.twin : plan?.docNo != null && isAdjustment ? w.docNoStays : null}
        >
          <input {...input('docNo', { locked: isAdjustment && plan?.docNo != null })} data-start="" />
        </FormRow>
        <FormRow id={`${id}-decidedOn`} label={w.decidedOn} refusal={refusalOf('decidedOn')}>
          <input {...input('decidedOn')} placeholder={w.dayHint} aria-invalid={refusalOf('decidedOn') !== null} />
        </FormRow>
        <div className="plan-form-wide">
          <FormRow id={`${id}-reason`} label={isAdjustment ? w.reasonNeeded : w.reason}>
            <input {...input('reason')} maxLength={2000} />
          </FormRow>
        </div>
        <FormRow id={`${id}-annual`} label={w.annualOf(year)} refusal={refusalOf('annual')}>
          <input {...input('annual')} inputMode="decimal" aria-invalid={refusalOf('annual') !== null} />
        </FormRow>
        <div className="plan-form-how">
          <Segmented<'months' | 'whole'>
            label={w.how}
            value={draft.byMonths ? 'months' : 'whole'}
            onChoose={(value) => put({ byMonths: value === 'months' })}
            options={[
              { value: 'months', text: w.byMonths },
              { value: 'whole', text: w.whole },
            ]}
          />
          {draft.byMonths && reading.annual !== null && (
            <button
              type="button"
              className="button"
              onClick={() => put({ months: evenMonths(reading.annual ?? (0 as Yuan)) })}
            >
              {w.even}
            </button>
          )}
        </div>
        <div className="plan-form-wide plan-form-months">
          {draft.byMonths ? (
            <MonthInputs id={id} months={draft.months} onMonths={(months) => put({ months })} />
          ) : (
            <p className="form-row-hint">{w.wholeHint}</p>
          )}
          <p
            className={`plan-form-sum${sums && refusalOf('months') === null ? '' : ' plan-form-differs'}`}
            role="status"
          >
            {refusalOf('months') ?? sumText(reading, w)}
          </p>
        </div>
        <p className="plan-form-wide plan-form-follows">
          {willBeInForce ? <Follows page={page} inForce={inForce} reading={reading} /> : w.notUsed}
        </p>
        <p className="plan-form-wide field-error" role="alert">
          {refused}
        </p>
        <div className="dialog-buttons plan-form-wide">
          <button type="button" className="button" onClick={close}>
            {w.cancel}
          </button>
          <button
            type="submit"
            className="button button-primary"
            disabled={!complete || !sums || reading.refusal !== null || busy}
          >
            {w.write}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type Words = (typeof planWords)['zh' | 'en']

function title(version: PlanVersion, plan: Plan | null, year: number, w: Words): string {
  if (version === 'adjusted') return plan === null ? w.newAdjusted(year) : w.editAdjusted(year)
  return w.editInitial(year)
}

function sumText({ months, annual, difference }: PlanReading, w: Words): string {
  if (months === null) return ''
  const sum = formatWan(months.reduce((total, value) => total + value, 0) as Yuan)
  if (annual === null || difference === null) return w.sumNoYear(sum)
  if (difference === 0) return w.sumRight(sum)
  const by = formatWan(Math.abs(difference) as Yuan)
  return difference > 0 ? w.sumOver(sum, by) : w.sumUnder(sum, by)
}

/** What moves with the plan: the month's rate and gap, before and after. */
function Follows({
  page,
  inForce,
  reading,
}: {
  readonly page: ProjectPage
  readonly inForce: Plan | null
  readonly reading: PlanReading
}) {
  const w = useWords(planWords)
  const lang = useLanguage()
  const { month } = page.answer
  const now = { annual: inForce?.annual ?? null, months: inForce === null ? null : monthsOf(inForce) }
  const before = figuresUnder(page.months, month, { ...now, months: now.months?.map((m) => m ?? (0 as Yuan)) ?? null })
  const after = figuresUnder(page.months, month, reading)
  return (
    <>
      {w.follows(
        monthWord(month, lang),
        `${formatRate(before.annualRate)} → ${formatRate(after.annualRate)}`,
        `${formatGap(before.gapPoints)} → ${formatGap(after.gapPoints)}`,
      )}
    </>
  )
}
