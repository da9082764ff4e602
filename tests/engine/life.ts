import { lampAt } from '#domain/grid'
import { Refusal, refusals } from '#domain/refusal'
import { rowAt } from '#domain/row'
import { type MemoryDesk, memoryDesk, wan } from './desk'

/** Freezes a month with whatever its checks found. */
export function freeze(desk: MemoryDesk, month: string) {
  return desk.ask('month.freeze', { month, acceptFindings: true })
}

/** A project's row of a month as every page and paper tells it. */
export function rowOf(desk: MemoryDesk, month: string, id: string) {
  const answer = desk.ask('project.grid', { month })
  return rowAt(answer, answer.text.id.values.indexOf(id), 'zh')
}

export function lampOf(desk: MemoryDesk, month: string, id: string) {
  const answer = desk.ask('project.grid', { month })
  return lampAt(answer, answer.text.id.values.indexOf(id))
}

export function versionsOf(desk: MemoryDesk, month: string) {
  return desk.ask('snapshot.list', { month }).rows.map((row) => row.version)
}

/** A project's row in one version of a frozen month. */
export function rowOfVersion(desk: MemoryDesk, month: string, version: number, id: string) {
  const found = desk.ask('snapshot.list', { month }).rows.find((row) => row.version === version)
  const answer = desk.ask('snapshot.grid', { id: found?.id ?? '' })
  return rowAt(answer, answer.text.id.values.indexOf(id), 'zh')
}

/** Two projects that report March to June 2024, each of its own unit, on 2024-07-05. */
export function twoProjects(): MemoryDesk {
  const desk = memoryDesk('2024-07-05')
  desk.ask('project.add', {
    id: 'a',
    year: 2024,
    changes: { name: '产业路', units: ['县工信局'], stage: 'preparing', totalInvestment: wan(1000) },
  })
  desk.ask('project.add', { id: 'b', year: 2024, changes: { name: '水库', units: ['县水利局'], stage: 'preparing' } })
  desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(120), carryIn: wan(200) })
  for (const month of ['2024-03', '2024-04', '2024-05', '2024-06']) {
    for (const id of ['a', 'b']) desk.ask('month.set', { id, month, actual: wan(10), progress: `${month}做到这里` })
  }
  return desk
}

/** What an act refuses, with its exit code and what it names; fails when it does not refuse, or wrote something. */
export function refusedBy(desk: MemoryDesk, act: () => unknown) {
  const entries = () => desk.ask('history.list', {}).entries.length
  const before = entries()
  try {
    act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (entries() !== before) throw new Error(`${error.code} was refused, but something was written`)
    return { code: error.code, exit: refusals[error.code].exit, details: error.details as Record<string, unknown> }
  }
  throw new Error('nothing was refused')
}
