import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src/renderer')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

describe('样式表', () => {
  it('每条 :has 前写明类名：不写，浏览器便对每页每个元素都问一遍（decisions/0014）', () => {
    const asked = sheets.flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/^[^@{}/*]*:has\([^{}]*\{/gm)].map(([rule]) => ({
        name,
        rule,
      })),
    )
    expect(asked.length).toBeGreaterThan(5)
    for (const { name, rule } of asked) {
      for (const [, compound = ''] of rule.matchAll(/([^\s>+~,]*):has\(/g))
        expect(compound, `${name}: ${rule.trim()}`).toMatch(/\.[\w-]+/)
    }
  })
})
