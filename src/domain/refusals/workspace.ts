import { kind } from './kind'

/** What SQLite says of a damaged file, for readers of Chinese; anything rarer stays in its own words. */
const sqliteSays: Readonly<Record<string, string>> = {
  'database disk image is malformed': '数据库文件里有读不出的页',
  'file is not a database': '文件不是数据库',
}

/** The workspace, a file or the program itself stands in the way: exit codes 5 and 1 (CLI.md). */
export const workspaceRefusals = {
  WORKSPACE_MISSING: kind<{ path: string }>(
    5,
    (d) => `${d.path} 不是工作区；用 workspace init 建一个，或用 --workspace 指定。`,
    (d) => `${d.path} is not a workspace; make one with workspace init, or name one with --workspace.`,
  ),
  WORKSPACE_TOO_NEW: kind<{ path: string; version: number; known: number }>(
    5,
    (d) => `${d.path} 是新版程序（格式 ${d.version}）建的，本程序只认到 ${d.known}；请升级程序。`,
    (d) => `${d.path} was made by a newer program (format ${d.version}, this one knows ${d.known}); upgrade.`,
  ),
  WORKSPACE_DAMAGED: kind<{ path: string; why: string }>(
    5,
    (d) => `${d.path} 已损坏（${sqliteSays[d.why] ?? d.why}）；数据未改动，请从备份恢复。`,
    (d) => `${d.path} is damaged (${d.why}); nothing was changed, restore a backup.`,
  ),
  WORKSPACE_LOCKED: kind<{ path: string }>(
    5,
    (d) => `${d.path} 正被另一个程序写入，等了 5 秒仍不能写；请稍后再试。`,
    (d) => `${d.path} is being written by another program and stayed locked for 5 s; try again.`,
  ),
  WORKSPACE_REMOTE: kind<{ path: string; kind: string }>(
    5,
    (d) => `${d.path} 在网络盘上（${d.kind}），两台电脑同时写会写坏；请放在本机磁盘。`,
    (d) => `${d.path} is on a network share (${d.kind}); keep it on a local disk.`,
  ),
  WORKSPACE_READ_ONLY: kind<{ path: string }>(
    5,
    (d) => `${d.path} 只能读不能写；请检查文件夹权限。`,
    (d) => `${d.path} can be read but not written; check the folder's permissions.`,
  ),
  DEMO_ONLY: kind<{ path: string }>(
    4,
    (d) => `${d.path} 是真的数据，只有演示可以重置；没有改动。`,
    (d) => `${d.path} holds real data and only a demonstration can be reset; nothing was changed.`,
  ),
  DISK_FULL: kind<{ path: string }>(
    5,
    (d) => `磁盘已满，${d.path} 没有写成；腾出空间再试。`,
    (d) => `The disk is full; ${d.path} was not written.`,
  ),
  FILE_WRITE: kind<{ file: string; why: string }>(
    5,
    (d) => `写不了 ${d.file}：${d.why}。原文件未动。`,
    (d) => `Cannot write ${d.file}: ${d.why}. The old file is untouched.`,
  ),
  PRINTER: kind<{ why: string }>(
    1,
    (d) => `出 PDF 的组件没有完成：${d.why}。`,
    (d) => `The PDF printer did not finish: ${d.why}.`,
  ),
  CANCELLED: kind<{ what: string }>(
    1,
    (d) => `${d.what}已取消，没有留下半个文件。`,
    (d) => `${d.what} was cancelled; nothing was left half done.`,
  ),
  INTERNAL: kind<{ reference: string }>(
    1,
    (d) => `程序出错，数据未改动（记录号 ${d.reference}）。`,
    (d) => `Something went wrong; no data was changed (reference ${d.reference}).`,
  ),
} as const
