import { rmSync } from 'node:fs'
import { test } from '@playwright/test'
import { damaged } from '../e2e/damage'
import { cli, gridStands, workspaceOf } from '../e2e/workspace'
import { dataScenes, layerScenes, pageScenes, projectScenes } from './scenes'
import { sheetScenes } from './sheets'
import { openStage, type Size, sizes, take, themes } from './stage'
import { longNames, manyProjects } from './workspaces'

const usual: Size = [1440, 900]
const small: Size = [1280, 720]
const empty = pageScenes.filter(({ name }) => name !== 'data')

test('the demonstration, every page at every size in both themes', async ({ browserName: _ }, info) => {
  const program = await openStage({ workspace: workspaceOf('demo') })
  await gridStands(program.page)
  await take(program, { name: 'demo', sizes, themes }, [...pageScenes, ...dataScenes, ...projectScenes], info)
  await program.close()
})

test('what lies over the pages', async ({ browserName: _ }, info) => {
  const workspace = workspaceOf('demo')
  const program = await openStage({ workspace })
  await gridStands(program.page)
  await take(program, { name: 'layers', sizes, themes }, [...layerScenes, ...sheetScenes(workspace)], info)
  await program.close()
})

test('in English', async ({ browserName: _ }, info) => {
  const workspace = workspaceOf('demo')
  const program = await openStage({ workspace, english: true })
  await gridStands(program.page)
  const scenes = [...pageScenes, ...dataScenes, ...projectScenes, ...layerScenes, ...sheetScenes(workspace)]
  await take(program, { name: 'english', sizes: [small, usual], themes: ['light'] }, scenes, info)
  await program.close()
})

for (const scale of [1.25, 1.5]) {
  test(`at ${scale * 100} %`, async ({ browserName: _ }, info) => {
    const args = [`--force-device-scale-factor=${scale}`]
    const program = await openStage({ workspace: workspaceOf('demo'), args })
    await gridStands(program.page)
    const size: Size = [Math.round(1920 / scale), Math.round(1080 / scale)]
    const some = layerScenes.filter(({ name }) => ['jump', 'shortcuts', 'freeze'].includes(name))
    const scenes = [...pageScenes, ...projectScenes.slice(0, 2), ...some]
    await take(program, { name: `scaled-${scale * 100}`, sizes: [size], themes: ['light'] }, scenes, info)
    await program.close()
  })
}

test('a frozen month, and the months before it', async ({ browserName: _ }, info) => {
  const workspace = workspaceOf('demo')
  for (const month of ['2024-04', '2024-05', '2024-06']) cli(workspace, 'month', 'freeze', month, '--accept-findings')
  const program = await openStage({ workspace, today: '2024-07-05' })
  await gridStands(program.page)
  const scenes = [...pageScenes.filter(({ name }) => name !== 'targets'), ...projectScenes.slice(0, 2)]
  await take(program, { name: 'frozen', sizes: [usual], themes }, scenes, info)
  await program.close()
})

test('the catalogue without figures', async ({ browserName: _ }, info) => {
  const program = await openStage({ workspace: workspaceOf('catalogue') })
  await gridStands(program.page)
  const scenes = [...pageScenes, ...dataScenes, ...projectScenes.slice(0, 2)]
  await take(program, { name: 'catalogue', sizes: [small, usual], themes: ['light'] }, scenes, info)
  await program.close()
})

test('very long names', async ({ browserName: _ }, info) => {
  const { workspace, project } = longNames()
  const program = await openStage({ workspace })
  await gridStands(program.page)
  const scenes = [...pageScenes, project]
  await take(program, { name: 'long-names', sizes: [small, usual], themes: ['light'] }, scenes, info)
  await program.close()
})

test('a workspace without projects', async ({ browserName: _ }, info) => {
  const workspace = workspaceOf('catalogue')
  const bare = `${workspace}-bare`
  cli(bare, 'workspace', 'init', '--catalogue', 'none')
  const program = await openStage({ workspace: bare })
  await program.page.locator('.nav-list').waitFor()
  await take(program, { name: 'empty', sizes: [small, usual], themes: ['light'] }, [...empty, ...dataScenes], info)
  await program.close()
})

test('ten thousand projects', async ({ browserName: _ }, info) => {
  const workspace = manyProjects()
  const program = await openStage({ workspace })
  // Opened for the first time by this version, so much data is brought into its format first.
  await program.page.locator('.ag-row[row-index="1"]').first().waitFor({ timeout: 180_000 })
  await take(program, { name: 'many', sizes: [usual], themes: ['light'] }, pageScenes, info)
  await program.close()
  rmSync(workspace, { recursive: true, force: true })
})

test('the first start', async ({ browserName: _ }, info) => {
  const program = await openStage({})
  await program.page.locator('.start').waitFor()
  await take(program, { name: 'start', sizes, themes }, [{ name: 'first', open: async () => {} }], info)
  await program.close()
})

test('a damaged workspace, and what can be seen of it', async ({ browserName: _ }, info) => {
  const workspace = workspaceOf('demo')
  damaged(workspace)
  const program = await openStage({ workspace })
  const { page } = program
  await page.getByRole('table', { name: '还好的' }).waitFor({ timeout: 60_000 })
  await take(
    program,
    { name: 'damaged', sizes: [small, usual], themes },
    [{ name: 'told', open: async () => {} }],
    info,
  )
  await page.getByRole('button', { name: '只读看看' }).click()
  await page.locator('.notice-bad').waitFor({ timeout: 30_000 })
  const whole = pageScenes.filter(({ name }) => ['overview', 'projects', 'problems', 'targets', 'data'].includes(name))
  await take(program, { name: 'damaged', sizes: [usual], themes: ['light'] }, whole, info)
  await program.close()
})

test('before the first answer', async ({ browserName: _ }, info) => {
  const program = await openStage({ workspace: workspaceOf('demo') })
  const { app, page } = program
  await gridStands(page)
  const engine = await app.evaluate(({ app: main }) => main.getAppMetrics().find((one) => one.name === 'engine')?.pid)
  if (engine === undefined) throw new Error('the engine has no process')
  process.kill(engine, 'SIGSTOP')
  await page.reload()
  const loading = { name: 'first', busy: true, open: async () => page.locator('.skeleton').waitFor() }
  await take(program, { name: 'loading', sizes: [usual], themes }, [loading], info)
  process.kill(engine, 'SIGCONT')
  await gridStands(page)
  await program.close()
})

test('a folder that is no workspace', async ({ browserName: _ }, info) => {
  const program = await openStage({ workspace: '/nowhere/at-all' })
  await program.page.locator('.start').waitFor()
  await take(program, { name: 'start', sizes: [usual], themes }, [{ name: 'refused', open: async () => {} }], info)
  await program.close()
})
