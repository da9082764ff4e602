import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ATTACHMENT_LIMIT, plainName } from '#engine/handlers/attached-file'
import { readAll } from '#ledger/record'
import { type MemoryDesk, memoryDesk, refusalCode } from './desk'

const folder = mkdtempSync(path.join(tmpdir(), 'kpm-attach-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
  const permits = [{ kind: 'environment', state: 'granted' }]
  desk.ask('project.add', { id: 'a', year: 2024, changes: { name: '甲', permits } })
  desk.ask('plan.set', { id: 'a', year: 2024, annual: 10_000 })
})
const attach = (name: string, text = name) =>
  desk.ask('attachment.add', { owner: 'project', ownerRecord: 'a', path: file(name, text) })
const listed = () => desk.ask('attachment.list', { projectId: 'a' }).rows

describe('附件', () => {
  it('拷贝进来，记下名字、大小、校验；原文件没了照样打开，是只读的', () => {
    const { id, sha256 } = attach('批复.pdf', '正文')
    expect(sha256).toBe(createHash('sha256').update('正文').digest('hex'))
    expect(listed()).toMatchObject([{ id, owner: 'project', ownerRecord: 'a', name: '批复.pdf', bytes: 6, sha256 }])
    rmSync(path.join(folder, '批复.pdf'))
    const copy = desk.ask('attachment.open', { id }).path
    expect([path.basename(copy), readFileSync(copy, 'utf8')]).toEqual(['批复.pdf', '正文'])
    expect(statSync(copy).mode & 0o777).toBe(0o400)
    expect(desk.ask('attachment.open', { id }).path).not.toBe(copy)
  })

  it('附在手续、年度计划上，归到它们的项目', () => {
    const [permit] = readAll(desk.db, 'permit')
    const [plan] = readAll(desk.db, 'plan')
    const at = file('文件.pdf', '文件')
    desk.ask('attachment.add', { owner: 'permit', ownerRecord: String(permit?.id), path: at })
    desk.ask('attachment.add', { owner: 'plan', ownerRecord: String(plan?.id), path: at })
    expect(listed().map((row) => row.owner)).toEqual(['permit', 'plan'])
    expect(desk.ask('attachment.list', { owner: 'plan', ownerRecord: String(plan?.id) }).rows).toHaveLength(1)
    expect(new Set(listed().map((row) => row.sha256)).size).toBe(1)
  })

  it('同一个文件附两次是一个', () => {
    const first = attach('批复.pdf')
    expect(attach('批复.pdf')).toMatchObject({ id: first.id, changes: 0 })
  })

  it('取下能撤销，内容还在', () => {
    const { id } = attach('批复.pdf')
    desk.ask('attachment.remove', { id, reason: '附错了' })
    expect(listed()).toEqual([])
    expect(refusalCode(() => desk.ask('attachment.open', { id }))).toBe('ATTACHMENT_MISSING')
    desk.ask('history.undo', {})
    expect(readFileSync(desk.ask('attachment.open', { id }).path, 'utf8')).toBe('批复.pdf')
  })

  it('没有的文件、文件夹、太大的、没有可附的都不收，什么都没写', () => {
    const add = (at: string, owner: 'project' | 'permit' | 'correction' = 'project', ownerRecord = 'a') =>
      refusalCode(() => desk.ask('attachment.add', { owner, ownerRecord, path: at }))
    expect(add(path.join(folder, '没有.pdf'))).toBe('FILE_UNREADABLE')
    mkdirSync(path.join(folder, '夹'), { recursive: true })
    expect(add(path.join(folder, '夹'))).toBe('FILE_UNREADABLE')
    const large = file('大.pdf', '')
    truncateSync(large, ATTACHMENT_LIMIT + 1)
    expect(add(large)).toBe('FILE_TOO_LARGE')
    const small = file('小.pdf', '小')
    expect(add(small, 'project', 'none')).toBe('OWNER_MISSING')
    expect(add(small, 'permit', 'a')).toBe('OWNER_MISSING')
    expect(add(small, 'correction', '2024-更-001')).toBe('OWNER_MISSING')
    expect(listed()).toEqual([])
  })

  it('内容坏了不打开，检查说得出来；少了也说得出来', () => {
    const { id, sha256 } = attach('批复.pdf')
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
    const db = desk.ledger.write()
    db.prepare('UPDATE content SET bytes = ? WHERE sha256 = ?').run(Buffer.from('改过'), sha256)
    expect(refusalCode(() => desk.ask('attachment.open', { id }))).toBe('WORKSPACE_DAMAGED')
    const codes = () => desk.ask('workspace.check', {}).findings.map((finding) => finding.code)
    expect(codes()).toEqual(['CONTENT_DAMAGED'])
    db.prepare('DELETE FROM content').run()
    expect(codes()).toEqual(['CONTENT_MISSING'])
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\图\\平面图.dwg', '平面图.dwg'],
    ['a:b?c*.pdf', 'a_b_c_.pdf'],
    ['名字. .', '名字'],
    ['换\n行.pdf', '换_行.pdf'],
    ['...', '_'],
  ])('名字 %j 写成 %j', (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })
})
