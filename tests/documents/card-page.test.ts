import { describe, expect, it } from 'vitest'
import { fitCard } from '#documents/card-fit'
import { cardPage } from '#documents/card-page'
import { CARD_BOTTOM, CARD_TOP, cardPaper } from '#documents/card-style'
import { niceTicks } from '#documents/card-svg'
import { cutLine, cutLines } from '#documents/card-text'
import { laneHeight } from '#documents/card-timeline'
import type { Permit } from '#domain/milestone'
import type { Day } from '#domain/month'
import { type CardSource, projectCard } from '#domain/paper/card'
import type { ProjectCard } from '#domain/paper/card-model'
import type { CardParts } from '#domain/paper/card-parts'
import { type FactWords, frozenOnce, gridFrom, milestone, smallCounty } from './facts'
import { problem, problems } from './tables'

const noParts: CardParts = { permits: [], pastFacts: [], photos: [] }
const permit = (kind: Permit['kind'], state: Permit['state'], date: string | null, stuckOn: string | null = null) => ({
  id: `${kind}-${state}`,
  projectId: 'battery-foil',
  kind,
  state,
  docNo: null,
  date: date as Day | null,
  stuckOn,
})
const photo = (name: string, sha256 = name) => ({
  projectId: 'battery-foil',
  name,
  bytes: 1000,
  sha256,
  addedAt: '2024-06-03T09:42:00.000Z',
})

function card(id: string, more: Partial<CardSource> = {}, facts: readonly FactWords[] = smallCounty): ProjectCard {
  const answer = more.answer ?? gridFrom(facts)
  return projectCard({
    answer,
    at: answer.text.id.values.indexOf(id),
    office: '伊川县发展和改革委员会',
    filledOn: '2024-07-05' as Day,
    standing: frozenOnce,
    simulated: true,
    parts: noParts,
    problems: [],
    ...more,
  })
}
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<br>/g, '')
    .replaceAll(/<[^>]*>/g, '|')
const room = cardPaper.height - CARD_TOP - CARD_BOTTOM
const heightOf = (one: ProjectCard) =>
  Object.values(fitCard(one, laneHeight).heights).reduce((all: number, height: number) => all + height, 0)

