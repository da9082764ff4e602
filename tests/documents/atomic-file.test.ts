import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeBeside } from '#documents/atomic-file'
import { exportMonthly } from '#documents/export-monthly'
import { writeMonthlyXlsx } from '#documents/monthly-xlsx'
import { Refusal } from '#domain/refusal'
import { longSheet, smallSheet } from './county'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const files = () => readdirSync(folder).sort()
const failing = (code: string) => async (beside: string) => {
  await writeFile(beside, 'half')
  throw Object.assign(new Error(code), { code })
}

describe('a file is written whole or not at all', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EBUSY', 'FILE_WRITE'],
    ['EROFS', 'FILE_WRITE'],
  ])('%s while writing → %s; the old file stays, nothing is left beside it', async (code, refusal) => {
    const file = path.join(folder, '月报表.xlsx')
    writeFileSync(file, 'old')
    await expect(writeBeside(file, failing(code))).rejects.toMatchObject({ code: refusal })
    expect([files(), readFileSync(file, 'utf8')]).toEqual([['月报表.xlsx'], 'old'])
  })

  it('a folder in the way is said', async () => {
    const file = path.join(folder, '月报表.xlsx')
    mkdirSync(file)
    mkdirSync(path.join(file, 'x'))
    await expect(writeBeside(file, (beside) => writeFile(beside, 'new'))).rejects.toMatchObject({ code: 'FILE_WRITE' })
    expect(files()).toEqual(['月报表.xlsx'])
  })

  it('a name as long as the disk allows is written', async () => {
    const file = path.join(folder, `${'月'.repeat(83)}.xlsx`)
    const { sha256 } = await writeBeside(file, (beside) => writeFile(beside, 'new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(sha256).toBe(createHash('sha256').update('new').digest('hex'))
  })

  it.skipIf(!existsSync('/dev/full'))(
    'a disk that is full while the spreadsheet streams is an error of the writing, not the end of the program (skipped without /dev/full)',
    async () => {
      const means = { signal: new AbortController().signal, onProgress: () => {} }
      const writing = writeMonthlyXlsx(smallSheet(), '/dev/full', means)
      await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
    },
  )

  it('a cancelled export leaves the old file and nothing beside it', async () => {
    const file = path.join(folder, '月报表.xlsx')
    writeFileSync(file, 'old')
    const stop = new AbortController()
    const means = {
      printer: { print: async () => new Uint8Array() },
      signal: stop.signal,
      onProgress: () => stop.abort(new Refusal('CANCELLED', { what: '导出' })),
    }
    await expect(exportMonthly(longSheet(600, ''), file, means)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect([files(), readFileSync(file, 'utf8')]).toEqual([['月报表.xlsx'], 'old'])
  })

  it('a cancelled PDF does not wait for its printer', async () => {
    const stop = new AbortController()
    const means = {
      printer: {
        print: () => {
          stop.abort(new Refusal('CANCELLED', { what: '导出' }))
          return new Promise<Uint8Array>(() => undefined)
        },
      },
      signal: stop.signal,
      onProgress: () => {},
    }
    const writing = exportMonthly(smallSheet(), path.join(folder, 'a.pdf'), means)
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(files()).toEqual([])
  })

  it('an unknown ending is refused before anything is written', async () => {
    const means = {
      printer: { print: async () => new Uint8Array() },
      signal: new AbortController().signal,
      onProgress: () => {},
    }
    await expect(exportMonthly(smallSheet(), path.join(folder, 'a.doc'), means)).rejects.toMatchObject({
      code: 'FILE_NAME',
    })
    expect(files()).toEqual([])
  })

  it('a printer that fails leaves nothing', async () => {
    const means = {
      printer: { print: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })) },
      signal: new AbortController().signal,
      onProgress: () => {},
    }
    await expect(exportMonthly(smallSheet(), path.join(folder, 'a.pdf'), means)).rejects.toMatchObject({
      code: 'FILE_WRITE',
    })
    expect(files()).toEqual([])
  })
})
