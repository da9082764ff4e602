import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language, MenuCommand } from '#contract/desk'

type Simple = Exclude<MenuCommand['command'], 'open-path'>

const words = {
  zh: {
    file: '文件',
    new: '新建工作区…',
    open: '打开工作区…',
    settings: '设置…',
    quit: '退出',
    edit: '编辑',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    help: '帮助',
    helpPages: '使用手册',
    shortcuts: '快捷键',
    about: '关于',
    reload: '重新载入',
    devTools: '开发者工具',
  },
  en: {
    file: 'File',
    new: 'New workspace…',
    open: 'Open workspace…',
    settings: 'Settings…',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    helpPages: 'Manual',
    shortcuts: 'Keyboard shortcuts',
    about: 'About',
    reload: 'Reload',
    devTools: 'Developer tools',
  },
} as const

/**
 * The native menu: on macOS at the top of the screen, elsewhere hidden behind the page's own title bar and there for its
 * keys. Undo and redo are missing on purpose: the page decides whether they mean a text field or the ledger.
 */
export function setMenu(language: Language, development: boolean, send: (command: MenuCommand) => void): void {
  const text = words[language]
  const item = (command: Simple, label: string): MenuItemConstructorOptions => ({
    label,
    click: () => send({ command }),
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
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.resetZoom },
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
