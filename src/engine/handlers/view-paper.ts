import type { Input } from '#contract/index'
import { type ViewMedium, viewTable } from '#domain/paper/view-table'
import { layoutOf } from '#domain/saved-view'
import type { JobContext } from '../context'
import { meansOf } from './paper-means'
import { paperSource } from './paper-version'

/** What stands on the screen as a table paper: of the ledger while the month is open, of its version once it is frozen. */
function tableOf(context: JobContext, { month, layout, ...view }: Input<'view.preview'>, medium: ViewMedium) {
  return viewTable(paperSource(context, month, undefined), { ...view, layout: layoutOf(layout) }, medium)
}

async function write(context: JobContext, { out, ...asked }: Input<'view.export'>) {
  const { exportTable } = await import('#documents/export-table')
  const medium = out.toLowerCase().endsWith('.xlsx') ? 'sheet' : 'page'
  return exportTable(tableOf(context, asked, medium), out, meansOf(context, '项目视图'))
}

async function preview(context: JobContext, asked: Input<'view.preview'>) {
  const { tablePage } = await import('#documents/table-page')
  const table = tableOf(context, asked, 'page')
  return { html: tablePage(table), rows: table.count, fileName: table.fileName }
}

export const viewPaperJobs = { 'view.export': write, 'view.preview': preview }
