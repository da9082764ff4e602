import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import { checkLedger } from '#ledger/check'
import { memoryDesk, wan } from '../engine/desk'

/** Random acts of a user; those that a rule refuses change nothing and are passed over. */
const acts = fc.array(
  fc.record({
    what: fc.constantFrom(
      'add',
      'set',
      'month',
      'plan',
      'milestone',
      'done',
      'undo',
      'redo',
      'undoSet',
      'people',
      'parent',
      'blank',
      'enter',
      'plans',
      'problem',
      'problemAct',
      'problemClose',
      'merge',
    ),
    who: fc.integer({ min: 0, max: 4 }),
    other: fc.integer({ min: 0, max: 4 }),
    month: fc.integer({ min: 1, max: 7 }),
    amount: fc.integer({ min: 0, max: 100_000 }),
    device: fc.constantFrom('device-a', 'device-b'),
  }),
  { minLength: 20, maxLength: 80, size: 'max' },
)

type Act = { what: string; who: number; other: number; month: number; amount: number; device: string }

function perform(desk: ReturnType<typeof memoryDesk>, act: Act): void {
  const id = `p${act.who}`
  const month = `2024-0${act.month}`
  desk.setDevice(act.device)
  switch (act.what) {
    case 'add':
      desk.ask('project.add', { id, changes: { name: `项目${act.who}`, sections: ['三（二）'], lists: ['市重点'] } })
      break
    case 'set':
      desk.ask('project.set', {
        id,
        changes: { remark: `备注${act.amount}`, yearClass: 'continuing', totalInvestment: wan(act.amount) },
      })
      break
    case 'month':
      desk.ask('month.set', { id, month, actual: wan(act.amount), progress: `进度${act.other}` })
      break
    case 'blank':
      desk.ask('month.set', { id, month, actual: null, progress: null })
      break
    case 'plan':
      desk.ask('plan.set', {
        id,
        year: 2024,
        annual: wan(act.amount),
        version: act.other > 2 ? 'adjusted' : 'initial',
        docNo: `${act.other}号`,
      })
      break
    case 'enter':
      desk.ask('month.enter', {
        month,
        how: 'paste',
        cells: [
          { id, field: act.other > 2 ? 'cumulative' : 'actual', text: act.other > 3 ? '' : String(act.amount) },
          { id, field: 'progress', text: act.other > 1 ? `进度${act.other}` : '' },
          { id: `p${act.other}`, field: 'physical', text: `${act.amount % 101}%` },
        ],
      })
      break
    case 'plans':
      desk.ask('plan.enter', {
        year: 2024,
        rows: [
          { id, annual: String(act.amount * 12), months: Array<string>(12).fill(String(act.amount)) },
          ...(act.other === act.who ? [] : [{ id: `p${act.other}`, carryIn: String(act.month), annual: '' }]),
        ],
      })
      break
    case 'milestone':
      desk.ask('milestone.add', { projectId: id, id: `m${act.who}`, kind: 'start', due: `2024-0${act.month}-15` })
      break
    case 'done':
      desk.ask('milestone.done', { id: `m${act.who}`, on: act.other > 2 ? null : `2024-0${act.other + 1}-20` })
      break
    case 'problem':
      desk.ask('problem.add', {
        projectId: id,
        id: `q${act.other}`,
        title: `问题${act.amount}`,
        kind: 'land',
        level: '2',
        ...(act.month > 3 && { unit: `单位${act.other}`, due: `2024-0${act.month}-20` }),
      })
      break
    case 'problemAct':
      if (act.month > 4) desk.ask('problem.assign', { id: `q${act.other}`, unit: '配合局', due: '2024-08-31' })
      else desk.ask('problem.act', { id: `q${act.other}`, text: `办了${act.amount}`, on: `2024-0${act.month}-11` })
      break
    case 'problemClose':
      desk.ask('problem.close', { id: `q${act.other}`, on: `2024-0${act.month}-10`, evidence: '现场核实' })
      break
    case 'merge':
      desk.ask('project.merge', { id: `p${act.other}`, into: id })
      break
    case 'people':
      desk.ask('project.set', {
        id,
        from: `2024-0${act.month}-01`,
        changes: { units: [`单位${act.other}`, '配合局'], contact: `〔责任人${act.other}〕` },
      })
      break
    case 'parent':
      desk.ask('project.set', {
        id,
        changes: { parentId: `p${act.other}`, rollup: act.month > 4 ? 'self' : 'children' },
      })
      break
    case 'undo':
      desk.ask('history.undo', {})
      break
    case 'undoSet': {
      const { sets } = desk.ask('history.sets', { limit: 20 })
      const set = sets[act.amount % sets.length]?.set ?? ''
      desk.ask('history.undoSet', { set, partial: act.other > 2 })
      break
    }
    default:
      desk.ask('history.redo', {})
  }
}

describe('the change log', () => {
  it('a random history replayed gives the same state', () => {
    let written = 0
    fc.assert(
      fc.property(acts, (sequence) => {
        const desk = memoryDesk('2024-07-20')
        for (const who of [0, 1, 2, 3]) desk.ask('project.add', { id: `p${who}`, changes: { name: `项目${who}` } })
        for (const act of sequence) {
          try {
            perform(desk, act)
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        }
        written += desk.ask('history.list', {}).entries.length
        expect(checkLedger(desk.db)).toEqual([])
        desk.ledger.close()
      }),
      { numRuns: 60 },
    )
    expect(written).toBeGreaterThan(500)
  }, 120_000)

  it('a state that was changed past the log is found out', () => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    desk.ledger.write().exec(`UPDATE project SET name = '乙'`)
    expect(checkLedger(desk.db).map((finding) => finding.code)).toEqual(['LOG_DIFFERS'])
  })
})
