import { pageWords } from '../words'

export const frozenWords = pageWords({
  zh: {
    keepsOld: (month: string) => `${month}已冻结，改动从未冻结的月份起看得到。`,
  },
  en: {
    keepsOld: (month: string) => `${month} is frozen: the change shows from the first month that is not.`,
  },
})
