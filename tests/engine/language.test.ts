import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type EngineHost, startEngine } from '#engine/host'

const folder = mkdtempSync(path.join(tmpdir(), 'kpm-language-'))
let host: EngineHost | undefined
afterEach(async () => {
  await host?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a refusal is told in the language of who asks, also after the window’s language was changed', async () => {
  const printer = { print: () => Promise.reject(new Error('no paper here')) } as never
  host = startEngine({ workspace: path.join(folder, 'none'), printer, lang: 'zh' })
  const told = async (lang?: 'zh' | 'en') => {
    const reply = await host?.ask('workspace.info', {}, 1, lang)
    return reply?.ok === false ? reply.error.message : ''
  }
  expect(await told()).toMatch(/不是工作区/)
  expect(await told('en')).toMatch(/^[\u0020-\u2fff]*no workspace|not a workspace/i)
  expect(await told()).not.toMatch(/不是工作区/)
})
