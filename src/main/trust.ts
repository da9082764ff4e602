import { isAbsolute, relative, resolve } from 'node:path'

/** The little of Electron's WebFrameMain that decides. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a message comes from the page we loaded ourselves: the top frame, at our origin. */
export function isOurPage(frame: Frame | null | undefined, origin: string): boolean {
  if (!frame || frame.parent) return false
  return hasOrigin(frame.url, origin)
}

/** Whether an address belongs to the origin. URL.origin is 'null' for schemes of one's own, so the parts are compared. */
export function hasOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return `${url.protocol}//${url.host}` === origin && !url.username && !url.password
}

/** Whether the program may load an address: its own pages and what they make in memory; in development Vite's server too. */
export function mayLoad(address: string, devServer: string | null): boolean {
  if (/^(app:\/\/desk\/|paper:\/\/|data:|blob:app:\/\/desk\/|devtools:)/.test(address)) return true
  if (!devServer) return false
  const socket = devServer.replace(/^http/, 'ws')
  return hasOrigin(address, devServer) || hasOrigin(address, socket) || address.startsWith(`blob:${devServer}/`)
}

/** What an office attaches and this program writes: texts, sheets, slides, drawings, pictures; nothing that runs. */
const documents = /\.(xlsx?|et|csv|docx?|wps|pptx?|dps|pdf|ofd|dwg|dxf|png|jpe?g|webp|gif|bmp|tiff?|heic|txt|md)$/i

/**
 * Files and folders the person chose or the engine wrote since the start. Only those are handed to the system, and of
 * files only documents: a path from elsewhere could name a program.
 */
export class KnownPaths {
  readonly #files = new Set<string>()
  readonly #folders = new Set<string>()

  addFile(path: string): void {
    if (isAbsolute(path)) this.#files.add(resolve(path))
  }
  addFolder(path: string): void {
    if (isAbsolute(path)) this.#folders.add(resolve(path))
  }
  /** May be shown in the file manager. */
  mayShow(path: string): boolean {
    const full = resolve(path)
    return isAbsolute(path) && (this.#files.has(full) || [...this.#folders].some((folder) => isInside(full, folder)))
  }
  /** May be opened: a document, or one of the folders themselves. */
  mayOpen(path: string): boolean {
    return this.mayShow(path) && (documents.test(path) || this.#folders.has(resolve(path)))
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..'
}
