import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeFolder } from '#documents/atomic-folder'
import { exportCard } from '#documents/export-card'
import { exportDocx } from '#documents/export-docx'
import { exportMonthly } from '#documents/export-monthly'
import { exportTable } from '#documents/export-table'
import { whyNotPortable } from '#documents/portable-name'
import { projectCard } from '#domain/paper/card'
import { laggingList } from '#domain/paper/lagging'
import { fileNameOf } from '#domain/paper/table-frame'
import { Refusal, refusalText } from '#domain/refusal'
import { smallSheet } from './county'
import { disk, failAt } from './faulty-disk'
import { tableFacts } from './tables'

vi.mock('node:fs/promises', async (original) => {
  const { faultyPromises } = await import('./faulty-disk')
  return faultyPromises(await original())
})
vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('./faulty-disk')
  return faultyFs(await original())
})

vi.setConfig({ testTimeout: 60_000 })

let home = ''
beforeEach(() => {
  failAt(0)
  home = mkdtempSync(path.join(tmpdir(), 'kpm-fault-'))
})
afterEach(() => {
  failAt(0)
  rmSync(home, { recursive: true, force: true })
})

const means = {
  printer: { print: async () => new Uint8Array(Buffer.from('%PDF-new')) },
  signal: new AbortController().signal,
  onProgress: () => {},
}
const facts = tableFacts()
const card = projectCard({ ...facts, at: 0, parts: null, problems: [] })
const exportsOf: Readonly<Record<string, (out: string) => Promise<unknown>>> = {
  'monthly.xlsx': (out) => exportMonthly(smallSheet(), out, means),
  'lagging.xlsx': (out) => exportTable(laggingList(facts), out, means),
  'monthly.pdf': (out) => exportMonthly(smallSheet(), out, means),
  'card.pdf': (out) => exportCard(card, new Map(), out, means),
  'letter.docx': (out) => exportDocx(async () => new Uint8Array(Buffer.from('PK new')), out, 1, means),
}

/** Everything that lies below a folder, with what is in it. */
function contents(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name)
    if (statSync(file).isFile()) found[name] = readFileSync(file, 'latin1')
  }
  return found
}

/** A refusal that is a sentence in both languages. */
function isSentence(error: unknown): boolean {
  if (!(error instanceof Refusal) || !['DISK_FULL', 'FILE_WRITE'].includes(error.code)) return false
  return (
    refusalText(error.code, error.details, 'zh').endsWith('。') && refusalText(error.code, error.details, 'en') !== ''
  )
}

/** Lets every operation of an export fail in turn, until none is left; answers how many there were. The last run succeeds. */
async function failEach(run: () => Promise<unknown>, code: string, before: () => void, after: () => void) {
  for (let n = 1; n < 500; n += 1) {
    before()
    failAt(n, code)
    const failed = await run().then(
      () => null,
      (error: unknown) => error,
    )
    const reached = disk.done >= n
    failAt(0)
    if (!reached) return n - 1
    // A rename that has happened stays, though the folder's own sync was refused.
    if (failed === null) continue
    expect(isSentence(failed), `${code} at ${n}: ${String(failed)}`).toBe(true)
    after()
  }
  throw new Error('it never succeeded')
}

