import { describe, expect, it } from 'vitest'
import { widestName } from '../../../src/renderer/pages/entry/name-width'
import { textWidth } from '../../../src/renderer/parts/timeline/text-width'
import { june } from '../grid-answer'

const widthOf = (name: string, narrow: boolean) => widestName(june([{ id: 'a', name }]), [0], narrow)

describe('项目名称一栏多宽', () => {
  it('地方够时和最长的名称一样宽', () => {
    const name = '58个中小学幼儿园新建改扩建项目'
    expect(widthOf(name, false)).toBeGreaterThanOrEqual(textWidth(name, 13) + 17)
  })
  it('地方紧时长名称折成两行，仍不截断', () => {
    const name = '58个中小学幼儿园新建改扩建项目'
    const long = '伊川县城区老旧小区综合整治暨配套基础设施改造提升工程第二期续建项目'
    expect(widthOf(name, true)).toBe(190)
    for (const one of [name, long]) expect(2 * (widthOf(one, true) - 17)).toBeGreaterThan(textWidth(one, 13) + 13)
    expect(widthOf('技工学校', true)).toBe(150)
  })
})
