import type { Output } from '#contract/index'
import { refusalText } from '#domain/refusal'
import { pairs, table } from '../table'
import { usage } from '../typed'
import { type Answer, type Session, verb } from '../verb'
import { both, words } from '../words'

function infoText(info: Output<'workspace.info'>, { lang }: Session): string {
  const t = words[lang]
  const yes = (value: boolean) => (value ? t.yes : t.no)
  return pairs([
    [t.infoPath, info.path],
    [t.infoProjects, String(info.projects)],
    [t.infoMonths, String(info.months)],
    [t.infoSimulated, yes(info.simulated)],
    [t.infoToday, info.today],
    [t.infoUser, info.userName],
    [t.infoOffice, info.office],
    [t.infoReadOnly, yes(info.readOnly)],
    [t.infoVersion, String(info.version)],
  ])
}

function infoAnswer(info: Output<'workspace.info'>, session: Session): Answer {
  return { json: info, text: () => infoText(info, session) }
}

function catalogueOf(typed: string | undefined, session: Session): 'report-2024' | 'none' {
  if (typed === undefined || typed === 'report-2024') return 'report-2024'
  if (typed === 'none') return typed
  return usage(words[session.lang].badOption({ name: '--catalogue', value: typed, choices: 'report-2024、none' }))
}

const init = verb({
  path: 'workspace init',
  call: 'workspace.init',
  options: {
    catalogue: { placeholder: 'report-2024|none', words: both('optCatalogue') },
    demo: { placeholder: null, words: both('optDemo') },
    user: { placeholder: 'NAME', words: both('optUser') },
    office: { placeholder: 'NAME', words: both('optOffice') },
  },
  run: async (session, given) => {
    const info = await session.ask('workspace.init', {
      path: session.workspace,
      catalogue: catalogueOf(given.catalogue, session),
      demo: given.demo,
      ...(given.user !== undefined && { userName: given.user }),
      ...(given.office !== undefined && { office: given.office }),
    })
    return infoAnswer(info, session)
  },
})

const info = verb({
  path: 'workspace info',
  call: 'workspace.info',
  run: async (session) => infoAnswer(await session.ask('workspace.info', {}), session),
})

function checkFailure(count: number, session: Session): Answer['failure'] {
  const details = { path: session.workspace, why: words[session.lang].checkBad({ count }) }
  return { code: 'WORKSPACE_DAMAGED', message: refusalText('WORKSPACE_DAMAGED', details, session.lang), details }
}

const check = verb({
  path: 'workspace check',
  call: 'workspace.check',
  run: async (session) => {
    const report = await session.ask('workspace.check', {})
    const columns = [
      { head: 'code', cell: (row: (typeof report.findings)[number]) => row.code },
      { head: '', cell: (row: (typeof report.findings)[number]) => row.message },
    ]
    const failure = report.ok ? undefined : checkFailure(report.findings.length, session)
    return {
      json: report,
      text: () => (report.ok ? words[session.lang].checkOk : table(columns, report.findings)),
      ...(failure && { failure }),
    }
  },
})

const backup = verb({
  path: 'workspace backup',
  call: 'workspace.backup',
  options: { out: { placeholder: 'F', words: both('optOut'), required: true } },
  run: async (session, given) => {
    const done = await session.ask('workspace.backup', { out: session.path('--out', given.out) })
    const text = { path: done.path, bytes: done.bytes.toLocaleString('en-US'), sha256: done.sha256 }
    return { json: done, text: () => words[session.lang].backedUp(text) }
  },
})

const restore = verb({
  path: 'workspace restore',
  call: 'workspace.restore',
  options: { from: { placeholder: 'F', words: both('optFromBackup'), required: true } },
  run: async (session, given) => {
    const from = session.path('--from', given.from)
    return infoAnswer(await session.ask('workspace.restore', { from, path: session.workspace }), session)
  },
})

export const workspaceVerbs = [init, info, check, backup, restore]
