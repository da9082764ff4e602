import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFolder } from '#documents/atomic-folder'
import { Refusal } from '#domain/refusal'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kpm-folder-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const fill = (files: Readonly<Record<string, string>>) => async (folder: string) => {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
}
const texts = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))

describe('a folder that is written whole or not at all', () => {
  it('is made, with the folders above it, and nothing else is left', async () => {
    const target = path.join(home, '报表', '六月')
    expect(await writeFolder(target, fill({ a: '1', b: '2' }))).toBe(target)
    expect(texts(target)).toEqual({ a: '1', b: '2' })
    expect(readdirSync(path.dirname(target))).toEqual(['六月'])
  })

  it('replaces files of the same names and leaves the others', async () => {
    const target = path.join(home, '六月')
    mkdirSync(target)
    await fill({ a: 'old', mine: 'kept' })(target)
    await writeFolder(target, fill({ a: 'new', b: 'new' }))
    expect(texts(target)).toEqual({ a: 'new', b: 'new', mine: 'kept' })
    expect(readdirSync(home)).toEqual(['六月'])
  })

  it('when the last file cannot be replaced, those before it are put back', async () => {
    const target = path.join(home, '六月')
    mkdirSync(path.join(target, 'z', '里面'), { recursive: true })
    writeFileSync(path.join(target, 'a'), 'old')
    const failed = await writeFolder(target, fill({ a: 'new', b: 'new', z: 'new' })).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Refusal)
    expect(failed).toMatchObject({ code: 'FILE_WRITE' })
    expect(readdirSync(target).sort()).toEqual(['a', 'z'])
    expect(readFileSync(path.join(target, 'a'), 'utf8')).toBe('old')
    expect(existsSync(path.join(target, 'z', '里面'))).toBe(true)
    expect(readdirSync(home)).toEqual(['六月'])
  })

  it('when filling fails nothing is there, and an old folder is as it was', async () => {
    const fail = async (folder: string) => {
      await writeFile(path.join(folder, 'a'), 'half')
      throw new Refusal('CANCELLED', { what: '全套报表' })
    }
    await expect(writeFolder(path.join(home, '新'), fail)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readdirSync(home)).toEqual([])
    await writeFolder(path.join(home, '旧'), fill({ a: 'old' }))
    await expect(writeFolder(path.join(home, '旧'), fail)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(texts(path.join(home, '旧'))).toEqual({ a: 'old' })
  })

  it('a file in its place is kept and named', async () => {
    writeFileSync(path.join(home, '六月'), 'kept')
    await expect(writeFolder(path.join(home, '六月'), fill({ a: '1' }))).rejects.toMatchObject({ code: 'FILE_WRITE' })
    expect(texts(home)).toEqual({ 六月: 'kept' })
  })
})
