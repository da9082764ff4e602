import { desk } from '../parts/desk'
import { keptText, readKept } from './kept-place'
import { type KeptPlace, navigation, type PageName } from './navigation'

/** Where one was in a workspace when the program was closed; null for another workspace, and on the first day. */
export function placeKept(workspace: string): KeptPlace | null {
  const kept = desk().settings.place
  return kept === null || kept.workspace !== workspace ? null : readKept(kept.at)
}

/** The page one was at, before it is known whether its workspace opens again. */
export function pageKept(): PageName {
  const kept = desk().settings.place
  return (kept === null ? null : readKept(kept.at))?.place.page ?? 'projects'
}

/** Tells the shell where one is, for the next start, as one goes. */
export function keepPlaces(): void {
  let told = ''
  navigation.subscribe(() => {
    const { workspace, closed } = navigation.begun()
    if (workspace === null) return
    const { place, month } = navigation.get()
    const at = keptText({ place, month, closed })
    if (at === told) return
    told = at
    void desk().keepPlace({ workspace, at })
  })
}
