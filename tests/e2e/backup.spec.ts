import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { serious } from './axe'
import { damaged } from './damage'
import { launch } from './launch'
import { cli, gridStands, longding, workspaceOf } from './workspace'

/** A job starts a thread of its own, and reads a whole workspace. */
const aJob = { timeout: 20_000 }

/** Answers the next folder dialogs, as if a person had chosen it. */
async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
}

async function openData(page: Page, tab: string): Promise<void> {
  await gridStands(page)
  await page.locator('nav').getByTitle('数据').click()
  await page.getByRole('tab', { name: tab }).click()
}

/** Every copy that this start's settings folder holds, of whatever workspace. */
function copiesIn(folder: string): readonly string[] {
  const place = join(folder, 'yichuan-kpm', 'backups')
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.kpmbackup'))
}

const juneOf = (workspace: string) =>
  JSON.parse(cli(workspace, 'project', 'show', longding, '--month', '2024-06')).project.monthActual

test('备份与恢复: a copy by hand, what restoring it would miss, a second place, restored beside and opened; at exit another', async () => {
  const workspace = workspaceOf('demo')
  const before = juneOf(workspace)
  const folder = mkdtempSync(join(tmpdir(), 'kpm-'))
  const { app, page, close } = await launch({ workspace, today: '2024-07-02', folder })
  await openData(page, '备份与恢复')
  await expect(page.getByText('还没有备份。')).toBeVisible()
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  await chooseFolder(app, stick)
  await page.getByRole('button', { name: '选第二处…' }).click()
  await expect(page.getByRole('button', { name: '选第二处…' })).toHaveCount(0, aJob)
  await page.getByRole('button', { name: '现在备份' }).click()
  const rows = page.locator('.copies tbody tr')
  await expect(rows).toHaveCount(1, aJob)
  await expect(rows.first()).toContainText('手动')
  await expect(rows.first().getByTitle('好的')).toBeVisible()
  await expect(rows.first().getByTitle('有', { exact: true })).toBeVisible()
  expect(readdirSync(stick)).toHaveLength(1)

  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '9999')
  await expect(page.locator('.copies-summary')).toContainText('之后有改动')
  await rows.first().focus()
  await page.keyboard.press('Enter')
  const panel = page.locator('.copy-panel')
  await expect(panel.getByRole('heading')).toContainText('会少什么', aJob)
  await expect(panel.locator('.copy-differs').first()).toContainText('−')
  await panel.getByRole('button', { name: '看少的 1 组改动' }).click()
  await expect(panel.locator('.later-list')).toContainText('龙鼎')
  expect(await serious(page)).toEqual([])

  rmSync(stick, { recursive: true })
  await page.getByRole('tab', { name: '历史' }).click()
  await page.getByRole('tab', { name: '备份与恢复' }).click()
  const target = mkdtempSync(join(folder, 'restored-'))
  await chooseFolder(app, target)
  await rows.first().click()
  await panel.getByRole('button', { name: '恢复到新文件夹…' }).click()
  await expect(page.locator('.toast')).toContainText('已恢复到', aJob)
  await gridStands(page)
  const [restored = ''] = readdirSync(target)
  await expect(page.locator('.nav-foot')).toContainText(restored)
  expect([juneOf(join(target, restored)), juneOf(workspace)]).toEqual([before, 9999])
  await page.getByRole('button', { name: '回到 demo' }).click()
  await expect(page.locator('.nav-foot')).toContainText('工作区 demo')
  await page.locator('nav').getByTitle('数据').click()
  await expect(page.locator('.copy-notice-warn')).toContainText('没插上')
  await close()
  expect(
    copiesIn(folder)
      .map((name) => name.replace(/.*-|[.]kpmbackup/g, ''))
      .toSorted(),
  ).toEqual(['exit', 'manual'])
  rmSync(folder, { recursive: true, force: true })
})

