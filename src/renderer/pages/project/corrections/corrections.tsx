import { useState } from 'react'
import type { CorrectionRecord } from '#contract/month-life'
import type { Value } from '#domain/field'
import type { Month } from '#domain/month'
import { type CorrectionLine, correctables } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { AskError, ask } from '../../../parts/ask'
import { fieldOfValue, shownValue } from '../../../parts/correction/values'
import { desk } from '../../../parts/desk'
import { momentOf } from '../../../parts/history/moment'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { FilesButton } from '../files/files-button'
import { correctionListWords } from './words'
import '../tables.css'

interface Props {
  readonly projectId: string
  readonly corrections: readonly CorrectionRecord[]
  readonly readOnly: boolean
}

/** 更正单: every correction of the project, the newest first, to be read, printed and proved. */
export function Corrections({ projectId, corrections, readOnly }: Props) {
  const w = useWords(correctionListWords)
  const lang = useLanguage()
  return (
    <div className="project-tab">
      <table className="project-table" aria-label={w.title}>
        <thead>
          <tr>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.month}</th>
            <th scope="col">{w.change}</th>
            <th scope="col">{w.reason}</th>
            <th scope="col">{w.registered}</th>
            <th scope="col">
              <span className="visually-hidden">{w.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {corrections
            .toSorted((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1))
            .map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.number}</th>
                <td>{monthTitle(one.month as Month, lang)}</td>
                <td>
                  {one.lines.map((line) => (
                    <div key={line.field}>{lineText(line, lang)}</div>
                  ))}
                </td>
                <td>
                  {one.reason}
                  <div className="project-quiet">
                    {[one.basis !== null && w.basis(one.basis), one.proposedBy !== null && w.proposedBy(one.proposedBy)]
                      .filter(Boolean)
                      .join(w.comma)}
                  </div>
                </td>
                <td>
                  {one.who}
                  <div className="project-quiet">{momentOf(one.registeredAt).day}</div>
                </td>
                <td className="files-acts">
                  <FilesButton
                    projectId={projectId}
                    owner="correction"
                    ownerRecord={one.id}
                    name={w.named(one.number)}
                    readOnly={readOnly}
                  />
                  <ExportButton correction={one} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** 本月完成投资 7,084.43 → 7,000.00. */
function lineText({ field, before, after }: CorrectionLine, lang: Lang): string {
  const name = correctables.find((one) => one === field)
  if (name === undefined) return `${field} ${before ?? '—'} → ${after ?? '—'}`
  const { kind, label } = fieldOfValue(name)
  const isNumber = kind === 'money' || kind === 'fraction'
  const show = (kept: string | null) =>
    shownValue(name, kept === null ? null : ((isNumber ? Number(kept) : kept) as Value))
  return `${label[lang]} ${show(before)} → ${show(after)}`
}

function ExportButton({ correction }: { readonly correction: CorrectionRecord }) {
  const w = useWords(correctionListWords)
  const [busy, setBusy] = useState(false)
  const write = async () => {
    const out = await desk().chooseSave({
      title: w.exportTitle,
      name: `${w.named(correction.number)}.pdf`,
      kinds: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (out === null) return
    setBusy(true)
    try {
      const { path } = await ask('export.correction', { id: correction.id, out })
      say({ text: w.exported(path), action: { text: w.open, run: () => void desk().openPath(path) } })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      say({ text: error.message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      className="project-link"
      aria-label={w.exportNamed(correction.number)}
      disabled={busy}
      onClick={() => void write()}
    >
      {w.export}
    </button>
  )
}
