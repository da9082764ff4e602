import { startEngine } from '#engine/host'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

const PROJECT = 'project-00042'

/** What each page asks when it opens on a month; a page without a month asks the same whichever year it is. */
const questions: readonly { readonly page: string; readonly name: string; input(month: string): object }[] = [
  { page: '总览', name: 'overview.show', input: (month) => ({ month }) },
  { page: '项目', name: 'project.grid', input: (month) => ({ month }) },
  { page: 'a project', name: 'project.show', input: (month) => ({ id: PROJECT, month }) },
  { page: '时间轴', name: 'timeline.show', input: (month) => ({ month }) },
  { page: '月度填报', name: 'month.sheet', input: (month) => ({ month }) },
  { page: '月度填报 (units)', name: 'month.status', input: (month) => ({ month }) },
  { page: '月度填报 (checks)', name: 'month.check', input: (month) => ({ month }) },
  { page: '报表 (monthly sheet)', name: 'paper.monthly', input: (month) => ({ month }) },
]

/** Year 10 ÷ year 1 of what every page asks: ten years of figures must not make the tenth slower than the first. */
export async function yearRatios(runs: number): Promise<readonly Ratio[]> {
  const engine = startEngine({
    workspace: seededWorkspace(),
    printer: { print: () => Promise.reject(new Error('none')) },
    lang: 'zh',
  })
  let id = 0
  const ask = async (name: string, input: object) => {
    id += 1
    const reply = await engine.ask(name, input, id)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  }
  // The engine remembers the months asked last: two others make it compute both years again.
  const forget = async () => {
    for (const month of ['2019-04', '2019-05']) await ask('project.grid', { month })
  }
  const ratios: Ratio[] = []
  for (const { page, name, input } of questions) {
    const [ours, bare] = await paired(
      runs,
      () => ask(name, input('2024-06')),
      () => ask(name, input('2015-06')),
      forget,
    )
    ratios.push({ name: `${page}, 10,000 projects: year 10 ÷ year 1`, ours, bare, gate: 1.3, aim: 1.1 })
  }
  await engine.close()
  return ratios
}
