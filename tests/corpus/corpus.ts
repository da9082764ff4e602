import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bytesOf, endingOf } from './bytes'
import { county } from './county'
import { layOut, type MeantRow } from './lay-out'
import type { Kind, Office } from './office'
import { countyOffices } from './offices-county'
import { oddOffices } from './offices-odd'
import { townOffices } from './offices-towns'

export const offices: readonly Office[] = [...countyOffices, ...townOffices, ...oddOffices]
const kinds = ['monthly', 'plan', 'projects'] as const satisfies readonly Kind[]

/** What is true of a file: beside it, as JSON. */
export interface FileTruth {
  readonly office: string
  readonly kind: Kind
  readonly sheet: string
  readonly rows: readonly MeantRow[]
}

/** A file of the corpus. */
export interface CorpusFile {
  readonly office: Office
  readonly kind: Kind
  readonly file: string
  /** `FileTruth` as JSON. */
  readonly truth: string
}

/** Writes every office's files into a folder, each with its truth beside it; the same seed gives the same files. */
export function writeCorpus(folder: string, seed: number): readonly CorpusFile[] {
  mkdirSync(folder, { recursive: true })
  const projects = county(seed)
  return offices.flatMap((office, at) =>
    kinds
      .filter((kind) => office.kinds[kind] !== undefined)
      .map((kind, turn): CorpusFile => {
        const laid = layOut(office, kind, projects, seed + at * 31 + turn * 7)
        const file = path.join(folder, `${office.name}-${kind}.${endingOf(office.format)}`)
        const truth = path.join(folder, `${office.name}-${kind}.json`)
        writeFileSync(file, bytesOf(laid, office.format))
        const told: FileTruth = { office: office.name, kind, sheet: laid.sheet, rows: laid.rows }
        writeFileSync(truth, JSON.stringify(told))
        return { office, kind, file, truth }
      }),
  )
}
