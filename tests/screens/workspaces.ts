import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededWorkspace } from '../../bench/seed'
import { cli, workspaceOf } from '../e2e/workspace'
import { openProject } from './scenes'
import type { Scene } from './stage'

const long =
  '河南省洛阳市伊川县先进制造业开发区高性能铝合金电池箔及新能源汽车轻量化结构件智能制造产业园一期二期三期标准化厂房及配套基础设施建设项目'

/** The demonstration with names as long as somebody will type one day: projects, a unit, a list, a problem. */
export function longNames(): { readonly workspace: string; readonly project: Scene } {
  const workspace = workspaceOf('demo')
  const made = [
    { id: 'long-1', name: long, units: ['伊川县先进制造业开发区管理委员会经济发展和科技创新局（招商引资服务中心）'] },
    {
      id: 'long-2',
      name: `${long}（含 220kV Yichuan-Longding transmission line relocation works）`,
      industry: '铝加工',
    },
  ]
  for (const [i, one] of made.entries()) {
    const file = join(workspace, '..', `long-${i}.json`)
    const facts = { lists: ['县级重点'], totalInvestment: 12_345_678, yearClass: 'continuing', ...one }
    writeFileSync(file, JSON.stringify(facts))
    cli(workspace, 'project', 'add', '--json-file', file)
    cli(workspace, 'plan', 'set', one.id, '--year', '2024', '--annual', '9999999')
    cli(workspace, 'month', 'set', one.id, '2024-06', '--actual', '1234567.89')
  }
  const project: Scene = {
    name: 'project',
    open: (program) => openProject(program, 'long-1', '智能制造产业园一期二期'),
  }
  return { workspace, project }
}

/** Ten thousand projects over ten years, as the bench has them. */
export function manyProjects(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'kpm-screens-')), 'many')
  cpSync(seededWorkspace(), copy, { recursive: true })
  return copy
}
