import type { Page } from '@playwright/test'
import axeCore from 'axe-core'

export interface AxeLook {
  /** Only inside this selector. */
  readonly within?: string
  /** Not inside these. */
  readonly except?: readonly string[]
  /** Only these rules; without it those of WCAG 2.2 AA. */
  readonly rules?: readonly string[]
  /** Without these. */
  readonly without?: readonly string[]
  /** Every rule axe has, with those of good practice, and every impact. */
  readonly strict?: boolean
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe calls serious or critical: rule, place, text, how often. Told of violations only, it takes a tenth of the
 * time; its source goes into a page once, where @axe-core/playwright would put it in again at every look.
 */
export async function serious(page: Page, look: AxeLook = {}): Promise<string[]> {
  const { within, except = [], rules, without = [], strict = false } = look
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const place = { include: within ?? 'html', exclude: [...except] }
  const options: axeCore.RunOptions = {
    resultTypes: ['violations'],
    ...(!strict && {
      runOnly: rules === undefined ? { type: 'tag', values: wcag } : { type: 'rule', values: [...rules] },
    }),
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  }
  return page.evaluate(
    async ([context, how, every]) => {
      const { axe } = window as unknown as {
        axe: { run(context: axeCore.ContextObject, options: axeCore.RunOptions): Promise<axeCore.AxeResults> }
      }
      const { violations } = await axe.run(context, how)
      return violations
        .filter(({ impact }) => every || impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 90)} (${nodes.length})`)
    },
    [place, options, strict] as const,
  )
}
