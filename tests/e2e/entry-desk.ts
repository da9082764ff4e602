import { expect, type Locator } from '@playwright/test'
import { ChineseKeyboard } from './chinese-keyboard'
import { copied } from './clipboard'
import { launch, type Program } from './launch'
import { cli, gridStands, workspaceOf } from './workspace'

/** 月度填报 in the real window, on a workspace of its own. */
export interface EntryDesk extends Program {
  readonly workspace: string
  readonly keyboard: ChineseKeyboard
  cell(id: string, column: string): Locator
  /** Ids of the first rows, in the sheet's order. */
  ids(count: number): Promise<readonly string[]>
  /** Puts a block on the system's clipboard, as another program that is copied from does, and pastes it. */
  paste(text: string, format?: 'text/plain' | 'text/html'): Promise<void>
  /** What the ledger says of a project in a month, asked by another process. */
  stored(id: string, month?: string): Readonly<Record<string, unknown>>
  /** The versions of a project's plan, the oldest first. */
  plans(id: string): readonly StoredPlan[]
  /** The newest change sets with the cells that each has among the newest so many, the newest first. */
  history(cells?: number): readonly { readonly set: string; readonly cells: number }[]
}

/** A version of a plan as the command line tells it, in 万元. */
export interface StoredPlan {
  readonly version: string
  readonly annual: number | null
  readonly months: readonly (number | null)[] | null
  readonly docNo: string | null
}

/** Opens the page as a person does. */
export async function openEntry(
  options: { readonly workspace?: string; readonly tab?: '年度计划'; readonly month?: '上个月' } = {},
): Promise<EntryDesk> {
  const workspace = options.workspace ?? workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  if (options.month !== undefined) await page.getByRole('button', { name: options.month }).click()
  await toPage(program, '月度填报')
  if (options.tab !== undefined) await page.getByRole('tab', { name: options.tab }).click()
  await page.locator('.sheet .ag-row[row-index="1"]').first().waitFor()
  return {
    ...program,
    workspace,
    keyboard: new ChineseKeyboard(page, await page.context().newCDPSession(page)),
    cell: (id, column) => page.locator(`.sheet [data-row="${id}"][col-id="${column}"]`),
    ids: (count) =>
      page.locator('.sheet .ag-row[row-index]').evaluateAll((rows, most) => {
        const idOf = (row: Element) => row.querySelector('[data-row]')?.getAttribute('data-row') ?? ''
        const at = new Map(rows.map((row) => [Number(row.getAttribute('row-index')), idOf(row)]))
        return Array.from({ length: most }, (_, row) => at.get(row) ?? '')
      }, count),
    paste: async (text, format = 'text/plain') => {
      await copied(page, format, text)
      await page.keyboard.press('Control+V')
    },
    stored: (id, month = '2024-06') => JSON.parse(cli(workspace, 'project', 'show', id, '--month', month)).project,
    plans: (id) => JSON.parse(cli(workspace, 'project', 'show', id, '--month', '2024-06')).plans,
    history: (cells = 1) => {
      const { entries } = JSON.parse(cli(workspace, 'history', '--limit', String(cells)))
      const sets = new Map<string, number>()
      for (const { set } of entries as { readonly set: string }[]) sets.set(set, (sets.get(set) ?? 0) + 1)
      return [...sets].map(([set, count]) => ({ set, cells: count }))
    },
  }
}

/** Goes to a page by the navigation, however narrow it is. */
export async function toPage({ page }: Pick<Program, 'page'>, name: string): Promise<void> {
  await page
    .locator('nav')
    .getByRole('button', { name: new RegExp(name) })
    .click()
}

/** Everything that was typed is in the ledger. */
export async function saved({ page }: Pick<Program, 'page'>): Promise<void> {
  await expect(page.locator('.sheet [data-look="saving"]')).toHaveCount(0)
  await expect(page.locator('.status-bar')).toContainText(/已保存 \d\d:\d\d/)
}
