import { z } from 'zod'

/*
 * The questions of contract/desk as the shell checks them: a file of its own, since a window opens before it is asked anything.
 */

/** A file type as dialogs show it; extensions without the dot. */
const FileKind = z.strictObject({
  name: z.string().min(1).max(100),
  extensions: z.array(z.string().regex(/^[a-z0-9*]{1,12}$/)).min(1),
})
const title = z.string().max(200).optional()
const path = z.string().min(1).max(4096)
const color = z.string().regex(/^#[0-9a-f]{6}$/i)

export const deskQuestions = {
  chooseOpen: z.strictObject({ title, kinds: z.array(FileKind).optional(), multiple: z.boolean().optional() }),
  chooseSave: z.strictObject({
    title,
    /** The name offered, without a folder. */
    name: z.string().max(200).optional(),
    kinds: z.array(FileKind).optional(),
  }),
  chooseFolder: z.strictObject({ title }),
  openPath: path,
  showInFolder: path,
  /** A finished page, as the engine made it for the preview, to be put on paper by the system's own dialog. */
  print: z.strictObject({
    html: z.string().min(1).max(100_000_000),
    pageSize: z.enum(['A3', 'A4']),
    landscape: z.boolean(),
  }),
  /** Does in the page what the key does, where the page itself may not reach the clipboard. */
  edit: z.enum(['cut', 'copy', 'paste']),
  /** Something that took its time has ended; told by the system where the window is not looked at. */
  notify: z.strictObject({ title: z.string().min(1).max(200), body: z.string().max(500) }),
  /** Where one is, for the next start: as the page writes it, and understands it again. */
  keepPlace: z.strictObject({ workspace: path, at: z.string().max(2_000) }),
  /** What the window shows as it opens, for the next start to show before its own scripts have run (main/first-screen). */
  keepFirstScreen: z.strictObject({
    /** The ledger's change of which its figures are. */
    revision: z.int(),
    /** Whether it may look otherwise tomorrow, though nothing is written; else with the next month. */
    daily: z.boolean(),
    html: z.string().min(1).max(5_000_000),
    /** Style sheets that it needs, as the page links them. */
    sheets: z.array(z.string().regex(/^\.\/assets\/[\w.-]+\.css$/)).max(100),
    /** Style elements that libraries wrote into the page. */
    styles: z.array(z.string().max(1_000_000)).max(100),
  }),
  /** Draws the page a step larger or smaller, or as large as it is; answers the factor it is drawn with. */
  zoom: z.enum(['in', 'out', 'reset', 'tell']),
  setTheme: z.enum(['light', 'dark', 'system']),
  setLanguage: z.enum(['zh', 'en']),
  setTitleBarColors: z.strictObject({ background: color, symbols: color }),
} as const
