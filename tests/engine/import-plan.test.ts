import { describe, expect, it } from 'vitest'
import { wan } from './desk'
import { importDesk } from './import-desk'

const plan = { kind: 'plan', year: 2024 } as const
const codes = (reading: { rejected: readonly { code: string }[] }) => reading.rejected.map((one) => one.code)
const HEAD = ['项目名称', '年度计划投资（万元）']
const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`)

describe('a sheet of plans', () => {
  it('gives the annual plan, its months and 至上年底累计', async () => {
    const desk = importDesk()
    const reading = await desk.read(
      [
        ['项目名称', '至2023年底累计完成投资', '年度计划投资', ...months],
        ['理学路大修', 500, 1200, ...months.map(() => 100)],
        ['文博大道改扩建', '', 700, ...months.map(() => '')],
      ],
      { ...plan, money: '万元' },
    )
    expect(reading.rejected).toEqual([])
    expect(reading.effect.fields).toContainEqual({
      field: 'annual',
      month: null,
      projects: 2,
      money: { before: null, after: wan(1900) },
    })
    const before = desk.sets()
    desk.write(reading)
    expect(desk.sets()).toBe(before + 1)
    const page = desk.ask('project.show', { id: 'lu', month: '2024-06' })
    expect(page.plans[0]).toMatchObject({ annual: wan(1200), m01: wan(100), m12: wan(100), version: 'initial' })
    expect(page.answer.number.carryIn[page.at]).toBe(wan(500))
    expect(desk.ask('project.show', { id: 'bo', month: '2024-06' }).plans[0]).toMatchObject({
      annual: wan(700),
      m01: null,
    })
    desk.ask('history.undo', {})
    expect(desk.ask('project.show', { id: 'lu', month: '2024-06' }).plans).toEqual([])
  })

  it('takes the sum of twelve months for the year where no column says it', async () => {
    const desk = importDesk()
    const reading = await desk.read(
      [
        ['项目名称', ...months],
        ['理学路大修', ...months.map((_, i) => i)],
      ],
      {
        ...plan,
        money: '万元',
      },
    )
    desk.write(reading)
    expect(desk.ask('project.show', { id: 'lu', month: '2024-06' }).plans[0]).toMatchObject({
      annual: wan(66),
      m12: wan(11),
    })
  })

  it('rejects months that do not add up, and an annual plan that leaves its months behind', async () => {
    const desk = importDesk()
    const wrong = await desk.read(
      [
        ['项目名称', '年度计划投资', ...months],
        ['理学路大修', 1300, ...months.map(() => 100)],
      ],
      { ...plan, money: '万元' },
    )
    expect(codes(wrong)).toEqual(['PLAN_SUM'])
    desk.ask('plan.set', { id: 'lu', year: 2024, annual: wan(1200), months: months.map(() => wan(100)) })
    expect(codes(await desk.read([HEAD, ['理学路大修', 1300]], plan))).toEqual(['PLAN_MONTHS_STALE'])
    expect(codes(await desk.read([HEAD, ['理学路大修', 1200]], plan))).toEqual([])
  })

  it('makes an adjusted version with its 文号, and the initial one stays', async () => {
    const desk = importDesk()
    desk.ask('plan.set', { id: 'lu', year: 2024, annual: wan(1200) })
    const reading = await desk.read([HEAD, ['理学路大修', 1500]], {
      ...plan,
      version: 'adjusted',
      docNo: '伊发改〔2024〕9号',
    })
    desk.write(reading)
    const { plans } = desk.ask('project.show', { id: 'lu', month: '2024-06' })
    expect(plans.map(({ version, annual, docNo }) => ({ version, annual, docNo }))).toEqual([
      { version: 'initial', annual: wan(1200), docNo: null },
      { version: 'adjusted', annual: wan(1500), docNo: '伊发改〔2024〕9号' },
    ])
  })

  it('changes nothing where it is read again', async () => {
    const desk = importDesk()
    const rows = [HEAD, ['理学路大修', 1500]]
    desk.write(await desk.read(rows, plan))
    const again = await desk.read(rows, plan)
    expect(again.rows.find((row) => row.row === 2)?.fate).toBe('same')
    expect(desk.write(again).changes).toBe(0)
  })

  it('holds a parent against its parts', async () => {
    const desk = importDesk()
    const rows = (sum: number) => [HEAD, ['产业园', sum], ['产业园一期', 30], ['产业园二期', 12]]
    expect(codes(await desk.read(rows(41), plan))).toEqual(['MONEY_ON_CHILDREN'])
    expect(codes(await desk.read(rows(42), plan))).toEqual([])
  })
})
