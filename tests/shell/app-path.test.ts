import { describe, expect, it } from 'vitest'
import { pathOfAddress } from '../../src/main/app-path'

describe('app:// 地址', () => {
  it.each([
    ['app://desk/', ['index.html'], 'text/html; charset=utf-8'],
    ['app://desk/index.html', ['index.html'], 'text/html; charset=utf-8'],
    ['app://desk/index.html?lang=en#grid', ['index.html'], 'text/html; charset=utf-8'],
    ['app://desk/assets/grid-Bx_1-2.js', ['assets', 'grid-Bx_1-2.js'], 'text/javascript; charset=utf-8'],
    ['app://desk/assets/font.woff2', ['assets', 'font.woff2'], 'font/woff2'],
  ])('%s 是构建出来的文件', (address, parts, mime) => {
    expect(pathOfAddress(address)).toEqual({ parts, mime })
  })

  it('点点在地址里只能退到根，退不出页面文件夹', () => {
    expect(pathOfAddress('app://desk/../../etc/index.html')).toEqual({
      parts: ['etc', 'index.html'],
      mime: 'text/html; charset=utf-8',
    })
  })

  it.each([
    'app://desk/..%2f..%2fpackage.json',
    'app://desk/%2e%2e%2fsecret.json',
    'app://desk/..%5c..%5csecret.json',
    'app://desk/a\\..\\secret.json',
    'app://desk/.env.json',
    'app://desk/assets/.hidden.js',
    'app://desk//etc/index.html',
    'app://desk/assets/',
    'app://desk/program.exe',
    'app://desk/no-extension',
    'app://desk/constructor',
    'app://desk/x.constructor',
    'app://desk/a b.js',
    'app://desk/index.html%00.js',
    'app://other/index.html',
    'app://desk:81/index.html',
    'app://user@desk/index.html',
    'file:///etc/passwd',
    'http://desk/index.html',
    'not an address',
    '',
  ])('%s 不给', (address) => {
    expect(pathOfAddress(address)).toBeNull()
  })
})
