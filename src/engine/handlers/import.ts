import type { Input, Output } from '#contract/index'
import type { JobContext } from '../context'
import { writeImport } from './import-write'

// Reading is loaded when first asked for: a command line that imports nothing starts without it.
export const importJobs = {
  'import.read': async (context: JobContext, input: Input<'import.read'>): Promise<Output<'import.read'>> =>
    (await import('./import-read')).readImport(context, input),
  'import.sort': async (context: JobContext, input: Input<'import.sort'>): Promise<Output<'import.sort'>> =>
    (await import('./import-files')).sortFiles(context, input),
  'import.saveRejected': async (
    context: JobContext,
    input: Input<'import.saveRejected'>,
  ): Promise<Output<'import.saveRejected'>> => (await import('./import-files')).saveRejected(context, input),
}
export const importCommands = { 'import.write': writeImport }
