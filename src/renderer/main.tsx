// Before everything else: what a component's own sheet says comes after the ground it stands on.
import './parts/tokens.css'
import './parts/base.css'

import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { tellEngineRestarted } from './app/engine-notice'
import { tellFinishedJobs } from './app/finished'
import { liftFirstScreen } from './app/first-screen'
import { keepPlaces, pageKept, placeKept } from './app/keep-place'
import { navigation } from './app/navigation'
import { loadPage } from './app/page-room'
import { ask, connect, line } from './parts/ask'
import { beginWith } from './parts/begun'
import { desk } from './parts/desk'
import { setLanguage } from './parts/language'
import { followEngine, queryClient } from './parts/query'
import { beginTheme } from './parts/theme'

// The engine is asked before anything is drawn: its first answer travels while React starts.
connect()
followEngine()
desk().requestPort()
// The place is known before the workspace is: its page's chunk travels with the first answer.
void loadPage(pageKept())
keepPlaces()
tellFinishedJobs()
// Without a workspace this is refused, and the window says so itself.
const answered = askAhead()
if (pageKept() === 'projects') beginWith(answered)
else answered.catch(() => {})

const { language, theme, dark } = desk().settings
setLanguage(language)
beginTheme(theme, dark)
desk().onEngineRestarted((state) => {
  line.lose()
  tellEngineRestarted(state)
  if (state.ok) desk().requestPort()
})

/** What the first page will ask, without waiting until it is drawn. */
async function askAhead(): Promise<void> {
  const info = await queryClient.ensureQueryData({
    queryKey: ['workspace.info', {}],
    queryFn: () => ask('workspace.info', {}),
  })
  navigation.begin(info, placeKept(info.path))
  const { month } = navigation.get()
  await queryClient.prefetchQuery({
    queryKey: ['project.grid', { month }],
    queryFn: () => ask('project.grid', { month }),
  })
}

const root = document.getElementById('root')
if (root !== null) {
  liftFirstScreen(root)
  createRoot(root).render(<App />)
}
