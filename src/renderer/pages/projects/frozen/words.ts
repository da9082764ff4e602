import { pageWords } from '../../../parts/words'

export const frozenGridWords = pageWords({
  zh: {
    corrected: (number: string, before: string, after: string, reason: string) =>
      `更正单 ${number}：${before} → ${after}，${reason}`,
    recomputed: (number: string, month: string, before: string, after: string) =>
      `更正单 ${number} 改了${month}（${before} → ${after}），这里已重算`,
    day: (month: number, day: number) => `${month}月${day}日`,
    frozen: (month: string, version: number, day: string) => `${month}已冻结（第${version}版，${day}）`,
    archived: (month: string, version: number, day: string) => `${month}已归档（第${version}版，${day}）`,
  },
  en: {
    corrected: (number: string, before: string, after: string, reason: string) =>
      `Correction ${number}: ${before} → ${after}, ${reason}`,
    recomputed: (number: string, month: string, before: string, after: string) =>
      `Correction ${number} changed ${month} (${before} → ${after}); recomputed here`,
    day: (month: number, day: number) => `${day}/${month}`,
    frozen: (month: string, version: number, day: string) => `${month} frozen (version ${version}, ${day})`,
    archived: (month: string, version: number, day: string) => `${month} archived (version ${version}, ${day})`,
  },
})
