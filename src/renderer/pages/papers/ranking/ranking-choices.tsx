import { useState } from 'react'
import { formulaText, ruleText } from '#domain/paper/ranking-rule'
import { SettingsIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { Choice } from '../choice'
import type { ControlProps } from '../controls'
import { RankingDialog } from './ranking-dialog'
import { rankingWords } from './words'

/** By what units are ranked: the rule in force, or, of a frozen month, the one it was frozen with. */
export function RankingChoices({ month, chosen, onChoose }: ControlProps) {
  const own = useWords(rankingWords)
  const lang = useLanguage()
  const [open, setOpen] = useState(false)
  const { data } = useAsk('ranking.show', { month })
  if (data === undefined) return null
  const { kept, rule } = data
  const differs = kept !== null && JSON.stringify(kept) !== JSON.stringify(rule)
  const shown = chosen.byRule ?? kept ?? rule
  return (
    <>
      {differs && (
        <Choice
          label={own.rankedBy}
          options={[
            { value: 'kept', text: own.rankedKept },
            { value: 'now', text: own.rankedNow },
          ]}
          value={chosen.byRule === null ? 'kept' : 'now'}
          onChoose={(value) => onChoose({ byRule: value === 'now' ? rule : null })}
        />
      )}
      <button type="button" className="button" title={formulaText(shown) ?? undefined} onClick={() => setOpen(true)}>
        <SettingsIcon />
        {own.rankingRule}…
      </button>
      <span className="papers-version">{ruleText(shown, lang)}</span>
      {open && <RankingDialog month={month} settings={data} onClose={() => setOpen(false)} />}
    </>
  )
}
