import { useState } from 'react'
import { type Month, monthAt, monthsOfYear, yearOf } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { ChevronLeftIcon, ChevronRightIcon, LockIcon } from '../parts/icons'
import { useLanguage } from '../parts/language'
import { useMonthStates } from '../parts/month-state'
import { monthTitle, monthWord } from '../parts/month-words'
import { Popover } from '../parts/popover'
import { useWords } from '../parts/words'
import { useNavigation } from './navigation'
import { words } from './words'
import './month-picker.css'

/** ‹ 2024年6月 ›: one month back or on, or any month of any year. */
export function MonthPicker() {
  const w = useWords(words)
  const lang = useLanguage()
  const { month, firstMonth, lastMonth, stepMonth, setMonth } = useNavigation()
  return (
    <div className="month-picker">
      <StepButton label={w.previousMonth} disabled={month <= firstMonth} onStep={() => stepMonth(-1)} back />
      <Popover
        panelLabel={w.chooseMonth}
        buttonClass="month-now"
        label={`${w.chooseMonth}: ${monthTitle(month, lang)}`}
        button={monthTitle(month, lang)}
      >
        {(close) => (
          <Months
            chosen={month}
            first={firstMonth}
            last={lastMonth}
            onChoose={(next) => {
              setMonth(next)
              close()
            }}
          />
        )}
      </Popover>
      <StepButton label={w.nextMonth} disabled={month >= lastMonth} onStep={() => stepMonth(1)} />
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly disabled: boolean
  readonly back?: boolean
  onStep(): void
}
function StepButton({ label, disabled, back = false, onStep }: StepProps) {
  return (
    <button type="button" className="month-step" aria-label={label} title={label} disabled={disabled} onClick={onStep}>
      {back ? <ChevronLeftIcon size={14} /> : <ChevronRightIcon size={14} />}
    </button>
  )
}

interface MonthsProps {
  readonly chosen: Month
  readonly first: Month
  readonly last: Month
  onChoose(month: Month): void
}
function Months({ chosen, first, last, onChoose }: MonthsProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const [year, setYear] = useState(yearOf(chosen))
  const states = useMonthStates()
  const frozen = (month: Month) => isFrozen(states.get(month) ?? 'open')
  return (
    <div className="months-panel">
      <div className="months-year">
        <StepButton label={w.previousYear} disabled={monthAt(year, 1) <= first} onStep={() => setYear(year - 1)} back />
        <span aria-live="polite">{year}</span>
        <StepButton label={w.nextYear} disabled={year >= yearOf(last)} onStep={() => setYear(year + 1)} />
      </div>
      <div className="months-grid">
        {monthsOfYear(year).map((month) => (
          <button
            type="button"
            key={month}
            className={`month-cell${month === chosen ? ' month-chosen' : ''}`}
            aria-pressed={month === chosen}
            {...(month === chosen && { 'data-start': '' })}
            disabled={month < first || month > last}
            onClick={() => onChoose(month)}
          >
            {monthWord(month, lang)}
            {frozen(month) && <LockIcon size={11} />}
            {frozen(month) && <span className="visually-hidden">{w.monthFrozen}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}
