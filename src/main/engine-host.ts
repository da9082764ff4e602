import { join } from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { deskChannels } from '#contract/desk'
import type { EngineOptions, ToEngine, ToShell } from './engine-messages'
import type { PaperPrinter } from './printer'

interface Surroundings {
  readonly printer: PaperPrinter
  onOpened(path: string): void
  onChanged(revision: number): void
  onWrote(paths: readonly string[]): void
  /** The engine died; `ok` tells whether it was started again. */
  onRestarted(ok: boolean): void
}

const patience = { closing: 300_000, deaths: 3, within: 60_000 }

/**
 * Owns the engine's process: starts it, hands pages their port, starts it again when it dies, and at the end lets it
 * finish what it is doing (its backup on exit among them).
 */
export class EngineHost {
  readonly #surroundings: Surroundings
  #options: EngineOptions
  #child: UtilityProcess
  #closing: Ending | null = null
  #deaths: number[] = []

  constructor(options: EngineOptions, surroundings: Surroundings) {
    this.#options = options
    this.#surroundings = surroundings
    this.#child = this.#start()
  }

  /** Gives the page one end of a new channel and the engine the other; the shell relays nothing itself. */
  connect(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ port: true } satisfies ToEngine, [port1])
    page.postMessage(deskChannels.port, null, [port2])
  }

  /** Resolves when the engine has ended, by itself or, if it does not, after five minutes by force. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = openEnding()
      this.#tell({ close: true })
    }
    const timer = setTimeout(() => this.#child.kill(), patience.closing)
    await this.#closing.promise
    clearTimeout(timer)
  }

  #start(): UtilityProcess {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine-process.js'), [JSON.stringify(this.#options)], {
      serviceName: 'engine',
      stdio: 'inherit',
    })
    child.on('message', (message: ToShell) => this.#hear(message))
    child.on('exit', (code) => this.#died(code))
    return child
  }

  #tell(message: ToEngine): void {
    this.#child.postMessage(message)
  }

  #hear(message: ToShell): void {
    if ('print' in message) void this.#print(message.print)
    else if ('opened' in message) {
      this.#options = { ...this.#options, workspace: message.opened }
      this.#surroundings.onOpened(message.opened)
    } else if ('changed' in message) this.#surroundings.onChanged(message.changed)
    else if ('wrote' in message) this.#surroundings.onWrote(message.wrote)
    else this.#child.kill()
  }

  async #print({ id, ...paper }: Extract<ToShell, { print: unknown }>['print']): Promise<void> {
    try {
      this.#tell({ printed: { id, pdf: await this.#surroundings.printer.print(paper) } })
    } catch (error) {
      this.#tell({ printed: { id, error: error instanceof Error ? error.message : String(error) } })
    }
  }

  #died(code: number): void {
    if (this.#closing) {
      this.#closing.resolve()
      return
    }
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < patience.within), now]
    process.stderr.write(`engine ended with ${code}\n`)
    const again = this.#deaths.length < patience.deaths
    if (again) this.#child = this.#start()
    this.#surroundings.onRestarted(again)
  }
}

interface Ending {
  readonly promise: Promise<void>
  resolve(): void
}
function openEnding(): Ending {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}
