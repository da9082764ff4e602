import { useEffect } from 'react'
import type { GridAnswer } from '#domain/grid'
import type { MonthStatus, UnitStatus } from '#domain/month-status'
import { createStore, useStore } from '../../../parts/store'
import { SendDialog } from '../send/send-dialog'
import { RemindDialog } from './remind-dialog'
import { ReturnDialog } from './return-dialog'

/** What was asked for in the panel of units; `return` names the unit whose report is sent back. */
type UnitsLayer = { readonly layer: 'send' | 'remind' } | { readonly layer: 'return'; readonly unit: string }
export const unitsLayer = createStore<UnitsLayer | null>(null)

/** Units that owe figures, or were sent back. */
export function owingUnits({ units }: MonthStatus): readonly UnitStatus[] {
  return units.filter((unit) => unit.unit !== null && (unit.missing.length > 0 || unit.state === 'returned'))
}

interface Props {
  readonly answer: GridAnswer
  readonly status: MonthStatus
}

/**
 * The dialogs of the panel of units. They are the page's and not the panel's, which a window that becomes narrow folds
 * away with all that hangs on it.
 */
export function UnitsLayers({ answer, status }: Props) {
  const now = useStore(unitsLayer)
  useEffect(() => () => unitsLayer.set(null), [])
  const close = () => unitsLayer.set(null)
  if (now === null) return null
  if (now.layer === 'send') return <SendDialog month={answer.month} status={status} onClose={close} />
  if (now.layer === 'return') return <ReturnDialog month={answer.month} unit={now.unit} onClose={close} />
  return <RemindDialog answer={answer} units={owingUnits(status)} onClose={close} />
}
