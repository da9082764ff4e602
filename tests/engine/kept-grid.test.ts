import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ask, Output } from '#contract/index'
import { unpack } from '#contract/packed'
import { type Day, day, month } from '#domain/month'
import type { CommandName, QueryName } from '#engine/context'
import { type Desk, deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { KEPT_GRID_FILE, keepGrid, keptGrid as keptOf } from '#engine/kept-grid'
import { createLedger, openLedger } from '#ledger/open'
import { wan } from './desk'

const june = month('2024-06')
const july = day('2024-07-05') as Day
let folder: string
let file: string
let desk: Desk

const ask = <N extends QueryName | CommandName>(name: N, input: Ask<N>): Output<N> => dispatch(desk, name, input)
const at = (today: string) => ({ today: () => day(today), now: () => `${today}T09:00:00.000Z` })

const keptGrid = (...of: Parameters<typeof keptOf>) => {
  const kept = keptOf(...of)
  return kept === null ? null : unpack(kept.answer)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-kept-'))
  file = path.join(folder, KEPT_GRID_FILE)
  desk = { ...deskOf(createLedger(folder), 'zh'), device: 'device-a', clock: at('2024-07-05') }
  const { id } = ask('project.add', { changes: { name: '理学路大修' } })
  ask('month.set', { id: String(id), month: june, actual: wan(12.5) })
})
afterEach(() => {
  desk.ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the grid kept for the next start', () => {
  it('is what would be computed', () => {
    const answer = ask('project.grid', { month: june })
    keepGrid(desk.ledger, answer, july)
    expect(keptGrid(desk.ledger, june, july)).toEqual(answer)
  })

  it('serves another day on which the month is measured alike, and tells that day', () => {
    keepGrid(desk.ledger, ask('project.grid', { month: june }), july)
    desk = { ...desk, clock: at('2024-07-09') }
    expect(keptGrid(desk.ledger, june, day('2024-07-09'))).toEqual(ask('project.grid', { month: june }))
  })

  it('does not serve a day of the month itself, when lamps are measured on today', () => {
    desk = { ...desk, clock: at('2024-06-20') }
    keepGrid(desk.ledger, ask('project.grid', { month: june }), day('2024-06-20'))
    expect(keptGrid(desk.ledger, june, day('2024-06-21'))).toBeNull()
  })

  it('is forgotten by any write, also one that another connection made', () => {
    keepGrid(desk.ledger, ask('project.grid', { month: june }), july)
    const other = openLedger(folder)
    const id = ask('project.grid', { month: june }).text.id.values[0] ?? ''
    dispatch({ ...deskOf(other, 'zh'), device: 'device-b', clock: at('2024-07-05') }, 'month.set', {
      id,
      month: june,
      actual: wan(13),
    })
    other.close()
    expect(keptGrid(desk.ledger, june, july)).toBeNull()
  })

  it('is not served for another month', () => {
    keepGrid(desk.ledger, ask('project.grid', { month: june }), july)
    expect(keptGrid(desk.ledger, month('2024-05'), july)).toBeNull()
  })

  it.each([0, 5, 400])('is not served when byte %i of it is wrong', (place) => {
    keepGrid(desk.ledger, ask('project.grid', { month: june }), july)
    const bytes = readFileSync(file)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(keptGrid(desk.ledger, june, july)).toBeNull()
  })

  it('is not served when it is cut off, empty or missing', () => {
    keepGrid(desk.ledger, ask('project.grid', { month: june }), july)
    writeFileSync(file, readFileSync(file).subarray(0, 100))
    expect(keptGrid(desk.ledger, june, july)).toBeNull()
    writeFileSync(file, '')
    expect(keptGrid(desk.ledger, june, july)).toBeNull()
    rmSync(file)
    expect(keptGrid(desk.ledger, june, july)).toBeNull()
  })

  it('is not kept of an answer that is older than the ledger', () => {
    const answer = ask('project.grid', { month: june })
    ask('project.add', { changes: { name: '文博大道' } })
    keepGrid(desk.ledger, answer, july)
    expect(existsSync(file)).toBe(false)
  })

  it('tells a frozen month as it was frozen, on any later day', () => {
    ask('month.freeze', { month: june, acceptFindings: true })
    const answer = ask('project.grid', { month: june })
    keepGrid(desk.ledger, answer, july)
    desk = { ...desk, clock: at('2024-09-01') }
    const later = ask('project.grid', { month: june })
    expect(keptGrid(desk.ledger, june, day('2024-09-01'))).toEqual(later)
    // Lamps are the freeze's; what is late is late by the day it is.
    expect(later).toMatchObject({ today: '2024-09-01', measuredOn: answer.measuredOn })
  })
})
