import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cli, longding } from './workspace'

/**
 * A workspace whose own words are all English: each Chinese letter that the window shows over it is the window's.
 * Its two projects have figures, plans, a late milestone and a problem, so that no page is empty.
 */
export function englishWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kpm-english-'))
  const workspace = join(folder, 'office')
  const user = ['--user', 'Clerk', '--office', 'Office of Works']
  cli(workspace, 'workspace', 'init', '--catalogue', 'none', ...user)
  const projects = [
    { id: longding, name: 'Longding battery foil' },
    { id: 'second-works', name: 'Second works' },
  ]
  for (const project of projects) {
    const file = join(folder, `${project.id}.json`)
    const facts = {
      industry: 'Aluminium',
      units: ['Bureau of Industry'],
      leader: 'Leader',
      lists: ['County list'],
      yearClass: '续建',
      totalInvestment: 90_000,
      startYear: 2023,
      endYear: 2025,
      ...project,
    }
    writeFileSync(file, JSON.stringify(facts))
    cli(workspace, 'project', 'add', '--json-file', file)
  }
  cli(workspace, 'plan', 'set', longding, '--year', '2024', '--annual', '12000')
  const figures = ['--actual', '300', '--physical', '20%', '--progress', 'Frame stands', '--problem', 'Late steel']
  cli(workspace, 'month', 'set', longding, '2024-06', ...figures)
  const milestone = ['--kind', '开工', '--due', '2024-03-31', '--label', 'Ground breaking']
  cli(workspace, 'milestone', 'add', longding, ...milestone)
  const problem = ['--title', 'Land not handed over', '--kind', '其他', '--level', '2', '--unit', 'Bureau of Industry']
  cli(workspace, 'problem', 'add', longding, ...problem, '--due', '2024-06-20', '--source', 'Visit')
  return workspace
}
