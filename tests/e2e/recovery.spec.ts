import { expect, test } from '@playwright/test'
import { launch } from './launch'
import { cell, gridStands, longding, typeInto, workspaceOf } from './workspace'

test('the engine’s process is killed: the window says so, recovers, and everything confirmed is there', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { app, page } = program
  await gridStands(page)
  await typeInto(page, longding, 'monthActual', '8084.43')
  await expect(page.getByText(/已保存/)).toBeVisible()
  await app.evaluate(({ app }) => {
    const engine = app
      .getAppMetrics()
      .find((metric) => metric.type === 'Utility' && /engine|node/i.test(`${metric.name} ${metric.serviceName}`))
    if (!engine)
      throw new Error(
        JSON.stringify(app.getAppMetrics().map((metric) => [metric.type, metric.name, metric.serviceName])),
      )
    process.kill(engine.pid, 'SIGKILL')
  })
  await expect(page.getByText(/引擎重新启动，数据完好/)).toBeVisible()
  await typeInto(page, longding, 'monthActual', '8085')
  await expect(cell(page, longding, 'monthActual')).toContainText('8,085.00')
  await program.close()
})
