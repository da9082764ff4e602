import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    return entry.isDirectory() ? sources(at) : /\.tsx?$/.test(entry.name) ? [at] : []
  })
}

it('only ledger/write.ts and the migrations change the tables', () => {
  const root = path.resolve(import.meta.dirname, '../../src')
  const room = (file: string) => path.relative(root, file).replaceAll('\\', '/')
  const programs = sources(root).filter((file) => !room(file).startsWith('ledger/migrations/'))
  const writes = programs.filter((file) =>
    /\b(INSERT INTO|UPDATE "|UPDATE \w+ SET|DELETE FROM)\b/.test(readFileSync(file, 'utf8')),
  )
  expect(writes.map(room)).toEqual(['ledger/write.ts'])
})
