import { pageWords } from '../words'

export const problemWords = pageWords({
  zh: {
    stageAt: (at: number, name: string) => `第 ${at} 步，共 5 步：${name}`,
  },
  en: {
    stageAt: (at: number, name: string) => `Step ${at} of 5: ${name}`,
  },
})
