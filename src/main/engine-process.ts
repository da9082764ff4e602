import type { MessagePortMain } from 'electron'
import type { FromEngine, Request } from '#contract/wire'
import { startEngine } from '#engine/host'
import { type EngineOptions, pathsIn, type ToEngine, type ToShell } from './engine-messages'
import { printerOver } from './printer-over'

/*
 * The engine's own process. A page's port carries all questions and answers; the shell only hears which workspace is
 * open and which files were written.
 */
const options = JSON.parse(process.argv.at(-1) ?? '') as EngineOptions // written by engine-host.ts of the same build
const tellShell = (message: ToShell) => process.parentPort.postMessage(message)
const printer = printerOver(tellShell)
const engine = startEngine({
  workspace: options.workspace,
  printer,
  lang: options.language,
  simulate: async (ask) => (await import('#demo/county')).simulate(ask),
  jobThread: new URL('./job-thread.js', import.meta.url),
  watch: true,
  packs: true,
})

engine.subscribe((event) => {
  if (event.event === 'opened') tellShell({ opened: event.path })
  if (event.event === 'changed') tellShell({ changed: event.revision })
})

function attach(port: MessagePortMain): void {
  const send = (message: FromEngine) => port.postMessage(message)
  const unsubscribe = engine.subscribe(send)
  port.on('close', unsubscribe)
  port.on('message', async ({ data }: { data: Request }) => {
    if ('cancel' in data) return engine.cancel(data.cancel)
    const reply = await engine.ask(data.name, data.input, data.id, data.lang)
    const written = reply.ok ? pathsIn(reply.value) : []
    // First, so that the page may ask the shell to open what it is just told of.
    if (written.length > 0) tellShell({ wrote: written })
    send(reply)
  })
  port.start()
}

process.parentPort.on('message', async ({ data, ports }) => {
  const message = data as ToEngine // only the shell holds the other end
  if (ports[0]) attach(ports[0])
  else if ('printed' in message) printer.answer(message.printed)
  else if ('close' in message) {
    await engine.close()
    tellShell({ closed: true })
  }
})
