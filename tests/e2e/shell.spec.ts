import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, type Program, spawnAgain } from './launch'

let program: Program

test.describe('外壳', () => {
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async () => {
    program = await launch()
  })
  test.afterAll(() => program.close())

  test('窗口打开并显示出来，不小于 960×600', async () => {
    await program.page.waitForLoadState('load')
    const window = await program.app.evaluate(async ({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows()
      if (first && !first.isVisible()) await new Promise<void>((shown) => first.once('show', () => shown()))
      return { size: first?.getSize(), smallest: first?.getMinimumSize(), visible: first?.isVisible() }
    })
    expect(window).toMatchObject({ smallest: [960, 600], visible: true })
    expect(window.size?.[0]).toBeGreaterThanOrEqual(960)
  })

  test('页面没有 Node，有自己的源，只拿到桌面这一个对象', async () => {
    const page = await program.page.evaluate(() => ({
      origin: location.origin,
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      electron: typeof Reflect.get(globalThis, 'ipcRenderer'),
      desk: Object.isFrozen(window.desk),
    }))
    expect(page).toEqual({ origin: 'app://desk', node: ['undefined', 'undefined'], electron: 'undefined', desk: true })
  })

  test('窗口的安全设置一项不少', async () => {
    const settings = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as
        | { getLastWebPreferences?(): unknown }
        | undefined
      return contents?.getLastWebPreferences?.()
    })
    expect(settings).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    const tools = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.openDevTools()
      return contents?.isDevToolsOpened()
    })
    expect(tools).toBe(false)
  })

  test('策略随页面送来，内联脚本和 eval 都不运行', async () => {
    const ran = await program.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.inlineRan = true'
      document.body.append(script)
      return Reflect.get(globalThis, 'inlineRan') ?? false
    })
    expect(ran).toBe(false)
    const evaluated = await program.page.evaluate(async () => {
      const blocked = new Promise((seen) => document.addEventListener('securitypolicyviolation', seen, { once: true }))
      setTimeout('globalThis.textRan = true')
      await Promise.race([blocked, new Promise((late) => setTimeout(late, 1000))])
      return Reflect.get(globalThis, 'textRan') ?? false
    })
    expect(evaluated).toBe(false)
  })

  test('连不上任何网络地址，也读不到页面以外的文件', async () => {
    const answers = await program.page.evaluate(() =>
      Promise.all(
        [
          'http://127.0.0.1:9/',
          'https://example.com/',
          'file:///etc/passwd',
          'app://other/index.html',
          'app://desk/..%2f..%2fpackage.json',
          'app://desk/../../package.json',
        ].map((address) =>
          fetch(address).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        ),
      ),
    )
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 404, 404])
  })

  test('页面不换地址，不开新窗口', async () => {
    const before = program.page.url()
    await program.page.evaluate(() => {
      location.href = 'https://example.com/'
      window.open('https://example.com/')
    })
    await program.page.evaluate(() => new Promise((later) => setTimeout(later, 200)))
    expect(program.page.url()).toBe(before)
    expect(program.app.windows()).toHaveLength(1)
  })

  test('不给任何权限', async () => {
    const states = await program.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
      return found.map(({ state }) => state)
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })

  test('没选过、没写过的文件不交给系统', async () => {
    const opened = await program.page.evaluate(() =>
      Promise.all([window.desk.openPath('/etc/hosts.pdf'), window.desk.showInFolder('/etc/hosts')]),
    )
    expect(opened).toEqual([false, false])
  })

  test('不合格的问题被拒绝，设置不变', async () => {
    const answers = await program.page.evaluate(async () => {
      const asked = [
        () => window.desk.setTheme('pink' as 'dark'),
        () => window.desk.chooseOpen({ extra: 1 } as object),
        () => window.desk.setTitleBarColors({ background: 'red', symbols: '#000000' }),
      ]
      return Promise.all(
        asked.map((ask) =>
          ask().then(
            () => 'done',
            () => 'refused',
          ),
        ),
      )
    })
    expect(answers).toEqual(['refused', 'refused', 'refused'])
  })

  test('主题和语言换了就记住，重新载入的页面也知道', async () => {
    await program.page.evaluate(() => window.desk.setTheme('dark'))
    await expect.poll(() => program.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    const saved = JSON.parse(readFileSync(join(program.folder, 'yichuan-kpm', 'settings.json'), 'utf8'))
    expect(saved).toMatchObject({ theme: 'dark', language: 'zh' })
    await program.page.evaluate(() => window.desk.setLanguage('en'))
    await program.page.reload()
    const told = await program.page.evaluate(() => window.desk.settings)
    expect(told).toMatchObject({ theme: 'dark', dark: true, language: 'en' })
  })
})

test('引擎死了会再起来，页面知道了再要一个端口', async () => {
  const { app, page, close } = await launch()
  await page.waitForLoadState('load')
  const enginePid = () =>
    app.evaluate(({ app: program }) => program.getAppMetrics().find((one) => one.name === 'engine')?.pid)
  const before = await enginePid()
  if (before === undefined) throw new Error('the engine has no process')
  await page.evaluate(() => {
    const told: unknown[] = []
    Reflect.set(globalThis, 'told', told)
    window.desk.onEngineRestarted((state) => told.push(state))
  })
  process.kill(before, 'SIGKILL')
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual([{ ok: true }])
  await expect.poll(enginePid).not.toBe(before)
  await close()
})

test('页面崩溃了会自己再载入', async () => {
  const { app, close } = await launch()
  const loaded = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents && !contents.isCrashed() && !contents.isLoading() ? contents.getOSProcessId() : null
    })
  await expect.poll(loaded).not.toBeNull()
  const before = await loaded()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(async () => [null, before].includes(await loaded())).toBe(false)
  await close()
})

test('页面在关窗时崩溃，程序也照样结束', async () => {
  const { app, page, close } = await launch()
  await page.waitForLoadState('load')
  await app.evaluate(({ app: program, BrowserWindow }) => {
    // The page is asked whether it goes, and dies instead of answering.
    program.once('before-quit', () => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  })
  await close()
})

test('窗口关过的地方，下次还在那里', async () => {
  const place = { x: 60, y: 40, width: 1100, height: 700 }
  const stands = ({ app }: Program) =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return window?.isVisible() ? window.getBounds() : null
    })
  const first = await launch()
  await expect.poll(() => stands(first)).not.toBeNull()
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await expect.poll(() => stands(first)).toEqual(place)
  await first.app.close()
  const second = await launch({ folder: first.folder })
  await expect.poll(() => stands(second)).toEqual(place)
  await second.close()
  rmSync(first.folder, { recursive: true })
})

test('第二次启动不开第二个程序，而是把路径交给第一个', async () => {
  const first = await launch()
  await first.page.waitForLoadState('load')
  const told = first.page.evaluate(() => new Promise((resolve) => void window.desk.onMenu(resolve)))
  const code = await spawnAgain(first.folder, ['包.kpm'])
  expect(code).toBe(0)
  expect(await told).toMatchObject({ command: 'open-path', path: expect.stringMatching(/[\\/]包\.kpm$/) })
  await first.close()
  expect(existsSync(first.folder)).toBe(false)
})
