import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import path from 'node:path'
import { uuidV7 } from '#ledger/uuid'

/** Where this machine keeps what is not part of a workspace: its device id. */
export function configFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === 'win32') return path.join(env.APPDATA ?? homedir(), 'yichuan-kpm')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'yichuan-kpm')
  return path.join(env.XDG_CONFIG_HOME || path.join(homedir(), '.config'), 'yichuan-kpm')
}

let known: string | null = null

/** This machine's id: window and command line on one machine share it, a copied workspace does not carry it. */
export function deviceId(env: NodeJS.ProcessEnv = process.env): string {
  if (env.KPM_DEVICE) return env.KPM_DEVICE
  if (known !== null) return known
  const file = path.join(configFolder(env), 'device')
  try {
    known = readFileSync(file, 'utf8').trim()
    if (known !== '') return known
  } catch {
    // The first start on this machine: it gets its id below.
  }
  known = uuidV7()
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, `${known}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    // No writable home: the id lives as long as this process.
  }
  return known
}

/** Who changes something: the name set in the workspace, else `KPM_USER`, else the machine's user. */
export function userName(setting: string | null, env: NodeJS.ProcessEnv = process.env): string {
  if (env.KPM_USER) return env.KPM_USER
  if (setting !== null && setting !== '') return setting
  try {
    return userInfo().username
  } catch {
    // A user id without an account (containers).
    return '—'
  }
}
