import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Ask, CallName, Input, Output } from '#contract/index'
import { type Lang, refuse } from '#domain/refusal'
import { SIMULATOR } from '#domain/simulator'
import { restoreTo } from '#ledger/backup'
import { openCopy } from '#ledger/backup-copy'
import { catchUp } from '#ledger/catch-up'
import { checkLedger } from '#ledger/check'
import { asRefusal } from '#ledger/faults'
import { createLedger, databaseFile, type Ledger, openLedger } from '#ledger/open'
import { update } from '#ledger/write'
import { clockOf } from './clock'
import { type Desk, deskOf } from './desk'
import { dispatch, inChange } from './dispatch'
import { loadCatalogue, readCatalogue } from './handlers/catalogue'

/** Asks the engine as a user would: how the demonstration is entered. */
export type DeskAsk = <N extends CallName>(name: N, input: Ask<N>) => Output<N>

/** Enters a simulation through the contract (`#demo/county`; given from outside, since the engine knows no demo). */
export type Simulate = (ask: DeskAsk) => void | Promise<void>

/** The day on which the demonstration stands still (DESIGN.md; `KPM_TODAY` overrides it). */
export const DEMO_TODAY = '2024-07-02'

/** An empty folder will do for a new workspace; a restored one wants a folder that is not there yet (CLI.md). */
function requireFree(folder: string, emptyWillDo: boolean): void {
  if (!existsSync(folder)) return
  const empty = statSync(folder).isDirectory() && readdirSync(folder).length === 0
  if (!emptyWillDo || !empty) refuse('WORKSPACE_EXISTS', { path: folder })
}

/** Makes a folder beside its final place and moves it there when it is whole: no half workspace is ever seen. */
async function makeWhole(target: string, emptyWillDo: boolean, fill: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.resolve(target)
  requireFree(folder, emptyWillDo)
  mkdirSync(path.dirname(folder), { recursive: true })
  const beside = mkdtempSync(`${folder}.part-`)
  try {
    await fill(beside)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}

function settings(desk: Desk, input: Input<'workspace.init'>): void {
  const given: Readonly<Record<string, string | undefined>> = {
    userName: input.userName,
    office: input.office,
    ...(input.demo && { simulated: 'yes', today: DEMO_TODAY }),
  }
  inChange(desk, 'workspace.init', null, (change) => {
    for (const [name, value] of Object.entries(given)) {
      if (value !== undefined && value.trim() !== '') update(change, 'setting', name, { value: value.trim() })
    }
    if (input.catalogue !== 'none') loadCatalogue(change, readCatalogue(input.catalogue))
  })
}

async function simulateIn(ledger: Ledger, lang: Lang, simulate: Simulate): Promise<void> {
  // Always as of the demonstration's own today, so that its figures are the same whatever day the program believes it is.
  const desk = { ...deskOf(ledger, lang), clock: clockOf(undefined, DEMO_TODAY), who: SIMULATOR }
  const db = ledger.write()
  db.exec('BEGIN IMMEDIATE')
  try {
    // A simulation asks and commands; a job or a session call is no call of dispatch and is refused there.
    const ask = dispatch as (desk: Desk, name: CallName, input: unknown) => unknown
    await simulate(((name: CallName, input: unknown) => ask(desk, name, input)) as DeskAsk)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Makes a workspace folder with what it starts from. Refuses WORKSPACE_EXISTS, WORKSPACE_REMOTE. */
export async function initWorkspace(
  input: Input<'workspace.init'>,
  lang: Lang,
  simulate: Simulate | null,
): Promise<void> {
  await makeWhole(input.path, true, async (folder) => {
    const ledger = createLedger(folder)
    try {
      settings(deskOf(ledger, lang), input)
      if (input.demo) {
        if (simulate === null) refuse('USAGE', { message: '这里没有演示数据。' })
        await simulateIn(ledger, lang, simulate)
      }
    } finally {
      ledger.close()
    }
  })
}

/** How a restore tells its progress and is stopped. */
export interface RestoreMeans {
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

/**
 * Restores a backup into a folder that does not exist yet; with `catchUpFrom` also what that workspace's log tells since,
 * and then only if the whole of it agrees. Refuses WORKSPACE_EXISTS, WORKSPACE_DAMAGED, HISTORY_OTHER, CANCELLED.
 */
export async function restoreWorkspace(input: Input<'workspace.restore'>, means: RestoreMeans): Promise<void> {
  await makeWhole(input.path, false, async (folder) => {
    await restoreTo(path.resolve(input.from), databaseFile(folder), means.onProgress, means.signal)
    const ledger = openLedger(folder)
    try {
      if (input.catchUpFrom !== undefined) putBackLater(ledger, path.resolve(input.catchUpFrom))
    } finally {
      ledger.close()
    }
  })
}

function putBackLater(ledger: Ledger, workspace: string): void {
  const later = openCopy(databaseFile(workspace))
  try {
    catchUp(later.read, ledger.write())
  } catch (error) {
    throw asRefusal(error, workspace)
  } finally {
    later.close()
  }
  const [finding] = checkLedger(ledger.read)
  if (finding !== undefined) refuse('WORKSPACE_DAMAGED', { path: workspace, why: finding.message })
}
