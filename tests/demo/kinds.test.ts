import { describe, expect, it } from 'vitest'
import { kindOf } from '#demo/kinds'

describe('项目归类', () => {
  it.each([
    ['29条乡村公路', '交通', 'ruralRoad', true],
    ['沁伊高速（伊川段）', '交通', 'corridor', undefined],
    ['国道208改建', '交通', 'corridor', undefined],
    ['理学路大修', '城市更新', 'street', undefined],
    ['理学路小学', '教育', 'building', undefined],
    ['鹤鸣大道亮化工程', '市政', 'lighting', undefined],
    ['荆山森林公园', '城市更新', 'green', undefined],
    ['荆山森林公园森林抚育', '生态环保', 'forest', true],
    ['中迅联呼叫产业园', '风口产业', 'building', undefined],
    ['再生金属产业园', '产业园区', 'park', undefined],
    ['江左食品加工产业园', '现代农业', 'factory', undefined],
    ['汉峰储能', '风口产业', 'energy', undefined],
    ['东岭44公里产业路网', '乡村振兴', 'ruralRoad', undefined],
    ['没见过的项目', '没见过的行业', 'building', undefined],
    ['没见过的项目', null, 'building', undefined],
  ])('%s（%s）按 %s 讲进度', (name, industry, works, each) => {
    const kind = kindOf(name, industry)
    expect([kind.works, kind.each]).toEqual([works, each])
  })
})
