import type { BackupList, BackupPlace } from '#contract/backup'
import { changePlaces, openCopyFolder } from '../../../parts/backup/places'
import { desk } from '../../../parts/desk'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { Line } from './line'
import { settingsTabWords } from './words'

const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1)

/** Where this computer keeps copies: each place with its room, changed by a folder dialog. */
export function Places({ list }: { readonly list: BackupList }) {
  const w = useWords(settingsTabWords)
  const lang = useLanguage()
  const { first, second, rows } = list
  const choose = async (which: 'first' | 'second', title: string) => {
    const folder = await desk().chooseFolder({ title })
    if (folder !== null) await changePlaces({ [which]: folder }, lang)
  }
  const act = (text: string, run: () => void) => (
    <button type="button" className="button button-link" onClick={run}>
      {text}
    </button>
  )
  return (
    <>
      <Line label={w.first} note={!first.present && !first.chosen ? w.notYet : noteOf(first, w)}>
        <span className="settings-value">{first.chosen ? first.path : w.ownPlace(first.path)}</span>
        {act(w.change, () => void choose('first', w.firstTitle))}
        {first.chosen && act(w.useOwn, () => void changePlaces({ first: null }, lang))}
        {rows.length > 0 && act(w.open, () => void openCopyFolder())}
      </Line>
      <Line label={w.second} note={second === null ? null : noteOf(second, w)}>
        <span className="settings-value">{second === null ? w.noSecond : second.path}</span>
        {act(second === null ? w.choose : w.change, () => void choose('second', w.secondTitle))}
        {second !== null && act(w.useNone, () => void changePlaces({ second: null }, lang))}
      </Line>
    </>
  )
}

function noteOf({ present, freeBytes }: BackupPlace, w: (typeof settingsTabWords)['zh' | 'en']): string | null {
  if (!present) return w.absent
  return freeBytes === null ? null : w.free(gigabytes(freeBytes))
}
