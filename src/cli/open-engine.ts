import type { Lang } from '#domain/refusal'
import { type EngineHost, spawnedPrinter, startEngine } from '#engine/host'

/**
 * How Electron is started to print a paper: program and arguments. The launcher says it in `KPM_ELECTRON` (a JSON list);
 * a package runs this very command line inside Electron. Null where neither holds.
 */
function electronCommand(env: Readonly<Record<string, string | undefined>>): readonly string[] | null {
  try {
    const named: unknown = JSON.parse(env.KPM_ELECTRON ?? 'null')
    if (Array.isArray(named) && named.every((part) => typeof part === 'string')) return named
  } catch {
    // Not a list: as good as not named.
  }
  return process.versions.electron === undefined ? null : [process.execPath]
}

/**
 * The engine on a workspace, or on none for what makes one. What it seldom needs is loaded when it asks for it; what
 * prints its papers is started at the first one and ends with it.
 */
export function openEngine(workspace: string | null, lang: Lang): EngineHost {
  const printer = spawnedPrinter(electronCommand(process.env))
  const engine = startEngine({
    workspace,
    lang,
    printer,
    simulate: async (ask) => {
      const { simulate } = await import('#demo/county')
      // It asks as a user at a page would: queries and commands alone, which is what a simulation is given.
      await simulate(ask as Parameters<typeof simulate>[0])
    },
  })
  return {
    ...engine,
    async close() {
      await engine.close()
      await printer.close()
    },
  }
}
