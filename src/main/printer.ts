import { type Session, session, type WebContents, WebContentsView } from 'electron'
import { hardenSession } from './security'

export interface Paper {
  readonly html: string
  readonly pageSize: 'A3' | 'A4'
  readonly landscape: boolean
}
export interface PaperPrinter {
  print(paper: Paper): Promise<Uint8Array>
}

const longestPrint = 120_000
const idle = 30_000

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/**
 * Makes PDFs of finished pages: no script, no network, never on a screen (so it needs none). One after the other on one
 * view, which is kept warm for a while: a month's papers come in a row, and the first costs the most.
 */
export function makePrinter(): PaperPrinter {
  let view: WebContentsView | null = null
  let closing: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const printNow = async (paper: Paper): Promise<Uint8Array> => {
    clearTimeout(closing)
    view ??= openView()
    try {
      return await printOn(view, paper)
    } catch (error) {
      view.webContents.close()
      view = null
      throw error
    } finally {
      closing = setTimeout(() => {
        view?.webContents.close()
        view = null
      }, idle)
      closing.unref()
    }
  }
  return {
    print(paper) {
      const printed = turn.then(() => printNow(paper))
      turn = printed.catch(() => undefined)
      return printed
    },
  }
}

const partition = 'printing'
/** The pages that are being loaded, by the last part of their address. */
const served = new Map<string, string>()
let loaded = 0

/** The session in which finished pages are shown: no permission, no network, and `paper:` serves what is printed. */
export function printingSession(): Session {
  const own = session.fromPartition(partition)
  if (!own.protocol.isProtocolHandled('paper')) {
    hardenSession(own, null)
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
    own.protocol.handle(
      'paper',
      ({ url }) => new Response(served.get(new URL(url).pathname.slice(1)) ?? '', { headers }),
    )
  }
  return own
}

/** Loads a finished page into a view of the printing session. */
export async function loadPaper(contents: WebContents, html: string): Promise<void> {
  loaded += 1
  const name = String(loaded)
  served.set(name, html)
  try {
    await contents.loadURL(`paper://sheet/${name}`)
  } finally {
    served.delete(name)
  }
}

function openView(): WebContentsView {
  return new WebContentsView({
    webPreferences: {
      session: printingSession(),
      sandbox: true,
      javascript: false,
      contextIsolation: true,
      spellcheck: false,
    },
  })
}

async function printOn(view: WebContentsView, paper: Paper): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`printing took longer than ${longestPrint / 1000} s`)), longestPrint)
  })
  try {
    await Promise.race([loadPaper(view.webContents, paper.html), late])
    const { pageSize, landscape } = paper
    // Headings become bookmarks, tables are tables to a screen reader; the page's title is the document's.
    const told = { generateTaggedPDF: true, generateDocumentOutline: true }
    const options = { pageSize, landscape, preferCSSPageSize: true, printBackground: true, ...told }
    return await Promise.race([view.webContents.printToPDF(options), late])
  } finally {
    clearTimeout(timer)
  }
}
