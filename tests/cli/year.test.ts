import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let of: Office
beforeAll(() => {
  of = office('--catalogue', 'none')
  of.addProject({
    id: 'on',
    name: '在建的',
    stage: '在建',
    yearClass: '新开工',
    lists: ['市重点'],
    totalInvestment: 1000,
  })
  of.addProject({ id: 'done', name: '竣工的', stage: '竣工', yearClass: '竣工投产' })
  of.ask('plan', 'set', 'on', '--year', '2024', '--annual', '300', '--carry-in', '100')
  of.ask('month', 'set', 'on', '2024-06', '--actual', '7084.43')
  of.ask('plan', 'set', 'done', '--year', '2024', '--carry-in', '5')
}, 60_000)

const next = () => of.ask('project', 'show', 'on', '--month', '2025-01').project

describe('year roll', () => {
  it('--dry-run 给控制合计和去留，不写', () => {
    const shown = of.ask('year', 'roll', '2025', '--dry-run')
    expect(shown).toMatchObject({ year: 2025, carried: 1, left: 1, frozenMonths: 0, written: false, changes: 0 })
    expect(shown.totals).toEqual({
      before: { count: 2, totalInvestment: 1000, carryIn: 105, ytdActual: 7084.43, cumulative: 7189.43 },
      left: { count: 1, totalInvestment: null, carryIn: 5, ytdActual: null, cumulative: 5 },
      carried: { count: 1, totalInvestment: 1000, carryIn: 100, ytdActual: 7084.43, cumulative: 7184.43 },
      after: { count: 1, totalInvestment: 1000, carryIn: 7184.43, ytdActual: null, cumulative: 7184.43 },
    })
    expect(shown.projects.find((project: Json) => project.id === 'on')).toMatchObject({
      name: '在建的',
      yearClassFrom: '新开工',
      yearClassTo: '续建',
      carryIn: 100,
      done: 7084.43,
      cumulative: 7184.43,
      carried: true,
    })
    expect(next()).toMatchObject({ carryIn: null, yearClass: null })
  })

  it('写入一次，再来一次答 0；能撤销', () => {
    const done = of.ask('year', 'roll', '2025')
    expect(done).toMatchObject({ carried: 1, written: true })
    expect(done.changes).toBeGreaterThan(0)
    expect(next()).toMatchObject({
      carryIn: 7184.43,
      cumulative: 7184.43,
      annualPlan: null,
      yearClass: '续建',
      lists: ['市重点'],
    })
    expect(of.ask('year', 'roll', '2025')).toMatchObject({ changes: 0, carried: 1 })
    of.ask('undo')
    expect(next()).toMatchObject({ carryIn: null, lists: [] })
  })

  it('表里有四列合计；英文一样', () => {
    const zh = of.run('year', 'roll', '2025', '--dry-run').stdout
    expect(zh).toMatch(/2024年底 +留下 +结转 +2025年初/)
    expect(zh).toMatch(/开工以来累计 +7,189\.43 +5\.00 +7,184\.43 +7,184\.43/)
    expect(zh).toContain('新开工 → 续建')
    expect(of.run('year', 'roll', '2025', '--dry-run', '--lang', 'en').stdout).toMatch(/End of 2024 +Left +Carried/)
  })

  it('前一年没有项目的、不是年份的不收', () => {
    expect(of.refused('year', 'roll', '2026')).toMatchObject({ exit: 2, code: 'YEAR_NOT_NEXT' })
    expect(of.refused('year', 'roll', '2024', '--dry-run')).toMatchObject({ exit: 2, code: 'YEAR_NOT_NEXT' })
    expect(of.refused('year', 'roll', '24')).toMatchObject({ exit: 2, code: 'YEAR_INVALID' })
    expect(of.refused('year', 'roll')).toMatchObject({ exit: 2, code: 'USAGE' })
  })
})
