import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp, requireSound, restoreTo } from '#ledger/backup'
import { connect, rawOf } from '#ledger/database'
import { remoteKind } from '#ledger/local-disk'
import { migrations } from '#ledger/migrations/index'
import { createLedger, databaseFile, openLedger } from '#ledger/open'
import { beginChange, create } from '#ledger/write'
import { refusalCode } from '../engine/desk'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }
function withOneProject() {
  const ledger = createLedger(folder)
  create(beginChange(ledger.write(), meta), 'project', { id: 'a', name: '甲', rollup: 'children', position: 1 })
  return ledger
}

describe('opening a workspace', () => {
  it('keeps what was written, in WAL with full syncing', () => {
    withOneProject().close()
    const ledger = openLedger(folder)
    const raw = rawOf(ledger.read)
    expect(raw.prepare('SELECT name FROM project').pluck().all()).toEqual(['甲'])
    expect([raw.pragma('journal_mode', { simple: true }), raw.pragma('synchronous', { simple: true })]).toEqual([
      'wal',
      2,
    ])
    expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length)
    ledger.close()
  })

  it('refuses a folder that is no workspace, another program’s file, a newer and a damaged one', () => {
    expect(refusalCode(() => openLedger(folder))).toBe('WORKSPACE_MISSING')
    const other = connect(databaseFile(folder))
    other.exec('CREATE TABLE x (a)')
    other.close()
    expect(refusalCode(() => openLedger(folder))).toBe('WORKSPACE_MISSING')
    rmSync(databaseFile(folder))
    withOneProject().close()
    const raw = connect(databaseFile(folder))
    raw.pragma('user_version = 999')
    raw.close()
    expect(refusalCode(() => openLedger(folder))).toBe('WORKSPACE_TOO_NEW')
    writeFileSync(databaseFile(folder), 'this is no database, whatever its name says'.repeat(100))
    expect(refusalCode(() => openLedger(folder))).toBe('WORKSPACE_DAMAGED')
  })

  it('a second open is normal; a write held by another for longer than the wait is refused', () => {
    const one = withOneProject()
    const two = openLedger(folder)
    one.write().exec('BEGIN IMMEDIATE')
    rawOf(two.read).pragma('busy_timeout = 50')
    expect(two.read.prepare('SELECT count(*) FROM project').pluck().get()).toBe(1)
    expect(() => two.write().exec('BEGIN IMMEDIATE')).toThrow(/locked/)
    one.write().exec('ROLLBACK')
    one.close()
    two.close()
  })

  it('a write by another connection changes the data version', () => {
    const one = withOneProject()
    const two = openLedger(folder)
    const before = two.dataVersion()
    create(beginChange(one.write(), meta), 'project', { id: 'b', name: '乙', rollup: 'children', position: 2 })
    expect(two.dataVersion()).not.toBe(before)
    one.close()
    two.close()
  })
})

describe('network shares', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/x /mnt/share nfs4 rw 0 0',
    '//pc/u /mnt/usb\\040stick cifs rw 0 0',
  ].join('\n')
  it.each([
    ['/home/u', 'linux', null],
    ['/mnt/share/2024', 'linux', 'nfs4'],
    ['/mnt/shared', 'linux', null],
    ['/mnt/usb stick/2024', 'linux', 'cifs'],
    ['\\\\server\\share\\2024', 'win32', 'UNC'],
    ['D:\\2024', 'win32', null],
  ] as const)('%s on %s → %s', (at, platform, kind) => {
    expect(remoteKind(at, platform, platform === 'linux' ? mounts : null)).toBe(kind)
  })
})

describe('backup and restore', () => {
  it('a copy taken in use is whole, one file, and restores to the same', async () => {
    const ledger = withOneProject()
    const out = path.join(folder, 'copy.kpmbackup')
    const done = await backUp(ledger.read, out, () => {})
    expect(done.bytes).toBe(readFileSync(out).length)
    expect(existsSync(`${out}-wal`)).toBe(false)
    const restored = path.join(folder, 'restored.sqlite')
    await restoreTo(out, restored)
    const raw = connect(restored, { readonly: true })
    expect(raw.prepare('SELECT id, name FROM project').all()).toEqual([{ id: 'a', name: '甲' }])
    raw.close()
    ledger.close()
  })

  it('a backup that cannot be written leaves the old one as it was', async () => {
    const ledger = withOneProject()
    writeFileSync(path.join(folder, 'plain'), 'a file, no folder')
    const out = path.join(folder, 'plain', 'copy')
    await expect(backUp(ledger.read, out, () => {})).rejects.toMatchObject({ code: 'FILE_WRITE' })
    ledger.close()
  })

  it('a damaged backup is refused before anything is restored', async () => {
    withOneProject().close()
    const bad = path.join(folder, 'bad')
    copyFileSync(databaseFile(folder), bad)
    const bytes = readFileSync(bad)
    bytes.fill(0x5a, 4096, 8192)
    writeFileSync(bad, bytes)
    expect(refusalCode(() => requireSound(bad))).toBe('WORKSPACE_DAMAGED')
    await expect(restoreTo(bad, path.join(folder, 'x'))).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
    expect(existsSync(path.join(folder, 'x'))).toBe(false)
  })
})
