import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { windowColors } from '../../src/main/window-colors'

/** A token's values in the order of the sheet: light first, then dark. */
function tokenValues(name: string): readonly string[] {
  const sheet = readFileSync('src/renderer/parts/tokens.css', 'utf8')
  return [...sheet.matchAll(new RegExp(`--${name}: (#[0-9a-f]{3,6});`, 'gi'))].map(([, value = '']) =>
    value.length === 4 ? value.replace(/[0-9a-f]/gi, '$&$&') : value,
  )
}

it('窗口先画的两种颜色就是页面的', () => {
  for (const [at, { background, symbols }] of [windowColors.light, windowColors.dark].entries()) {
    expect(tokenValues('surface')[at]?.toUpperCase()).toBe(background)
    expect(tokenValues('text')[at]?.toUpperCase()).toBe(symbols)
  }
})
