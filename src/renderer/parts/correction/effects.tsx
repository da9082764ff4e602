import type { CorrectionEffect } from '#contract/month-life'
import { formatGap, formatRate, formatWan } from '#domain/money'
import { LampBadge } from '../lamp'
import { useLanguage } from '../language'
import { monthWord } from '../month-words'
import { useWords } from '../words'
import { correctionWords } from './words'

/** A figure before and after; once where it stays. */
function Moved({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) return <>{after}</>
  return (
    <>
      <span className="correction-old">{before} →</span> <strong>{after}</strong>
    </>
  )
}

/** Month by month, every figure that moves with a correction. */
export function Effects({ effects }: { readonly effects: readonly CorrectionEffect[] }) {
  const words = useWords(correctionWords)
  const lang = useLanguage()
  return (
    <table className="correction-effects">
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{words.monthDone}</th>
          <th scope="col">{words.ytd}</th>
          <th scope="col">{words.rate}</th>
          <th scope="col">{words.gap}</th>
          <th scope="col">{words.lamp}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ month, state, before, after, lampBefore, lampAfter }) => (
          <tr key={month}>
            <th scope="row">
              {monthWord(month, lang)}
              {state === 'open' && <span className="correction-old"> {words.open}</span>}
            </th>
            <td>
              <Moved before={formatWan(before.monthActual)} after={formatWan(after.monthActual)} />
            </td>
            <td>
              <Moved before={formatWan(before.ytdActual)} after={formatWan(after.ytdActual)} />
            </td>
            <td>
              <Moved before={formatRate(before.annualRate)} after={formatRate(after.annualRate)} />
            </td>
            <td>
              <Moved before={formatGap(before.gapPoints)} after={formatGap(after.gapPoints)} />
            </td>
            <td>
              {lampBefore !== lampAfter && (
                <>
                  <LampBadge lamp={lampBefore} small /> →{' '}
                </>
              )}
              <LampBadge lamp={lampAfter} small />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
