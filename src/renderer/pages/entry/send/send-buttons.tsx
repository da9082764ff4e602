import { navigation } from '../../../app/navigation'
import { useWords } from '../../../parts/words'
import { unitsLayer } from '../units/layers'
import { sendWords } from './words'

/** Under the units: workbooks out to them, and back. */
export function SendButtons() {
  const w = useWords(sendWords)
  return (
    <div className="send-buttons">
      <button type="button" className="button" onClick={() => unitsLayer.set({ layer: 'send' })}>
        {w.send}
      </button>
      <button type="button" className="button" onClick={() => navigation.open({ page: 'collect' })}>
        {w.collect}
      </button>
    </div>
  )
}
