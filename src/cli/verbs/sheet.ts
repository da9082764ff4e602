import type { WireError } from '#contract/wire'
import { blocksOf, collectReason, conflictCount, type Resolution, resolutions, takesBy } from '#domain/fill-in/collect'
import type { Period } from '#domain/fill-in/form'
import type { CollectedFile, SentFile } from '#domain/fill-in/report'
import { month } from '#domain/month'
import { type Lang, type RefusalCode, refusalText } from '#domain/refusal'
import { table } from '../table'
import { usage, yearOfText } from '../typed'
import { type Answer, verb } from '../verb'
import { words } from '../words'
import { type Collected, collectedJson, collectedText, conflictJson, conflictsOf } from './sheet-report'
import { bothSheet, sheetWords as say } from './sheet-words'

interface PeriodTyped {
  readonly kind: string | undefined
  readonly month: string | undefined
  readonly year: string | undefined
}

function periodOf(given: PeriodTyped, lang: Lang): Period {
  const kind = given.kind ?? 'monthly'
  if (kind !== 'monthly' && kind !== 'plan') {
    return usage(words[lang].badOption({ name: '--kind', value: kind, choices: 'monthly、plan' }))
  }
  if (given.month !== undefined && given.year !== undefined) usage(say[lang].notBoth)
  if (kind === 'monthly') return { kind, month: month(given.month ?? usage(say[lang].needMonth)) }
  return { kind, year: yearOfText(given.year ?? usage(say[lang].needYear)) }
}

const send = verb({
  path: 'sheet send',
  call: 'sheets.send',
  options: {
    kind: { placeholder: 'monthly|plan', words: bothSheet('optKind') },
    month: { placeholder: 'M', words: bothSheet('optMonth') },
    year: { placeholder: 'Y', words: bothSheet('optYear') },
    unit: { placeholder: 'U', words: bothSheet('optUnit') },
    out: { placeholder: 'DIR', words: bothSheet('optOut'), required: true },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- sheet send --month 2024-06 --out 填报表',
    '  npm run -s cli -- sheet send --month 2024-06 --unit 县住建局 --out 填报表',
    '  npm run -s cli -- sheet send --kind plan --year 2025 --out 计划填报表',
  ],
  run: async (session, given) => {
    const { lang } = session
    const { path, files, withoutUnit } = await session.ask('sheets.send', {
      period: periodOf(given, lang),
      ...(given.unit !== undefined && { units: [given.unit] }),
      out: session.path('--out', given.out),
    })
    return {
      json: { files, path, withoutUnit },
      text: () => sentText(files, lang),
      notes: withoutUnit > 0 ? [say[lang].withoutUnit({ count: withoutUnit })] : [],
    }
  },
})

function sentText(files: readonly SentFile[], lang: Lang): string {
  const t = say[lang]
  return table<SentFile>(
    [
      { head: t.unit, cell: (file) => file.unit },
      { head: t.rows, right: true, cell: (file) => String(file.rows) },
      { head: t.path, cell: (file) => file.path },
    ],
    files,
  )
}

function resolutionOf(typed: string | undefined, lang: Lang): Resolution {
  const found = resolutions.find((one) => one === (typed ?? 'ask'))
  const choices = resolutions.join('、')
  return found ?? usage(words[lang].badOption({ name: '--resolve', value: String(typed), choices }))
}

function wire<D extends WireError['details']>(code: RefusalCode, details: D, lang: Lang): WireError {
  return { code, message: refusalText(code, details, lang), details }
}

/** What stands against taking the files: a file as a whole, then cells and rows, then conflicts; null where nothing. */
function failureOf(files: readonly CollectedFile[], partial: boolean, resolve: Resolution, lang: Lang) {
  const refused = files.flatMap(({ refusal }) => refusal ?? [])
  if (refused[0] !== undefined && (!partial || refused.length === files.length)) return refused[0]
  const rejected = files.flatMap((file) => file.rejected.map((one) => ({ file: file.file, ...one })))
  if (rejected.length > 0 && !partial) return wire('SHEET_REJECTED', { count: rejected.length, rejected }, lang)
  const count = conflictCount(files)
  if (count === 0 || resolve !== 'ask') return null
  const conflicts = files.flatMap((file) =>
    conflictsOf(file).map((cell) => ({ file: file.file, ...conflictJson(cell) })),
  )
  const what = lang === 'zh' ? '收回填报表' : 'Collecting'
  return wire('CONFLICTS', { what, count, conflicts }, lang)
}

function answerOf(done: Collected, lang: Lang): Answer {
  return {
    json: collectedJson(done, lang),
    text: () => collectedText(done, lang),
    ...(done.failure && { failure: done.failure }),
  }
}

const collect = verb({
  path: 'sheet collect',
  call: 'sheets.read',
  arguments: { files: { placeholder: 'FILES', words: bothSheet('argFiles'), many: true } },
  options: {
    resolve: { placeholder: resolutions.join('|'), words: bothSheet('optResolve') },
    acceptPartial: { placeholder: null, words: bothSheet('optPartial') },
    dryRun: { placeholder: null, words: bothSheet('optDryRun') },
  },
  notes: (lang) => [
    words[lang].examples,
    '  npm run -s cli -- sheet collect 收回/*.xlsx --dry-run',
    '  npm run -s cli -- sheet collect 收回/*.xlsx --resolve sheet',
  ],
  run: async (session, given) => {
    const { lang } = session
    const resolve = resolutionOf(given.resolve, lang)
    const paths = given.files.map((file) => session.path('FILES', file))
    const { files } = await session.ask('sheets.read', { files: paths })
    const failure = failureOf(files, given.acceptPartial, resolve, lang)
    const nothing: Collected = { files, written: new Set(), changes: 0, set: null, failure }
    // A dry run asks what there is to settle, and is not refused for it.
    if (given.dryRun) return answerOf({ ...nothing, failure: failure?.code === 'CONFLICTS' ? null : failure }, lang)
    if (failure !== null) return answerOf(nothing, lang)
    const takes = takesBy(resolve)
    const blocks = blocksOf(files, takes)
    const taken = files.filter((file) => file.refusal === null)
    if (blocks.length === 0) return answerOf({ ...nothing, written: new Set(taken.map(({ path }) => path)) }, lang)
    const reason = collectReason(taken.filter(({ cells }) => cells.some(takes)).map(({ file }) => file))
    const { changes, set } = await session.ask('sheets.write', { blocks, reason })
    return answerOf({ ...nothing, written: new Set(taken.map(({ path }) => path)), changes, set }, lang)
  },
})

/** Fill-in workbooks out and back (CLI.md). */
export const sheetVerbs = [send, collect]
