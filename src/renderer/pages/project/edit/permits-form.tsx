import type { Permit } from '#domain/milestone'
import { permitFields, permitState } from '#domain/milestone'
import { ChoiceMenu } from '../../../parts/choice-menu'
import { useLanguage } from '../../../parts/language'
import { permitName } from '../../../parts/timeline/permit-lane'
import { useWords } from '../../../parts/words'
import {
  newPermitKey,
  type PermitColumn,
  type PermitKind,
  type PermitRow,
  permitColumns,
  permitKinds,
  permitRows,
  storedCell,
} from './permit-draft'
import type { DraftState } from './use-draft'
import { editWords } from './words'

/** The permits, one line each, each cell a control; a kind may be added once more (a change of an approval). */
export function PermitsForm({ permits, state }: { readonly permits: readonly Permit[]; readonly state: DraftState }) {
  const words = useWords(editWords)
  const lang = useLanguage()
  const add = (kind: PermitKind) => {
    const taken = Object.keys(state.draft.permits)
    const free = permitKinds.length + taken.length
    const n = Array.from({ length: free }, (_, i) => i + 1).find((i) => !taken.includes(newPermitKey(kind, i))) ?? free
    state.setPermit(newPermitKey(kind, n), 'docNo', '')
  }
  return (
    <>
      <table className="edit-permits" aria-label={words.permits}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            {permitColumns.map((column) => (
              <th key={column} scope="col">
                {permitFields[column].label[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permitRows(permits, state.draft.permits).map((row) => (
            <tr key={row.key}>
              <th scope="row">{permitName(row.kind, lang)}</th>
              {permitColumns.map((column) => (
                <PermitCell key={column} {...{ state, row, column }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ChoiceMenu<PermitKind | ''>
        label={words.addPermit}
        button={words.addPermit}
        value=""
        options={permitKinds.map((kind) => ({ value: kind, text: permitName(kind, lang) }))}
        onChoose={(kind) => kind !== '' && add(kind)}
      />
    </>
  )
}

interface PermitCellProps {
  readonly state: DraftState
  readonly row: PermitRow
  readonly column: PermitColumn
}

function PermitCell({ state, row, column }: PermitCellProps) {
  const words = useWords(editWords)
  const lang = useLanguage()
  const stored = storedCell(row, column)
  const typed = state.draft.permits[row.key]?.[column] ?? stored ?? ''
  const refused = state.permitDiff.refused.find((one) => one.key === `${row.key}.${column}`)
  const changed = typed !== (stored ?? '')
  const props = {
    className: 'input',
    value: typed,
    'aria-label': words.cell(permitName(row.kind, lang), permitFields[column].label[lang]),
    'aria-invalid': refused !== undefined,
    title: refused?.message,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      state.setPermit(row.key, column, event.target.value),
  }
  return (
    <td className={changed ? 'edit-cell-changed' : ''}>
      {column === 'state' ? (
        <select {...props}>
          {stored === null && <option value="">{words.unset}</option>}
          {Object.entries(permitState.choices).map(([code, term]) => (
            <option key={code} value={code}>
              {term[lang]}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" {...props} />
      )}
      {refused !== undefined && (
        <span className="edit-refusal" role="alert">
          {refused.message}
        </span>
      )}
    </td>
  )
}
