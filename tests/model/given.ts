import fc from 'fast-check'
import type { Act, Given, PlanGiven } from './acts'
import { findingCodes } from './findings'

/** 万元 to yuan. */
const wan = (value: number) => Math.round(value * 10_000)

export const ids = ['a', 'b', 'park', 'one', 'two', 'zone', 'field'] as const
export const months = ['2024-03', '2024-04', '2024-05', '2024-06', '2024-12', '2025-01', '2025-02'] as const
const todays = ['2024-06-15', '2024-07-01', '2024-07-31', '2025-01-10', '2025-02-01', '2025-03-05'] as const
const dues = ['2024-03-31', '2024-05-31', '2024-06-01', '2024-06-30', '2024-12-31', '2025-01-31'] as const

const id = fc.constantFrom(...ids)
const month = fc.constantFrom(...months)
const day = fc.constantFrom(...dues, ...todays)
const m = fc.constantFrom('m1', 'm2', 'm3')
/** Amounts at and beside the borders of lamps and checks with a plan of 120. */
const money = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...[0, 1, 5.9999, 6, 8, 10, 12, 24, 36, 48, 60, 60.0001, 130].map(wan)) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const anyMoney = fc.oneof({ weight: 12, arbitrary: money }, { weight: 1, arbitrary: fc.constant(wan(-1)) })

const texts = {
  physical: fc.constantFrom(null, 0, 10, 30, 58, 100),
  progress: fc.constantFrom(null, '基础', '主体', '设备'),
  statistics: money,
}
const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ actual: anyMoney }) },
  { weight: 2, arbitrary: fc.record({ cumulative: anyMoney }) },
  { weight: 3, arbitrary: fc.record({ actual: money, ...texts }) },
  { weight: 2, arbitrary: fc.record({ progress: texts.progress, physical: texts.physical }) },
  { weight: 1, arbitrary: fc.record({ statistics: money }) },
)
const corrected = fc.oneof(
  { weight: 5, arbitrary: fc.record({ actual: anyMoney }) },
  { weight: 2, arbitrary: fc.record({ actual: money, progress: texts.progress }) },
  { weight: 2, arbitrary: fc.record({ progress: texts.progress, physical: texts.physical }) },
  { weight: 1, arbitrary: fc.record({ statistics: money }) },
)

const even = Array.from({ length: 12 }, () => wan(10))
const late = [0, 0, 0, 0, 0, 10, 10, 20, 20, 20, 20, 20].map(wan)
const annual = fc.constantFrom(wan(120), wan(120), wan(150), wan(100), wan(0), null, wan(-1))
const version = fc.constantFrom({}, {}, { version: 'initial' as const }, { version: 'adjusted' as const })
const plan: fc.Arbitrary<PlanGiven> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ annual }) },
      { weight: 4, arbitrary: fc.record({ annual, months: fc.constantFrom(even, late, null) }) },
      { weight: 3, arbitrary: fc.record({ carryIn: anyMoney }) },
      { weight: 1, arbitrary: fc.record({ annual, carryIn: money }) },
    ),
    version,
  )
  .map(([one, more]) => ({ ...one, ...more }))

const of = <D extends string, R extends Record<string, fc.Arbitrary<unknown>>>(name: D, fields: R) =>
  fc.record({ do: fc.constant(name), ...fields }) as unknown as fc.Arbitrary<Act>

/** Months that are frozen before the acts begin. */
const frozen = fc.constantFrom<readonly string[]>(
  [],
  [],
  ['2024-04'],
  ['2024-03', '2024-05'],
  ['2024-04', '2024-05', '2024-06'],
)

/** Plans and figures to begin with: of the projects that hold money, on a day by which all these months have come. */
export const opening: fc.Arbitrary<readonly Act[]> = fc
  .tuple(
    frozen,
    ...['a', 'b', 'one', 'two', 'zone'].map((of) =>
      fc.record({
        id: fc.constant(of),
        months: fc.constantFrom(null, null, even, late),
        carryIn: fc.constantFrom(null, wan(48)),
        actuals: fc.array(fc.constantFrom(null, ...[0, 5.9999, 6, 8, 10, 10, 12, 12, 20].map(wan)), {
          minLength: 4,
          maxLength: 4,
        }),
        planned: fc.boolean(),
      }),
    ),
  )
  .map(([closed, ...projects]) => [
    ...projects.flatMap(({ id: of, months: twelve, carryIn, actuals, planned }): Act[] => [
      ...(planned
        ? [
            {
              do: 'plan',
              id: of,
              year: 2024,
              given: { annual: wan(120), months: twelve, carryIn },
            } as const,
          ]
        : []),
      ...actuals.flatMap((actual, i): Act[] =>
        actual === null || (of === 'b' && i === 0)
          ? []
          : [{ do: 'fill', id: of, month: `2024-0${i + 3}`, given: { actual } }],
      ),
    ]),
    { do: 'milestone', id: 'a', m: 'm1', kind: 'start', due: '2024-06-30' },
    { do: 'milestone', id: 'one', m: 'm2', kind: 'completion', due: '2024-05-31' },
    ...closed.map((one) => ({ do: 'freeze', month: one, accept: true }) as const),
  ])

/** Anything somebody may try; about a quarter of it is refused. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 24, arbitrary: of('fill', { id, month, given }) },
  { weight: 9, arbitrary: of('plan', { id, year: fc.constantFrom(2024, 2024, 2025), given: plan }) },
  { weight: 4, arbitrary: of('milestone', { id, m, kind: fc.constantFrom('start', 'completion'), due: day }) },
  { weight: 3, arbitrary: of('reach', { m, on: fc.oneof(day, fc.constant(null)) }) },
  { weight: 2, arbitrary: of('move', { m, due: day }) },
  {
    weight: 4,
    arbitrary: of('stage', {
      id,
      stage: fc.constantFrom('preparing', 'building', 'building', 'completed', 'fullCapacity', 'paused', 'cancelled'),
    }),
  },
  { weight: 2, arbitrary: of('rollup', { id, rollup: fc.constantFrom('children', 'self') }) },
  { weight: 3, arbitrary: of('parent', { id, parent: fc.constantFrom(...ids, null, null) }) },
  { weight: 3, arbitrary: of('total', { id, total: fc.constantFrom(null, wan(60), wan(200), wan(1000)) }) },
  { weight: 2, arbitrary: of('exempt', { id, until: day }) },
  { weight: 3, arbitrary: of('rules', { preset: fc.constantFrom('gap', 'ratio', 'task') }) },
  { weight: 2, arbitrary: of('roll', { year: fc.constant(2025) }) },
  {
    weight: 3,
    arbitrary: of('explain', {
      id,
      month,
      code: fc.constantFrom('NOT_REPORTED', 'STARTED_WITHOUT_DATE', ...findingCodes),
    }),
  },
  { weight: 1, arbitrary: of('review', { month }) },
  { weight: 8, arbitrary: of('freeze', { month, accept: fc.constantFrom(true, true, true, false) }) },
  { weight: 3, arbitrary: of('reopen', { month }) },
  { weight: 2, arbitrary: of('archive', { month }) },
  { weight: 14, arbitrary: of('correct', { id, month: fc.constantFrom(...months.slice(0, 5)), given: corrected }) },
  { weight: 7, arbitrary: of('undo', {}) },
  { weight: 6, arbitrary: of('redo', {}) },
  { weight: 2, arbitrary: of('day', { today: fc.constantFrom(...todays) }) },
)
