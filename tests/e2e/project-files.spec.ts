import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, type Program } from './launch'
import { cell, chooseSave, cli, gridStands, longding, workspaceOf } from './workspace'

async function openProject({ page }: Program, id: string): Promise<void> {
  await gridStands(page)
  await cell(page, id, 'name').dblclick()
  await page.locator('.project-header').waitFor()
}

/** Answers the next open dialogs with these files. */
async function chooseOpen({ app }: Program, ...files: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as typeof dialog.showOpenDialog
  }, files)
}

test('a plan is adjusted with document and reason, its months checked as one types; every rate says which plan it uses', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await openProject(program, longding)
  await expect(page.locator('.project-header')).toContainText('占年初计划')
  await page.getByRole('tab', { name: /年度计划/ }).click()
  await page.getByRole('button', { name: '调整计划' }).click()
  const dialog = page.getByRole('dialog', { name: '调整2024年度计划' })
  const write = dialog.getByRole('button', { name: '写入' })
  await dialog.getByLabel(/计划投资/).fill('70000')
  await expect(dialog).toContainText('各月合计 82,000.00，比全年多 12,000.00')
  await dialog.getByRole('button', { name: '平均分' }).click()
  await expect(dialog).toContainText('各月合计 70,000.00，与全年相等')
  await expect(write).toBeDisabled()
  await dialog.getByLabel(/文号/).fill('伊发改〔2024〕12号')
  await dialog.getByLabel('决定日期').fill('7月1日')
  await dialog.getByLabel(/调整原因/).fill('设备到货推迟')
  await write.click()
  await expect(page.locator('.toast')).toContainText('占比按调整计划算')
  await expect(page.locator('.plans-in-force')).toContainText('伊发改〔2024〕12号')
  await expect(page.locator('.plans-table tbody tr')).toHaveCount(2)
  await expect(page.locator('.project-header')).toContainText('2024年计划（调整）')
  await expect(page.locator('.project-header')).toContainText('占调整计划')
  await expect(page.locator('.project-header')).toContainText('42.9')
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.project-header')).toContainText('占年初计划')
  await program.close()
})

test('a file is copied in, opened outside byte for byte, and taken off again; a permit has files of its own', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { app, page, folder } = program
  const file = join(folder, '批复.pdf')
  writeFileSync(file, '%PDF-1.4 approval')
  await openProject(program, longding)
  await page.getByRole('tab', { name: /附件/ }).click()
  await chooseOpen(program, file)
  await page.getByRole('button', { name: '附上文件…' }).click()
  await expect(page.getByRole('tab', { name: '附件1' })).toBeVisible()
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Reflect.set(globalThis, 'opened', path)
      return ''
    }
  })
  await page.getByRole('button', { name: '批复.pdf', exact: true }).click()
  const openedPath = () => app.evaluate(() => String(Reflect.get(globalThis, 'opened') ?? ''))
  await expect.poll(openedPath).toContain('批复.pdf')
  const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  expect(sha(await openedPath())).toBe(sha(file))

  await page.getByRole('button', { name: '取下 批复.pdf' }).click()
  await expect(page.getByRole('tab', { name: '附件', exact: true })).toBeVisible()
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('tab', { name: '附件1' })).toBeVisible()

  await page.getByRole('tab', { name: /手续/ }).click()
  await page.getByRole('button', { name: '立项 的附件' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '附上文件…' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: '批复.pdf', exact: true })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page.getByRole('tab', { name: '附件2' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('手续 立项')
  await program.close()
})

test('a correction from the project page stands in its list, and prints', async () => {
  const workspace = workspaceOf('demo')
  for (const month of ['01', '02', '03', '04', '05', '06']) {
    cli(workspace, 'month', 'freeze', `2024-${month}`, '--accept-findings')
  }
  const program = await launch({ workspace, today: '2024-07-05' })
  const { app, page, folder } = program
  await openProject(program, longding)
  await page.getByRole('button', { name: /2024年6月.*7,084\.43/ }).dblclick()
  const dialog = page.getByRole('dialog', { name: '更正单' })
  await dialog.getByLabel('改为').fill('7000')
  await dialog.getByPlaceholder(/必填/).fill('重复计列')
  await dialog.getByRole('button', { name: '登记更正' }).click()
  await page.getByRole('tab', { name: '更正单1' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('本月完成投资 7,084.43 → 7,000.00')
  await expect(page.getByRole('tabpanel')).toContainText('重复计列')
  const out = join(folder, '更正单.pdf')
  await chooseSave(app, out)
  await page.getByRole('button', { name: /导出更正单/ }).click()
  await expect(page.locator('.toast')).toContainText('已导出', { timeout: 20_000 })
  expect(existsSync(out)).toBe(true)

  await page.getByRole('tab', { name: '资料' }).click()
  await expect(page.locator('.edit-frozen')).toContainText('6月已冻结')
  const name = page.getByLabel('项目名称', { exact: true })
  await name.fill('龙鼎电池箔新名')
  await page.getByRole('button', { name: '写入 1 处' }).click()
  await expect(page.locator('.toast')).toContainText('改动从未冻结的月份起看得到')
  // The form tells the project as it stands, the header the frozen month.
  await expect(name).toHaveValue('龙鼎电池箔新名')
  await expect(page.locator('.project-crumb')).toContainText('龙鼎10万吨电池箔')
  await program.close()
})
