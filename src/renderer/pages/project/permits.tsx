import { type Permit, permitState } from '#domain/milestone'
import { useLanguage } from '../../parts/language'
import { permitName } from '../../parts/timeline/permit-lane'
import { useWords } from '../../parts/words'
import { choiceWords } from './header/header-facts'
import { words as pageWords } from './words'
import './tables.css'

/** The permits of a project, in the order of the procedure. */
export function Permits({ permits, onEdit }: { readonly permits: readonly Permit[]; readonly onEdit: () => void }) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  return (
    <div className="project-tab">
      <div className="project-panel-head">
        <h2>{words.permits}</h2>
        <span className="project-panel-note">
          {words.permitCount(permits.filter((p) => p.state === 'granted').length, permits.length)}
        </span>
        <span className="project-panel-fill" />
        <button type="button" className="button" onClick={onEdit}>
          {words.editPermits}
        </button>
      </div>
      <table className="project-table" aria-label={words.permits}>
        <thead>
          <tr>
            <th scope="col">{words.permit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.docNo}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.stuckOn}</th>
          </tr>
        </thead>
        <tbody>
          {permits.map((permit) => (
            <tr key={permit.id}>
              <th scope="row">{permitName(permit.kind, lang)}</th>
              <td className={permit.state === 'stuck' ? 'milestone-yellow' : ''}>
                {choiceWords(permitState, permit.state, lang)}
              </td>
              <td>{permit.docNo ?? '—'}</td>
              <td>{permit.date ?? '—'}</td>
              <td>{permit.stuckOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
