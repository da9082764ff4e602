import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsFolder, suggestedWorkspace } from '../../src/contract/desk'
import { SettingsFile } from '../../src/main/settings'

const fresh = () => join(mkdtempSync(join(tmpdir(), 'kpm-settings-')), 'yichuan-kpm')

describe('外壳记住的设置', () => {
  it('第一次用：中文、浅色、没有工作区', () => {
    expect(new SettingsFile(fresh()).now).toEqual({
      language: 'zh',
      theme: 'light',
      workspace: null,
      recent: [],
      window: null,
      zoom: 1,
      place: null,
    })
  })
  it('改了的下次还在，文件别人读不到，旁边不留碎片', () => {
    const folder = fresh()
    new SettingsFile(folder).change({ theme: 'dark' })
    expect(new SettingsFile(folder).now.theme).toBe('dark')
    if (process.platform !== 'win32') expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })
  it('打开过的工作区排在最前，同一个只记一次，最多十个', () => {
    const settings = new SettingsFile(fresh())
    for (const name of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']) settings.opened(`/${name}`)
    expect(settings.now.workspace).toBe('/k')
    expect(settings.now.recent).toEqual(['/k', '/j', '/i', '/h', '/g', '/f', '/e', '/d', '/c', '/a'])
  })
  it.each(['', 'not json', '[]', 'null', '{"theme":"pink","language":7,"recent":"x","window":{"x":"1"}}'])(
    '坏了的文件 %j 等于没有',
    (text) => {
      const folder = fresh()
      new SettingsFile(folder).change({ theme: 'dark' })
      writeFileSync(join(folder, 'settings.json'), text)
      expect(new SettingsFile(folder).now.theme).toBe('light')
    },
  )
  it('坏了一项，其余的照旧', () => {
    const folder = fresh()
    new SettingsFile(folder).change({ language: 'en', workspace: '/w' })
    const path = join(folder, 'settings.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"light"', '"pink"'))
    expect(new SettingsFile(folder).now).toMatchObject({ language: 'en', theme: 'light', workspace: '/w' })
  })
})

describe('设置和第一个工作区放在哪里', () => {
  it('三种系统各按自己的习惯', () => {
    const at = (platform: string, home: string, env: Record<string, string>) => [
      settingsFolder({ platform, home, env }),
      suggestedWorkspace({ platform, home, env }),
    ]
    expect(at('linux', '/home/a', {})).toEqual(['/home/a/.config/yichuan-kpm', '/home/a/Documents/重点项目监测'])
    expect(at('linux', '/home/a', { XDG_CONFIG_HOME: '/x' })[0]).toBe('/x/yichuan-kpm')
    expect(at('darwin', '/Users/a', {})[0]).toBe('/Users/a/Library/Application Support/yichuan-kpm')
    expect(at('win32', 'C:\\Users\\a', { APPDATA: 'D:\\r' })).toEqual([
      'D:\\r\\yichuan-kpm',
      'C:\\Users\\a\\Documents\\重点项目监测',
    ])
  })
})
