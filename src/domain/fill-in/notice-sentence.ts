import type { Lang } from '../refusal'
import type { Notice } from './report'

const zh = {
  RENAMED: (n: Extract<Notice, { code: 'RENAMED' }>) =>
    `第 ${n.row} 行项目名改成“${n.to}”。隐藏编号没变，仍认作“${n.from}”，名称不改`,
  ROW_DELETED: (n: Extract<Notice, { code: 'ROW_DELETED' }>) => `少了“${n.name}”一行。少的行不当作删除，台账照旧`,
  LOCKED_CHANGED: (n: Extract<Notice, { code: 'LOCKED_CHANGED' }>) =>
    `第 ${n.row} 行“${n.name}”的“${n.column}”是锁住的，却改了；不采用，台账照旧`,
  CHECK_BROKEN: () => '校验值不符，发出时的数认不得。可填的格照读，与台账不同的逐格核对；累计、占比不读，按台账重算',
  MANIFEST_LOST: () =>
    '隐藏的校验页没有了，多半是另存或复制出来的，发出时的数认不得。可填的格照读，与台账不同的逐格核对',
  SAVED_ELSEWHERE: (n: Extract<Notice, { code: 'SAVED_ELSEWHERE' }>) => `由 ${n.program} 另存过；可填的格照读`,
  OLDER_COPY: (n: Extract<Notice, { code: 'OLDER_COPY' }>) => `同一单位有更新的一份：${n.newer}`,
  SAME_FILE: (n: Extract<Notice, { code: 'SAME_FILE' }>) => `和 ${n.as} 一模一样`,
} as const
const en: { readonly [C in Notice['code']]: (n: Extract<Notice, { code: C }>) => string } = {
  RENAMED: (n) =>
    `Row ${n.row} was renamed “${n.to}”. Its hidden id is unchanged: it is taken as “${n.from}”, the name stays`,
  ROW_DELETED: (n) => `The row of “${n.name}” is gone. That is no deletion; the ledger stays as it is`,
  LOCKED_CHANGED: (n) => `“${n.column}” of “${n.name}” (row ${n.row}) is locked, yet was changed; it is not taken over`,
  CHECK_BROKEN: () =>
    'The check value does not match, so what was sent is not known. Cells to fill are read; what differs from the ledger is for you to settle',
  MANIFEST_LOST: () =>
    'The hidden check sheet is gone (saved or copied elsewhere), so what was sent is not known. Cells to fill are read; what differs from the ledger is for you to settle',
  SAVED_ELSEWHERE: (n) => `It was saved again by ${n.program}; cells to fill are read`,
  OLDER_COPY: (n) => `The same unit sent a newer one: ${n.newer}`,
  SAME_FILE: (n) => `It is the same file as ${n.as}`,
}

/** What a notice says, without an ending. */
export function noticeSentence(notice: Notice, lang: Lang): string {
  const sentence = (lang === 'zh' ? zh : en)[notice.code] as (n: Notice) => string
  return sentence(notice)
}
