import { readFile } from 'node:fs/promises'
import { unpack, zipEntries } from './reading/zip'

/** What a package says of itself is short; more than this is nobody's name. */
const MOST = 64 * 1024

/** This program writes the same name as Excel does, so that one tells nothing. */
const OWN = /^Microsoft Excel$/i

/**
 * The program that saved a workbook last, by its own word (`LibreOffice`, `WPS 表格`); null where it says nothing, or
 * only what this program's own workbooks say. For files that were read already, and so found whole.
 */
export async function savedBy(file: string): Promise<string | null> {
  const entry = zipEntries(await readFile(file)).get('docProps/app.xml')
  if (entry === undefined || entry.size > MOST) return null
  const found = /<Application>([^<]{1,80})<\/Application>/.exec(unpack(entry).toString('utf8'))
  const name = (found?.[1] ?? '').split(/[/(\\]/)[0]?.trim() ?? ''
  return name === '' || OWN.test(name) ? null : name
}
