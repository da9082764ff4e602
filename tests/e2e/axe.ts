import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export interface AxeLook {
  /** Only inside this selector. */
  readonly within?: string
  /** Not inside these. */
  readonly except?: readonly string[]
  /** Only these rules; without it those of WCAG 2.2 AA. */
  readonly rules?: readonly string[]
  /** Without these. */
  readonly without?: readonly string[]
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe calls serious or critical: rule, place, text, how often. Told of violations only, it takes a tenth of the time. */
export async function serious(page: Page, look: AxeLook = {}): Promise<string[]> {
  const { within, except = [], rules, without = [] } = look
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    runOnly: rules === undefined ? { type: 'tag', values: wcag } : { type: 'rule', values: [...rules] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  })
  if (within !== undefined) axe.include(within)
  for (const selector of except) axe.exclude(selector)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 90)} (${nodes.length})`)
}
