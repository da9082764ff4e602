import { type Permit, permitState } from '#domain/milestone'
import { useLanguage } from '../../parts/language'
import { permitName } from '../../parts/timeline/permit-lane'
import { useWords } from '../../parts/words'
import { FilesButton } from './files/files-button'
import { choiceWords } from './header/header-facts'
import { words as pageWords } from './words'
import './tables.css'

interface Props {
  readonly projectId: string
  readonly permits: readonly Permit[]
  readonly readOnly: boolean
  readonly onEdit: () => void
}

/** The permits of a project, in the order of the procedure. */
export function Permits({ projectId, permits, readOnly, onEdit }: Props) {
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
            <th scope="col">{words.files}</th>
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
              <td>
                <FilesButton
                  projectId={projectId}
                  owner="permit"
                  ownerRecord={permit.id}
                  name={permitName(permit.kind, lang)}
                  readOnly={readOnly}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
