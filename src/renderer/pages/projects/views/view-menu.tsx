import { useState } from 'react'
import type { SavedView } from '#domain/saved-view'
import { undo } from '../../../app/undo'
import { walkItems } from '../../../parts/choice-menu'
import { CheckIcon, ChevronDownIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { Popover } from '../../../parts/popover'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { useStore } from '../../../parts/store'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { changeView, isChanged, layoutNow, showView, view } from '../view'
import { NameDialog } from './name-dialog'
import { viewWords } from './words'
import './views.css'

interface Props {
  readonly placed: readonly string[]
  readonly readOnly: boolean
}

/** The views that are kept: looked at, saved, renamed, removed, and which one 项目 opens with. */
export function ViewMenu({ placed, readOnly }: Props) {
  const w = useWords(viewWords)
  const now = useStore(view)
  const { data } = useAsk('view.list', {})
  const [naming, setNaming] = useState<'add' | 'rename' | null>(null)
  const rows = data?.rows ?? []
  const shown = rows.find(({ id }) => id === now.viewId) ?? null
  const acts = useActs(placed)
  const changed = shown !== null && isChanged(now, shown)
  const name = shown === null ? w.view : w.viewOf(shown.name)
  return (
    <>
      <Popover
        panelLabel={w.view}
        buttonClass="button view-button"
        label={changed ? `${name}（${w.changed}）` : name}
        button={
          <>
            <span className="view-name">{name}</span>
            {changed && <span className="view-changed">{w.changed}</span>}
            <ChevronDownIcon />
          </>
        }
      >
        {(close) => (
          <div className="menu view-menu" role="menu" aria-label={w.view} tabIndex={-1} onKeyDown={walkItems}>
            {rows.length === 0 && (
              <p className="view-none">
                {w.none}
                <span>{w.noneHint}</span>
              </p>
            )}
            {rows.map((row) => (
              <button
                type="button"
                key={row.id}
                className="menu-item"
                role="menuitemradio"
                aria-checked={row.id === now.viewId}
                tabIndex={-1}
                onClick={() => {
                  showView(row)
                  close()
                }}
              >
                <span className="menu-mark">{row.id === now.viewId && <CheckIcon />}</span>
                <span className="view-name">{row.name}</span>
                {row.id === data?.opensWith && <span className="menu-note">{w.opens}</span>}
              </button>
            ))}
            {(!readOnly || changed) && <hr className="menu-line" />}
            {changed && <Item text={w.revert} run={() => showView(shown)} close={close} />}
            {changed && !readOnly && <Item text={w.save} run={() => acts.save(shown)} close={close} />}
            {!readOnly && <Item text={w.saveAs} run={() => setNaming('add')} close={close} />}
            {!readOnly && shown !== null && (
              <>
                <Item text={w.rename} run={() => setNaming('rename')} close={close} />
                <button
                  type="button"
                  className="menu-item"
                  role="menuitemcheckbox"
                  aria-checked={data?.opensWith === shown.id}
                  tabIndex={-1}
                  onClick={() => {
                    close()
                    acts.openWith(data?.opensWith === shown.id ? null : shown)
                  }}
                >
                  <span className="menu-mark">{data?.opensWith === shown.id && <CheckIcon />}</span>
                  {w.open}
                </button>
                <Item text={w.remove} run={() => acts.remove(shown)} close={close} />
              </>
            )}
          </div>
        )}
      </Popover>
      {naming === 'add' && (
        <NameDialog
          title={w.saveAsTitle}
          button={w.keep}
          name=""
          hint={w.keptHint}
          act={acts.add}
          onClose={() => setNaming(null)}
        />
      )}
      {naming === 'rename' && shown !== null && (
        <NameDialog
          title={w.renameTitle}
          button={w.doRename}
          name={shown.name}
          act={(name) => acts.rename(shown, name)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

interface ItemProps {
  readonly text: string
  run(): void
  close(): void
}
function Item({ text, run, close }: ItemProps) {
  return (
    <button
      type="button"
      className="menu-item"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        close()
        run()
      }}
    >
      <span className="menu-mark" />
      {text}
    </button>
  )
}

/** What can be done with views; each says what it did, and how to take it back. */
function useActs(placed: readonly string[]) {
  const w = useWords(viewWords)
  const lang = useLanguage()
  const told = (text: string) => say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
  // What the engine refuses stands in the status bar, as with every write.
  const quietly = (act: Promise<unknown>, text: string) =>
    void act.then(
      () => told(text),
      () => {},
    )
  return {
    async add(name: string) {
      const layout = layoutNow(view.get(), placed)
      const { id } = await change('view.add', { name, layout: { ...layout } })
      changeView({ columns: layout.columns, viewId: id })
      told(w.kept(name.trim()))
    },
    async rename({ id }: SavedView, name: string) {
      await change('view.change', { id, name })
      told(w.renamed(name.trim()))
    },
    save({ id, name }: SavedView) {
      quietly(change('view.change', { id, layout: { ...layoutNow(view.get(), placed) } }), w.saved(name))
    },
    remove({ id, name }: SavedView) {
      changeView({ viewId: null })
      quietly(change('view.remove', { id }), w.removed(name))
    },
    openWith(shown: SavedView | null) {
      const text = shown === null ? w.notOpening : w.opening(shown.name)
      quietly(change('view.open', { id: shown?.id ?? null }), text)
    },
  }
}
