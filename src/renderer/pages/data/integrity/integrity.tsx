import type { IntegrityReport } from '#contract/backup'
import type { WorkspaceInfo } from '#contract/workspace'
import { useNavigation } from '../../../app/navigation'
import { ProgressLine } from '../../../parts/backup/progress-line'
import { copyText } from '../../../parts/copy-text'
import { desk } from '../../../parts/desk'
import { CheckIcon, PrintIcon, WarningIcon } from '../../../parts/icons'
import { useAsk } from '../../../parts/query'
import { StatusSlot } from '../../../parts/slots'
import { useStore } from '../../../parts/store'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { checkState, runCheck } from './check-state'
import { counted, partOf, partsOf, reportPage, reportText, whenText } from './report'
import { integrityWords } from './words'
import './integrity.css'

/** The tab 完整性: `workspace check` as a page. What was looked at, what was found, how long it took. */
export function IntegrityTab() {
  const w = useWords(integrityWords)
  const { data: info } = useAsk('workspace.info', {})
  const state = useStore(checkState)
  if (info === undefined) return null
  const done = state.state === 'done' && state.workspace === info.path ? state.report : null
  return (
    <div className="integrity" data-region="page">
      <div className="integrity-head">
        <p>{w.intro}</p>
        <button
          type="button"
          className="button button-primary"
          disabled={state.state === 'running'}
          onClick={() => void runCheck(info.path)}
        >
          {done === null ? w.check : w.again}
        </button>
      </div>
      {state.state === 'running' && (
        <ProgressLine name={w.checking} progress={state.progress} onCancel={state.cancel} />
      )}
      {state.state === 'failed' && (
        <p className="integrity-failed" role="alert">
          {w.failed(state.why)}
        </p>
      )}
      {done === null && state.state !== 'running' && state.state !== 'failed' && (
        <p className="integrity-never">{w.never}</p>
      )}
      {done !== null && <Result report={done} info={info} />}
      <StatusSlot>
        <span>{w.status}</span>
      </StatusSlot>
    </div>
  )
}

function Result({ report, info }: { readonly report: IntegrityReport; readonly info: WorkspaceInfo }) {
  const w = useWords(integrityWords)
  const { turnData } = useNavigation()
  const { ok, findings } = report
  const copy = () => {
    if (copyText(reportText(report, info, w))) say({ text: w.copied })
  }
  const print = async () => {
    const html = reportPage(reportText(report, info, w), w.title)
    const printed = await desk().print({ html, pageSize: 'A4', landscape: false })
    if (printed === 'no-printer') say({ text: w.noPrinter })
    if (printed === 'failed') say({ text: w.printFailed })
  }
  return (
    <>
      <div className={`integrity-verdict${ok ? '' : ' integrity-bad'}`} role={ok ? 'status' : 'alert'}>
        {ok ? <CheckIcon /> : <WarningIcon />}
        <div>
          <p className="integrity-word">{ok ? w.ok : w.bad(counted(findings.length))}</p>
          <p>{whenText(report, w)}</p>
          {!ok && <p>{w.badHint}</p>}
        </div>
        {!ok && (
          <button type="button" className="button" onClick={() => turnData('backup')}>
            {w.toBackups}
          </button>
        )}
        <button type="button" className="button" onClick={copy}>
          {w.copy}
        </button>
        <button type="button" className="button" onClick={() => void print()}>
          <PrintIcon size={14} />
          {w.print}
        </button>
      </div>
      <table className="integrity-table">
        <thead>
          <tr>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.amount}</th>
            <th scope="col">{w.result}</th>
          </tr>
        </thead>
        <tbody>
          {partsOf(report, w).map((part) => (
            <tr key={part.what}>
              <td>{part.what}</td>
              <td>{part.amount}</td>
              <td className={part.findings === 0 ? 'integrity-good' : 'integrity-wrong'}>
                {part.findings === 0 ? (
                  <>
                    <CheckIcon size={14} />
                    {w.good}
                  </>
                ) : (
                  w.findings(counted(part.findings))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > 0 && (
        <table className="integrity-table" aria-label={w.list}>
          <thead>
            <tr>
              <th scope="col">{w.kind}</th>
              <th scope="col">{w.list}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ code, message }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a result never changes, and may say the same twice
              <tr key={i}>
                <td>{w[partOf(code)]}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
