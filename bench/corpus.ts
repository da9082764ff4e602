import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeCorpus } from '../tests/corpus/corpus'
import { county } from '../tests/corpus/county'
import { type Score, scoreOf, shareRight, together } from '../tests/corpus/score'

const SEEDS = [7, 8, 9]

async function scoreOfSeed(folder: string, seed: number): Promise<Score> {
  const projects = county(seed)
  const scores: Score[] = []
  for (const file of writeCorpus(folder, seed)) scores.push(await scoreOf(file, projects))
  return together(scores)
}

/** How much of the corpus of other people's sheets is understood, over several seeds, as a line to print. */
export async function corpusLine(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-corpus-'))
  try {
    const scores: Score[] = []
    for (const seed of SEEDS) scores.push(await scoreOfSeed(path.join(folder, String(seed)), seed))
    const score = together(scores)
    const share = (100 * shareRight(score)).toFixed(2)
    return `sheets of many offices: ${share} % of ${score.cells} cells right, ${score.wrong} wrong, ${score.missing} not read`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
