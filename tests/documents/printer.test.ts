import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spawnedPrinter } from '#documents/printer'

const page = { html: '<p>一页</p>', pageSize: 'A3', landscape: true } as const
let folder = ''
let temporary: string | undefined
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-printer-'))
  temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
})
afterEach(() => {
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  rmSync(folder, { recursive: true, force: true })
})

/** A program that stands in for Electron. */
function program(script: string): string {
  const file = path.join(folder, 'electron')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

describe.skipIf(process.platform === 'win32')(
  'a page is printed by a program without a display (skipped on Windows)',
  () => {
    it('it is given the page, its size and where the PDF goes; nothing of it is left behind', async () => {
      // $1 --ozone-platform=headless $2 our folder $3 --print $4 page $5 PDF $6 options
      const printer = spawnedPrinter([
        program('[ "$1 $2 $3" = "--ozone-platform=headless app --print" ] && cat "$6" "$4" > "$5"'),
        'app',
      ])
      const pdf = Buffer.from(await printer.print(page)).toString()
      expect(pdf).toBe('{"pageSize":"A3","landscape":true}<p>一页</p>')
      expect(readdirSync(folder)).toEqual(['electron'])
    })

    it('what it says last when it fails is the reason', async () => {
      const printer = spawnedPrinter([program('echo noise >&2; echo "the page did not load" >&2; exit 1')])
      await expect(printer.print(page)).rejects.toMatchObject({
        code: 'PRINTER',
        details: { why: 'the page did not load' },
      })
      expect(readdirSync(folder)).toEqual(['electron'])
    })

    it('a program that is not there, or none at all, is a refusal', async () => {
      await expect(spawnedPrinter([path.join(folder, 'none')]).print(page)).rejects.toMatchObject({ code: 'PRINTER' })
      await expect(spawnedPrinter(null).print(page)).rejects.toMatchObject({ code: 'PRINTER' })
    })
  },
)
