import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SpawnedPrinter, spawnedPrinter } from '#documents/printer'

const page = { html: '<p>一页</p>', pageSize: 'A3', landscape: true } as const
const limits = { start: 10_000, print: 10_000, end: 500 }
let folder = ''
let temporary: string | undefined
let printer: SpawnedPrinter | null = null
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-printer-'))
  temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
})
afterEach(async () => {
  await printer?.close()
  printer = null
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  rmSync(folder, { recursive: true, force: true })
})

/** What stands in for Electron begins so: it notes its start, and ends with the process that started it. */
const START = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
const here = path.dirname(process.argv[1])
appendFileSync(path.join(here, 'started'), process.argv.slice(2).join(' ') + ' ' + process.pid + '\\n')
process.on('disconnect', () => process.exit(0))
const print = ({ id, html, pdf, pageSize, landscape }) => {
  writeFileSync(pdf, pageSize + ' ' + landscape + ' ' + readFileSync(html, 'utf8'))
  process.send({ id, ok: true })
}
`
const READY = `process.send({ ready: true })\n`

function program(script: string): string {
  const file = path.join(folder, 'electron.mjs')
  writeFileSync(file, `#!${process.execPath}\n${START}${script}`)
  chmodSync(file, 0o755)
  return file
}
function printerOf(script: string, more: Partial<typeof limits> = {}): SpawnedPrinter {
  printer = spawnedPrinter([program(script), 'app'], { ...limits, ...more })
  return printer
}
const text = async (printed: Promise<Uint8Array>) => Buffer.from(await printed).toString()
const starts = () => readFileSync(path.join(folder, 'started'), 'utf8').trim().split('\n')
/** Folders that pages were printed in. */
const left = () => readdirSync(folder).filter((name) => name.startsWith('kpm-print-'))
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe.skipIf(process.platform === 'win32')(
  'pages are printed by a program without a display (skipped on Windows, where a script is no program)',
  () => {
    it('one start prints them all, each with its size; nothing of them is left behind', async () => {
      const { print } = printerOf(`process.on('message', print)\n${READY}`)
      expect(await text(print(page))).toBe('A3 true <p>一页</p>')
      expect(await text(print({ html: '二', pageSize: 'A4', landscape: false }))).toBe('A4 false 二')
      expect(starts()).toHaveLength(1)
      expect(starts()[0]).toMatch(/^--ozone-platform=headless app --print-server \d+$/)
      expect(left()).toEqual([])
    })

    it('pages asked for at once are printed one after the other and never mixed', async () => {
      const slowFirst = `let under = 0
process.on('message', (job) => {
  under += 1
  if (under > 1) process.exit(9)
  setTimeout(() => { under -= 1; print(job) }, job.id === 1 ? 200 : 1)
})\n`
      const { print } = printerOf(slowFirst + READY)
      const pages = Array.from({ length: 5 }, (_, i) => text(print({ ...page, html: `第${i}页` })))
      expect(await Promise.all(pages)).toEqual([0, 1, 2, 3, 4].map((i) => `A3 true 第${i}页`))
      expect(starts()).toHaveLength(1)
    })

    it('a page that fails is a refusal with its reason, the next one is printed', async () => {
      const { print } = printerOf(
        `process.on('message', (job) => job.id === 1 ? process.send({ id: 1, error: 'no such page' }) : print(job))\n${READY}`,
      )
      await expect(print(page)).rejects.toMatchObject({ code: 'PRINTER', details: { why: 'no such page' } })
      expect(await text(print(page))).toBe('A3 true <p>一页</p>')
      expect([starts().length, left()]).toEqual([1, []])
    })

    it('a program that dies while it prints is a refusal with what it said last; the next page starts it again', async () => {
      const dies = `process.on('message', (job) => {
  if (readFileSync(path.join(here, 'started'), 'utf8').trim().split('\\n').length > 1) return print(job)
  writeFileSync(job.pdf, 'half')
  console.error('noise')
  console.error('out of memory')
  process.exit(1)
})\n`
      const { print } = printerOf(dies + READY)
      const [first, second] = await Promise.allSettled([print(page), text(print({ ...page, html: '二' }))])
      expect(first).toMatchObject({ reason: { code: 'PRINTER', details: { why: 'out of memory' } } })
      expect(second).toEqual({ status: 'fulfilled', value: 'A3 true 二' })
      expect([starts().length, left()]).toEqual([2, []])
    })

    it('a program killed from outside is a refusal', async () => {
      const { print } = printerOf(`process.on('message', () => process.kill(process.pid, 'SIGKILL'))\n${READY}`)
      await expect(print(page)).rejects.toMatchObject({ code: 'PRINTER', details: { why: 'SIGKILL' } })
      expect(left()).toEqual([])
    })

    it('one that never answers is ended, at its start and at a page', async () => {
      const silent = printerOf(`process.on('message', () => {})\n${READY}`, { print: 300 })
      await expect(silent.print(page)).rejects.toMatchObject({ code: 'PRINTER' })
      const [, pid] = /(\d+)$/.exec(starts()[0] ?? '') ?? []
      await silent.close()
      expect(isAlive(Number(pid))).toBe(false)
      const never = printerOf(`process.on('message', () => {})\n`, { start: 300 })
      await expect(never.print(page)).rejects.toMatchObject({ code: 'PRINTER' })
      expect(left()).toEqual([])
    })

    it('one that ends before it is ready is a refusal with its reason', async () => {
      const { print } = printerOf(`console.error('no display'); process.exit(1)`)
      await expect(print(page)).rejects.toMatchObject({ code: 'PRINTER', details: { why: 'no display' } })
    })

    it('closing ends it, a page under way with it, and starts it no more; one that does not listen is made to end', async () => {
      const deaf = printerOf(
        `process.removeAllListeners('disconnect')\nprocess.on('message', () => process.send({ under: 'way' }))\nsetInterval(() => {}, 1000)\n${READY}`,
        { end: 200 },
      )
      const waiting = Promise.allSettled([deaf.print(page), deaf.print(page)])
      while (!readdirSync(folder).includes('started') || left().length === 0)
        await new Promise((r) => setTimeout(r, 20))
      await deaf.close()
      const [first, second] = await waiting
      expect(first).toMatchObject({ reason: { code: 'PRINTER' } })
      expect(second).toMatchObject({ reason: { code: 'CANCELLED' } })
      const [, pid] = /(\d+)$/.exec(starts()[0] ?? '') ?? []
      expect([isAlive(Number(pid)), starts().length, left()]).toEqual([false, 1, []])
    })

    it('a program that is not there, or none at all, is a refusal', async () => {
      await expect(spawnedPrinter([path.join(folder, 'none')]).print(page)).rejects.toMatchObject({ code: 'PRINTER' })
      await expect(spawnedPrinter(null).print(page)).rejects.toMatchObject({ code: 'PRINTER' })
    })
  },
)
