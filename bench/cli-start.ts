import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { paired, type Ratio } from './stats'

/** The built command line's start (its version, then a real question of a workspace) ÷ `node -e 0`. */
export async function cliRatios(runs: number, workspace: string): Promise<readonly Ratio[]> {
  const cli = path.resolve('out/cli/main.js')
  const run = (args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, KPM_DEVICE: 'bench' },
    })
    if (status !== 0) throw new Error(stderr)
  }
  const node = () => run(['-e', '0'])
  const measure = async (name: string, args: readonly string[]): Promise<Ratio> => {
    const [ours, bare] = await paired(runs, () => run([cli, ...args]), node)
    return { name: `CLI start, ${name} ÷ node -e 0`, ours, bare, gate: 4, aim: 3 }
  }
  return [
    await measure('--help', ['--help']),
    await measure('workspace info', ['workspace', 'info', '--json', '--workspace', workspace]),
  ]
}
