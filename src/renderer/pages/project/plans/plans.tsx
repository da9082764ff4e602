import { useState } from 'react'
import type { ProjectPage } from '#contract/projects'
import { gridYear, textAt } from '#domain/grid'
import { formatWan } from '#domain/money'
import { type Plan, planVersion } from '#domain/year-record'
import { frozenNote } from '../../../parts/frozen/frozen-note'
import { PlusIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { FilesButton } from '../files/files-button'
import { choiceWords } from '../header/header-facts'
import { moneyPlace } from '../money-place'
import { monthsOf, type PlanVersion } from './plan-draft'
import { PlanForm } from './plan-form'
import { planWords } from './words'
import './plans.css'

/** What is being written: a new adjustment, or a plan that is there. */
interface Editing {
  readonly version: PlanVersion
  readonly plan: Plan | null
}

/** 年度计划: every version of the year, which one the percentages use, and the way to another. */
export function Plans({ page, readOnly }: { readonly page: ProjectPage; readonly readOnly: boolean }) {
  const w = useWords(planWords)
  const lang = useLanguage()
  const { answer, at } = page
  const [editing, setEditing] = useState<Editing | null>(null)
  const year = gridYear(answer)
  const projectId = textAt(answer, 'id', at) ?? ''
  const place = moneyPlace(answer, at)
  const note = frozenNote(answer, lang)
  const plans = page.plans.filter((plan) => plan.year === year)
  // The engine puts the one in force last.
  const inForce = plans.at(-1) ?? null
  const others = [...new Set(page.plans.map((plan) => plan.year))].filter((one) => one !== year).toSorted()
  const writable = place === 'here' && !readOnly
  return (
    <div className="project-tab">
      <div className="project-panel-head">
        <h2>{w.title(year)}</h2>
        <span className="project-panel-note">
          {inForce === null ? w.none : w.inForce(nameOf(inForce, lang === 'zh' ? '（' : ' (', lang))}
        </span>
        {note !== '' && <span className="project-panel-note">{note}</span>}
        <span className="project-panel-fill" />
        {writable && inForce !== null && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => setEditing({ version: 'adjusted', plan: null })}
          >
            <PlusIcon size={14} />
            {w.adjust}
          </button>
        )}
        {writable && inForce === null && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => setEditing({ version: 'initial', plan: null })}
          >
            <PlusIcon size={14} />
            {w.giveInitial}
          </button>
        )}
      </div>
      {place !== 'here' && <p className="plans-elsewhere">{place === 'summed' ? w.summed : w.onParent}</p>}
      {plans.length > 0 && (
        <PlanTable
          plans={plans.toReversed()}
          inForce={inForce}
          projectId={projectId}
          readOnly={readOnly}
          onEdit={writable ? (plan) => setEditing({ version: plan.version, plan }) : null}
        />
      )}
      {others.map((one) => (
        <section key={one} className="plans-other">
          <h3>{w.title(one)}</h3>
          <PlanTable
            plans={page.plans.filter((plan) => plan.year === one).toReversed()}
            inForce={page.plans.filter((plan) => plan.year === one).at(-1) ?? null}
            projectId={projectId}
            readOnly={readOnly}
            onEdit={null}
          />
        </section>
      ))}
      {editing !== null && (
        <PlanForm
          page={page}
          projectId={projectId}
          year={year}
          version={editing.version}
          plan={editing.plan}
          inForce={inForce}
          plans={plans}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}

/** 调整（伊发改〔2024〕12号）. */
function nameOf(plan: Plan, open: string, lang: 'zh' | 'en'): string {
  const version = choiceWords(planVersion, plan.version, lang)
  return plan.docNo === null ? version : `${version}${open}${plan.docNo}${lang === 'zh' ? '）' : ')'}`
}

interface TableProps {
  readonly projectId: string
  readonly readOnly: boolean
  readonly plans: readonly Plan[]
  readonly inForce: Plan | null
  readonly onEdit: ((plan: Plan) => void) | null
}

function PlanTable({ projectId, readOnly, plans, inForce, onEdit }: TableProps) {
  const w = useWords(planWords)
  const lang = useLanguage()
  return (
    <table className="project-table plans-table">
      <thead>
        <tr>
          <th scope="col">{w.version}</th>
          <th scope="col">{w.decision}</th>
          <th scope="col" className="plans-number">
            {w.annual}
          </th>
          {Array.from({ length: 12 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
            <th key={i} scope="col" className="plans-number plans-month">
              {w.month(i + 1)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{w.edit}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id} className={plan === inForce ? 'plans-in-force' : ''}>
            <th scope="row">
              {choiceWords(planVersion, plan.version, lang)}
              {plan === inForce && <span className="plans-tag">{w.used}</span>}
            </th>
            <td>
              {[plan.docNo, plan.decidedOn].filter(Boolean).join(w.comma) || '—'}
              {plan.reason !== null && <div className="project-quiet">{plan.reason}</div>}
            </td>
            <td className="plans-number plans-annual">{formatWan(plan.annual)}</td>
            <MonthCells plan={plan} />
            <td className="files-acts plans-acts">
              {onEdit !== null && (
                <button type="button" className="project-link" onClick={() => onEdit(plan)}>
                  {w.edit}
                </button>
              )}
              <FilesButton
                projectId={projectId}
                owner="plan"
                ownerRecord={plan.id}
                name={`${plan.year} ${choiceWords(planVersion, plan.version, lang)}`}
                readOnly={readOnly}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthCells({ plan }: { readonly plan: Plan }) {
  const w = useWords(planWords)
  const months = monthsOf(plan)
  if (months === null) {
    return (
      <td colSpan={12} className="project-quiet">
        {w.undivided}
      </td>
    )
  }
  return months.map((value, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
    <td key={i} className="plans-number plans-month">
      {formatWan(value)}
    </td>
  ))
}
