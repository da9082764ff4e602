import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenRules } from '../../scripts/arrows.mjs'

const root = resolve(import.meta.dirname, '../..')

/** A small program of its own with the given files, held against the table. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kpm-arrows-'))
  symlinkSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', path)), { recursive: true })
    writeFileSync(join(folder, 'src', path), text)
  }
  const { rules, modules } = await brokenRules(folder)
  expect(modules).toBe(Object.keys(files).length)
  return rules
}

describe('模块之间的箭头', () => {
  it('合规的引用一处不报', async () => {
    const files = {
      'domain/money.ts': "import { z } from 'zod'\nexport const yuan = z.number()",
      'contract/call.ts': "import { yuan } from '#domain/money'\nexport const call = yuan",
      'ledger/open.ts':
        "import Database from 'better-sqlite3'\nimport { yuan } from '#domain/money'\nexport const db = [Database, yuan]",
      'engine/host.ts':
        "import { db } from '#ledger/open'\nexport const host = async () => [db, await import('#contract/call')]",
      'main/engine-process.ts': "import { host } from '#engine/host'\nexport const process = host",
      'preload/preload.ts':
        "import { ipcRenderer } from 'electron'\nimport type { call } from '#contract/call'\nexport const bridge = ipcRenderer as unknown as typeof call",
    }
    expect(await rulesBrokenBy(files)).toEqual([])
  })

  const target = {
    'domain/b.ts': 'export const b = 1',
    'engine/b.ts': 'export const b = 1',
    'contract/b.ts': 'export const b = 1',
  }
  it.each([
    ['domain/a.ts', "import { b } from '#contract/b'", 'domain-rooms'],
    ['domain/a.ts', "import type { b } from '#engine/b'", 'domain-rooms'],
    ['domain/a.ts', "import { readFileSync } from 'node:fs'", 'domain-without-node'],
    ['domain/a.ts', "import dayjs from 'dayjs'", 'domain-packages'],
    ['contract/a.ts', "import { b } from '#engine/b'", 'contract-rooms'],
    ['documents/a.ts', "import Database from 'better-sqlite3'", 'sqlite-in-ledger'],
    ['engine/a.ts', "import { app } from 'electron'", 'electron-in-shell'],
    ['engine/a.ts', "import { b } from '../domain/b'", 'rooms-by-name'],
    ['demo/a.ts', "export const a = () => import('#engine/b')", 'demo-rooms'],
    ['main/a.ts', "import { b } from '#engine/b'", 'main-rooms'],
    ['preload/a.ts', "import { b } from '#contract/b'\nexport const a = b", 'preload-rooms'],
    ['preload/a.ts', "import type { b } from '#engine/b'", 'preload-rooms'],
    ['renderer/app/a.tsx', "import { b } from '#engine/b'\nexport const A = () => <p>{b}</p>", 'renderer-rooms'],
    ['cli/a.ts', "import { useState } from 'react'", 'screen-in-renderer'],
    ['domain/a.ts', "import { c } from './c'", 'no-missing-file'],
  ])('%s 里写 %s 就违反', async (path, text, rule) => {
    expect(await rulesBrokenBy({ ...target, [path]: text })).toContain(rule)
  })

  it('页面不引用页面', async () => {
    const files = {
      'renderer/pages/one/page.ts': "import { two } from '../two/page'\nexport const one = two",
      'renderer/pages/two/page.ts': 'export const two = 2',
    }
    expect(await rulesBrokenBy(files)).toEqual(['pages-never-import-pages'])
  })
  it('互相引用是一处循环', async () => {
    const files = {
      'domain/a.ts': "import { b } from './b'\nexport const a = () => b",
      'domain/b.ts': "import { a } from './a'\nexport const b = () => a",
    }
    expect(new Set(await rulesBrokenBy(files))).toEqual(new Set(['no-cycles']))
  })
})
