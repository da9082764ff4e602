/**
 * What another person's file may be at most before it is refused unread, and what reading it may cost before it is
 * stopped (PEERS.md, "Trust"). Bytes, counts and milliseconds.
 */
const MB = 1024 * 1024

export const limits = {
  file: 200 * MB,
  unpacked: 200 * MB,
  entries: 2_000,
  /** Letters. */
  pasted: 20 * MB,
  rows: 200_000,
  /** From here on a part that is packed tighter than `ratio` is refused; real files reach 1:200. */
  ratioFrom: 20 * MB,
  ratio: 400,
  memory: 768 * MB,
  /** The process that parses a file of so many bytes is ended after this many milliseconds, of the clock and of its own. */
  time: (bytes: number): number => 5_000 + 1_000 * (bytes / MB),
} as const
