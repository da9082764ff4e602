/** What the program was started for. */
export type Task =
  | { readonly task: 'window'; readonly workspace: string | null; readonly open: string | null }
  | { readonly task: 'print'; readonly html: string; readonly pdf: string; readonly options: string }
  | { readonly task: 'print-server' }
  | { readonly task: 'cli'; readonly arguments: readonly string[] }

/**
 * Reads the command line after the program's own name (and, when not packaged, its folder). Chromium's and the tests'
 * switches stand among ours and are passed over.
 */
export function readTask(given: readonly string[], workspaceOfEnvironment: string | undefined): Task {
  const cli = given.indexOf('--cli')
  if (cli >= 0) return { task: 'cli', arguments: given.slice(cli + 1) }
  if (given.includes('--print-server')) return { task: 'print-server' }
  const print = given.indexOf('--print')
  if (print >= 0) {
    const [html, pdf, options] = given.slice(print + 1)
    return { task: 'print', html: html ?? '', pdf: pdf ?? '', options: options ?? '' }
  }
  const { workspace, rest } = takeWorkspace(given)
  return {
    task: 'window',
    workspace: workspace || workspaceOfEnvironment || null,
    open: rest.find((argument) => !argument.startsWith('-')) ?? null,
  }
}

function takeWorkspace(given: readonly string[]): { workspace: string | null; rest: readonly string[] } {
  const joined = given.find((argument) => argument.startsWith('--workspace='))
  if (joined) return { workspace: joined.slice('--workspace='.length), rest: given.filter((one) => one !== joined) }
  const at = given.indexOf('--workspace')
  if (at < 0) return { workspace: null, rest: given }
  return { workspace: given[at + 1] ?? null, rest: given.filter((_, index) => index !== at && index !== at + 1) }
}

/**
 * Our arguments alone, from those after the program's name: an Electron that is not a package is also given the folder
 * of the program, and by the tests a module to load first (`-r`).
 */
export function ownArguments(all: readonly string[], packaged: boolean): readonly string[] {
  if (packaged) return all
  const required = all.flatMap((argument, index) => (argument === '-r' ? [index, index + 1] : []))
  const folder = all.findIndex((argument, index) => !argument.startsWith('-') && !required.includes(index))
  return all.filter((_, index) => index !== folder && !required.includes(index))
}
