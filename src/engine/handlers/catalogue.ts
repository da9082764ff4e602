import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Catalogue } from '#domain/catalogue'
import { choiceCode } from '#domain/field'
import { milestoneKind } from '#domain/milestone'
import { nature, stage, yearClass } from '#domain/project'
import { type Change, create } from '#ledger/write'
import { setAliases, setLists } from './people'

/** The program's `resources/` folder: looked for upwards from this file, since built code lies deeper than source. */
export function resourcesFolder(): string {
  let at = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(at, 'resources', 'catalogue'))) {
    const up = path.dirname(at)
    if (up === at) throw new Error('resources/ is missing from this installation')
    at = up
  }
  return path.join(at, 'resources')
}

/** Reads and checks a catalogue by its name, e.g. `report-2024`. */
export function readCatalogue(name: string): Catalogue {
  const file = path.join(resourcesFolder(), 'catalogue', `${name}.json`)
  return Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const codeOr = (field: Parameters<typeof choiceCode>[0], term: string | null) =>
  term === null ? null : choiceCode(field, term)

function loadProject(change: Change, project: Catalogue['projects'][number], year: number, position: number): void {
  const { id } = project
  create(change, 'project', {
    id,
    name: project.name,
    parentId: project.parentId,
    rollup: project.rollup,
    industry: project.industry,
    nature: codeOr(nature, project.nature),
    stage: codeOr(stage, project.stage),
    scale: project.scale,
    quantityValue: project.quantity?.value ?? null,
    quantityUnit: project.quantity?.unit ?? null,
    sections: project.sections,
    position,
  })
  create(change, 'projectYear', { projectId: id, year, yearClass: codeOr(yearClass, project.yearClass) })
  setAliases(change, id, project.aliases)
  if (project.lists.length > 0) setLists(change, id, year, project.lists)
  project.milestones.forEach((milestone, i) => {
    const kind = choiceCode(milestoneKind, milestone.kind)
    create(change, 'milestone', { ...milestone, kind, projectId: id, position: i + 1 })
  })
  for (const fact of project.facts) create(change, 'pastFact', { ...fact, projectId: id })
}

/** Puts a catalogue into an empty workspace, as one change set: projects, milestones, past facts, targets. */
export function loadCatalogue(change: Change, catalogue: Catalogue): void {
  catalogue.projects.forEach((project, i) => {
    loadProject(change, project, catalogue.year, i + 1)
  })
  catalogue.targets.forEach((target, i) => {
    create(change, 'target', { ...target, position: i + 1 })
  })
}
