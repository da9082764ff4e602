import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { ImportFate, ImportReading } from '#contract/import'
import { useLanguage } from '../../../parts/language'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { ColumnHead } from './column-head'
import { importState } from './import-state'
import { NearChoice } from './near-choice'
import { columnWidths, isFigure, partsOf, type SheetParts } from './sheet-parts'
import { importPageWords } from './words'
import './sheet-table.css'

/** Rows are of one height, so that of ten thousand only those in sight are drawn (LOOK.md: entry rows 32). */
const ROW = 32
const MARGIN = 12
const NUMBER = 44
/** Wide enough for 更新 and for Change. */
const FATE = { zh: 60, en: 84 } as const
const REASON = 240

interface Props {
  readonly reading: ImportReading
  /** Goes to the next row that wants a look. */
  readonly toCheck: RefObject<(() => void) | null>
}

/** The sheet as it was read, with what each column means and what becomes of each row. */
export function SheetTable({ reading, toCheck }: Props) {
  const w = useWords(importPageWords)
  const fate = FATE[useLanguage()]
  const { said } = useStore(importState)
  const parts = useMemo(() => partsOf(reading), [reading])
  const widths = useMemo(() => columnWidths(reading, parts), [reading, parts])
  const box = useRef<HTMLElement>(null)
  const [seen, setSeen] = useState({ from: 0, to: 60 })
  const [active, setActive] = useState<number | null>(null)
  const { data } = parts
  const see = () => {
    const { current } = box
    if (current === null) return
    const from = Math.max(0, Math.floor(current.scrollTop / ROW) - MARGIN)
    const to = Math.min(data.length, Math.ceil((current.scrollTop + current.clientHeight) / ROW) + MARGIN)
    setSeen((now) => (now.from === from && now.to === to ? now : { from, to }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading has other rows to see
  useEffect(see, [reading])
  useEffect(() => {
    toCheck.current = () => {
      const wanted = (i: number) => parts.fates.get(parts.data[i]?.row ?? -1)?.fate === 'rejected'
      const order = parts.data.map((_, i) => ((active ?? -1) + 1 + i) % Math.max(parts.data.length, 1))
      const next = order.find(wanted)
      if (next === undefined || box.current === null) return
      setActive(next)
      box.current.scrollTop = Math.max(0, next * ROW - box.current.clientHeight / 2 + 120)
      box.current.focus()
    }
  }, [parts, active, toCheck])
  const template = `${NUMBER}px ${fate}px ${widths.map((width) => `${width}px`).join(' ')} minmax(${REASON}px, 1fr)`
  const width = NUMBER + fate + REASON + widths.reduce((sum, one) => sum + one, 0)
  const kind = said.kind ?? 'monthly'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses no mouse scrolls it with the arrow keys
    <section className="import-sheet" ref={box} tabIndex={0} aria-label={w.table} onScroll={see}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table element cannot say */}
      <div
        role="table"
        aria-label={w.table}
        aria-rowcount={data.length}
        className="import-grid"
        style={{ minWidth: width }}
      >
        <div className="import-top">
          <div className="import-row import-letters" style={{ gridTemplateColumns: template }} aria-hidden="true">
            <span />
            <span />
            {reading.columns.map((column) => (
              <span key={column.letter}>{column.letter}</span>
            ))}
            <span />
          </div>
          {parts.above.map(({ row, text, nature }) => (
            <div
              key={row}
              className="import-row import-above"
              style={{ gridTemplateColumns: template }}
              aria-hidden="true"
            >
              <span className="import-number">{row}</span>
              <span />
              <span className={`import-title import-${nature}`} style={{ gridColumn: `span ${widths.length}` }}>
                {text}
              </span>
              <span className="import-why">{parts.fates.get(row)?.why}</span>
            </div>
          ))}
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: a header is no control */}
          <div role="row" className="import-row import-head" style={{ gridTemplateColumns: template }}>
            <Head text={parts.headerRows} className="import-number" />
            <Head text="" />
            {reading.columns.map((column) => (
              <Head
                key={column.letter}
                text={column.header}
                className={parts.figures.has(column.at) ? 'import-right' : ''}
              />
            ))}
            <Head text={parts.header === null ? '' : w.headerRows(parts.header.to - parts.header.from + 1)} />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the controls */}
          <div role="row" className="import-row import-means" style={{ gridTemplateColumns: template }}>
            <Head text="" />
            <Head text={w.meaning} />
            {reading.columns.map((column) => (
              <ColumnHead key={column.letter} {...{ column, kind, reading }} />
            ))}
            <Head text={w.meaningWhy} className="import-why" />
          </div>
        </div>
        <div style={{ height: seen.from * ROW }} />
        {data.slice(seen.from, seen.to).map((line, i) => (
          <Row
            key={line.row}
            {...{ line, reading, parts, template }}
            fate={parts.fates.get(line.row)}
            active={seen.from + i === active}
          />
        ))}
        <div style={{ height: Math.max(0, data.length - seen.to) * ROW }} />
      </div>
    </section>
  )
}

function Head({ text, className = '' }: { readonly text: string; readonly className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: a header is no control
    <span role="columnheader" className={className} title={text}>
      {text}
    </span>
  )
}

interface RowProps {
  readonly line: SheetParts['data'][number]
  readonly fate: ImportFate | undefined
  readonly reading: ImportReading
  readonly parts: SheetParts
  readonly template: string
  readonly active: boolean
}

function Row({ line, fate, reading, parts, template, active }: RowProps) {
  const w = useWords(importPageWords)
  const refused = parts.refused.get(line.row)
  const writes = new Set(fate?.writes ?? [])
  const name = parts.toChoose.get(line.row)
  const state = fate?.fate ?? 'skipped'
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the row holds the control
    <div
      role="row"
      className={`import-row import-data import-is-${state}${active ? ' import-active' : ''}`}
      style={{ gridTemplateColumns: template }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span role="cell" className="import-number">
        {line.row}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span role="cell">
        <span className={`import-fate import-fate-${state}`}>{w[state]}</span>
      </span>
      {reading.columns.map((column) => {
        const text = line.cells[column.at] ?? ''
        const why = refused?.get(column.at)
        const tone =
          why !== undefined ? ' import-refused' : writes.has(column.at) && state !== 'rejected' ? ' import-write' : ''
        const side = isFigure(text) ? ' import-right' : ''
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <span role="cell" key={column.letter} className={`import-cell${tone}${side}`} title={why ?? text}>
            {text}
          </span>
        )
      })}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span role="cell" className="import-why" title={fate?.why}>
        {name !== undefined && <NearChoice name={name.name} candidates={name.candidates} row={line.row} />}
        <span>{fate?.why}</span>
      </span>
    </div>
  )
}
