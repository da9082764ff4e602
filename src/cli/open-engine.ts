import type { Lang } from '#domain/refusal'
import { type EngineHost, type Printer, startEngine } from '#engine/host'

/** How Electron is started to print a page (`KPM_ELECTRON`, a JSON list set by the launcher); null where there is none. */
function printCommand(env: NodeJS.ProcessEnv): readonly string[] | null {
  return env.KPM_ELECTRON === undefined ? null : (JSON.parse(env.KPM_ELECTRON) as string[])
}

/** Loaded when a page is printed: few verbs print. */
const printer: Printer = {
  print: async (page) => (await import('#documents/printer')).spawnedPrinter(printCommand(process.env)).print(page),
}

/** The engine on a workspace, or on none for what makes one. What it seldom needs is loaded when it asks for it. */
export function openEngine(workspace: string | null, lang: Lang): EngineHost {
  return startEngine({
    workspace,
    lang,
    printer,
    simulate: async (ask) => (await import('#demo/county')).simulate(ask),
  })
}
