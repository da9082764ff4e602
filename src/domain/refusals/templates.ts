import { kind } from './kind'

/** A sentence of the bulletin that cannot be kept: exit code 2 (CLI.md). */
export const templateRefusals = {
  TEMPLATE_BLANK: kind<{ template: string; blank: string; choices: string }>(
    2,
    (d) => `“${d.template}”里没有{${d.blank}}这个空；可用：${d.choices}。`,
    (d) => `“${d.template}” has no blank {${d.blank}}; choose from: ${d.choices}.`,
  ),
  TEMPLATE_BROKEN: kind<{ template: string; why: 'pairs' | 'nested' }>(
    2,
    (d) =>
      `“${d.template}”没有存：${d.why === 'nested' ? '方括号里面还有方括号' : '花括号或方括号没有成对'}；空写作{名字}，可省的分句写在［］里。`,
    (d) =>
      `“${d.template}” was not kept: ${d.why === 'nested' ? 'a clause stands inside a clause' : 'braces or brackets do not pair'}; a blank is {name}, a clause that may be left out is in ［］.`,
  ),
} as const
