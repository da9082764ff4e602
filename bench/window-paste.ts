import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { rawOf } from '#ledger/database'
import { openLedger } from '#ledger/open'
import { type BenchBlock, bareWrites, blockOf } from './entry'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import type { Ratio } from './stats'

/** Milliseconds from now until a cell of the sheet is painted as saved. */
function untilSaved(page: Page, act: 'write' | 'enter'): Promise<number> {
  return page.evaluate(
    (how) =>
      new Promise<number>((answer) => {
        const cell = document.querySelector('.entry-grid .ag-row[row-index="1"] [col-id="actual"]')
        const painted = (from: number) => {
          // The task after the next frame's callbacks runs once the frame is painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => answer(performance.now() - from)
          requestAnimationFrame(() => port2.postMessage(0))
        }
        const from = performance.now()
        const look = () => {
          if (cell?.getAttribute('data-look') === 'saved') painted(from)
          else requestAnimationFrame(look)
        }
        if (how === 'write') document.querySelector<HTMLElement>('.paste-foot .button-primary')?.click()
        else {
          const key = { key: 'Enter', bubbles: true, cancelable: true }
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
        }
        requestAnimationFrame(look)
      }),
    act,
  )
}

/** The tick of the save before has gone: the next one is another. */
async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.sheet [data-look="saved"], .sheet [data-look="saving"]') === null,
  )
  await page.waitForTimeout(1_500)
}

/** Pastes a column of texts at the sheet's first row and waits for the preview. */
async function propose(page: Page, texts: string): Promise<void> {
  await page.locator('.entry-grid .ag-row[row-index="0"] [col-id="actual"]').click()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, texts)
  await page.locator('.paste-foot .button-primary:enabled').waitFor()
}

/** One figure in the same cell: what the page takes to write, to ask again and to draw, whatever was written. */
async function oneFigure(page: Page, round: number): Promise<number> {
  await page.locator('.entry-grid .ag-row[row-index="1"] [col-id="actual"]').click()
  await page.keyboard.type(`${round + 1}.25`)
  return untilSaved(page, 'enter')
}

const textOf = (cells: BenchBlock) => cells.map(({ text }) => text).join('\n')

/**
 * 10,000 figures pasted into 月度填报, from 写入 to the frame that shows them saved ÷ what is allowed: twice the bare
 * writes, and one repaint (one figure in the same window, from Enter to the frame that shows it saved).
 */
export async function windowPasteRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-paste-'))
  const [shown, aside] = ['shown', 'aside'].map((name) => path.join(folder, name)) as [string, string]
  for (const copy of [shown, aside]) cpSync(seededWorkspace(), copy, { recursive: true })
  const ledger = openLedger(aside)
  const write = bareWrites(rawOf(ledger.write()), ['actual'])
  const program = await openProgram([path.resolve('.'), '--workspace', shown], path.join(folder, 'settings'))
  const { page } = program
  const [ours, allowed, repaints, bare]: [number[], number[], number[], number[]] = [[], [], [], []]
  try {
    await page.locator('.ag-row[row-index="1"]').first().waitFor()
    await page.locator('nav [title="月度填报"]').click()
    await page.locator('.entry-grid .ag-row[row-index="1"]').first().waitFor()
    for (let round = -1; round < runs; round += 1) {
      const cells = blockOf(['actual'], round + 2)
      const start = performance.now()
      write(round + 2, cells)
      const writes = performance.now() - start
      await propose(page, textOf(cells))
      const pasted = await untilSaved(page, 'write')
      await untilQuiet(page)
      const repaint = await oneFigure(page, round)
      await untilQuiet(page)
      // The first of each is the warm-up.
      if (round < 0) continue
      ours.push(pasted)
      bare.push(writes)
      repaints.push(repaint)
      allowed.push(2 * writes + repaint)
    }
  } finally {
    await program.app.close()
    ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const mean = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) / values.length)
  return {
    name: 'paste of 10,000 cells in the window, 写入 → painted as saved ÷ (2 × bare SQLite writes + one repaint)',
    ours,
    bare: allowed,
    gate: 1,
    aim: 1,
    note: `bare writes ${mean(bare)} ms, one repaint ${mean(repaints)} ms`,
  }
}
