import { Dialog } from '../parts/dialog'
import { useWords } from '../parts/words'
import { actions } from './actions/actions'
import { type PageKeys, pageKeys } from './actions/page-keys'
import { actionWords, keyWords } from './actions/words'
import { pages } from './pages'
import { words } from './words'
import './shortcuts.css'

/** Every key that works: those of the actions, then each page's own. */
export function Shortcuts({ onClose }: { onClose(): void }) {
  const w = useWords(words)
  const a = useWords(actionWords)
  const k = useWords(keyWords)
  const told = ({ keys }: PageKeys) =>
    keys.map(([key, does]) => ({ caps: typeof key === 'string' ? key.split(/ +/) : [k[key.word]], does: k[does] }))
  const ofActions = actions.flatMap(({ name, key }) => (key === undefined ? [] : { caps: [key.told], does: a[name] }))
  const titleOf = (of: PageKeys['of']) => {
    const word = pages.find(({ page }) => page === of)?.nav?.word
    return word === undefined ? w.projectPage : w[word]
  }
  return (
    <Dialog title={w.shortcuts} onClose={onClose} className="shortcuts-dialog">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="shortcuts" tabIndex={0} aria-label={w.shortcuts}>
        <div className="shortcuts-columns">
          {pageKeys.map((page) =>
            page.of === 'window' ? (
              <Keys key={page.of} title={w.everywhere} keys={[...ofActions, ...told(page)]} />
            ) : (
              <Keys key={page.of} title={titleOf(page.of)} keys={told(page)} />
            ),
          )}
        </div>
      </section>
      <form method="dialog" className="dialog-buttons">
        <button type="submit" className="button" data-start="">
          {w.close}
        </button>
      </form>
    </Dialog>
  )
}

interface KeysProps {
  readonly title: string
  /** `caps`: one text for each key; a gesture is one. */
  readonly keys: readonly { readonly caps: readonly string[]; readonly does: string }[]
}
function Keys({ title, keys }: KeysProps) {
  return (
    <div className="shortcuts-part">
      <h3 className="shortcuts-title">{title}</h3>
      <dl>
        {keys.map(({ caps, does }) => (
          <div key={caps.join(' ')} className="shortcut">
            <dt>
              {caps.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
