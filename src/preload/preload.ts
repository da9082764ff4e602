import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Desk, DeskQuestions, DeskSettings, deskChannels } from '#contract/desk'

// A sandboxed preload imports nothing: the channels stand here again, and the compiler holds the lists equal.
const channels = {
  ask: 'desk:ask',
  settings: 'desk:settings',
  port: 'desk:port',
  requestPort: 'desk:request-port',
  menu: 'desk:menu',
  engineRestarted: 'desk:engine-restarted',
} satisfies typeof deskChannels

const ask = <N extends keyof DeskQuestions>(name: N, question: DeskQuestions[N]) =>
  ipcRenderer.invoke(channels.ask, name, question)
const listen = <T>(channel: string, listener: (message: T) => void) => {
  const heard = (_event: unknown, message: T) => listener(message)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

// Handed on as a port, not through the bridge: what the engine answers then reaches the page in one copy.
ipcRenderer.on(channels.port, (event) => window.postMessage({ kpm: 'port' }, location.origin, [...event.ports]))
contextBridge.exposeInMainWorld('desk', {
  platform: process.platform,
  settings: ipcRenderer.sendSync(channels.settings) as DeskSettings, // main/desk.ts answers, for each page anew
  chooseOpen: (question) => ask('chooseOpen', question),
  chooseSave: (question) => ask('chooseSave', question),
  chooseFolder: (question) => ask('chooseFolder', question),
  openPath: (path) => ask('openPath', path),
  showInFolder: (path) => ask('showInFolder', path),
  print: (question) => ask('print', question),
  edit: (act) => ask('edit', act),
  notify: (question) => ask('notify', question),
  keepPlace: (place) => ask('keepPlace', place),
  keepFirstScreen: (screen) => ask('keepFirstScreen', screen),
  setTheme: (theme) => ask('setTheme', theme),
  zoom: (step) => ask('zoom', step),
  setLanguage: (language) => ask('setLanguage', language),
  setTitleBarColors: (colors) => ask('setTitleBarColors', colors),
  pathOfDropped: (file) => webUtils.getPathForFile(file as File), // the page passes a File
  onMenu: (listener) => listen(channels.menu, listener),
  onEngineRestarted: (listener) => listen(channels.engineRestarted, listener),
  requestPort: () => ipcRenderer.send(channels.requestPort),
} satisfies Desk)