describe('项目卡', () => {
  it('先说灯为什么亮、哪一条没触发、哪天测的', () => {
    const { lamp } = card('battery-foil')
    expect([lamp.lamp, lamp.why]).toEqual(['red', '低于序时12.2个百分点'])
    expect(lamp.quiet).toBe('节点『开工』逾期609天；节点『投用』逾期1天；6月灯，7月1日测')
    const late = card('luonai-2')
    expect([late.lamp.why, late.lamp.quiet]).toEqual([
      '节点『竣工』逾期1天',
      '超序时7.3个百分点，未触发；6月灯，7月1日测',
    ])
  })

  it('金额按月列出，本月和合计就是清单里的数；没有分月计划的写明均分', () => {
    const { money } = card('battery-foil')
    expect(money.months.map(({ actual }) => actual)).toEqual([
      40_000_000, 42_000_000, 46_001_234, 48_000_000, 53_273_366, 70_844_300,
    ])
    expect(money.sum).toMatchObject({ label: '1—6月', actual: 300_118_900, plan: 400_000_000 })
    expect(money.notes).toEqual([])
    expect(card('luonai-2').money).toMatchObject({
      planName: '调整，均分',
      notes: ['没有分月计划，合计的月计划按年度计划均分'],
    })
    expect(card('zone-road').money).toMatchObject({ notes: ['金额由上级“乡村振兴示范区”按本级填报'] })
    expect(card('park').money.months[0]).toMatchObject({ annualRate: null, gapPoints: null })
  })

  it('什么也没填的项目：一句话，没有零', () => {
    const empty = card('unclassed', { simulated: false })
    expect(empty.money.empty).toBe('没有年度计划，也没有完成投资数：待填报')
    const text = textOf(cardPage(empty))
    expect(text).not.toContain('0.00')
    expect(text).not.toContain('模拟')
    expect(text).toContain('没有登记节点')
    expect(text).toContain('没有登记手续')
    expect(text).toContain('没有列单的问题')
  })

  it('节点按月底的样子：以后才完成的仍是逾期；调整、窗口、其他年度各有其词', () => {
    const facts: readonly FactWords[] = [
      {
        id: 'p',
        milestones: [
          milestone('start', '2023-03-31', { actual: '2023-04-05' as Day, precision: 'day' }),
          milestone('structure', '2024-03-10', { actual: '2024-03-12' as Day, precision: 'day' }),
          milestone('completion', '2024-05-31', { actual: '2024-07-03' as Day, precision: 'day' }),
          milestone('production', '2024-06-30', {
            precision: 'half',
            adjusted: '2024-09-15' as Day,
            reason: '设备晚到',
            dueText: '上半年',
          }),
          milestone('fullCapacity', '2025-12-31'),
        ],
      },
    ]
    const [, lane] = card('p', {}, facts).lanes
    expect(lane.rows.map(({ strong, text }) => `${strong}|${text}`)).toEqual([
      '竣工 逾期31天|',
      '|投产 调整至9月15日：设备晚到',
      '|主体完工 3月12日，晚2天',
    ])
    expect(lane.rows.map(({ tone }) => tone)).toEqual(['red', 'plain', 'plain'])
    expect(lane.note).toBe('其他年度：开工 2023年4月5日，达产达效 计划2025年12月31日')
    expect(lane.rows[0]?.marks.map(({ shape }) => shape)).toEqual(['planned'])
    expect(lane.rows[1]?.spans.map(({ kind }) => kind)).toEqual(['window', 'slip'])
    expect(lane.rows[1]?.spans[0]?.from).toBe(0)
  })

  it('手续：卡住的写卡在哪、多少天；没有记下手续的旧版写明', () => {
    const permits = [
      permit('energy', 'stuck', '2024-03-20', '节能报告待补正'),
      permit('environment', 'granted', '2024-02-01'),
      permit('approval', 'granted', '2023-02-01'),
      permit('construction', 'pending', null),
    ]
    const [lane] = card('battery-foil', { parts: { ...noParts, permits } }).lanes
    expect(lane.rows.map(({ strong, text }) => `${strong}|${text}`)).toEqual([
      '能评|卡在：节能报告待补正，已103天',
      '|环评 2月1日 办结',
    ])
    expect(lane.note).toBe('已办结：立项　未办：施工许可')
    expect(card('battery-foil', { parts: null }).lanes[0].note).toBe('这一版冻结时还没有记下手续')
  })

  it('问题只有自己的，到月底为止，期限算到测算日', () => {
    const other = problem('WT-009', problems[0]?.actions ?? [], { projectId: 'storage' })
    const made = card('battery-foil', { problems: [...problems, other] })
    expect(made.problems.map(({ name, state }) => `${name}|${state}`)).toEqual([
      'WT-001　=设备款未到位|交单，逾期11天',
      'WT-002　用地边界复核|列单，余4天',
    ])
    expect(made.lanes[2].rows.map(({ strong, text }) => `${strong}|${text}`)).toEqual([
      '=设备款未到位|限6月20日，逾期11天',
      '用地边界复核|限7月5日，余4天',
      '|=设备款未到位　6月28日销号',
    ])
  })

  it('照片取最近三张，原样放进页里；不是照片的说一声', () => {
    const photos = ['一.jpg', '二.jpg', '三.PNG', '四.jpeg'].map((name) => photo(name))
    const made = card('battery-foil', { parts: { ...noParts, photos } })
    expect(made.photos.map(({ name }) => name)).toEqual(['四.jpeg', '三.PNG', '二.jpg'])
    const pictures = new Map([
      ['四.jpeg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
      ['三.PNG', Uint8Array.from([1, 2, 3, 4])],
    ])
    const html = cardPage(made, pictures)
    expect(html).toContain('src="data:image/jpeg;base64,/9j/4A=="')
    expect(html.match(/<img/g)).toHaveLength(1)
    const text = textOf(html)
    expect(text).toContain('最近3张，共4张')
    expect(text.match(/不是能印的照片，见附件/g)).toHaveLength(2)
  })

  it('总是一页：样样都多、字字都长，也装得下，截短的写明', () => {
    const long = '钢结构主体已经封顶，设备基础正在浇筑，'.repeat(60)
    const facts: readonly FactWords[] = [
      {
        id: 'long',
        name: `${'一个名字很长很长的项目'.repeat(6)}`,
        industry: '很长的行业'.repeat(20),
        units: Array.from({ length: 9 }, (_, i) => `第${i}个名字不短的责任单位`),
        total: 99_999_999.99,
        plan: 9_999_999.99,
        monthPlans: [833_333, ...Array.from({ length: 11 }, () => 833_333.3627)],
        actuals: Array.from({ length: 12 }, () => 812_345.67),
        progress: long,
        problem: long,
        next: long,
        milestones: Array.from({ length: 20 }, (_, i) =>
          milestone('other', `2024-${String((i % 12) + 1).padStart(2, '0')}-28`, {
            label: `第${i}个名字长到一行里放不下、非要写两行不可的节点`,
            dueText: '年底前',
            sections: ['三（二）'],
            precision: 'year',
          }),
        ),
      },
    ]
    const answer = gridFrom(facts, { month: '2024-12' as never, today: '2025-01-05' as Day })
    const own = (i: number) => ({ ...permit('energy', 'stuck', '2024-01-05', long), id: `${i}`, projectId: 'long' })
    const made = card('long', {
      answer,
      parts: {
        permits: Array.from({ length: 7 }, (_, i) => own(i)),
        pastFacts: Array.from({ length: 9 }, (_, i) => ({
          id: `${i}`,
          projectId: 'long',
          year: 2023,
          text: long,
          section: '一（一）',
        })),
        photos: ['一.jpg', '二.jpg', '三.jpg'].map((name) => photo(name)),
      },
      problems: Array.from({ length: 9 }, (_, i) =>
        problem(`WT-10${i}`, problems[0]?.actions ?? [], { projectId: 'long', title: long }),
      ),
    })
    expect(heightOf(made)).toBeLessThanOrEqual(room)
    const html = cardPage(made)
    expect(html.match(/<section/g)).toHaveLength(1)
    const text = textOf(html)
    expect(text).toContain('第1页/共1页')
    expect(text).toContain('…（全文见系统）')
    expect(text).toMatch(/还有\d+个节点没有画出，见系统/)
    expect(text).toMatch(/还有\d+个，见问题台账/)
    expect(text).toContain(made.name.slice(0, 20))
  })

  it('名字最长也不截，字里没有标记', () => {
    const name = '“<b>甲</b>”&乙的项目'.repeat(4)
    const html = cardPage(card('x', {}, [{ id: 'x', name }]))
    expect(html).not.toContain('<b>甲')
    expect(textOf(html)).toContain('&#60;b&#62;甲')
  })
})

describe('截短', () => {
  it('装得下的不动，装不下的写明全文在系统里', () => {
    expect(cutLines('短', 50, 9, 1)).toEqual(['短'])
    const cut = cutLines('字'.repeat(200), 50, 9, 2)
    expect(cut).toHaveLength(2)
    expect(cut[1]).toMatch(/…（全文见系统）$/)
    expect(cutLine('一\n二', 50, 9)).toBe('一 二')
    expect(cutLine('字'.repeat(100), 20, 9)).toMatch(/^字+…$/)
  })
  it('刻度是整的，够得着最大的数', () => {
    for (const top of [1, 7, 46_000, 99_999_999, 123_456_789_012]) {
      const ticks = niceTicks(top, 4)
      expect(ticks).toHaveLength(5)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(top * 0.999999)
      expect(ticks.at(-1)).toBeLessThan(top * 1.6)
    }
  })
})
