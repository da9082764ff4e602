import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, month } from '#domain/month'
import { bulletin } from '#domain/paper/bulletin/bulletin'
import { fill } from '#domain/paper/bulletin/fill'
import type { Bulletin } from '#domain/paper/bulletin/model'
import { type Blanks, count, countIfAny, type Figure, money, type Piece, textOf } from '#domain/paper/bulletin/pieces'
import { checkedTemplate, templateKeys, templateSpecs, templatesWith } from '#domain/paper/bulletin/templates'
import { defaultRanking } from '#domain/paper/ranking-rule'
import type { ProblemFact } from '#domain/problem'
import { Refusal } from '#domain/refusal'
import { type FactWords, gridFrom, milestone, smallCounty } from '../documents/facts'
import { tableFacts, problems as threeProblems } from '../documents/tables'

const standard = { templates: templatesWith({}), ranking: defaultRanking, docNo: null, signedOn: null }
function bulletinOf(facts: readonly FactWords[] = smallCounty, more: object = {}, problems = threeProblems): Bulletin {
  return bulletin(tableFacts(facts), problems, { ...standard, ...more })
}
const lines = ({ blocks }: Bulletin) =>
  blocks.map((block) => ('heading' in block ? block.text : textOf(block.paragraph)))
const pieces = ({ blocks, attachments }: Bulletin): readonly Piece[] => [
  ...blocks.flatMap((block) => ('heading' in block ? [] : block.paragraph)),
  ...attachments.flatMap(({ rows }) => rows.flat(2)),
]
const figures = (model: Bulletin): readonly Figure[] =>
  pieces(model).flatMap((piece) => ('figure' in piece ? [piece.figure] : []))
/** The paragraphs of a part, by its heading. */
function part(model: Bulletin, heading: string): string {
  const all = lines(model)
  const from = all.findIndex((line) => line.endsWith(heading))
  const to = all.findIndex((line, i) => i > from && /^[一二三四五六]、/.test(line))
  return all.slice(from + 1, to < 0 ? undefined : to).join('\n')
}

describe('通报的次序', () => {
  it('总体、分类、未开工、竣工投产、问题、下一步；题和引言在前', () => {
    const model = bulletinOf()
    expect(model.title.join('')).toBe('关于2024年1—6月全县重点项目建设进展情况的通报')
    expect(lines(model).filter((line) => /^[一二三四五六]、/.test(line))).toEqual([
      '一、总体情况',
      '二、分类情况',
      '三、未开工项目',
      '四、竣工投产项目',
      '五、存在问题',
      '六、下一步工作',
    ])
    expect(lines(model)[0]).toBe('现将2024年1—6月全县重点项目建设进展情况通报如下。')
  })

  it('文号、日期没给就空着，给了就印上', () => {
    expect(bulletinOf()).toMatchObject({ docNo: '〔2024〕　　号', signedOn: '　　　　年　　月　　日' })
    const given = { docNo: '伊发改〔2024〕15号', signedOn: '2024-07-08' as Day }
    expect(bulletinOf(smallCounty, given)).toMatchObject({ docNo: '伊发改〔2024〕15号', signedOn: '2024年7月8日' })
  })

  it('排名、滞后和分类的数与各自的报表一样', () => {
    const text = lines(bulletinOf()).join('\n')
    expect(text).toContain('居前的是县农业农村局（超序时4.8个百分点），居后的是县工信局（低于序时5.2个百分点）')
    expect(text).toContain('红灯1个、黄灯1个，合计2个：龙鼎10万吨电池箔（县工信局，红灯，低于序时12.2个百分点')
    expect(text).toContain(
      '续建项目2个，年度计划投资11.40亿元，1—6月完成5.36亿元，占已报项目年度计划的54.8%，超序时4.8个百分点；未报1个。',
    )
  })
})

