import { useEffect, useState } from 'react'
import type { DamagePart, DamageReport } from '#contract/backup'
import type { WorkspaceInfo } from '#contract/workspace'
import { LogoIcon } from '../../app/logo'
import { LookSwitches } from '../../app/settings-menu'
import { ask } from '../../parts/ask'
import { ProgressLine } from '../../parts/backup/progress-line'
import { restoreCopy } from '../../parts/backup/restore'
import { useJob } from '../../parts/backup/use-job'
import { copyText } from '../../parts/copy-text'
import { desk } from '../../parts/desk'
import { CheckIcon, CloseIcon, LockIcon, WarningIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { diagnosis, partText } from './parts'
import { WayBack } from './way-back'
import { damageWords } from './words'
import './page.css'

interface Props {
  /** The damaged workspace. */
  readonly path: string
  onOpened(info: WorkspaceInfo): void
  onOther(): void
}

/** A damaged workspace: what is whole, what is not, one way back; the file stays as it is (LOOK.md, picture 29). */
export function DamagePage({ path, onOpened, onOther }: Props) {
  const w = useWords(damageWords)
  const lang = useLanguage()
  const { running, failure, run } = useJob()
  const [report, setReport] = useState<DamageReport | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each workspace
  useEffect(() => {
    void run(w.looking, (options) => ask('damage.look', { path }, options), 'looks').then((found) => {
      if (found !== null) setReport(found)
    })
  }, [path])
  const restore = async (from: string, at: string, catchUp: boolean) => {
    const info = await run(w.restoring, (options) =>
      restoreCopy({ from, at, workspace: path, sound: false, catchUp }, lang, options),
    )
    if (info !== null) onOpened(info)
  }
  const otherCopy = async () => {
    const kinds = [{ name: w.backupKind, extensions: ['kpmbackup', '*'] }]
    const [from] = await desk().chooseOpen({ title: w.otherTitle, kinds })
    if (from !== undefined) await restore(from, new Date().toISOString(), false)
  }
  const readAlone = async () => {
    const info = await run(w.readAlone, () => ask('damage.open', { path }))
    if (info !== null) onOpened(info)
  }
  return (
    <div className="damage">
      <header className="title-bar damage-bar">
        <LogoIcon />
        <span className="damage-name">{w.appName}</span>
        <span className="title-space" />
        <LookSwitches />
      </header>
      <div className="damage-strip">
        <LockIcon />
        <b>{w.readOnly}</b>
        <span>{w.readOnlyText}</span>
      </div>
      <main className="damage-scroll">
        <div className="damage-column">
          <div className="damage-head">
            <WarningIcon />
            <div>
              <h1>{report?.readable === false ? w.titleWhole : w.title}</h1>
              <p>{report?.readable === false ? w.introWhole : w.intro}</p>
              {report !== null && <p className="damage-why">{w.why(report.why)}</p>}
            </div>
          </div>
          {report?.readable === true && <Parts report={report} />}
          {running !== null && <ProgressLine {...running} onCancel={running.cancel} />}
          {failure !== null && (
            <p className="damage-failure" role="alert">
              {w.failed(failure.message)}
            </p>
          )}
          {report !== null && (
            <>
              <h2>{w.wayBack}</h2>
              <WayBack
                report={report}
                busy={running !== null}
                onRestore={(from, at, catchUp) => void restore(from, at, catchUp)}
                onOther={() => void otherCopy()}
              />
            </>
          )}
          <div className="damage-others">
            {report?.readable === true && (
              <button type="button" className="button button-link" onClick={() => void readAlone()}>
                {w.readAlone}
              </button>
            )}
            {report !== null && (
              <button
                type="button"
                className="button button-link"
                onClick={() => {
                  if (copyText(diagnosis(report, desk().settings.versions.app, w, lang))) say({ text: w.copied })
                }}
              >
                {w.diagnosis}
              </button>
            )}
            <button type="button" className="button button-link" onClick={onOther}>
              {w.other}
            </button>
          </div>
          <p className="damage-kept">{w.kept(path)}</p>
        </div>
      </main>
    </div>
  )
}

function Parts({ report: { parts } }: { readonly report: DamageReport }) {
  const w = useWords(damageWords)
  const broken = parts.filter((part) => !part.whole)
  return (
    <>
      <h2>{w.wholeParts}</h2>
      <PartTable label={w.wholeParts} parts={parts.filter((part) => part.whole)} />
      <h2>{w.brokenParts}</h2>
      {broken.length === 0 ? <p>{w.nothingBroken}</p> : <PartTable label={w.brokenParts} parts={broken} />}
    </>
  )
}

function PartTable({ label, parts }: { readonly label: string; readonly parts: readonly DamagePart[] }) {
  const w = useWords(damageWords)
  const lang = useLanguage()
  return (
    <table className="damage-parts" aria-label={label}>
      <tbody>
        {parts.map((part) => {
          const { name, text } = partText(part, w, lang)
          return (
            <tr key={part.part}>
              <th scope="row">{name}</th>
              <td>{text}</td>
              <td className={part.whole ? 'damage-good' : 'damage-bad'}>
                {part.whole ? <CheckIcon size={14} /> : <CloseIcon size={14} />}
                <span className="visually-hidden">{part.whole ? w.good : w.bad}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
