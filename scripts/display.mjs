import { spawn } from 'node:child_process'
import { SetupFailure } from './run.mjs'

/** Whether windows can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts an invisible X server and answers `{ name, stop }`. Started directly and not through xvfb-run, which leaves its
 * server behind when it is killed; this one ends with us.
 */
export function startVirtualDisplay(size = '1920x1200x24') {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const stop = () => server.kill()
    process.once('exit', stop)
    server.once('error', () =>
      reject(
        new SetupFailure(
          '没有显示器，也没有 Xvfb：sudo apt-get install -y xvfb',
          'No display and no Xvfb: sudo apt-get install -y xvfb',
        ),
      ),
    )
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3].once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop }))
  })
}
