import { describe, expect, it } from 'vitest'
import { ownArguments, readTask } from '../../src/main/arguments'

describe('程序怎样被启动', () => {
  it.each([
    [[], undefined, { task: 'window', workspace: null, open: null }],
    [['--workspace', '/w'], undefined, { task: 'window', workspace: '/w', open: null }],
    [['--workspace=/w'], '/env', { task: 'window', workspace: '/w', open: null }],
    [[], '/env', { task: 'window', workspace: '/env', open: null }],
    [['--inspect=0', '--no-sandbox', '/pack.kpm'], undefined, { task: 'window', workspace: null, open: '/pack.kpm' }],
    [['/pack.kpm', '--workspace', '/w'], undefined, { task: 'window', workspace: '/w', open: '/pack.kpm' }],
    [
      ['--ozone-platform=headless', '--print', 'a', 'b', 'c'],
      '/env',
      { task: 'print', html: 'a', pdf: 'b', options: 'c' },
    ],
    [['--print-server'], undefined, { task: 'print-server' }],
  ])('%j，环境变量 %s', (given, workspace, task) => {
    expect(readTask(given, workspace)).toEqual(task)
  })
  it('--cli 之后的都是命令行的，包括像我们自己的开关', () => {
    expect(
      readTask(['--ozone-platform=headless', '--cli', 'export', '--print', '--workspace', '/w'], undefined),
    ).toEqual({
      task: 'cli',
      arguments: ['export', '--print', '--workspace', '/w'],
    })
  })
})

describe('哪些参数是我们的', () => {
  it.each([
    [['/repo', '--workspace', '/w'], false, ['--workspace', '/w']],
    [['--no-sandbox', '/repo', 'x.kpm'], false, ['--no-sandbox', 'x.kpm']],
    [['-r', '/loader.js', '/repo', 'x.kpm'], false, ['x.kpm']],
    [['x.kpm', '--workspace=/w'], true, ['x.kpm', '--workspace=/w']],
  ])('%j（安装包：%s）', (all, packaged, own) => {
    expect(ownArguments(all, packaged)).toEqual(own)
  })
})