test('完整性 and 设置: the whole is checked and told, a name is logged, what is of this computer is changed here', async () => {
  const workspace = workspaceOf('demo')
  const { app, page, folder, close } = await launch({ workspace, today: '2024-07-02' })
  await page.setViewportSize({ width: 1280, height: 720 })
  await openData(page, '完整性')
  await page.getByRole('button', { name: '现在检查' }).click()
  await expect(page.locator('.integrity-verdict')).toContainText('工作区完好', aJob)
  await expect(page.locator('.integrity-good')).toHaveCount(4)
  await expect(page.locator('.integrity-table')).toContainText('改动记录从头重放')
  await page.getByRole('button', { name: '复制结果' }).click()
  await expect(page.locator('.toast')).toContainText('结果已复制')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(`工作区：${workspace}`)
  expect(copied).toContain('模拟数据')
  expect(await serious(page)).toEqual([])

  const db = new Database(join(workspace, 'workspace.sqlite'))
  db.exec(`UPDATE project SET remark = '背着记录改的' WHERE id = '${longding}'`)
  db.close()
  await page.getByRole('button', { name: '再查一遍' }).click()
  await expect(page.locator('.integrity-verdict')).toContainText('查出 1 处不对', aJob)
  await page.getByRole('button', { name: '去备份与恢复' }).click()
  await expect(page.getByRole('tab', { name: '备份与恢复' })).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('tab', { name: '设置' }).click()
  const tabs = await page.getByRole('tab').last().boundingBox()
  expect((tabs?.x ?? 0) + (tabs?.width ?? 0)).toBeLessThan(1280)
  const name = page.getByRole('textbox', { name: '姓名' })
  await name.fill('李四')
  await name.press('Enter')
  await expect(page.getByText(/已保存/)).toBeVisible()
  expect(JSON.parse(cli(workspace, 'workspace', 'info')).userName).toBe('李四')
  expect(JSON.parse(cli(workspace, 'history', '--limit', '1')).entries[0]).toMatchObject({
    entity: 'setting',
    after: '李四',
  })
  const place = join(folder, 'place')
  mkdirSync(place)
  await chooseFolder(app, place)
  await page.getByRole('button', { name: '更改…' }).first().click()
  await expect(page.locator('.settings-page')).toContainText(place, aJob)
  await page.getByText('English', { exact: true }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Where backups go' })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await close()
})

test('a damaged workspace after a crash: what is whole, what is not, read alone, and restored with what the log tells since', async () => {
  const workspace = workspaceOf('demo')
  const folder = mkdtempSync(join(tmpdir(), 'kpm-'))
  const first = await launch({ workspace, today: '2024-07-02', folder })
  await openData(first.page, '备份与恢复')
  await first.page.getByRole('button', { name: '现在备份' }).click()
  await expect(first.page.locator('.copies tbody tr')).toHaveCount(1, aJob)
  await first.close()
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '9999')

  const file = join(workspace, 'workspace.sqlite')
  const bytes = damaged(workspace)
  const { app, page, close } = await launch({ workspace, today: '2024-07-02', folder })
  await expect(page.getByRole('heading', { name: '工作区坏了一处' })).toBeVisible(aJob)
  await expect(page.getByRole('table', { name: '读不出来的' })).toContainText('年度计划', aJob)
  await expect(page.getByRole('table', { name: '还好的' })).toContainText('109 个项目')
  await expect(page.locator('.later-list')).toContainText('龙鼎')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: '只读看看' }).click()
  await expect(page.locator('.notice-bad')).toContainText('工作区坏了一处，不能改', aJob)
  await page.locator('nav').getByTitle('项目', { exact: true }).click()
  // The page that could not be read says first what helps, and reading again second.
  await expect(page.locator('.empty-actions button')).toHaveText(['怎么回去…', '再试一次'])
  await page.locator('.empty-actions .button-primary').click()
  const target = mkdtempSync(join(folder, 'restored-'))
  await chooseFolder(app, target)
  await page.getByRole('button', { name: '恢复到新文件夹…' }).click()
  await gridStands(page)
  const [restored = ''] = readdirSync(target)
  await expect(page.locator('.nav-foot')).toContainText(restored)
  expect(juneOf(join(target, restored))).toBe(9999)
  expect(JSON.parse(cli(join(target, restored), 'workspace', 'check'))).toEqual({ ok: true, findings: [] })
  expect(readFileSync(file).equals(bytes)).toBe(true)

  // The window is killed with the workspace open: the next start checks it, and says that all is there.
  app.process().kill('SIGKILL')
  await expect.poll(() => existsSync(join(target, restored, 'workspace.sqlite.open'))).toBe(true)
  const again = await launch({ workspace: join(target, restored), today: '2024-07-02', folder })
  await expect(again.page.getByText('上次没有正常退出')).toBeVisible()
  await again.close()
  await close().catch(() => {})
  rmSync(folder, { recursive: true, force: true })
})
