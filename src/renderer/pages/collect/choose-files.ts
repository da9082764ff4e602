import { addReturned } from '../../parts/collect/returned-files'
import { desk } from '../../parts/desk'

/** Asks for workbooks and reads them beside those that lie there already. */
export async function chooseFiles(kind: string): Promise<void> {
  const paths = await desk().chooseOpen({ kinds: [{ name: kind, extensions: ['xlsx'] }], multiple: true })
  await addReturned(paths)
}
