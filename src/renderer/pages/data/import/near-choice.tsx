import { useState } from 'react'
import type { ImportNear } from '#contract/import'
import { textAt } from '#domain/grid'
import { useNavigation } from '../../../app/navigation'
import { Popover } from '../../../parts/popover'
import { useAsk } from '../../../parts/query'
import { Suggest, type Suggestion } from '../../../parts/suggest/suggest'
import { useWords } from '../../../parts/words'
import { sayName } from './import-state'
import { importPageWords } from './words'

interface Props {
  readonly name: string
  readonly candidates: ImportNear['candidates']
  readonly row: number
}

/** A name that the ledger does not know so: which project it is, confirmed by a click; or a new one. */
export function NearChoice({ name, candidates, row }: Props) {
  const w = useWords(importPageWords)
  return (
    <Popover panelLabel={w.nearTitle(name)} align="end" buttonClass="button button-link import-check" button={w.check}>
      {(close) => (
        <div className="import-near">
          <p>{w.nearTitle(name)}</p>
          {candidates.map((one) => (
            <button
              type="button"
              key={one.id}
              className="menu-item"
              onClick={() => {
                close()
                void sayName(name, one.id)
              }}
            >
              {one.name}
              <span className="menu-note">{w.nearPick}</span>
            </button>
          ))}
          <OtherProject
            row={row}
            onPick={(id) => {
              close()
              void sayName(name, id)
            }}
          />
          <button
            type="button"
            className="menu-item"
            onClick={() => {
              close()
              void sayName(name, null)
            }}
          >
            {w.nearNew}
          </button>
        </div>
      )}
    </Popover>
  )
}

const MOST = 8

/** Any project of the ledger, found as everywhere: by name, code or pinyin. */
function OtherProject({ row, onPick }: { readonly row: number; onPick(id: string): void }) {
  const w = useWords(importPageWords)
  const { month } = useNavigation()
  const [text, setText] = useState('')
  const grid = useAsk('project.grid', { month })
  const found = useAsk('project.search', { text }, { enabled: text.trim() !== '' })
  const names = new Map(
    Array.from({ length: grid.data?.count ?? 0 }, (_, i) =>
      grid.data === undefined ? ['', ''] : [textAt(grid.data, 'id', i) ?? '', textAt(grid.data, 'name', i) ?? ''],
    ) as [string, string][],
  )
  const ids = text.trim() === '' ? [] : (found.data?.ids ?? [])
  const suggestions = ids.slice(0, MOST).map((id): Suggestion => ({ value: id, text: names.get(id) ?? id }))
  return (
    <div className="import-search">
      <label className="visually-hidden" htmlFor={`import-near-${row}`}>
        {w.nearSearch}
      </label>
      <Suggest
        id={`import-near-${row}`}
        className="import-suggest"
        text={text}
        suggestions={suggestions}
        refused={false}
        describedBy={undefined}
        placeholder={w.nearSearch}
        onText={setText}
        onPick={(one) => onPick(one.value)}
      />
    </div>
  )
}
