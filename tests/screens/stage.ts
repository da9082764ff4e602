import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, type TestInfo } from '@playwright/test'
import { type LaunchOptions, launch, type Program } from '../e2e/launch'

const root = resolve(import.meta.dirname, '../..')
const pictures = process.env.KPM_SCREENS_OUT ?? join(root, 'artifacts', 'screens')
const baselines = process.env.KPM_SCREENS_BASELINES ?? join(pictures, 'baselines')
const only = process.env.KPM_SCREENS_ONLY === undefined ? null : new RegExp(process.env.KPM_SCREENS_ONLY)

/** The demonstration's day: what is overdue, due and of today never moves. */
export const TODAY = '2024-07-02'

export type Theme = 'light' | 'dark'
export type Size = readonly [width: number, height: number]
export const sizes: readonly Size[] = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
]
export const themes: readonly Theme[] = ['light', 'dark']

/** Something to be seen: how one gets there, and back to where the next begins. */
export interface Scene {
  readonly name: string
  open(program: Program): Promise<void>
  leave?(program: Program): Promise<void>
  /** Only at these; without it at all that the set takes. */
  readonly sizes?: readonly Size[]
  /** Taken while it loads: nothing waits for the end of that. */
  readonly busy?: boolean
  /** Opened anew at each size: what hangs on a panel that a narrow window folds away. */
  readonly anew?: boolean
}
export interface SceneSet {
  /** The folder of its pictures. */
  readonly name: string
  readonly sizes: readonly Size[]
  readonly themes: readonly Theme[]
}

/** What the clock of the wall says is no part of a picture. */
const still = `
  .status-bar [role='status'], .history-time, [data-clock] { visibility: hidden !important; }
  *, *::before, *::after { caret-color: transparent !important; }
`

interface StageOptions extends LaunchOptions {
  readonly english?: boolean
}

/** Starts the program for pictures, in the system's theme, which this then turns. */
export async function openStage({ english, ...options }: StageOptions): Promise<Program> {
  const program = await launch({ today: TODAY, ...options })
  const { page } = program
  page.setDefaultTimeout(10_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForLoadState()
  await page.evaluate(() => window.desk.setTheme('system'))
  if (english) await page.evaluate(() => window.desk.setLanguage('en'))
  await page.reload()
  return program
}

/** Takes each scene at each size in each theme and compares it. A scene that does not come about fails alone. */
export async function take(program: Program, set: SceneSet, scenes: readonly Scene[], test: TestInfo): Promise<void> {
  for (const scene of scenes) {
    if (only !== null && !only.test(`${set.name}/${scene.name}`)) continue
    try {
      await resize(program, [1440, 900])
      await scene.open(program)
      for (const size of set.sizes) {
        if (scene.sizes !== undefined && !scene.sizes.some(([width]) => width === size[0])) continue
        if (scene.anew) await (scene.leave ?? closeLayers)(program)
        await resize(program, size)
        if (scene.anew) await scene.open(program)
        for (const theme of set.themes) await shoot(program, set, scene, size, theme, test)
      }
    } catch (error) {
      tell({ picture: `${set.name}/${scene.name}`, is: 'failed', why: String(error).split('\n')[0] ?? '' })
      expect.soft(String(error), `${set.name}/${scene.name}`).toBe('')
    }
    await turn(program, 'light')
    await (scene.leave ?? closeLayers)(program).catch(() => {})
  }
}

/** Esc until nothing lies over the page. */
export async function closeLayers({ page }: Program): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    const over = page.locator('dialog[open], [role="dialog"], .jump')
    if ((await over.count()) === 0) return
    await page.keyboard.press('Escape')
  }
}

export async function resize({ app, page }: Program, [width, height]: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, ...to }),
    { width, height },
  )
  await page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 2, width)
}

/** Turns the system's theme, which the program follows once it is told to. */
export async function turn({ app, page }: Program, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await page.locator(`html[data-theme="${theme}"]`).waitFor()
}

async function shoot(
  program: Program,
  set: SceneSet,
  scene: Scene,
  size: Size,
  theme: Theme,
  test: TestInfo,
): Promise<void> {
  await turn(program, theme)
  const picture = await settled(program, scene.busy ?? false)
  const name = `${set.name}/${scene.name}-${size.join('x')}-${theme}`
  const file = join(pictures, `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, picture)
  compare(name, picture, test)
}

/** The window once nothing loads and nothing has changed in it for a moment; at the latest after three seconds. */
async function settled({ page }: Program, busy: boolean): Promise<Buffer> {
  const loading = () => document.querySelector('.skeleton, [aria-busy="true"], .curve:empty') === null
  if (!busy) await page.waitForFunction(loading, null, { timeout: 5_000 })
  await page.evaluate(
    () =>
      new Promise<void>((quiet) => {
        const done = () => requestAnimationFrame(() => requestAnimationFrame(() => quiet()))
        let soon = setTimeout(done, 150)
        const changes = new MutationObserver(() => {
          clearTimeout(soon)
          soon = setTimeout(done, 150)
        })
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        setTimeout(done, 3_000)
      }),
  )
  return page.screenshot({ animations: 'disabled', caret: 'hide', style: still, timeout: 20_000 })
}

function compare(name: string, picture: Buffer, test: TestInfo): void {
  const known = join(baselines, `${name}.png`)
  if (process.env.KPM_SCREENS_ACCEPT === '1' || !existsSync(known)) {
    mkdirSync(dirname(known), { recursive: true })
    writeFileSync(known, picture)
    tell({ picture: name, is: 'new' })
    return
  }
  if (readFileSync(known).equals(picture)) {
    tell({ picture: name, is: 'same' })
    return
  }
  const failures = test.errors.length
  const attached = test.attachments.length
  expect.soft(picture).toMatchSnapshot([...name.split('/').slice(0, -1), `${name.split('/').at(-1)}.png`])
  if (test.errors.length === failures) tell({ picture: name, is: 'same' })
  else {
    const diff = test.attachments.slice(attached).find((one) => one.name.includes('diff'))?.path
    tell({ picture: name, is: 'changed', ...(diff !== undefined && { diff }) })
  }
}

/** One line of the run's story, which the contact sheet is made of. */
function tell(line: Readonly<Record<string, string>>): void {
  const story = process.env.KPM_SCREENS_STORY
  if (story !== undefined) appendFileSync(story, `${JSON.stringify(line)}\n`)
}
