import type { UnitRow } from '#contract/workspace'
import { change } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { AddName } from './add-name'
import { InlineText } from './inline-text'
import { MergeButton } from './merge-button'
import { rosterWords } from './words'

interface Props {
  readonly kind: 'unit' | 'leader'
  readonly rows: readonly UnitRow[]
  readonly locked: boolean
}

/** Units or leaders: each with its projects, renamed in place, made one with another, and a line for a new one. */
export function NameTable({ kind, rows, locked }: Props) {
  const w = useWords(rosterWords)
  const empty = kind === 'unit' ? w.noUnits : w.noLeaders
  return (
    <section className="roster-part">
      <h2>{kind === 'unit' ? w.units : w.leaders}</h2>
      {rows.length === 0 ? (
        <p className="roster-hint">{empty}</p>
      ) : (
        <table className="roster-table roster-names">
          <thead>
            <tr>
              <th scope="col">{w[kind]}</th>
              <th scope="col" className="roster-number">
                {w.projects}
                <span className="roster-counted">{kind === 'unit' ? w.countedAtUnit : w.countedAtLeader}</span>
              </th>
              {!locked && <th scope="col" aria-label={w.merge} />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <InlineText
                    label={w.nameOf(row.name)}
                    value={row.name}
                    disabled={locked}
                    onSave={(name) => change('roster.rename', { kind, id: row.id, name })}
                  />
                </td>
                <td className="roster-number">{row.projects}</td>
                {!locked && (
                  <td className="roster-act">
                    <MergeButton {...{ kind, row, rows }} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!locked && <AddName kind={kind} />}
      <p className="roster-hint">{kind === 'unit' ? w.unitsHint : w.leadersHint}</p>
    </section>
  )
}
