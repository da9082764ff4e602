import { describe, expect, it } from 'vitest'
import { CREATED, type Entity, entities, entityOf, fieldOf, REMOVED } from '#domain/entity'
import type { Field } from '#domain/field'
import { planMonths } from '#domain/year-record'

const names = Object.keys(entities) as Entity[]
const allFields = names.flatMap((name) =>
  Object.entries(entityOf(name).fields).map(([field, f]) => [name, field, f] as const),
)

describe('存的东西', () => {
  it.each(names)('%s：主键的字段都在，都必填', (name) => {
    const { key, fields, label } = entityOf(name)
    for (const part of key) expect(fields[part]?.required, part).toBe(true)
    expect([label.zh, label.en].every((words) => words.trim() !== '')).toBe(true)
  })

  it('没有主键字段的都另有编号，字段里就没有 id', () => {
    for (const name of names) expect(Object.keys(entityOf(name).fields), name).not.toContain('id')
  })

  it('以 Id 结尾的字段指向排在前面的东西', () => {
    for (const [name, field] of allFields) {
      const target = /^(\w+)Id$/.exec(field)?.[1]
      if (target === undefined || target === 'parent') continue
      expect(names, `${name}.${field}`).toContain(target)
      expect(names.indexOf(target as Entity), `${name}.${field}`).toBeLessThan(names.indexOf(name))
    }
  })

  it('每个字段、每个选项都有两种语言', () => {
    const words = (field: Field) => [field.label, ...(field.kind === 'choice' ? Object.values(field.choices) : [])]
    const poor = allFields.filter(([, , field]) =>
      words(field).some(({ zh, en }) => zh.trim() === '' || en.trim() === ''),
    )
    expect(poor).toEqual([])
  })

  it('一样东西里没有同名的字段，一个字段里没有同名的选项', () => {
    const twice = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i)
    for (const name of names) {
      const fields = Object.values(entityOf(name).fields)
      expect(twice(fields.map((f) => f.label.zh)), name).toEqual([])
      expect(twice(fields.map((f) => f.label.en)), name).toEqual([])
      for (const field of fields) {
        if (field.kind === 'choice') expect(twice(Object.values(field.choices).map((w) => w.zh)), name).toEqual([])
      }
    }
  })

  it('修改记录里创建和删除的记号不与字段同名', () => {
    for (const name of names) expect([fieldOf(name, CREATED), fieldOf(name, REMOVED)]).toEqual([undefined, undefined])
    expect(fieldOf('project', 'totalInvestment')?.label.zh).toBe('总投资')
  })

  it('只有本月完成可以是负数', () => {
    const signed = allFields
      .filter(([, , f]) => f.kind === 'money' && f.signed)
      .map(([name, field]) => `${name}.${field}`)
    expect(signed).toEqual(['month.actual'])
  })

  it('计划的十二个月从1月到12月', () => {
    expect(planMonths.map((name) => fieldOf('plan', name)?.label.zh)).toEqual(
      Array.from({ length: 12 }, (_, i) => `${i + 1}月计划`),
    )
  })

  it('选项的词就是命令行说的词', () => {
    const terms = (name: Entity, field: string) => {
      const found = fieldOf(name, field)
      return found?.kind === 'choice' ? Object.values(found.choices).map((w) => w.zh) : []
    }
    expect(terms('project', 'nature')).toEqual(['新建', '扩建', '改建', '迁建', '恢复', '技改'])
    expect(terms('project', 'stage')).toEqual(['前期', '在建', '竣工', '投产', '达效', '暂停', '取消'])
    expect(terms('project', 'statEntry')).toEqual(['已入统', '未入统', '不需入统'])
    expect(terms('projectYear', 'yearClass')).toEqual(['续建', '新开工', '竣工投产', '前期·储备'])
    expect(terms('plan', 'version')).toEqual(['年初', '调整'])
    expect(terms('permit', 'kind')).toEqual(['立项', '用地', '规划', '环评', '能评', '招投标', '施工许可'])
  })
})
