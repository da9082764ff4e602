import { checkRatios } from './check'
import { cliRatios } from './cli-start'
import { corpusLine } from './corpus'
import { editRatio } from './edit'
import { entryRatios } from './entry'
import { gridRatio } from './grid'
import { idleRatios } from './idle'
import { readRatio } from './import'
import { importRatio } from './import-whole'
import { keyRatios } from './keys'
import { pageRatios } from './pages'
import { answeringRatio, papersRatio } from './papers'
import { rowRatios } from './rows'
import { seededWorkspace } from './seed'
import { sheetRatio } from './sheet'
import { type Ratio, report } from './stats'
import { timelineRatios } from './timeline'
import { windowRatios } from './window'
import { windowPasteRatio } from './window-paste'
import { yearRatios } from './years'

/** Each row of the speed table that this program can measure in process; named ones alone when given. */
const rows: Readonly<Record<string, () => Promise<Ratio | readonly Ratio[]>>> = {
  grid: () => gridRatio(9),
  edit: () => editRatio(301),
  entry: () => entryRatios(15),
  check: () => checkRatios(9),
  keys: () => keyRatios(41),
  paste: () => windowPasteRatio(7),
  sheet: () => sheetRatio(7),
  papers: () => papersRatio(7),
  answering: () => answeringRatio(7),
  read: () => readRatio(7),
  import: () => importRatio(7),
  timeline: () => timelineRatios(7),
  window: () => windowRatios(7),
  pages: () => pageRatios(3),
  rows: () => rowRatios(7),
  years: () => yearRatios(9),
  idle: () => idleRatios(3),
  cli: () => cliRatios(15, seededWorkspace(120)),
}

const wanted = process.argv.slice(2)
let ok = true
for (const [name, measure] of Object.entries(rows)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const ratio of [await measure()].flat()) {
    const line = report(ratio as Ratio)
    ok &&= line.ok
    process.stdout.write(`${line.line}\n`)
  }
}
// No speed, but what is read rightly; the test of the corpus keeps it from falling.
if (wanted.length === 0 || wanted.includes('corpus')) process.stdout.write(`${await corpusLine()}\n`)
process.exitCode = ok ? 0 : 1
