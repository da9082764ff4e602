import { choiceTerm } from '../field'
import { type Permit, permitKind } from '../milestone'
import { type Day, daysBetween } from '../month'
import type { CardLane, CardRow } from './card-model'
import { dayWithin, type YearScale } from './card-scale'

const nameOf = (permit: Permit) => choiceTerm(permitKind, permit.kind) ?? permit.kind

/** A permit that is under way, from the day it was handed in up to the day measured. */
function openRow(permit: Permit, measuredOn: Day, scale: YearScale): CardRow {
  const { date, state, stuckOn } = permit
  const begun = date !== null && date <= measuredOn ? (date as Day) : null
  const days = begun === null ? '' : `，已${daysBetween(begun, measuredOn)}天`
  const where =
    state === 'stuck' ? `卡在：${stuckOn ?? '没有写明'}` : `受理${begun === null ? '' : dayWithin(scale.year, begun)}`
  return {
    spans: begun === null ? [] : [{ from: scale.within(begun), to: scale.within(measuredOn), kind: 'wait' }],
    marks: begun === null || !scale.has(begun) ? [] : [{ at: scale.at(begun), shape: 'open' }],
    tone: state === 'stuck' ? 'yellow' : 'plain',
    strong: state === 'stuck' ? nameOf(permit) : '',
    text: `${state === 'stuck' ? '' : `${nameOf(permit)} `}${where}${days}`,
  }
}

/** Permits of the year that are granted stand on one row. */
function grantedRow(granted: readonly Permit[], scale: YearScale): readonly CardRow[] {
  if (granted.length === 0) return []
  return [
    {
      spans: [],
      marks: granted.map(({ date }) => ({ at: scale.at(date ?? ''), shape: 'dot' as const })),
      tone: 'plain',
      strong: '',
      text: `${granted.map((one) => `${nameOf(one)} ${dayWithin(scale.year, one.date ?? '')}`).join('，')} 办结`,
    },
  ]
}

function noteOf(permits: readonly Permit[], scale: YearScale): string | null {
  const named = (list: readonly Permit[]) => list.map(nameOf).join('、')
  const before = permits.filter(({ state, date }) => state === 'granted' && !(date !== null && scale.has(date)))
  const pending = permits.filter(({ state }) => state === 'pending')
  const parts = [
    before.length === 0 ? [] : `已办结：${named(before)}`,
    pending.length === 0 ? [] : `未办：${named(pending)}`,
  ].flat()
  return parts.length === 0 ? null : parts.join('　')
}

/** 手续: what it is stuck on, what is under way, what was granted within the year; the rest in words. */
export function permitLane(permits: readonly Permit[] | null, measuredOn: Day, scale: YearScale): CardLane {
  const lane = { name: '手续', unit: '项手续' }
  if (permits === null) return { ...lane, rows: [], note: '这一版冻结时还没有记下手续' }
  if (permits.length === 0) return { ...lane, rows: [], note: '没有登记手续' }
  const of = (state: Permit['state']) => permits.filter((one) => one.state === state)
  const granted = of('granted')
    .filter(({ date }) => date !== null && scale.has(date))
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
  const open = [...of('stuck'), ...of('applied')].map((one) => openRow(one, measuredOn, scale))
  return { ...lane, rows: [...open, ...grantedRow(granted, scale)], note: noteOf(permits, scale) }
}
