import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { refuse } from '#domain/refusal'

/** File systems that live on another machine: two computers writing through them damage an SQLite file. */
const REMOTE =
  /^(nfs|nfs4|cifs|smb|smb2|smb3|smbfs|ncpfs|afs|9p|fuse\.(sshfs|rclone|gvfsd-fuse|davfs)|davfs|glusterfs|ceph)$/

/** The kind of network share a folder lies on, or null; `mounts` is the text of /proc/mounts where there is one. */
export function remoteKind(folder: string, platform: NodeJS.Platform, mounts: string | null): string | null {
  if (platform === 'win32') return /^\\\\[^?.]/.test(folder) ? 'UNC' : null
  if (mounts === null) return null
  let best = ''
  let kind: string | null = null
  for (const line of mounts.split('\n')) {
    const [, mounted, type] = line.split(' ')
    if (mounted === undefined || type === undefined) continue
    const point = mounted.replace(/\\040/g, ' ')
    const inside = point === '/' || folder === point || folder.startsWith(`${point}/`)
    if (inside && point.length >= best.length) {
      best = point
      kind = REMOTE.test(type) ? type : null
    }
  }
  return kind
}

function existingAncestor(folder: string): string {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    try {
      return realpathSync(at)
    } catch (error) {
      // Not made yet: its nearest existing folder decides.
      if (at === path.dirname(at)) throw error
    }
  }
}

function readMounts(): string | null {
  try {
    return readFileSync(process.env.KPM_MOUNTS ?? '/proc/mounts', 'utf8')
  } catch {
    // No such file on Windows and macOS: there the path alone tells.
    return null
  }
}

/** Refuses WORKSPACE_REMOTE for a folder on a network share. */
export function requireLocalDisk(folder: string): void {
  const kind = remoteKind(existingAncestor(folder), process.platform, readMounts())
  if (kind !== null) refuse('WORKSPACE_REMOTE', { path: folder, kind })
}
