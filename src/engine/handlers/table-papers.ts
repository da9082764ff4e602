import type { Exported, PaperPreview } from '#contract/paper-answers'
import type { Month } from '#domain/month'
import { categorySummary } from '#domain/paper/category-summary'
import { laggingList } from '#domain/paper/lagging'
import { leaderProjects } from '#domain/paper/leader-projects'
import { milestoneTable } from '#domain/paper/milestone-table'
import { problemTable } from '#domain/paper/problem-table'
import { ranking } from '#domain/paper/ranking'
import { areWeights, type RankingRule } from '#domain/paper/ranking-rule'
import type { TablePaper } from '#domain/paper/table-model'
import { targetTable } from '#domain/paper/target-table'
import { refuse } from '#domain/refusal'
import type { JobContext } from '../context'
import { meansOf } from './paper-means'
import { gridBefore, type PaperSource, paperSource } from './paper-version'

interface Asked {
  readonly month: Month
  readonly version?: number | undefined
}
interface RankingAsked extends Asked {
  readonly measure?: RankingRule['measure'] | undefined
  readonly direction?: RankingRule['direction'] | undefined
  readonly weights?: RankingRule['weights'] | undefined
  readonly exempt?: RankingRule['exempt'] | undefined
}
interface LeadersAsked extends Asked {
  readonly leader?: string | undefined
}

/**
 * The ranking of a source; where nobody says otherwise, by the workspace's rule, or by the one that a version was frozen
 * with. Refuses RANKING_WEIGHTS.
 */
export function rankingOf(context: JobContext, source: PaperSource, asked: Omit<RankingAsked, 'version'>): TablePaper {
  const rule: RankingRule = {
    measure: asked.measure ?? source.ranking.measure,
    direction: asked.direction ?? source.ranking.direction,
    weights: asked.weights ?? source.ranking.weights,
    exempt: asked.exempt ?? source.ranking.exempt,
  }
  if (rule.measure === 'weighted' && !areWeights(rule.weights)) refuse('RANKING_WEIGHTS', {})
  return ranking(source, rule, gridBefore(context, asked.month, source.standing))
}

type Model<A extends Asked> = (context: JobContext, source: PaperSource, asked: A) => TablePaper

/** A paper's two jobs: written into a file, shown as a page. */
function jobsOf<A extends Asked>(model: Model<A>) {
  const made = (context: JobContext, asked: A) =>
    model(context, paperSource(context, asked.month, asked.version), asked)
  return {
    export: async (context: JobContext, asked: A & { readonly out: string }): Promise<Exported> => {
      const { exportTable } = await import('#documents/export-table')
      const table = made(context, asked)
      return exportTable(table, asked.out, meansOf(context, table.name))
    },
    preview: async (context: JobContext, asked: A): Promise<PaperPreview> => {
      const { tablePage } = await import('#documents/table-page')
      const table = made(context, asked)
      return { html: tablePage(table), rows: table.count, fileName: table.fileName }
    },
  }
}

const rankingJobs = jobsOf<RankingAsked>(rankingOf)
const lagging = jobsOf<Asked>((_, source) => laggingList(source))
const milestones = jobsOf<Asked>((_, source) => milestoneTable(source))
const targets = jobsOf<Asked>((_, source) => targetTable(source, source.targets()))
const categories = jobsOf<Asked>((_, source) => categorySummary(source))
const problems = jobsOf<Asked>((_, source) => problemTable(source, source.problems()))
const leaders = jobsOf<LeadersAsked>((_, source, { leader }) => leaderProjects(source, leader ?? null))

export const tableJobs = {
  'export.ranking': rankingJobs.export,
  'paper.ranking': rankingJobs.preview,
  'export.lagging': lagging.export,
  'paper.lagging': lagging.preview,
  'export.milestones': milestones.export,
  'paper.milestones': milestones.preview,
  'export.targets': targets.export,
  'paper.targets': targets.preview,
  'export.problems': problems.export,
  'paper.problems': problems.preview,
  'export.categories': categories.export,
  'paper.categories': categories.preview,
  'export.leaders': leaders.export,
  'paper.leaders': leaders.preview,
}
