import type { ExemptionLine } from '#contract/rules'
import { exemptionFields } from '#domain/lamp-records'
import type { Lang } from '#domain/refusal'
import { addedAnswer } from '../changed'
import { table } from '../table'
import { dayOf } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'
import { rulesWords as say } from './rules-words'

const exempt = verb({
  path: 'lamp exempt',
  call: 'lamp.exempt',
  arguments: { id: { placeholder: 'ID', words: both('argId') } },
  options: {
    reason: { placeholder: 'R', words: exemptionFields.reason.label, required: true },
    approver: { placeholder: 'A', words: { zh: say.zh.optApprover, en: say.en.optApprover }, required: true },
    until: { placeholder: 'DATE', words: { zh: say.zh.optUntil, en: say.en.optUntil }, required: true },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- lamp exempt longding-10wt-dianchibo --reason 线位待批 --approver 县长办公会 --until 2024-09-30',
  ],
  run: async ({ lang, ask }, { id, reason, approver, until }) =>
    addedAnswer(await ask('lamp.exempt', { id, reason, approver, until: dayOf(until) }), lang),
})

/** An exemption as `--json` prints it; `until` as it is given to `lamp exempt`. */
function exemptionJson({ id, projectId, name, reason, approver, untilOn, inForce, daysLeft }: ExemptionLine) {
  return { id, projectId, name, reason, approver, until: untilOn, inForce, daysLeft }
}

function leftText({ inForce, daysLeft }: ExemptionLine, lang: Lang): string {
  if (daysLeft < 0) return say[lang].over
  return inForce ? String(daysLeft) : say[lang].superseded
}

function listText(rows: readonly ExemptionLine[], lang: Lang): string {
  const t = say[lang]
  if (rows.length === 0) return t.none
  const { reason, approver } = exemptionFields
  return table(
    [
      { head: t.id, cell: (row) => row.projectId },
      { head: t.name, cell: (row) => row.name },
      { head: reason.label[lang], cell: (row) => row.reason },
      { head: approver.label[lang], cell: (row) => row.approver },
      { head: t.until, cell: (row) => row.untilOn },
      { head: t.left, right: true, cell: (row) => leftText(row, lang) },
    ],
    rows,
  )
}

const list = verb({
  path: 'lamp exemptions',
  call: 'exemption.list',
  run: async ({ lang, ask }) => {
    const { rows } = await ask('exemption.list', {})
    return { json: { rows: rows.map(exemptionJson) }, text: () => listText(rows, lang) }
  },
})

export const lampVerbs = [exempt, list]
