import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readAttachments } from '#ledger/attachments'
import { checkLedger } from '#ledger/check'
import { connect, writable } from '#ledger/database'
import { migrations } from '#ledger/migrations/index'
import { APPLICATION_ID, databaseFile, openLedger } from '#ledger/open'
import { beginChange, create, keepContent } from '#ledger/write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-0005-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const meta = { at: '2024-07-05T09:00:00.000Z', who: '—', device: 'd', call: 'test', reason: null }
const project = { id: 'a', name: '甲', rollup: 'children', position: 1, totalInvestment: 1_000_000 }
const all = { projectId: null, owner: null, ownerRecord: null }

it('files that were attached before stay as they are, and a problem takes files', () => {
  const raw = connect(databaseFile(folder))
  for (const { sql } of migrations.slice(0, 4)) raw.exec(sql)
  raw.pragma('user_version = 4')
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  const before = beginChange(writable(raw), meta)
  create(before, 'project', project)
  const sha256 = keepContent(before, new TextEncoder().encode('批复'))
  const file = {
    projectId: 'a',
    owner: 'project',
    ownerRecord: 'a',
    name: '批复.txt',
    bytes: 6,
    sha256,
    addedAt: meta.at,
  }
  create(before, 'attachment', { id: 'f', ...file })
  raw.close()

  const ledger = openLedger(folder)
  expect(readAttachments(ledger.read, all)).toEqual([{ id: 'f', ...file }])
  const change = beginChange(ledger.write(), meta)
  create(change, 'attachment', { id: 'g', ...file, owner: 'problem', ownerRecord: 'q' })
  expect(readAttachments(ledger.read, { ...all, owner: 'problem' })).toHaveLength(1)
  expect(() => create(change, 'attachment', { id: 'h', ...file, owner: 'unit' })).toThrow(/constraint/)
  expect(checkLedger(ledger.read)).toEqual([])
  ledger.close()
})
