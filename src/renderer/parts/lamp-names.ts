import type { Lamp } from '#domain/lamp'
import type { Lang } from '#domain/refusal'

/** What a lamp is called where its letter cannot be seen. */
export const lampNames = {
  zh: { red: '红灯', yellow: '黄灯', green: '绿灯', grey: '灰灯', done: '已完成', exempt: '免灯' },
  en: { red: 'Red', yellow: 'Yellow', green: 'Green', grey: 'No figure', done: 'Done', exempt: 'Exempt' },
} as const satisfies Record<Lang, Record<Lamp, string>>
