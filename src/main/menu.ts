import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language, MenuCommand } from '#contract/desk'
import { menuWords } from './menu-words'
import type { ZoomStep } from './zoom'

type Simple = Exclude<MenuCommand['command'], 'open-path'>

/**
 * The native menu: on macOS at the top of the screen, elsewhere hidden behind the page's own title bar and there for its
 * keys. Undo and redo are missing on purpose: the page decides whether they mean a text field or the ledger.
 */
export function setMenu(
  language: Language,
  development: boolean,
  send: (command: MenuCommand) => void,
  onZoom: (step: ZoomStep) => void,
): void {
  const text = menuWords[language]
  const item = (command: Simple, label: string): MenuItemConstructorOptions => ({
    label,
    click: () => send({ command }),
  })
  // Their keys are heard by the window (window-keys): a role would not be remembered.
  const size = (step: ZoomStep, label: string, key: string): MenuItemConstructorOptions => ({
    label,
    accelerator: `CmdOrCtrl+${key}`,
    registerAccelerator: false,
    click: () => onZoom(step),
  })
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: text.reload },
    { role: 'toggleDevTools', label: text.devTools },
  ]
  const template: MenuItemConstructorOptions[] = [
    {
      label: text.file,
      submenu: [
        item('new', text.new),
        item('open', text.open),
        { type: 'separator' },
        item('settings', text.settings),
        { type: 'separator' },
        { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        size('in', text.zoomIn, 'Plus'),
        size('out', text.zoomOut, '-'),
        size('reset', text.resetZoom, '0'),
        { role: 'togglefullscreen', label: text.fullScreen },
        ...(development ? developer : []),
      ],
    },
    {
      label: text.help,
      submenu: [item('help', text.helpPages), item('shortcuts', text.shortcuts), item('about', text.about)],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
