import type { Lang } from '#domain/refusal'
import { refuse } from '#domain/refusal'
import { type EngineHost, type Printer, startEngine } from '#engine/host'

const printer: Printer = {
  print: async () => refuse('PRINTER', { why: 'not yet' }),
}

/** The engine on a workspace, or on none for what makes one. What it seldom needs is loaded when it asks for it. */
export function openEngine(workspace: string | null, lang: Lang): EngineHost {
  return startEngine({
    workspace,
    lang,
    printer,
    simulate: async (ask) => {
      const { simulate } = await import('#demo/county')
      // It asks as a user at a page would: queries and commands alone, which is what a simulation is given.
      await simulate(ask as Parameters<typeof simulate>[0])
    },
  })
}
