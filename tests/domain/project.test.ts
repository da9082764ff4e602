import { describe, expect, it } from 'vitest'
import { isDone, projectFields, stage } from '#domain/project'

describe('项目', () => {
  it('竣工、投产、达效算完，其余不算', () => {
    const done = Object.entries(stage.choices).filter(([code]) => isDone(code as keyof typeof stage.choices))
    expect(done.map(([, words]) => words.zh)).toEqual(['竣工', '投产', '达效'])
    expect(isDone(null)).toBe(false)
  })

  it('开工的口径站在阶段旁边', () => {
    expect(stage.hint?.zh).toContain('破土开槽')
    expect(stage.hint?.zh).toContain('勘察、拆迁、平整场地不算')
  })

  it('累计、占比、较序时都是算出来的，不是字段', () => {
    for (const name of ['ytdActual', 'cumulative', 'annualRate', 'gapPoints', 'annualPlan', 'carryIn']) {
      expect(Object.keys(projectFields)).not.toContain(name)
    }
  })
})
