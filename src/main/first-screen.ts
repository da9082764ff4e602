import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { DeskQuestions } from '#contract/desk'

type Screen = DeskQuestions['keepFirstScreen']

/** What decides, beside the ledger, how the window looks as it opens. All of it is known before a page is. */
export interface Circumstances {
  readonly workspace: string
  /** Where one is in it, as the page tells the settings. */
  readonly at: string
  readonly language: string
  readonly dark: boolean
  readonly zoom: number
  /** Of the page, in pixels. */
  readonly size: readonly number[]
  /** `2024-07-02`: the day it is for the program. */
  readonly day: string
}

interface Kept {
  readonly screen: Screen
  readonly of: Circumstances
  /** Which build's page the screen belongs to. */
  readonly build: number
  readonly ledger: string
}

const FILE = 'first-screen.json'

/**
 * The window's first screen, sent with the page and so on the screen before a script has run; the real one takes its place
 * as soon as it stands (docs/decisions/0004-first-row.md). The page copies it while it looks as it opens; it is written
 * when the program has ended, and shown once if since then nothing that it follows from has moved: neither the ledger's
 * file nor the window, place, language, theme, day or program. Whoever deletes the file loses nothing but that moment.
 */
export class FirstScreen {
  readonly #file: string
  #taken: { readonly screen: Screen; readonly of: Circumstances } | null = null

  /** The change that the ledger stands at, once one was told. */
  #revision: number | null = null

  /** `folder`: where the settings lie. */
  constructor(folder: string) {
    this.#file = join(folder, FILE)
  }

  /** A page that looks as it opens; the latest counts. */
  take(screen: Screen, of: Circumstances): void {
    // Nothing but a style element's own end could end it early.
    if (screen.styles.some((text) => text.includes('</'))) return
    // Copied before a write that was told of meanwhile: it has come too late.
    if (this.#revision !== null && screen.revision !== this.#revision) return
    this.#taken = { screen, of }
  }

  /** The ledger moved on: figures of before are not kept. */
  changed(revision: number): void {
    this.#revision = revision
    if (this.#taken?.screen.revision !== revision) this.#taken = null
  }

  /** Another workspace was opened. */
  forget(): void {
    this.#taken = null
    this.#revision = null
  }

  /** Keeps what was taken for the next start. Call it when the engine has closed the workspace; `page` is what is served. */
  write(now: Circumstances | null, page: Buffer): void {
    const taken = this.#taken
    const ledger = now === null ? null : ledgerMark(now.workspace)
    // A start that shows what is kept has nothing newer to say; one that could not, or left from elsewhere, says nothing.
    if (taken === null || now === null || ledger === null || !opensAlike(taken.screen, taken.of, now)) return
    const kept: Kept = { ...taken, build: crc32(page), ledger }
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify(kept), { mode: 0o600 })
      renameSync(`${this.#file}.new`, this.#file)
    } catch {
      remove(`${this.#file}.new`)
    }
  }

  /**
   * The screen to begin with; null where none was kept, or where anything that it follows from has moved. Then it goes:
   * figures of a workspace do not lie about outside it for longer than they are of use.
   */
  read(now: Circumstances | null, page: Buffer): Screen | null {
    try {
      const { screen, of, build, ledger } = JSON.parse(readFileSync(this.#file, 'utf8')) as Kept // written by write, whole
      const stands = now !== null && build === crc32(page) && opensAlike(screen, of, now)
      if (stands && ledger === ledgerMark(now.workspace)) return screen
    } catch {
      // Missing or damaged.
    }
    remove(this.#file)
    return null
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A folder that nothing can be removed from; what lies there is not shown either.
  }
}

function opensAlike(
  { daily }: Screen,
  { day, ...before }: Circumstances,
  { day: today, ...now }: Circumstances,
): boolean {
  const span = daily ? undefined : 'yyyy-mm'.length
  return JSON.stringify(before) === JSON.stringify(now) && day.slice(0, span) === today.slice(0, span)
}

/** The database as it lies there, closed; null where it is not there, or was left open by a crash or by another program. */
function ledgerMark(workspace: string): string | null {
  const file = join(workspace, 'workspace.sqlite')
  const found = statSync(file, { throwIfNoEntry: false })
  const open = [`${file}.open`, `${file}-wal`].some((one) => statSync(one, { throwIfNoEntry: false }))
  return found === undefined || open ? null : [found.ino, found.size, found.mtimeMs, found.ctimeMs].join()
}

/** The served page with a first screen in it: to be seen, and neither heard nor touched. */
export function withFirstScreen(page: string, { html, sheets, styles }: Screen, dark: boolean, nonce: string): string {
  const links = sheets
    .filter((href) => !page.includes(`rel="stylesheet" crossorigin href="${href}"`))
    .map((href) => `<link rel="stylesheet" crossorigin href="${href}">`)
  const elements = styles.map((text) => `<style nonce="${nonce}" data-first-screen>${text}</style>`)
  return page
    .replace('<html', () => `<html data-theme="${dark ? 'dark' : 'light'}"`)
    .replace('</head>', () => `${links.join('')}${elements.join('')}</head>`)
    .replace('</body>', () => `<div id="first-screen" inert aria-hidden="true">${html}</div></body>`)
}
