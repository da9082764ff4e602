import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Deserializer, Serializer } from 'node:v8'
import { crc32 } from 'node:zlib'
import { type Packed, pack } from '#contract/packed'
import type { GridAnswer } from '#domain/grid'
import { type Day, type Month, measuringDay } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import type { Ledger } from '#ledger/open'
import { newestChange } from '#ledger/projects'
import { programVersion } from './program-version'

/** The file beside the database. Whoever deletes it loses nothing but the time to compute it again. */
export const KEPT_GRID_FILE = 'kept-grid.bin'

/**
 * What a month's grid follows from, and nothing else: the log up to its newest set, the day that the lamps are measured
 * on, and the program whose rules computed it. `today` itself is not part of it: it is told beside the figures and moves
 * none of them.
 */
interface Key {
  readonly program: string
  readonly set: string
  readonly revision: number
  readonly month: Month
  readonly measured: Day
}
/** A grid as it is kept, and as it travels to a window: packed, since a start has no use for it in another form. */
export interface KeptGrid {
  readonly key: Key
  readonly frozen: boolean
  readonly answer: Packed<GridAnswer>
}

/** The program as it was built: its version, when this file of it was written, and all its files by their hashed names. */
function programIdentity(): string {
  const file = fileURLToPath(import.meta.url)
  const { mtimeMs, size } = statSync(file)
  const files = crc32(readdirSync(path.dirname(file)).toSorted().join())
  return `${programVersion} ${mtimeMs} ${size} ${files}`
}

function keyOf(ledger: Ledger, month: Month, today: Day): Key {
  return { program: programIdentity(), ...newestChange(ledger.read), month, measured: measuringDay(month, today) }
}

const sameKey = (a: Key, b: Key) => JSON.stringify(a) === JSON.stringify(b)

const CHECK_BYTES = 4

function readFrom(file: string): KeptGrid {
  const bytes = readFileSync(file)
  const body = bytes.subarray(CHECK_BYTES)
  if (crc32(body) !== bytes.readUInt32LE(0)) throw new Error('damaged')
  const deserializer = new Deserializer(body)
  deserializer.readHeader()
  return deserializer.readValue() as KeptGrid // its check value says that keepGrid wrote it, its key that this program did
}

/**
 * The month's grid as the program kept it when it last computed it, if nothing that it follows from has moved since: a
 * start then reads instead of computing (docs/decisions/0004-first-row.md). Null in every other case.
 */
export function keptGrid(ledger: Ledger, month: Month, today: Day): KeptGrid | null {
  try {
    const kept = readFrom(path.join(ledger.path, KEPT_GRID_FILE))
    if (!sameKey(kept.key, keyOf(ledger, month, today))) return null
    // The day is one of its fields, and small ones are as they were.
    return { ...kept, answer: { ...kept.answer, today } as Packed<GridAnswer> }
  } catch {
    // Missing, damaged or of another program: it is computed, and kept anew.
    return null
  }
}

/** Keeps a month's grid for the next start. A folder that cannot be written, or a full disk, keeps none. */
export function keepGrid(ledger: Ledger, answer: GridAnswer, today: Day): void {
  if (ledger.readOnly) return
  const file = path.join(ledger.path, KEPT_GRID_FILE)
  try {
    const key = keyOf(ledger, answer.month, today)
    if (key.revision !== answer.revision) return
    const serializer = new Serializer()
    serializer.writeHeader()
    serializer.writeValue({ key, frozen: isFrozen(answer.life.state), answer: pack(answer) } satisfies KeptGrid)
    const body = serializer.releaseBuffer()
    const check = Buffer.alloc(CHECK_BYTES)
    check.writeUInt32LE(crc32(body))
    writeFileSync(`${file}.new`, Buffer.concat([check, body]), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    rmSync(`${file}.new`, { force: true })
  }
}
