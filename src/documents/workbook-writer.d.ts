/** The streaming writer alone: the package's front door also loads its readers, which this program never uses. */
declare module 'devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'devextreme-exceljs-fork'

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter
  // biome-ignore lint/style/noDefaultExport: a CommonJS module's exports arrive as its default
  export default WorkbookWriter
}
