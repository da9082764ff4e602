import { describe, expect, it } from 'vitest'
import { isOurPage, KnownPaths, mayLoad } from '../../src/main/trust'

const origin = 'app://desk'

describe('谁可以向外壳提问', () => {
  it('只有我们自己载入的顶层页面', () => {
    expect(isOurPage({ url: 'app://desk/index.html', parent: null }, origin)).toBe(true)
  })
  it.each([
    ['页面里的框架', { url: 'app://desk/index.html', parent: {} }],
    ['别的主机', { url: 'app://other/index.html', parent: null }],
    ['名字以我们开头的主机', { url: 'app://desk.evil/index.html', parent: null }],
    ['藏在用户名里的主机', { url: 'app://desk@evil/index.html', parent: null }],
    ['网页', { url: 'https://desk/index.html', parent: null }],
    ['磁盘上的页面', { url: 'file:///app://desk/index.html', parent: null }],
    ['空白页', { url: 'about:blank', parent: null }],
    ['已经消失的框架', null],
  ])('%s不行', (_what, frame) => {
    expect(isOurPage(frame, origin)).toBe(false)
  })
})

describe('程序可以载入什么', () => {
  it.each(['app://desk/assets/a.js', 'data:image/png;base64,AA', 'blob:app://desk/1-2', 'paper://sheet/'])(
    '%s 可以',
    (address) => {
      expect(mayLoad(address, null)).toBe(true)
    },
  )
  it.each([
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'app://desk.example.com/a.js',
    'ftp://desk/',
    '',
  ])('%s 不可以', (address) => {
    expect(mayLoad(address, null)).toBe(false)
  })
  it('开发时另有 Vite 的那一个地址，别的端口没有', () => {
    const dev = 'http://localhost:5173'
    expect(
      ['http://localhost:5173/a.ts', 'ws://localhost:5173/', 'http://localhost:51730/', 'http://localhost/'].map(
        (one) => mayLoad(one, dev),
      ),
    ).toEqual([true, true, false, false])
  })
})

describe('可以交给系统打开的文件', () => {
  const known = new KnownPaths()
  known.addFile('/home/a/out/月报表.xlsx')
  known.addFile('/home/a/tool.sh')
  known.addFolder('/home/a/全部报表')
  known.addFile('relative.xlsx')

  it.each([
    '/home/a/out/月报表.xlsx',
    '/home/a/out/../out/月报表.xlsx',
    '/home/a/全部报表',
    '/home/a/全部报表/x/通报.docx',
  ])('%s 可以打开', (path) => {
    expect(known.mayOpen(path)).toBe(true)
  })
  it.each([
    ['没见过的文件', '/home/a/out/别的.xlsx'],
    ['从文件夹里爬出来的', '/home/a/全部报表/../out/x.xlsx'],
    ['名字以文件夹开头的', '/home/a/全部报表2/x.xlsx'],
    ['文件夹里的程序', '/home/a/全部报表/x.exe'],
    ['选过的脚本', '/home/a/tool.sh'],
    ['相对路径', 'relative.xlsx'],
    ['网址', 'https://example.com/x.pdf'],
  ])('%s不打开', (_what, path) => {
    expect(known.mayOpen(path)).toBe(false)
  })
  it.each(['图纸.dwg', '批复.ofd', '方案.wps', '照片.HEIC', '旧表.xls'])('附件 %s 可以打开', (name) => {
    known.addFile(`/tmp/yichuan-kpm-1/${name}`)
    expect(known.mayOpen(`/tmp/yichuan-kpm-1/${name}`)).toBe(true)
  })
  it.each(['安装.exe', '脚本.bat', '宏.xlsm', '宏.docm', '网页.html', '快捷方式.lnk', '没有后缀'])(
    '附件 %s 不打开',
    (name) => {
      known.addFile(`/tmp/yichuan-kpm-1/${name}`)
      expect(known.mayOpen(`/tmp/yichuan-kpm-1/${name}`)).toBe(false)
    },
  )
  it('选过的脚本可以在文件夹里看，不可以运行', () => {
    expect([known.mayShow('/home/a/tool.sh'), known.mayShow('/home/a/other.sh')]).toEqual([true, false])
  })
})
