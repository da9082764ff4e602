import { describe, expect, it } from 'vitest'
import { pathsIn, type ToShell } from '../../src/main/engine-messages'
import { printerOver } from '../../src/main/printer-over'

describe('引擎写了哪些文件', () => {
  it.each([
    [{ path: '/a.xlsx', rows: 3 }, ['/a.xlsx']],
    [{ files: [{ path: '/a.xlsx' }, { path: '/b.pdf' }] }, ['/a.xlsx', '/b.pdf']],
    [{ path: '/dir', files: [{ path: '/dir/a.xlsx' }] }, ['/dir', '/dir/a.xlsx']],
    [{ rows: [{ path: '/not-written' }] }, []],
    [{ path: null }, []],
    [null, []],
    ['/a.xlsx', []],
  ])('%j', (value, paths) => {
    expect(pathsIn(value)).toEqual(paths)
  })
})

describe('引擎进程里的打印机', () => {
  const paper = { html: '<p>', pageSize: 'A3', landscape: true } as const

  it('每张纸各有编号，回来的先后不打紧', async () => {
    const sent: ToShell[] = []
    const printer = printerOver((message) => sent.push(message))
    const first = printer.print(paper)
    const second = printer.print(paper)
    expect(sent).toEqual([{ print: { ...paper, id: 1 } }, { print: { ...paper, id: 2 } }])
    printer.answer({ id: 2, pdf: new Uint8Array([2]) })
    printer.answer({ id: 1, pdf: new Uint8Array([1]) })
    expect([await first, await second]).toEqual([new Uint8Array([1]), new Uint8Array([2])])
  })
  it('打不出来是一个错误，不是空文件', async () => {
    const printer = printerOver(() => {})
    const printing = printer.print(paper)
    printer.answer({ id: 1, error: 'out of paper' })
    await expect(printing).rejects.toThrow('out of paper')
  })
})
