import type { Permit } from '#domain/milestone'
import { permitFields, permitState } from '#domain/milestone'
import { useLanguage } from '../../../parts/language'
import { permitName } from '../../../parts/timeline/permit-lane'
import { useWords } from '../../../parts/words'
import { type PermitColumn, type PermitKind, permitColumns, permitKinds, storedPermit } from './permit-draft'
import type { DraftState } from './use-draft'
import { editWords } from './words'

/** The permits, one line a kind, each cell a control. */
export function PermitsForm({ permits, state }: { readonly permits: readonly Permit[]; readonly state: DraftState }) {
  const words = useWords(editWords)
  const lang = useLanguage()
  return (
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
        {permitKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{permitName(kind, lang)}</th>
            {permitColumns.map((column) => (
              <PermitCell key={column} {...{ permits, state, kind, column }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface PermitCellProps {
  readonly permits: readonly Permit[]
  readonly state: DraftState
  readonly kind: PermitKind
  readonly column: PermitColumn
}

function PermitCell({ permits, state, kind, column }: PermitCellProps) {
  const words = useWords(editWords)
  const lang = useLanguage()
  const key = `${kind}.${column}`
  const stored = storedPermit(permits, kind, column)
  const typed = state.draft.permits[kind]?.[column] ?? stored ?? ''
  const refused = state.permitDiff.refused.find((row) => row.key === key)
  const changed = typed !== (stored ?? '')
  const props = {
    className: 'input',
    value: typed,
    'aria-label': words.cell(permitName(kind, lang), permitFields[column].label[lang]),
    'aria-invalid': refused !== undefined,
    title: refused?.message,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      state.setPermit(kind, column, event.target.value),
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
        <input type={column === 'date' ? 'date' : 'text'} {...props} />
      )}
      {refused !== undefined && (
        <span className="edit-refusal" role="alert">
          {refused.message}
        </span>
      )}
    </td>
  )
}
