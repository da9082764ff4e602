import type { ToEngine, ToShell } from './engine-messages'
import type { Paper, PaperPrinter } from './printer'

type Printed = Extract<ToEngine, { printed: unknown }>['printed']

/** A printer for the engine's process, which has no window: the shell prints and sends the PDF back. */
export function printerOver(tellShell: (message: ToShell) => void): PaperPrinter & { answer(printed: Printed): void } {
  const waiting = new Map<number, (printed: Printed) => void>()
  let last = 0
  return {
    print(paper: Paper) {
      last += 1
      const id = last
      return new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, (printed) => ('pdf' in printed ? resolve(printed.pdf) : reject(new Error(printed.error))))
        tellShell({ print: { ...paper, id } })
      })
    },
    answer(printed) {
      waiting.get(printed.id)?.(printed)
      waiting.delete(printed.id)
    },
  }
}
