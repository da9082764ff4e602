import { beforeAll, describe, expect, it } from 'vitest'
import { loadPinyin } from '#engine/spelling'
import { memoryDesk } from './desk'

beforeAll(loadPinyin)

function desk() {
  const made = memoryDesk()
  const add = (id: string, name: string, more: object = {}) =>
    made.ask('project.add', { id, changes: { name, units: ['县工信局'], ...more } })
  add('park', '中钢洛耐产业园')
  add('material', '中钢洛耐9万吨新型耐材二期', { aliases: ['中钢二期', '洛耐二期'] })
  add('bank', '银行（总部）大楼', { code: 'KP-017' })
  add('music', '重阳音乐长廊', { units: ['县文旅局'] })
  add('green', '绿色能源站')
  return made
}
const found = (text: string) =>
  desk()
    .ask('names.find', { text })
    .projects.map((one) => one.id)

describe('names.find', () => {
  it('takes initials, full pinyin, unfinished syllables, characters, and mixtures of them', () => {
    for (const text of ['zgln', 'zhonggangluonai', 'zhonggangluon', '中钢luo', 'zg 洛耐', 'ZGLN'])
      expect([text, found(text)]).toEqual([text, ['park', 'material']])
    expect(found('9wd')).toEqual(['material'])
    expect(found('zhongba')).toEqual([])
  })

  it('reads a polyphone each way, in initials and in full', () => {
    for (const text of ['cyyl', 'zyyl', 'zyyy', 'chongyang', 'zhongyang', 'yinyuechang', 'yinlezhang', 'ylzl'])
      expect([text, found(text)]).toEqual([text, ['music']])
    for (const text of ['yinhang', 'yinxing', 'yhzbdl', 'yx']) expect([text, found(text)]).toEqual([text, ['bank']])
    for (const text of ['lvse', 'luse']) expect([text, found(text)]).toEqual([text, ['green']])
  })

  it('puts a whole name first, then beginnings, then the middle, codes, other names', () => {
    const d = desk()
    d.ask('project.add', { id: 'whole', changes: { name: '二期' } })
    d.ask('project.add', { id: 'begins', changes: { name: '二期管网' } })
    d.ask('project.add', { id: 'named', changes: { name: '老厂', aliases: ['老厂二期'] } })
    const { projects, projectCount } = d.ask('names.find', { text: 'eq', limit: 3 })
    expect(projects.map((one) => one.id)).toEqual(['whole', 'begins', 'material'])
    expect(projectCount).toBe(4)
  })

  it('puts names that are read so in front of names that only could be', () => {
    const d = memoryDesk()
    d.ask('project.add', { id: 'could', changes: { name: '鸣皋省级示范镇' } })
    d.ask('project.add', { id: 'reads', changes: { name: '工学院' } })
    expect(d.ask('names.find', { text: 'gx' }).projects.map((one) => one.id)).toEqual(['reads', 'could'])
  })

  it('says which part of the name answers, or which code or other name', () => {
    const first = (text: string) => desk().ask('names.find', { text }).projects[0]
    expect(first('ln9')).toMatchObject({ part: { from: 2, to: 5 }, alias: null, code: null })
    expect(first('zbdl')).toMatchObject({ id: 'bank', part: { from: 3, to: 8 } })
    expect(first('kp017')).toBeUndefined()
    expect(first('kp-01')).toMatchObject({ id: 'bank', part: null, code: 'KP-017' })
    expect(first('lneq')).toMatchObject({ id: 'material', part: null, alias: '洛耐二期' })
  })

  it('finds units too, and nothing for a blank text', () => {
    expect(desk().ask('names.find', { text: 'xwl' })).toMatchObject({ projectCount: 0, units: [{ name: '县文旅局' }] })
    expect(desk().ask('names.find', { text: ' ' })).toEqual({
      projects: [],
      projectCount: 0,
      units: [],
      words: [],
    })
  })

  it('searches the words that a caller sends along by the same rules, the best first', () => {
    const { words } = desk().ask('names.find', { text: 'bb', words: ['月报表', '报表', '项目', 'Papers'] })
    expect(words).toEqual([
      { at: 1, part: { from: 0, to: 2 } },
      { at: 0, part: { from: 1, to: 3 } },
    ])
  })

  it('answers the search of a page and of the command line by the same rules', () => {
    expect(desk().ask('project.search', { text: 'yinlezhang' }).ids).toEqual(['music'])
  })
})
