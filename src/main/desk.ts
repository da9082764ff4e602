import { BrowserWindow, ipcMain, nativeTheme } from 'electron'
import { type DeskQuestions, type DeskSettings, deskChannels } from '#contract/desk'
import { chooseFolder, chooseOpen, chooseSave, openPath, showInFolder } from './dialogs'
import { tellFinished } from './notify'
import { printPaper } from './print-dialog'
import type { SettingsFile } from './settings'
import { isOurPage, type KnownPaths } from './trust'
import { titleBarHeight, zoom } from './zoom'

type Questions = typeof import('#contract/desk-questions')['deskQuestions']

interface Shell {
  readonly origin: string
  readonly settings: SettingsFile
  readonly known: KnownPaths
  /** What a page is told before it draws. */
  tell(): DeskSettings
  onLanguage(): void
  onFirstScreen(screen: DeskQuestions['keepFirstScreen']): void
  onPortWanted(window: BrowserWindow): void
}

/** Answers `window.desk`. Whoever asks must be our own page, and what it asks must fit the question's schema. */
export function answerDesk(shell: Shell): void {
  ipcMain.handle(deskChannels.ask, async (event, name: unknown, question: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!window || !isOurPage(event.senderFrame, shell.origin)) throw new Error('not our page')
    const { deskQuestions } = await import('#contract/desk-questions')
    if (typeof name !== 'string' || !Object.hasOwn(deskQuestions, name)) throw new Error('no such question')
    return answer(shell, window, name as keyof DeskQuestions, question, deskQuestions) // it is one: hasOwn
  })
  ipcMain.on(deskChannels.settings, (event) => {
    event.returnValue = isOurPage(event.senderFrame, shell.origin) ? shell.tell() : null
  })
  ipcMain.on(deskChannels.requestPort, (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window && isOurPage(event.senderFrame, shell.origin)) shell.onPortWanted(window)
  })
}

function answer(
  shell: Shell,
  window: BrowserWindow,
  name: keyof DeskQuestions,
  question: unknown,
  deskQuestions: Questions,
): unknown {
  const { known, settings } = shell
  switch (name) {
    case 'chooseOpen':
      return chooseOpen(window, deskQuestions.chooseOpen.parse(question), known)
    case 'chooseSave':
      return chooseSave(window, deskQuestions.chooseSave.parse(question), known)
    case 'chooseFolder':
      return chooseFolder(window, deskQuestions.chooseFolder.parse(question), known)
    case 'openPath':
      return openPath(deskQuestions.openPath.parse(question), known)
    case 'showInFolder':
      return showInFolder(deskQuestions.showInFolder.parse(question), known)
    case 'print':
      return printPaper(window, deskQuestions.print.parse(question))
    case 'edit':
      return window.webContents[deskQuestions.edit.parse(question)]()
    case 'notify':
      return tellFinished(window, deskQuestions.notify.parse(question))
    case 'keepPlace':
      return settings.change({ place: deskQuestions.keepPlace.parse(question) })
    case 'keepFirstScreen':
      return shell.onFirstScreen(deskQuestions.keepFirstScreen.parse(question))
    case 'setTheme':
      settings.change({ theme: deskQuestions.setTheme.parse(question) })
      nativeTheme.themeSource = settings.now.theme
      return
    case 'zoom': {
      const step = deskQuestions.zoom.parse(question)
      if (step !== 'tell') zoom(window, settings, step)
      return settings.now.zoom
    }
    case 'setLanguage':
      settings.change({ language: deskQuestions.setLanguage.parse(question) })
      return shell.onLanguage()
    case 'setTitleBarColors': {
      const { background, symbols } = deskQuestions.setTitleBarColors.parse(question)
      window.setBackgroundColor(background)
      if (process.platform !== 'darwin') {
        window.setTitleBarOverlay({
          color: background,
          symbolColor: symbols,
          height: titleBarHeight(settings.now.zoom),
        })
      }
    }
  }
}
