import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Circumstances, FirstScreen, withFirstScreen } from '../../src/main/first-screen'

const page = Buffer.from('<html lang="zh-CN"><head><title>页</title></head><body><div id="root"></div></body></html>')
const screen = {
  revision: 7,
  daily: false,
  html: '<p>合计 1,200.00</p>',
  sheets: ['./assets/a.css'],
  styles: ['p { color: red }'],
}
let folder: string
let database: string
let now: Circumstances

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpm-first-'))
  const workspace = mkdtempSync(join(tmpdir(), 'kpm-first-ws-'))
  database = join(workspace, 'workspace.sqlite')
  writeFileSync(database, 'ledger')
  now = { workspace, at: '{}', language: 'zh', dark: false, zoom: 1, size: [1440, 900], day: '2024-07-02' }
})

function kept(of: Circumstances = now, what = screen): FirstScreen {
  const first = new FirstScreen(folder)
  first.take(what, of)
  first.write(now, page)
  return first
}
const shown = (at: Circumstances | null = now, served = page) => new FirstScreen(folder).read(at, served)

describe('第一屏留给下次启动', () => {
  it('什么都没变，原样还在；别人读不到，旁边不留碎片', () => {
    kept()
    expect(shown()).toEqual(screen)
    expect(readdirSync(folder)).toEqual(['first-screen.json'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'first-screen.json')).mode & 0o077).toBe(0)
  })
  it.each<[string, Partial<Circumstances>]>([
    ['别的工作区', { workspace: '/elsewhere' }],
    ['别的页面', { at: '{"page":"entry"}' }],
    ['别的语言', { language: 'en' }],
    ['深色', { dark: true }],
    ['放大了', { zoom: 1.25 }],
    ['窗口不一样大', { size: [1440, 860] }],
    ['下个月', { day: '2024-08-01' }],
  ])('%s：不给看', (_what, other) => {
    kept()
    expect(shown({ ...now, ...other })).toBeNull()
    expect(readdirSync(folder), '也不再留着').toEqual([])
  })
  it('账本动过、没有好好关上、或者正被别的程序开着：不给看', () => {
    kept()
    utimesSync(database, new Date(2024, 6, 2), new Date(2024, 6, 2))
    expect(shown()).toBeNull()
    for (const beside of ['.open', '-wal']) {
      kept()
      expect(shown()).toEqual(screen)
      writeFileSync(`${database}${beside}`, '')
      expect(shown(), beside).toBeNull()
      rmSync(`${database}${beside}`)
    }
  })
  it('程序换了一版：不给看', () => {
    kept()
    expect(shown(now, Buffer.from('<html></html>'))).toBeNull()
  })
  it('同一个月的另一天，只有跟着当天走的才不给看', () => {
    const tomorrow = { ...now, day: '2024-07-03' }
    kept()
    expect(shown(tomorrow)).toEqual(screen)
    kept(now, { ...screen, daily: true })
    expect(shown()?.daily).toBe(true)
    expect(shown(tomorrow)).toBeNull()
  })
  it('照了之后账本又写了：不留；照的就是那一次的：留', () => {
    const first = new FirstScreen(folder)
    first.take(screen, now)
    first.changed(7)
    first.changed(8)
    first.write(now, page)
    expect(readdirSync(folder)).toEqual([])
  })
  it('写的消息比照的那一屏先到：旧的那一屏不收，新的收', () => {
    const first = new FirstScreen(folder)
    first.changed(8)
    first.take(screen, now)
    first.write(now, page)
    expect(readdirSync(folder)).toEqual([])
    first.take({ ...screen, revision: 8 }, now)
    first.write(now, page)
    expect(shown()?.revision).toBe(8)
  })
  it('关的时候在别处、窗口大小变了、或者开了别的工作区：不留', () => {
    kept({ ...now, at: '{"page":"entry"}' })
    kept({ ...now, size: [960, 600] })
    const first = new FirstScreen(folder)
    first.take(screen, now)
    first.forget()
    first.write(now, page)
    expect(readdirSync(folder)).toEqual([])
  })
  it.each(['', 'null', '{}', '{"screen":1}'])('坏了的文件 %j 等于没有', (text) => {
    writeFileSync(join(folder, 'first-screen.json'), text)
    expect(shown()).toBeNull()
  })
  it('没有文件夹可写，照常结束', () => {
    folder = join(folder, 'gone')
    expect(() => kept()).not.toThrow()
    expect(shown()).toBeNull()
  })
})

describe('放进页面的第一屏', () => {
  it('样式带着随机数，内容碰不到也读不出；页面已经连着的样式表不再连', () => {
    const linked = page
      .toString()
      .replace('</head>', '<link rel="stylesheet" crossorigin href="./assets/a.css"></head>')
    const html = withFirstScreen(linked, { ...screen, sheets: ['./assets/a.css', './assets/b.css'] }, true, 'n0nce')
    expect(html).toContain('<html data-theme="dark" lang="zh-CN">')
    expect(html).toContain('<style nonce="n0nce" data-first-screen>p { color: red }</style></head>')
    expect(html).toContain('<div id="first-screen" inert aria-hidden="true"><p>合计 1,200.00</p></div></body>')
    expect(html.match(/assets\/[ab]\.css/g)).toEqual(['assets/a.css', 'assets/b.css'])
  })
  it('内容里的 $ 照样是 $', () => {
    expect(withFirstScreen(page.toString(), { ...screen, html: "<p>$& $' $1</p>" }, false, 'n')).toContain(
      "<p>$& $' $1</p>",
    )
  })
  it('样式里有收尾标记的不收', () => {
    const first = new FirstScreen(folder)
    first.take({ ...screen, styles: ['</style><p>'] }, now)
    first.write(now, page)
    expect(readdirSync(folder)).toEqual([])
  })
})
