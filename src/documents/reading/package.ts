import path from 'node:path/posix'
import type { FileKind } from '#domain/refusals/files'
import { damaged, fail } from './failure'
import { tagsOf } from './xml'
import { unpack, type ZipEntry } from './zip'

/** A sheet of an .xlsx, in the workbook's order. */
export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** Where in a package the workbook and its sheets lie. */
export interface WorkbookParts {
  readonly workbook: string
  readonly relations: string
  /** Parts that hold all sheets' texts and number formats. */
  readonly texts: readonly string[]
  readonly styles: readonly string[]
  readonly sheets: readonly SheetPart[]
}

type Entries = ReadonlyMap<string, ZipEntry>

const CONTENT_TYPES = '[Content_Types].xml'
/** Parts that are read whole before the rest: larger than any real one. */
const SMALL = 16 * 1024 * 1024

function textOf(entries: Entries, name: string): string {
  const entry = entries.get(name)
  if (entry === undefined) return ''
  return entry.size > SMALL ? damaged() : unpack(entry).toString('utf8')
}

/** What a package without a workbook is instead. */
function otherPackage(entries: Entries): FileKind {
  const has = (name: string) => [...entries.keys()].some((key) => key.startsWith(name))
  if (has('word/')) return 'word'
  if (has('ppt/')) return 'slides'
  if (has('xl/workbook.bin')) return 'binaryWorkbook'
  return has('META-INF/manifest.xml') || has('content.xml') ? 'openDocument' : 'archive'
}

const nameOf = (tag: ReadonlyMap<string, string>) => (tag.get('PartName') ?? '').replace(/^\//, '')

/** The parts of a kind, as the package declares them. */
function declared(entries: Entries, kind: RegExp): readonly string[] {
  const tags = tagsOf(textOf(entries, CONTENT_TYPES), 'Override')
  return tags
    .filter((tag) => kind.test(tag.get('ContentType') ?? ''))
    .map(nameOf)
    .filter((name) => entries.has(name))
}

function workbookPart(entries: Entries): string {
  const [name = 'xl/workbook.xml'] = declared(entries, /(spreadsheetml|ms-excel)\.\w+(\.\w+)?\.main\+xml/)
  return entries.has(name) ? name : fail({ code: 'FILE_NOT_SHEET', is: otherPackage(entries) })
}

/** The workbook and its sheets. Fails where the package is no workbook, or its parts do not find each other. */
export function workbookParts(entries: Entries): WorkbookParts {
  const workbook = workbookPart(entries)
  const folder = path.dirname(workbook)
  const relations = path.join(folder, '_rels', `${path.basename(workbook)}.rels`)
  const targets = new Map(
    tagsOf(textOf(entries, relations), 'Relationship').map((tag) => [tag.get('Id'), tag.get('Target') ?? '']),
  )
  const sheets = tagsOf(textOf(entries, workbook), 'sheet').flatMap((tag) => {
    const target = targets.get(tag.get('id'))
    if (target === undefined) return []
    const part = target.startsWith('/') ? target.slice(1) : path.join(folder, target)
    return [{ name: tag.get('name') ?? '', part }]
  })
  if (sheets.length === 0 || !sheets.every(({ part }) => entries.has(part))) return damaged()
  const texts = declared(entries, /\.sharedStrings\+xml/)
  return { workbook, relations, sheets, texts, styles: declared(entries, /\.styles\+xml/) }
}
