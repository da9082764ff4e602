import type * as Fs from 'node:fs'
import type * as FsPromises from 'node:fs/promises'

/** A disk whose N-th operation fails (and, where `lasting`, all after it); removing always works. */
export const disk = { failsAt: 0, code: 'ENOSPC', lasting: false, done: 0 }

/** Lets the N-th operation from now on fail; 0 for a disk that works. */
export function failAt(failsAt: number, code = 'ENOSPC', lasting = false): void {
  Object.assign(disk, { failsAt, code, lasting, done: 0 })
}

function error(): NodeJS.ErrnoException | null {
  disk.done += 1
  const fails = disk.failsAt > 0 && (disk.lasting ? disk.done >= disk.failsAt : disk.done === disk.failsAt)
  return fails ? Object.assign(new Error(`${disk.code}: made up`), { code: disk.code }) : null
}

/** Every call is an operation. */
function counted<A extends unknown[], R>(call: (...given: A) => Promise<R>) {
  return async (...given: A): Promise<R> => {
    const failed = error()
    if (failed) throw failed
    return call(...given)
  }
}

/** `node:fs/promises` on that disk: opening, syncing, making, renaming, writing, reading folders. */
export function faultyPromises(real: typeof FsPromises): typeof FsPromises {
  const open = counted(async (...given: Parameters<typeof FsPromises.open>) => {
    const handle = await real.open(...given)
    handle.sync = counted(handle.sync.bind(handle))
    return handle
  })
  return {
    ...real,
    open,
    mkdir: counted(real.mkdir as (...given: unknown[]) => Promise<string | undefined>) as typeof real.mkdir,
    rename: counted(real.rename),
    stat: counted(real.stat as (...given: unknown[]) => Promise<Fs.Stats>) as typeof real.stat,
    readdir: counted(real.readdir as (...given: unknown[]) => Promise<string[]>) as typeof real.readdir,
    writeFile: counted(real.writeFile),
  }
}

type Callback = (error: NodeJS.ErrnoException | null, ...more: unknown[]) => void
/** The same with a callback at the end. */
function countedBack(call: (...given: never[]) => unknown) {
  return (...given: unknown[]) => {
    const failed = error()
    const back = given.at(-1) as Callback
    if (failed) setImmediate(() => back(failed))
    else (call as (...all: unknown[]) => unknown)(...given)
  }
}

/** `node:fs` on that disk: files that are streamed into it. */
export function faultyFs(real: typeof Fs): typeof Fs {
  const onDisk = {
    ...real,
    open: countedBack(real.open),
    write: countedBack(real.write),
    writev: countedBack(real.writev),
  }
  const createWriteStream = (file: Fs.PathLike) =>
    real.createWriteStream(file, { fs: onDisk } as unknown as Parameters<typeof real.createWriteStream>[1])
  return { ...real, createWriteStream: createWriteStream as typeof real.createWriteStream }
}
