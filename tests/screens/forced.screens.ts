import { test } from '@playwright/test'
import { gridStands, workspaceOf } from '../e2e/workspace'
import { layerScenes, pageScenes, projectScenes } from './scenes'
import { openStage, take } from './stage'

test('in the system’s own high contrast', async ({ browserName: _ }, info) => {
  const program = await openStage({ workspace: workspaceOf('demo') })
  await program.page.emulateMedia({ forcedColors: 'active' })
  await gridStands(program.page)
  const layers = layerScenes.filter(({ name }) => ['freeze', 'jump-found'].includes(name))
  const scenes = [...pageScenes, ...projectScenes.slice(0, 1), ...layers]
  await take(program, { name: 'forced-colors', sizes: [[1440, 900]], themes: ['light'] }, scenes, info)
  await program.close()
})
