import type { Output } from '#contract/index'
import { parseField } from '#domain/field'
import { findingCodes, findingTitles } from '#domain/findings'
import { parseWan, toWan, type Yuan } from '#domain/money'
import { month } from '#domain/month'
import { correctables, monthStage } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { monthFields } from '#domain/year-record'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { usage } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'
import { lifeWords as say } from './month-life-words'

const argMonth = { month: { placeholder: 'M', words: both('argMonth') } }
const reason = { placeholder: 'R', words: both('optReason'), required: true } as const

type Status = Output<'month.status'>

/** The promised fields first (CLI.md, month status), then when each unit is due and whether it is late. */
function statusJson(status: Status) {
  const { month: of, state, cutOff, reported, total, filled, units } = status
  return { month: of, state, cutOff, reported, total, filled, units: units.map(({ missing: _rows, ...unit }) => unit) }
}

const status = verb({
  path: 'month status',
  call: 'month.status',
  arguments: argMonth,
  run: async ({ lang, ask }, given) => {
    const found = await ask('month.status', { month: month(given.month) })
    return { json: statusJson(found), text: () => statusText(found, lang) }
  },
})

function statusText(found: Status, lang: Lang): string {
  const t = say[lang]
  const head = t.head({
    month: found.month,
    state: monthStage.choices[found.state][lang],
    reported: found.reported,
    total: found.total,
    cutOff: found.cutOff ?? '—',
  })
  const units = table<Status['units'][number]>(
    [
      { head: t.unit, cell: (one) => one.unit ?? t.noUnit },
      { head: t.reported, right: true, cell: (one) => `${one.reported}/${one.total}` },
      { head: t.state, cell: (one) => t[one.state] },
      { head: t.cutOff, cell: (one) => one.cutOff },
      { head: t.late, right: true, cell: (one) => (one.late ? String(one.daysLate) : null) },
    ],
    found.units,
  )
  return `${head}\n${units}`
}

const check = verb({
  path: 'month check',
  call: 'month.check',
  arguments: argMonth,
  run: async ({ lang, ask }, given) => {
    const { findings } = await ask('month.check', { month: month(given.month) })
    const t = say[lang]
    return {
      json: {
        findings: findings.map(({ code, projectId, message, explanation }) => ({
          code,
          projectId,
          message,
          explained: explanation !== null,
          explanation,
        })),
      },
      text: () =>
        findings.length === 0
          ? t.noFindings
          : table(
              [
                { head: t.finding, cell: (f) => findingTitles[f.code][lang] },
                { head: t.project, cell: (f) => f.name },
                { head: t.says, cell: (f) => f.message },
                { head: t.explanation, cell: (f) => f.explanation },
              ],
              findings,
            ),
    }
  },
})

const explain = verb({
  path: 'month explain',
  call: 'month.explain',
  arguments: argMonth,
  options: {
    project: { placeholder: 'ID', words: both('argId'), required: true },
    code: {
      placeholder: 'C',
      words: { zh: '检查项代码，见 month check', en: 'code of the finding, see month check' },
      required: true,
    },
    text: { placeholder: 'T', words: { zh: '说明', en: 'explanation' }, required: true },
  },
  run: async ({ lang, ask }, given) => {
    const code = findingCodes.find((one) => one === given.code.trim())
    if (code === undefined) {
      return usage(words[lang].badOption({ name: '--code', value: given.code, choices: findingCodes.join('、') }))
    }
    const input = { month: month(given.month), projectId: given.project, code, text: given.text }
    return changedAnswer(await ask('month.explain', input), lang)
  },
})

const sendBack = verb({
  path: 'month return',
  call: 'month.return',
  arguments: argMonth,
  options: { unit: { placeholder: 'U', words: { zh: '责任单位', en: 'unit' }, required: true }, reason },
  run: async ({ lang, ask }, given) =>
    changedAnswer(
      await ask('month.return', { month: month(given.month), unit: given.unit, reason: given.reason }),
      lang,
    ),
})

const review = verb({
  path: 'month review',
  call: 'month.review',
  arguments: argMonth,
  run: async ({ lang, ask }, given) => changedAnswer(await ask('month.review', { month: month(given.month) }), lang),
})

const freeze = verb({
  path: 'month freeze',
  call: 'month.freeze',
  arguments: argMonth,
  options: {
    acceptFindings: {
      placeholder: null,
      words: { zh: '有没说明的检查也冻结', en: 'freeze although findings are not explained' },
    },
  },
  run: async ({ lang, ask }, given) => {
    const done = await ask('month.freeze', { month: month(given.month), acceptFindings: given.acceptFindings })
    const { totals: _totals, ...json } = done
    return {
      json,
      text: () => say[lang].frozen({ month: given.month, version: done.version, count: done.totals.count }),
    }
  },
})

