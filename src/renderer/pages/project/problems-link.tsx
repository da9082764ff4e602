import { navigation } from '../../app/navigation'
import { FlagIcon } from '../../parts/icons'
import { useAsk } from '../../parts/query'
import { ToolsSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import { words as pageWords } from './words'

/** The project's problems on the ledger: how many are open, and the way there; where there are none, to raise one. */
export function ProblemsLink({ projectId, readOnly }: { readonly projectId: string; readonly readOnly: boolean }) {
  const w = useWords(pageWords)
  const { data } = useAsk('problem.list', { projectId }, { keepPrevious: false })
  if (data === undefined || (data.raised === 0 && readOnly)) return null
  const none = data.raised === 0
  const open = () => navigation.open({ page: 'problems', project: projectId, ...(none && { add: true }) })
  return (
    <ToolsSlot>
      <button type="button" className="button" onClick={open}>
        <FlagIcon />
        {none ? w.raiseProblem : w.problems(data.raised - data.closed, data.raised)}
      </button>
    </ToolsSlot>
  )
}
