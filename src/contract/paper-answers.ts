/** What every export answers. */
export interface Exported {
  readonly path: string
  readonly rows: number
  readonly sha256: string
}

/** A page that shows the sheets of paper as they will be printed; the same page becomes the PDF. */
export interface PaperPreview {
  readonly html: string
  readonly rows: number
  readonly fileName: string
}

/** One file of a month's papers, in the folder that has them all. */
export interface PaperFile {
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

/** A folder with all papers of a month: its path, how many files there are, and the SHA-256 of its manifest. */
export interface ExportedFolder extends Exported {
  readonly files: readonly PaperFile[]
}
