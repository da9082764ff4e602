import type { Output } from '#contract/index'
import type { Overview } from '#contract/overview'
import { lampLetters } from '#domain/lamp'
import { ruleSets } from '#domain/lamp-rules'
import { formatNumber } from '#domain/money'
import { LampBadge } from '../../parts/lamp'
import { useLanguage } from '../../parts/language'
import { dayWord, monthWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './lamp-strip.css'

interface Props {
  readonly page: Overview
  readonly before: Output<'overview.before'>['before'] | undefined
}

/** How many projects each lamp has, in words and as a strip; each leads to its projects. */
export function LampStrip({ page, before }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const { lamps, month, measuredOn, preset } = page
  const meanings = { red: w.red, yellow: w.yellow, green: w.green, grey: w.grey, done: w.done, exempt: w.exempt }
  return (
    <section className="strip" aria-label={w.lamps}>
      <div className="strip-line">
        <ul className="strip-legend">
          {lamps.map(({ lamp, count }) => (
            <li key={lamp}>
              <button type="button" className="strip-lamp" onClick={() => links.lamp(lamp)}>
                <span aria-hidden="true">
                  <LampBadge lamp={lamp} />
                </span>
                <span className="strip-count">{count}</span>
                {meanings[lamp]}
              </button>
            </li>
          ))}
        </ul>
        <p className="strip-note">
          {w.measured(monthWord(month, lang), dayWord(measuredOn, lang))}
          {before != null && (
            <span className="strip-change">{`${lang === 'zh' ? '；' : '; '}${changes(page, before)}`}</span>
          )}
        </p>
        <button type="button" className="button button-link strip-rules" onClick={links.rules}>
          {w.rules(ruleSets[preset][lang])}
        </button>
      </div>
      {/* The legend says and does the same; the strip is for the eye and the mouse. */}
      <div className="strip-bar" aria-hidden="true">
        {lamps
          .filter(({ count }) => count > 0)
          .map(({ lamp, count }) => (
            <button
              type="button"
              key={lamp}
              tabIndex={-1}
              className={`strip-part lamp-${lamp}`}
              style={{ flexGrow: count }}
              onClick={() => links.lamp(lamp)}
            >
              {count}
            </button>
          ))}
      </div>
    </section>
  )

  function changes({ lamps: now }: Overview, then: NonNullable<Props['before']>): string {
    const parts = (['red', 'yellow'] as const).flatMap((lamp) => {
      const of = (list: Overview['lamps']) => list.find((one) => one.lamp === lamp)?.count ?? 0
      const more = of(now) - of(then.lamps)
      return more === 0 ? [] : `${lampLetters[lang][lamp]} ${more > 0 ? '+' : ''}${formatNumber(more, 0)}`
    })
    return parts.length === 0 ? w.lampsSame : w.comparedTo(parts.join(lang === 'zh' ? '，' : ', '))
  }
}
