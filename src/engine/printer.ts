/** Turns a page of static HTML into a PDF; the window's own, or one that the command line starts. */
export interface Printer {
  print(page: {
    readonly html: string
    readonly pageSize: 'A3' | 'A4'
    readonly landscape: boolean
  }): Promise<Uint8Array>
}
