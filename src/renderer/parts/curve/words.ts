import { pageWords } from '../words'

export const curveWords = pageWords({
  zh: {
    label: (year: number, unit: string) => `${year}年累计投资，计划和完成，${unit}`,
    wan: '万元',
    yi: '亿元',
    annual: '年度计划',
    time: (value: string) => `序时 ${value}`,
    done: (value: string) => `已完成 ${value}`,
    month: '月份',
    plan: '累计计划',
    total: '累计完成',
    own: '当月完成',
    monthName: (month: number) => `${month}月`,
  },
  en: {
    label: (year: number, unit: string) => `${year} cumulative investment, plan and done, ${unit}`,
    wan: 'CNY 10k',
    yi: 'CNY 100m',
    annual: 'Annual plan',
    time: (value: string) => `plan to date ${value}`,
    done: (value: string) => `done ${value}`,
    month: 'Month',
    plan: 'Plan to date',
    total: 'Done to date',
    own: 'In the month',
    monthName: (month: number) => `${month}`,
  },
})
