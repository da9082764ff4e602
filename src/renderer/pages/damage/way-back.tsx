import type { DamageReport } from '#contract/backup'
import { backupReasons } from '#domain/backup'
import { formatWan } from '#domain/money'
import { LaterList } from '../../parts/backup/later-list'
import { copyMoment } from '../../parts/backup/when'
import { useLanguage } from '../../parts/language'
import { spanWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { counted } from './parts'
import { damageWords } from './words'

interface Props {
  readonly report: DamageReport
  readonly busy: boolean
  onRestore(from: string, at: string, catchUp: boolean): void
  onOther(): void
}

/** The one way back: the newest good copy, and what the log puts back on top of it. */
export function WayBack({ report: { copy, later }, busy, onRestore, onOther }: Props) {
  const w = useWords(damageWords)
  const lang = useLanguage()
  const other = (
    <button type="button" className="button" disabled={busy} onClick={onOther}>
      {w.otherCopy}
    </button>
  )
  if (copy === null) {
    return (
      <section className="damage-way" aria-label={w.wayBack}>
        <p className="damage-way-title">{w.noCopy}</p>
        <p>{w.noCopyHint}</p>
        <div className="damage-buttons">{other}</div>
      </section>
    )
  }
  const { facts } = copy
  const adds = later !== null && later.total > 0
  const since =
    later === null ? w.laterUnknown : adds ? w.catchUp(counted(later.total), counted(later.cells)) : w.noneLater
  const reason = backupReasons[copy.reason][lang]
  return (
    <section className="damage-way" aria-label={w.wayBack}>
      <p className="damage-way-title">
        {w.restoreFrom(copyMoment(copy.at))}
        <span className="damage-tag">{w.newestGood}</span>
      </p>
      <p>
        {w.madeAt(reason)}
        {lang === 'zh' ? '' : ' '}
        {since}
      </p>
      {adds && <LaterList label={w.later} sets={later.sets} total={later.total} />}
      {facts !== null && (
        <dl className="damage-facts">
          <Fact name={w.projectsFact} value={counted(facts.projects)} />
          {facts.month !== null && (
            <Fact name={w.ytdFact(spanWord(facts.month, lang))} value={formatWan(facts.ytdActual)} />
          )}
          {adds && <Fact name={w.addFact} value={w.addCount(counted(later.total), counted(later.cells))} />}
        </dl>
      )}
      <div className="damage-buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={busy}
          onClick={() => onRestore(copy.path, copy.at, adds)}
        >
          {w.restore}
        </button>
        {adds && (
          <button type="button" className="button" disabled={busy} onClick={() => onRestore(copy.path, copy.at, false)}>
            {w.restoreAlone}
          </button>
        )}
        {other}
      </div>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
