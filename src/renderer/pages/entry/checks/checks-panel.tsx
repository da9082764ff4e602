import { useState } from 'react'
import type { FindingLine } from '#contract/month-life'
import { type FindingCode, findingCodes, findingTitles } from '#domain/findings'
import type { Month } from '#domain/month'
import { CheckIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { Explain } from './explain'
import { checkWords } from './words'
import './checks.css'

interface Props {
  readonly month: Month
  /** Null as long as the checks are under way. */
  readonly findings: readonly FindingLine[] | null
  readonly frozen: boolean
  onJump(finding: FindingLine): void
}

/** Codes that stop a freeze are red, those that only ask for a word are yellow. */
const grave: ReadonlySet<FindingCode> = new Set(['NOT_REPORTED'])
const SHOWN_AT_FIRST = 6

/** The checks of the month, live beside the grid: each row a jump and a place for its explanation. */
export function ChecksPanel({ month, findings, frozen, onJump }: Props) {
  const words = useWords(checkWords)
  const lang = useLanguage()
  if (findings === null) {
    return (
      <aside className="checks" aria-label={words.title} data-region="panel">
        <div className="checks-head">
          <h2>{frozen ? words.titleFrozen : words.title}</h2>
          <span role="status">{words.checking}</span>
        </div>
      </aside>
    )
  }
  const open = findings.filter((line) => line.explanation === null)
  const explained = findings.filter((line) => line.explanation !== null)
  const clean = findingCodes.filter((code) => findings.every((line) => line.code !== code))
  return (
    <aside className="checks" aria-label={words.title} data-region="panel">
      <div className="checks-head">
        <h2>{frozen ? words.titleFrozen : words.title}</h2>
        <span role="status">
          {findings.length === 0 ? words.none : words.summary(findings.length, explained.length)}
        </span>
      </div>
      <div className="checks-body">
        {findingCodes.map((code) => (
          <Group
            key={code}
            title={findingTitles[code][lang]}
            tone={grave.has(code) ? 'red' : 'yellow'}
            lines={open.filter((line) => line.code === code)}
            {...{ month, frozen, onJump }}
          />
        ))}
        <Group title={words.explained} tone="done" lines={explained} {...{ month, frozen, onJump }} />
        <ul className="checks-clean">
          {clean.map((code) => (
            <li key={code}>
              <CheckIcon size={12} />
              <span>{findingTitles[code][lang]}</span>
              <span>0</span>
            </li>
          ))}
        </ul>
        <p className="checks-note">{frozen ? words.noteFrozen : words.note}</p>
      </div>
    </aside>
  )
}

interface GroupProps extends Pick<Props, 'month' | 'frozen' | 'onJump'> {
  readonly title: string
  readonly tone: 'red' | 'yellow' | 'done'
  readonly lines: readonly FindingLine[]
}
function Group({ title, tone, lines, ...rest }: GroupProps) {
  const words = useWords(checkWords)
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="checks-group">
      <h3 className={`checks-${tone}`}>
        <span>{title}</span>
        <span>{lines.length}</span>
      </h3>
      <ul>
        {shown.map((line) => (
          <Line key={`${line.projectId}/${line.code}`} line={line} {...rest} />
        ))}
      </ul>
      {lines.length > SHOWN_AT_FIRST && (
        <button type="button" className="button button-link" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(lines.length - SHOWN_AT_FIRST)}
        </button>
      )}
    </section>
  )
}

interface LineProps extends Pick<Props, 'month' | 'frozen' | 'onJump'> {
  readonly line: FindingLine
}
function Line({ line, month, frozen, onJump }: LineProps) {
  const words = useWords(checkWords)
  const [explaining, setExplaining] = useState(false)
  const jump = `${words.jump} ${line.name}`
  return (
    <li>
      <div className="checks-line">
        <button type="button" className="checks-name" title={jump} aria-label={jump} onClick={() => onJump(line)}>
          {line.name}
        </button>
        {!frozen && !explaining && (
          <button type="button" className="button button-link" onClick={() => setExplaining(true)}>
            {line.explanation === null ? words.explain : words.change}
          </button>
        )}
      </div>
      {line.code !== 'NOT_REPORTED' && <p className="checks-says">{line.message}</p>}
      {explaining ? (
        <Explain month={month} line={line} onClose={() => setExplaining(false)} />
      ) : (
        line.explanation !== null && <p className="checks-explanation">{line.explanation}</p>
      )}
    </li>
  )
}
