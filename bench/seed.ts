import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { planMonths } from '#domain/year-record'
import { rawOf } from '#ledger/database'
import { createLedger } from '#ledger/open'

export const PROJECTS = 10_000
export const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const

/**
 * A workspace of so many projects × ten years, written with bare SQL past the change log (a bench reads and edits, it
 * keeps no history). Made once a format and kept in the machine's temporary folder.
 */
export function seededWorkspace(projects = PROJECTS): string {
  const folder = path.join(tmpdir(), `kpm-bench-${projects}-v4`)
  if (existsSync(folder)) return folder
  const beside = `${folder}.part-${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside)
  process.stderr.write(`filling ${folder} (${projects} projects × ${YEARS.length} years)…\n`)
  fill(beside, projects)
  renameSync(beside, folder)
  return folder
}

const industries = [
  '耐火耐磨材料',
  '铝加工',
  '风口产业',
  '乡村振兴',
  '交通',
  '城市更新',
  '教育',
  '卫生健康',
  '生态环保',
  '文旅',
]
const classes = ['continuing', 'starting', 'completing']

function fill(folder: string, projects: number): void {
  const ledger = createLedger(folder)
  const db = rawOf(ledger.read)
  db.pragma('synchronous = OFF')
  const units = Array.from({ length: 30 }, (_, i) => `unit-${i}`)
  db.transaction(() => {
    const unit = db.prepare('INSERT INTO unit (id, name, position) VALUES (?, ?, ?)')
    for (const [i, id] of units.entries()) unit.run(id, `责任单位${i + 1}`, i)
    const project = db.prepare(
      `INSERT INTO project (id, name, code, rollup, industry, nature, stage, scale, startYear, endYear, totalInvestment, position, sections)
       VALUES (?, ?, ?, 'children', ?, 'new', 'building', ?, 2015, 2025, ?, ?, '["三（二）"]')`,
    )
    const assign = db.prepare(
      `INSERT INTO assignment (id, projectId, unitId, role, position) VALUES (?, ?, ?, 'lead', 1)`,
    )
    const year = db.prepare('INSERT INTO projectYear (projectId, year, yearClass, carryIn) VALUES (?, ?, ?, ?)')
    const plan = db.prepare(
      `INSERT INTO plan (id, projectId, year, version, annual, ${planMonths.join(', ')}) VALUES (?, ?, ?, 'initial', ?, ${planMonths.map(() => '?').join(', ')})`,
    )
    const month = db.prepare('INSERT INTO month (projectId, month, actual, physical, progress) VALUES (?, ?, ?, ?, ?)')
    const milestone = db.prepare(
      `INSERT INTO milestone (id, projectId, kind, planned, precision, dueText, sections, position) VALUES (?, ?, ?, ?, 'half', '上半年', '["三（二）"]', ?)`,
    )
    for (let p = 0; p < projects; p += 1) {
      const id = `project-${String(p).padStart(5, '0')}`
      project.run(
        id,
        `重点项目第${p + 1}号工程`,
        `GY-${p + 1}`,
        industries[p % 10],
        `年产${p}万吨生产线`,
        1e9 + p * 1e5,
        p,
      )
      assign.run(`a-${p}`, id, units[p % 30])
      milestone.run(`${id}--1`, id, 'start', '2024-03-31', 1)
      milestone.run(`${id}--2`, id, 'completion', '2024-06-30', 2)
      for (const y of YEARS) {
        const annual = 12_000_000 + (p % 97) * 120_000
        year.run(id, y, classes[p % 3], (y - 2015) * 10_000_000)
        plan.run(`pl-${p}-${y}`, id, y, annual, ...planMonths.map(() => (p % 3 === 0 ? annual / 12 : null)))
        for (let m = 1; m <= 12; m += 1) {
          const done = Math.round((annual / 12) * (0.5 + ((p * 7 + m * 13) % 100) / 100))
          month.run(id, `${y}-${String(m).padStart(2, '0')}`, done, m / 12, `${m}月主体施工至${m}层`)
        }
      }
    }
  })()
  db.pragma('synchronous = FULL')
  db.exec('ANALYZE')
  ledger.close()
}
