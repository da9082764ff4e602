import { type Day, type Month, monthText } from '../month'
import { editionText, isDraft, type Standing } from './edition'
import { productName } from './monthly-model'
import { fileNameOf } from './table-frame'

/** One file as it left the house. */
export interface ManifestFile {
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

export interface ManifestFacts {
  readonly month: Month
  readonly office: string
  readonly standing: Standing
  readonly simulated: boolean
  /** The day and minute it was written (`2024-07-05 18:24`). */
  readonly writtenAt: string
  readonly programVersion: string
  readonly files: readonly ManifestFile[]
}

/** 清单: which files were written from which version of a month. It proves what left the house (LOOK.md, page 18). */
export interface Manifest {
  readonly month: Month
  readonly office: string
  /** The version of the month's snapshot that all files are printed from; null for a draft. */
  readonly snapshot: { readonly version: number; readonly takenOn: Day } | null
  /** 草稿 with its minute, or what a version must say of itself; null for a month frozen once. */
  readonly mark: string | null
  readonly simulated: boolean
  readonly writtenAt: string
  readonly program: { readonly name: string; readonly version: string }
  readonly files: readonly ManifestFile[]
}

/** What the manifest's own files are called, and, without an ending, a folder for a month's papers. */
export const manifestNames = { json: '清单.json', text: '清单.txt' } as const
export const folderName = (month: Month) => fileNameOf(`伊川县${monthText(month)}重点项目报表`)

export function manifest({ standing, programVersion, ...facts }: ManifestFacts): Manifest {
  const draft = isDraft(standing)
  return {
    month: facts.month,
    office: facts.office,
    snapshot: draft ? null : { version: standing.version, takenOn: standing.takenOn },
    mark: draft ? `草稿（未冻结，${standing.draftAt}）` : editionText(standing),
    simulated: facts.simulated,
    writtenAt: facts.writtenAt,
    program: { name: productName, version: programVersion },
    files: facts.files,
  }
}

/** The manifest for people: what from where, then file by file. */
export function manifestText({
  month,
  office,
  snapshot,
  mark,
  simulated,
  writtenAt,
  program,
  files,
}: Manifest): string {
  const source = snapshot === null ? '' : `冻结快照第${snapshot.version}版，${snapshot.takenOn}`
  const lines = [
    `${monthText(month)}重点项目报表清单`,
    `填报单位：${office}`,
    `数据：${[source, mark ?? ''].filter((part) => part !== '').join('，')}`,
    simulated ? '模拟数据，不作正式报表' : [],
    `写出：${writtenAt}，${program.name} ${program.version}`,
    `共${files.length}个文件；文件被改过，SHA-256 就不同。`,
    '',
    ...files.flatMap(({ file, rows, sha256 }) => [`${file}　${rows}行`, `  SHA-256 ${sha256}`]),
  ].flat()
  // Windows' own editor reads it as what it is only with a mark at its head.
  return `\ufeff${lines.join('\r\n')}\r\n`
}
