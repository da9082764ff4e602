import { desk } from '../desk'
import { currentLanguage } from '../language'
import { say } from '../toast'
import { printSize, sizeOf } from './paper-page'
import { paperWords } from './words'

/** Prints the very page that is shown; what hinders is said. */
export async function printPage(html: string): Promise<void> {
  const words = paperWords[currentLanguage()]
  const answer = await desk().print({ html, ...printSize(sizeOf(html)) })
  if (answer === 'no-printer') say({ text: words.noPrinter })
  if (answer === 'failed') say({ text: words.printFailed })
}