describe('没有就是没有', () => {
  it('没人报过数：金额写待填报，占比和序时的分句不写，没有一个 0 冒充金额', () => {
    const model = bulletinOf(
      [
        { name: '甲', yearClass: 'starting' },
        { name: '乙', yearClass: 'continuing' },
      ],
      {},
      [],
    )
    const totals = part(model, '总体情况')
    expect(totals).toContain('总投资待填报，年度计划投资待填报。')
    expect(totals).toContain('1—6月完成投资待填报；其中6月完成待填报。未报的2个不计入占比。')
    expect(totals).not.toMatch(/序时|占已报|0(\.0+)?[万亿]元/)
    expect(part(model, '存在问题')).toBe('截至6月底，问题台账没有列单的问题。')
    for (const { value, shown } of figures(model)) if (value === null) expect(shown).toBe('待填报')
  })

  it('报了 0 就是 0', () => {
    const zero = [{ name: '甲', plan: 1200, actuals: [0, 0, 0, 0, 0, 0], yearClass: 'continuing' as const }]
    expect(part(bulletinOf(zero, {}, []), '总体情况')).toContain(
      '1—6月完成投资0万元，占已报项目年度计划的0.0%，低于序时50.0个百分点；其中6月完成0万元。',
    )
  })

  it('没有新开工项目就不说开工率；有而一个没开，说 0', () => {
    expect(part(bulletinOf([{ name: '甲', yearClass: 'continuing' }], {}, []), '总体情况')).not.toContain('开工率')
    expect(part(bulletinOf([{ name: '甲', yearClass: 'starting' }], {}, []), '总体情况')).toContain(
      '新开工项目1个，已开工0个，开工率0.0%',
    )
  })

  it('七月开的工，六月还是未开工；六月底竣工的算，七月的不写日期', () => {
    const model = bulletinOf(
      [
        {
          name: '甲',
          yearClass: 'starting',
          milestones: [milestone('start', '2024-06-30', { actual: '2024-07-02' as Day })],
        },
        {
          name: '乙',
          stage: 'completed',
          milestones: [milestone('completion', '2024-06-30', { actual: '2024-06-28' as Day })],
        },
        {
          name: '丙',
          stage: 'operating',
          milestones: [milestone('production', '2024-06-30', { actual: '2024-07-03' as Day })],
        },
      ],
      {},
      [],
    )
    expect(part(model, '未开工项目')).toBe('截至6月底，新开工项目1个，尚未开工1个：甲，计划6月30日开工，已逾期1天。')
    expect(part(model, '竣工投产项目')).toBe('截至6月底，竣工、投产和达效的项目2个：丙投产；乙，6月28日竣工。')
  })
})

describe('长的名单', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `第${i}号`,
      yearClass: 'starting' as const,
      industry: `行业${i % 9}`,
    }))
  it('十五个以内写在文里，再多列附件，附件的序号接着排', () => {
    expect(part(bulletinOf(many(15), {}, []), '未开工项目')).toContain('尚未开工15个：第0号；第1号')
    const model = bulletinOf(many(300), {}, [])
    expect(model.attachments.map(({ title }) => title)).toEqual(['重点项目分行业进展情况', '未开工重点项目名单'])
    expect(part(model, '分类情况')).toContain('分9个行业，各行业情况见附件1。')
    expect(part(model, '未开工项目')).toBe('截至6月底，新开工项目300个，尚未开工300个：详见附件2。')
    expect(model.attachments[1]?.rows).toHaveLength(300)
  })

  it('附件的列宽加起来就是版心的宽', () => {
    const raised = (n: number): ProblemFact => ({ ...(threeProblems[0] as ProblemFact), id: `p${n}`, number: `p${n}` })
    const model = bulletinOf(
      many(20).map((one, i) => ({
        ...one,
        stage: 'completed' as const,
        plan: 100,
        actuals: [1, 1, 1, 1, 1, 1],
        units: [`单位${i}`],
      })),
      {},
      Array.from({ length: 20 }, (_, n) => raised(n)),
    )
    expect(model.attachments.length).toBeGreaterThanOrEqual(4)
    for (const { columns, rows } of model.attachments) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(156)
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  })
})