const reopen = verb({
  path: 'month reopen',
  call: 'month.reopen',
  arguments: argMonth,
  options: { reason },
  run: async ({ lang, ask }, given) =>
    changedAnswer(await ask('month.reopen', { month: month(given.month), reason: given.reason }), lang),
})

const archive = verb({
  path: 'month archive',
  call: 'month.archive',
  arguments: argMonth,
  run: async ({ lang, ask }, given) => changedAnswer(await ask('month.archive', { month: month(given.month) }), lang),
})

const money: ReadonlySet<string> = new Set(['actual', 'statistics'])

/** A corrected value as the command line prints it: money in 万元. */
function lineValue(field: string, stored: string | null): string | number | null {
  if (stored === null) return null
  if (money.has(field)) return toWan(Number(stored) as Yuan) // a money line holds whole yuan
  return field === 'physical' ? Number(stored) : stored
}

const correct = verb({
  path: 'month correct',
  call: 'month.correct',
  arguments: { id: { placeholder: 'ID', words: both('argId') }, ...argMonth },
  options: {
    actual: { placeholder: '万元', words: monthFields.actual.label },
    physical: { placeholder: '0..1', words: monthFields.physical.label },
    progress: { placeholder: 'T', words: monthFields.progress.label },
    problem: { placeholder: 'T', words: monthFields.problem.label },
    next: { placeholder: 'T', words: monthFields.next.label },
    statistics: { placeholder: '万元', words: monthFields.statistics.label },
    reason,
    basis: { placeholder: 'T', words: { zh: '依据', en: 'basis' } },
    proposedBy: { placeholder: 'T', words: { zh: '谁提出', en: 'proposed by' } },
  },
  run: async ({ lang, ask }, given) => {
    const { id, month: typedMonth, reason: why, basis, proposedBy } = given
    const changes = correctables.flatMap((name) => {
      const text = given[name]
      if (text === undefined) return []
      return [[name, money.has(name) ? parseWan(text) : parseField(monthFields[name], text)] as const]
    })
    if (changes.length === 0) {
      usage(words[lang].nothingGiven({ options: '--actual、--physical、--progress、--problem、--next、--statistics' }))
    }
    const done = await ask('month.correct', {
      id,
      month: month(typedMonth),
      ...Object.fromEntries(changes),
      reason: why,
      ...(basis !== undefined && { basis }),
      ...(proposedBy !== undefined && { proposedBy }),
    })
    const lines = done.lines.map(({ field, before, after }) => ({
      field,
      before: lineValue(field, before),
      after: lineValue(field, after),
    }))
    const first = lines.find((line) => line.field === 'actual') ?? lines[0]
    const { id: cid, correction, changes: count, set, laterMonths } = done
    return {
      json: {
        id: cid,
        correction,
        before: first?.before ?? null,
        after: first?.after ?? null,
        laterMonths,
        lines,
        changes: count,
        set,
      },
      text: () =>
        say[lang].corrected({
          number: correction,
          before: String(first?.before ?? '—'),
          after: String(first?.after ?? '—'),
          later: laterMonths,
        }),
    }
  },
})

const corrections = verb({
  path: 'correction list',
  call: 'correction.list',
  options: {
    project: { placeholder: 'ID', words: both('optProject') },
    month: { placeholder: 'M', words: { zh: '只看这个月的', en: 'only those of this month' } },
  },
  run: async ({ lang, ask }, given) => {
    const { rows } = await ask('correction.list', {
      ...(given.project !== undefined && { projectId: given.project }),
      ...(given.month !== undefined && { month: month(given.month) }),
    })
    const t = say[lang]
    return {
      json: {
        rows: rows.map(({ lines, ...row }) => ({
          ...row,
          lines: lines.map(({ field, before, after }) => ({
            field,
            before: lineValue(field, before),
            after: lineValue(field, after),
          })),
        })),
      },
      text: () =>
        rows.length === 0
          ? words[lang].noRows
          : table(
              [
                { head: t.number, cell: (row) => row.number },
                { head: t.project, cell: (row) => row.name },
                { head: t.month, cell: (row) => row.month },
                { head: t.reason, cell: (row) => row.reason },
                { head: t.who, cell: (row) => row.who },
              ],
              rows,
            ),
    }
  },
})

/** Every verb of the month's life (CLI.md, Verbs). */
export const monthLifeVerbs = [status, check, explain, sendBack, review, freeze, reopen, archive, correct, corrections]