describe('磁盘在任何一步说不', () => {
  for (const [name, run] of Object.entries(exportsOf)) {
    it.each(name.endsWith('.xlsx') ? ['ENOSPC', 'EBUSY'] : ['ENOSPC', 'EBUSY', 'EPERM', 'EACCES', 'EIO'])(
      `${name}：%s 是一句话，旧文件原样，旁边什么也没有`,
      async (code) => {
        const out = path.join(home, name)
        const before = () => writeFileSync(out, 'old')
        const after = () => expect(contents(home)).toEqual({ [name]: 'old' })
        const operations = await failEach(() => run(out), code, before, after)
        // Making the folder, writing, opening to sync, syncing, renaming: a test that fails nothing tries nothing.
        expect(operations).toBeGreaterThanOrEqual(5)
        expect(readdirSync(home)).toEqual([name])
        expect(readFileSync(out, 'latin1')).not.toBe('old')
      },
    )
  }

  // Spreadsheets are tried above: they take many operations.
  const quick = Object.entries(exportsOf).filter(([name]) => !name.endsWith('.xlsx'))
  const fill = async (folder: string) => {
    for (const [name, run] of quick) await run(path.join(folder, name))
  }
  const old = { 'card.pdf': 'old card', 'monthly.pdf': 'old sheet', '我的.txt': 'mine' }

  it.each(['ENOSPC', 'EBUSY'])('文件夹：%s 时全都不换，别人的文件不动', async (code) => {
    const folder = path.join(home, '六月')
    const before = () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      for (const [name, text] of Object.entries(old)) writeFileSync(path.join(folder, name), text)
    }
    const after = () => {
      expect(contents(home)).toEqual(
        Object.fromEntries(Object.entries(old).map(([name, text]) => [`六月/${name}`, text])),
      )
      expect(readdirSync(home)).toEqual(['六月'])
    }
    const operations = await failEach(() => writeFolder(folder, fill), code, before, after)
    expect(operations).toBeGreaterThan(20)
    expect(readdirSync(folder).sort()).toEqual([...quick.map(([name]) => name), '我的.txt'].sort())
    expect(readFileSync(path.join(folder, '我的.txt'), 'utf8')).toBe('mine')
  })

  it('新文件夹：没写成就不在', async () => {
    const folder = path.join(home, '新')
    const operations = await failEach(
      () => writeFolder(folder, fill),
      'ENOSPC',
      () => rmSync(folder, { recursive: true, force: true }),
      () => expect(readdirSync(home)).toEqual([]),
    )
    expect(operations).toBeGreaterThan(20)
  })

  it('磁盘从某一步起再也不让动：旧文件一个不丢，放不回去的写明在哪里', async () => {
    const folder = path.join(home, '六月')
    let aside = 0
    for (let n = 1; n < 500; n += 1) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      for (const [name, text] of Object.entries(old)) writeFileSync(path.join(folder, name), text)
      failAt(n, 'EBUSY', true)
      const failed = await writeFolder(folder, fill).then(
        () => null,
        (error: unknown) => error,
      )
      failAt(0)
      if (failed === null) break
      expect(isSentence(failed), `${n}: ${String(failed)}`).toBe(true)
      const left = contents(home)
      for (const text of Object.values(old)) expect(Object.values(left), `step ${n}`).toContain(text)
      const [, kept] =
        / 都还在 (.+)$/.exec(String((failed as Refusal).details.why).replace('，都还在', '， 都还在')) ?? []
      if (kept === undefined) continue
      aside += 1
      expect(existsSync(kept)).toBe(true)
      rmSync(kept, { recursive: true, force: true })
    }
    expect(aside).toBeGreaterThan(0)
  })
})

describe('名字', () => {
  it.each([
    '月报<表>.xlsx',
    '1:2.xlsx',
    '问?.xlsx',
    '星*.xlsx',
    '管|道.xlsx',
    '引"号.xlsx',
    'CON.xlsx',
    'lpt1.xlsx',
    'a\u0001.xlsx',
  ])('%j 不收，什么也没写', async (name) => {
    const writing = exportMonthly(smallSheet(), path.join(home, name), means)
    await expect(writing).rejects.toMatchObject({ code: 'FILE_NAME_FORBIDDEN' })
    expect(readdirSync(home)).toEqual([])
  })
  it('文件夹名结尾的点和空格也不收；平常的名字都收', async () => {
    for (const name of ['六月.', '六月 ']) {
      const writing = writeFolder(path.join(home, name), async () => {})
      await expect(writing).rejects.toMatchObject({ code: 'FILE_NAME_FORBIDDEN' })
    }
    for (const name of ['月报表（6月）.xlsx', 'console.pdf', 'a.con.pdf', '—　.docx'])
      expect(whyNotPortable(name)).toBeNull()
  })
  it('程序自己起的名字总是名字', () => {
    const made = fileNameOf('伊川县2024年6月 <a>:"b"/\\|?*\n\t 项目')
    expect(whyNotPortable(`${made}.pdf`)).toBeNull()
    expect(whyNotPortable(`${card.fileName}.pdf`)).toBeNull()
  })
})
