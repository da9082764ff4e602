import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { month } from '#domain/month'
import { startEngine } from '#engine/host'
import { rawOf } from '#ledger/database'
import { openLedger } from '#ledger/open'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

const MONTH = '2024-06'

/** Bare SQL of the same cells: what the grid shows of 10,000 projects, read into arrays in one process. */
export const BARE_GRID = [
  `SELECT p.id, p.name, p.code, p.parentId, p.rollup, p.industry, p.nature, p.stage, p.scale, p.startYear, p.endYear,
     p.totalInvestment, p.statEntry, p.remark, p.address, p.sections, p.quantityValue, p.quantityUnit, p.position,
     y.yearClass, y.carryIn, n.version, n.annual, n.m01, n.m02, n.m03, n.m04, n.m05, n.m06, n.m07, n.m08, n.m09, n.m10, n.m11, n.m12,
     m.physical, m.progress, m.problem, m.next, m.statistics, u.name
   FROM project p
   LEFT JOIN projectYear y ON y.projectId = p.id AND y.year = 2024
   LEFT JOIN plan n ON n.projectId = p.id AND n.year = 2024
   LEFT JOIN month m ON m.projectId = p.id AND m.month = '2024-06'
   LEFT JOIN assignment a ON a.projectId = p.id AND a.role = 'lead'
   LEFT JOIN unit u ON u.id = a.unitId
   ORDER BY p.position, p.id`,
  `SELECT projectId, month, actual FROM month WHERE year = 2024`,
  `SELECT id, projectId, kind, label, planned, precision, dueText, adjusted, reason, actual, sections FROM milestone ORDER BY projectId, position`,
]

/** The engine in a thread of its own, asked over a port: the answer is whole when the asker holds it. */
export async function gridRatio(runs: number): Promise<Ratio> {
  const workspace = seededWorkspace()
  const worker = new Worker(new URL(import.meta.url), { workerData: { workspace } })
  let id = 0
  const ask = (asked = MONTH) =>
    new Promise<void>((resolve, reject) => {
      id += 1
      worker.once('message', (reply) => (reply.ok ? resolve() : reject(new Error(JSON.stringify(reply.error)))))
      worker.postMessage({ id, name: 'project.grid', input: { month: asked } })
    })
  const ledger = openLedger(workspace)
  const raw = rawOf(ledger.read)
  const bare = () => BARE_GRID.map((sql) => raw.prepare(sql).raw().all().length)
  // The engine remembers the months asked last: two others make it compute this one again.
  const forget = async () => {
    for (const other of ['2024-04', '2024-05']) await ask(other)
  }
  const [ours, theirs] = await paired(runs, () => ask(), bare, forget)
  await worker.terminate()
  ledger.close()
  return {
    name: 'grid answer over the port, 10,000 projects × 10 years ÷ bare SQL of the same cells',
    ours,
    bare: theirs,
    gate: 2,
    aim: 1.3,
  }
}

if (!isMainThread && parentPort && workerData?.workspace) {
  const port = parentPort
  month(MONTH)
  const engine = startEngine({
    workspace: workerData.workspace,
    printer: { print: () => Promise.reject(new Error('none')) },
    lang: 'zh',
  })
  port.on('message', async (request) => port.postMessage(await engine.ask(request.name, request.input, request.id)))
}
