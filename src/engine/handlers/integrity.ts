import type { IntegrityReport } from '#contract/backup'
import type { Words } from '#domain/refusal'
import { type CheckStep, checkedSizes, checkLedger, checkSteps } from '#ledger/check'
import type { JobContext } from '../context'

const steps: Readonly<Record<CheckStep, Words>> = {
  database: { zh: '数据库逐页检查', en: 'Database, page by page' },
  references: { zh: '记录之间的引用', en: 'References between records' },
  contents: { zh: '快照和附件核对校验', en: 'Snapshots and attachments against their checksums' },
  log: { zh: '改动记录从头重放', en: 'Log replayed from its beginning' },
}

/** A hundredth of the whole is the smallest step that is told. */
const PARTS = 100

/** Checks the whole workspace, as `workspace check` does, and tells what was looked at and how long it took. */
async function checkIntegrity({ db, lang, onProgress }: JobContext): Promise<IntegrityReport> {
  const begunAt = new Date()
  const looked = checkedSizes(db)
  const findings = checkLedger(db, {
    lang,
    onProgress(step, done, total) {
      const part = total === 0 ? 0 : done / total
      const at = (checkSteps.indexOf(step) + part) / checkSteps.length
      onProgress(Math.round(at * PARTS), PARTS, steps[step][lang])
    },
  })
  const seconds = (Date.now() - begunAt.getTime()) / 1000
  return { ok: findings.length === 0, findings, looked, begunAt: begunAt.toISOString(), seconds }
}

export const integrityJobs = { 'integrity.check': checkIntegrity }
