import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let of: Office
let id: string
beforeAll(() => {
  of = office('--catalogue', 'none', '--user', '张三')
  id = of.addProject({ name: '产业路', stage: '前期', totalInvestment: 100 })
}, 60_000)

const entries = (...args: string[]): Json[] => of.ask('history', ...args).entries
const row = (): Json => of.ask('project', 'show', id).project

describe('history', () => {
  it('一格一条，新的在前，有约定的字段；金额万元，枚举是词', () => {
    const { set } = of.ask('project', 'set', id, 'stage=在建', 'totalInvestment=1234.5678', '--reason', '批复')
    const written = entries().filter((entry) => entry.set === set)
    const common = {
      set,
      at: expect.stringMatching(/^2024-07-02T/),
      who: '张三',
      device: expect.any(String),
      call: 'project.set',
      reason: '批复',
      entity: 'project',
      id,
    }
    expect(written).toHaveLength(2)
    expect(written).toContainEqual(
      expect.objectContaining({ ...common, field: 'stage', before: '前期', after: '在建' }),
    )
    expect(written).toContainEqual(
      expect.objectContaining({ ...common, field: 'totalInvestment', before: 100, after: 1_234.5678 }),
    )
    expect(
      entries()
        .slice(0, 2)
        .map((entry) => entry.set),
    ).toEqual([set, set])
  })

  it('新建记整条，也是万元和词；汇总方式是代码', () => {
    const created = entries().find(
      (entry) => entry.entity === 'project' && entry.before === null && entry.field === '+',
    )
    expect(created.after).toMatchObject({ name: '产业路', stage: '前期', totalInvestment: 100, rollup: 'children' })
  })

  it('--project、--month、--limit', () => {
    const other = of.addProject({ name: '另一条路' })
    of.ask('month', 'set', id, '2024-05', '--actual', '1.5')
    of.ask('month', 'set', other, '2024-06', '--actual', '2')
    expect(entries('--project', other).every((entry) => !JSON.stringify(entry).includes(id))).toBe(true)
    expect(entries('--project', id).map((entry) => entry.id)).toEqual(expect.arrayContaining([id, `${id}/2024-05`]))
    const may = entries('--month', '2024-05')
    expect(may.length).toBeGreaterThan(0)
    expect(may.every((entry) => entry.id === `${id}/2024-05`)).toBe(true)
    expect(entries('--limit', '1')).toHaveLength(1)
  })

  it('--unit、--who', () => {
    const led = of.addProject({ name: '水库', units: ['县水利局'] })
    of.ask('month', 'set', led, '2024-05', '--actual', '3')
    const found = entries('--unit', '县水利局')
    expect(found.length).toBeGreaterThan(1)
    expect(found.every((entry) => JSON.stringify(entry).includes(led))).toBe(true)
    expect(entries('--who', '张三').length).toBeGreaterThan(1)
    expect(entries('--who', '没有的人')).toEqual([])
    expect(of.refused('history', '--unit', '没有的局')).toMatchObject({ exit: 3, code: 'UNIT_MISSING' })
  })

  it('写错的月、条数是 2', () => {
    expect(of.refused('history', '--month', '2024-6')).toMatchObject({ exit: 2, code: 'MONTH_INVALID' })
    expect(of.refused('history', '--limit', '0')).toMatchObject({ exit: 2, code: 'USAGE' })
  })

  it('没有的项目是 3', () => {
    expect(of.refused('history', '--project', 'nope')).toMatchObject({ exit: 3, code: 'PROJECT_MISSING' })
  })

  it('给人看的表用词说明谁改了什么', () => {
    of.ask('project', 'set', id, 'totalInvestment=2000')
    const { stdout } = of.run('history', '--limit', '1')
    expect(stdout).toMatch(/^时间 +谁 +做了什么/)
    expect(stdout).toMatch(/2024-07-02 .*张三 +修改项目 .*总投资 .* 2,000\.00/)
    expect(of.run('history', '--limit', '1', '--lang', 'en').stdout).toContain('Change a project')
  })
})

describe('undo, redo', () => {
  it('撤销最近一次，再撤更早一次；重做到下一次改动为止', () => {
    of.ask('project', 'set', id, 'remark=一')
    of.ask('project', 'set', id, 'remark=二', 'address=城关')
    expect(of.ask('undo')).toMatchObject({ changes: 2, call: 'project.set' })
    expect(row()).toMatchObject({ remark: '一', address: null })
    expect(of.ask('undo', '--last')).toMatchObject({ changes: 1 })
    expect(row().remark).toBe(null)
    expect(of.ask('redo')).toMatchObject({ changes: 1 })
    expect(of.ask('redo')).toMatchObject({ changes: 2 })
    expect(row()).toMatchObject({ remark: '二', address: '城关' })
    expect(of.refused('redo')).toMatchObject({ exit: 4, code: 'NOTHING_TO_REDO' })
    of.ask('undo')
    of.ask('project', 'set', id, 'remark=三')
    expect(of.refused('redo')).toMatchObject({ exit: 4, code: 'NOTHING_TO_REDO' })
  })

  it('撤销也是一次改动，记在历史里', () => {
    of.ask('project', 'set', id, 'remark=四')
    const { set, undone } = of.ask('undo')
    expect(entries('--limit', '1')[0]).toMatchObject({
      set,
      undoes: undone,
      field: 'remark',
      before: '四',
      after: '三',
    })
  })

  it('给人看的句子说出撤销、重做的是什么', () => {
    of.ask('project', 'set', id, 'remark=五')
    expect(of.run('undo').stdout).toBe('已撤销“修改项目”（1 处）。\n')
    expect(of.run('redo').stdout).toBe('已重做“修改项目”（1 处）。\n')
    expect(of.run('undo').stdout).toBe('已撤销“修改项目”（1 处）。\n')
  })

  it('undo --set 撤一组；后来又改过的要 --partial 才留着，撤其余的', () => {
    const { set } = of.ask('project', 'set', id, 'remark=六', 'address=江左')
    of.ask('project', 'set', id, 'remark=七')
    expect(of.refused('undo', '--set', set)).toMatchObject({ exit: 4, code: 'UNDO_CONFLICT' })
    expect(of.ask('undo', '--set', set, '--partial')).toMatchObject({ changes: 1, kept: 1, undone: set })
    expect(row()).toMatchObject({ remark: '七' })
    expect(row().address).not.toBe('江左')
    expect(of.refused('undo', '--set', set)).toMatchObject({ exit: 4, code: 'SET_UNDONE' })
    expect(of.refused('undo', '--set', 'nope')).toMatchObject({ exit: 3, code: 'SET_MISSING' })
    expect(of.refused('undo', '--partial')).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused('undo', '--last', '--set', set)).toMatchObject({ exit: 2, code: 'USAGE' })
  })

  it('没有可撤销的是 4', () => {
    const empty = office('--catalogue', 'none')
    expect(empty.refused('undo')).toMatchObject({ exit: 4, code: 'NOTHING_TO_UNDO' })
    expect(empty.refused('redo')).toMatchObject({ exit: 4, code: 'NOTHING_TO_REDO' })
  })
})