/** A random project; money in whole yuan. */
const someProject: fc.Arbitrary<FactWords> = fc.record(
  {
    name: fc.constantFrom('甲厂', '乙路', '丙桥', '丁校'),
    yearClass: fc.constantFrom('starting', 'continuing', 'completing', 'preparing'),
    stage: fc.constantFrom('preparing', 'building', 'completed', 'operating', 'fullCapacity'),
    total: fc.integer({ min: 0, max: 900_000 }),
    plan: fc.integer({ min: 0, max: 90_000 }),
    actuals: fc.array(fc.option(fc.integer({ min: 0, max: 9_000 })), { maxLength: 6 }),
    units: fc.constantFrom([], ['县工信局'], ['县交通局', '县工信局'], ['县住建局']),
  },
  { requiredKeys: ['name'] },
)

describe('文里的数都是快照里的数', () => {
  /** The county's figures told a second time, from what the projects say and nothing that the bulletin uses. */
  function told(facts: readonly FactWords[]) {
    const given = (values: readonly (number | null | undefined)[]) =>
      values.filter((value) => value != null) as number[]
    const sum = (values: readonly (number | null | undefined)[]) => {
      const some = given(values)
      return some.length === 0 ? null : some.reduce((all, value) => all + value, 0) * 10_000
    }
    const june = (fact: FactWords) => fact.actuals?.[5] ?? null
    const rated = facts.filter((fact) => june(fact) !== null && (fact.plan ?? 0) > 0)
    const done = rated.reduce((all, fact) => all + given(fact.actuals ?? []).reduce((a, b) => a + b, 0), 0)
    const plan = rated.reduce((all, fact) => all + (fact.plan ?? 0), 0)
    return {
      项目数: facts.length,
      总投资: sum(facts.map((fact) => fact.total)),
      年度计划: sum(facts.map((fact) => fact.plan)),
      本月完成: sum(facts.map(june)),
      累计完成: sum(facts.flatMap((fact) => fact.actuals ?? [])),
      占年度计划: rated.length === 0 ? null : done / plan,
      较序时: rated.length === 0 ? null : (done / plan - 0.5) * 100,
      未报数: facts.filter((fact) => june(fact) === null).length,
    }
  }

  it('总体一段的每个数，另算一遍都对得上', () => {
    fc.assert(
      fc.property(fc.array(someProject, { minLength: 1, maxLength: 12 }), (facts) => {
        const numbered = facts.map((fact, i) => ({ ...fact, id: `p${i}` }))
        const model = bulletinOf(numbered, {}, [])
        const from = model.blocks.findIndex((block) => 'heading' in block && block.text === '一、总体情况')
        const to = model.blocks.findIndex((block) => 'heading' in block && block.text === '二、分类情况')
        const shown = model.blocks
          .slice(from, to)
          .flatMap((block) => ('heading' in block ? [] : block.paragraph))
          .flatMap((piece) => ('figure' in piece ? [piece.figure] : []))
        const expected: Readonly<Record<string, number | null>> = told(numbered)
        for (const { name, value } of shown) {
          if (!(name in expected)) continue
          const other = expected[name] ?? null
          if (value === null || other === null) expect([name, value]).toEqual([name, other])
          else expect(value, name).toBeCloseTo(other, 6)
        }
        expect(shown.map(({ name }) => name)).toEqual(
          expect.arrayContaining(['项目数', '总投资', '年度计划', '累计完成', '本月完成']),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('每个数印出的样子就是它的值；没有一位数字出自别处', () => {
    fc.assert(
      fc.property(fc.array(someProject, { minLength: 1, maxLength: 12 }), (facts) => {
        const model = bulletinOf(
          facts.map((fact, i) => ({ ...fact, id: `p${i}` })),
          {},
          threeProblems,
        )
        for (const { value, shown, name } of figures(model)) {
          if (value === null) continue
          const digits = Number((/[\d.,]+/.exec(shown)?.[0] ?? '0').replaceAll(',', ''))
          const unit = /亿元/.test(shown) ? 1e8 : /万元/.test(shown) ? 1e4 : /%/.test(shown) ? 0.01 : 1
          const candidates = [unit, 1e4, 0.01].map((one) => Math.abs(Math.abs(value) / one - digits))
          expect(Math.min(...candidates), `${name} ${value} ${shown}`).toBeLessThanOrEqual(0.0500001)
        }
        // Words of templates have no digit but the numbers of 附件 and of rows, and the 7 days of 到期.
        const words = pieces(model).flatMap((piece) => ('text' in piece ? [piece.text] : []))
        for (const text of words) expect(text.replace(/附件\d+|^\d+$|7天内/g, ''), text).not.toMatch(/\d/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('句子', () => {
  const blanks: Blanks = new Map([
    ['甲', count('甲', 3)],
    ['无', countIfAny('无', 0)],
    ['缺', money('缺', null)],
  ])
  const said = (template: string) => fill(template, blanks).map(textOf)

  it.each([
    ['有{甲}个。', ['有3个。']],
    ['投资{缺}。', ['投资待填报。']],
    ['共{甲}个［，投资{缺}］［，没有{无}个］。', ['共3个。']],
    ['共{甲}个，［{无}个；］。', ['共3个。']],
    ['［{甲}个；］［{无}个。］', ['3个。']],
    ['［没有{无}个。］', []],
    ['｛甲｝个[，{甲}个]', ['3个，3个']],
    ['一\n［{无}］\n二', ['一', '二']],
  ])('%s', (template, expected) => {
    expect(said(template)).toEqual(expected)
  })

  it('自带的句子都合自己的规矩，都有两种语言的名称', () => {
    for (const key of templateKeys) {
      expect(checkedTemplate(key, templateSpecs[key].text)).toBe(templateSpecs[key].text)
      expect(templateSpecs[key].label.en).toMatch(/^[A-Z][\x20-\x7e]+$/)
    }
  })

  it.each([
    ['总投资{总投次}', 'TEMPLATE_BLANK', { blank: '总投次' }],
    ['{名单}', 'TEMPLATE_BLANK', { blank: '名单' }],
    ['{总投资', 'TEMPLATE_BROKEN', { why: 'pairs' }],
    ['总投资}', 'TEMPLATE_BROKEN', { why: 'pairs' }],
    ['［{总投资}', 'TEMPLATE_BROKEN', { why: 'pairs' }],
    ['［［{总投资}］］', 'TEMPLATE_BROKEN', { why: 'nested' }],
  ])('%s 不收，说出哪里不对', (typed, code, details) => {
    const act = () => checkedTemplate('totals', typed)
    expect(act).toThrow(Refusal)
    try {
      act()
    } catch (error) {
      expect(error).toMatchObject({ code, details })
    }
  })

  it('改了的句子照改的印，数还是快照的', () => {
    const templates = templatesWith({ opening: '{年月}：{项目数}个，投资{总投资}。', next: '' })
    const model = bulletinOf(smallCounty, { templates })
    expect(lines(model)[0]).toBe('2024年1—6月：6个，投资97.80亿元。')
    expect(lines(model).at(-1)).not.toContain('请')
    expect(lines(model).some((line) => line.includes('下一步'))).toBe(false)
  })

  it('一月只说 1 月', () => {
    const facts = { ...tableFacts(), answer: gridFrom(smallCounty, { month: month('2024-01') }) }
    expect(bulletin(facts, [], standard).title.join('')).toContain('2024年1月全县')
  })
})
