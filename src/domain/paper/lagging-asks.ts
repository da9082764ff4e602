import type { LampReason } from '../lamp'

/**
 * What is asked of a project by why its lamp burns: the office's default sentences, which a clerk may word anew in the
 * spreadsheet. Reasons that ask for nothing are not here.
 */
export const laggingAsks: Readonly<Partial<Record<LampReason['code'], string>>> = {
  gap: '倒排工期，提出赶上序时的措施和时限',
  ratio: '倒排工期，提出赶上序时的措施和时限',
  task: '分析未完成月任务的原因，下月补上差额',
  overdue: '说明节点逾期的原因，明确完成时限',
  startOverdue: '抓紧办结开工前手续，明确开工日期',
  notInStatistics: '备齐入统材料，抓紧申报入统',
}
