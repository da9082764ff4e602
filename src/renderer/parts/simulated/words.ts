import { pageWords } from '../words'

export const words = pageWords({
  zh: {
    simulated: '模拟数据',
    hint: '金额和实际日期是模拟的，不作正式报表',
  },
  en: {
    simulated: 'SIMULATED',
    hint: 'Money and actual dates are simulated; not an official paper',
  },
})
