import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { launch } from './launch'
import { chooseSave, gridStands, workspaceOf } from './workspace'

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
