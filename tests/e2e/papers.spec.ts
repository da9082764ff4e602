import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

test('报表: every paper is laid out; a form is arranged, kept and printed by; the ranking follows its rule', async () => {
  test.slow()
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  await page.locator('nav').getByText('报表').click()
  const laidOut = expect.configure({ timeout: 30_000 })
  const list = page.getByRole('navigation', { name: '报表种类' })
  const scroller = page.locator('.preview-scroller')
  // What the panel calls the paper is the name of its file, once its own pages are there.
  const panel = page.getByRole('complementary', { name: '这次导出的' })
  for (const [name, called] of [
    ['通报', '通报'],
    ['领导包联项目', '领导包联项目'],
    ['滞后项目清单', '滞后项目清单'],
    ['分类汇总', '分类汇总'],
    ['节点到期与逾期', '节点到期与逾期'],
    ['目标任务', '目标任务'],
    ['问题台账', '问题台账'],
    ['项目卡', '项目卡'],
    ['交办单、督办单', '督办单'],
  ] as const) {
    await list.getByRole('button', { name }).click()
    await laidOut(panel).toContainText(called)
    await laidOut(scroller).toHaveAttribute('aria-busy', 'false')
    await expect(scroller).not.toHaveAttribute('data-paper-pages', '0')
  }
  await list.getByRole('button', { name: '责任单位排名' }).click()
  await laidOut(scroller).toContainText('较序时±百分点，由高到低')
  await page.getByRole('button', { name: '排名办法…' }).click()
  await page.getByText('由低到高').click()
  await page.getByRole('button', { name: '按这个办法排' }).click()
  await laidOut(scroller).toContainText('较序时±百分点，由低到高')

  await list.getByRole('button', { name: '月报表，A4 短表' }).click()
  await laidOut(scroller).toContainText('进展情况简表')
  await page.getByRole('button', { name: '列与表头…' }).click()
  const dialog = page.getByRole('dialog', { name: '列与表头' })
  await dialog.getByLabel('表式名称').fill('市里的表')
  await dialog.getByRole('checkbox', { name: '包联领导' }).uncheck()
  await dialog.getByLabel('“占年度计划%”的表头').fill('完成率')
  const handle = dialog.getByRole('button', { name: '移动“责任单位”：上下箭头' })
  await handle.focus()
  await page.keyboard.press('Home')
  await expect(handle).toBeFocused()
  await laidOut(dialog.locator('.preview-scroller')).toContainText('完成率')
  await dialog.getByRole('checkbox', { name: '项目名称' }).uncheck()
  await expect(dialog.getByRole('alert')).toContainText('没有项目名称')
  await dialog.getByRole('checkbox', { name: '项目名称' }).check()
  await dialog.getByRole('button', { name: '存为自己的表式' }).click()
  await expect(list.getByRole('button', { name: '简表·市里的表' })).toHaveAttribute('aria-current', 'true')
  await laidOut(scroller).toContainText('完成率')
  await expect(scroller).not.toContainText('包联领导')
  await program.close()
})

test('报表: all papers of a month go into a folder, with their manifest shown; without a printer a sentence', async () => {
  test.slow()
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { app, page } = program
  const parent = mkdtempSync(join(tmpdir(), 'kpm-all-'))
  await gridStands(page)
  await page.locator('nav').getByText('报表').click()
  await expect(page.locator('.preview-scroller')).toContainText('月报表', { timeout: 30_000 })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, parent)
  await page.getByRole('button', { name: '写出 6 月全套' }).click()
  const manifest = page.getByRole('region', { name: '2024年6月全套' })
  await expect(manifest).toBeVisible({ timeout: 120_000 })
  const written = readdirSync(join(parent, '伊川县2024年6月重点项目报表')).filter((name) => !name.startsWith('清单'))
  await expect(manifest.locator('li')).toHaveCount(written.length)
  for (const name of written) await expect(manifest).toContainText(name)
  await app.evaluate(({ BrowserWindow, shell }) => {
    // No printer, whatever the machine that runs this has; what is opened is remembered.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.getPrintersAsync = async () => []
    shell.openPath = async (path) => {
      Reflect.set(globalThis, 'openedPath', path)
      return ''
    }
  })
  await page.keyboard.press('Control+P')
  await expect(page.getByText('这台电脑上没有打印机')).toBeVisible()
  await manifest.getByRole('button', { name: '打开文件夹' }).click()
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'openedPath')))
    .toBe(join(parent, '伊川县2024年6月重点项目报表'))
  await program.close()
  rmSync(parent, { recursive: true, force: true })
})

test('Ctrl+P leads from each page to the paper that tells what it shows; under a dialog it does nothing', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  const papers = {
    总览: '通报',
    时间轴: '节点到期与逾期',
    月度填报: '月报表',
    问题台账: '问题台账',
    目标任务: '目标任务',
  }
  for (const [from, paper] of Object.entries(papers)) {
    await page.locator('.nav-list').getByText(from, { exact: true }).click()
    await expect(page.locator('.title-bar h1')).toHaveText(from)
    await page.keyboard.press('Control+P')
    await expect(page.locator('.papers-list [aria-current="true"]')).toContainText(paper)
  }
  await page.locator('.nav-list').getByText('总览', { exact: true }).click()
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+P')
  await page.keyboard.press('Escape')
  await expect(page.locator('.title-bar h1')).toHaveText('总览')
  await program.close()
})
