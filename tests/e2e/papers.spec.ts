import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { launch } from './launch'
import { chooseSave, cli, gridStands, workspaceOf } from './workspace'

test('报表: the preview is the sheet; .xlsx and .pdf are written from the window', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { app, page, folder } = program
  await gridStands(page)
  await page.locator('nav').getByText('报表').click()
  await expect(page.getByText(/草稿（未冻结/).first()).toBeVisible()
  for (const ending of ['xlsx', 'pdf']) {
    const file = join(folder, `月报表.${ending}`)
    await chooseSave(app, file)
    await page.getByRole('button', { name: `导出 .${ending}`, exact: true }).click()
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
    const bytes = readFileSync(file)
    if (ending === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    else {
      const book = read(bytes)
      const sheet = book.Sheets[book.SheetNames[0] ?? '']
      expect(String(sheet?.A1?.v)).toContain('伊川县2024年重点项目进展情况月报表（1—6月）')
      expect(sheet?.F5?.v).toBe(5220860)
    }
  }
  await program.close()
})

test('报表: a frozen month, its versions, its 更正单, the checklist of an open one', async () => {
  // Five papers are laid out one after another.
  test.slow()
  const workspace = workspaceOf('demo')
  for (const month of ['2024-04', '2024-05']) cli(workspace, 'month', 'freeze', month, '--accept-findings')
  const values = ['--actual', '5000', '--reason', '发票补到', '--basis', '县工信局来函']
  const { correction } = JSON.parse(cli(workspace, 'month', 'correct', 'longding-10wt-dianchibo', '2024-04', ...values))
  const program = await launch({ workspace, today: '2024-07-02' })
  const { app, page, folder } = program
  await gridStands(page)
  await page.locator('nav').getByText('报表').click()
  // A paper is laid out by a job of the engine, which a busy machine starts slowly.
  const laidOut = expect.configure({ timeout: 30_000 })
  const list = page.getByRole('navigation', { name: '报表种类' })
  const scroller = page.locator('.preview-scroller')
  await list.getByRole('button', { name: '冻结前核对表' }).click()
  await laidOut(scroller).toContainText('伊川县2024年6月重点项目冻结前核对表')
  // May moved with April's correction: its sheet says so, and the same 更正单 is listed.
  await page.getByRole('button', { name: '上个月' }).click()
  await expect(page.getByText('冻结 第2版', { exact: true })).toBeVisible()
  await laidOut(scroller).toContainText(/更正（第2版，2024-07-0\d）/)
  await laidOut(scroller).toContainText(correction)
  await expect(list.getByRole('button', { name: '冻结前核对表' })).toHaveCount(0)
  await page.getByRole('button', { name: /^版本：/ }).click()
  await page.getByRole('menuitemradio', { name: /^第1版/ }).click()
  await expect(page.getByText('旧版 第1版', { exact: true })).toBeVisible()
  await laidOut(scroller).toContainText(/旧版（第1版，2024-07-0\d；现为第2版）/)
  await laidOut(scroller).not.toContainText(correction)
  await list.getByRole('button', { name: correction }).click()
  await laidOut(scroller).toContainText('重点项目月报数据更正单')
  const file = join(folder, '更正单.pdf')
  await chooseSave(app, file)
  await page.getByRole('button', { name: '导出 .pdf', exact: true }).click()
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await program.close()
})
