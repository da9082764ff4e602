import { describe, expect, it } from 'vitest'
import type { PrintedForm } from '#domain/paper/form-model'
import { type OrderFacts, orderForm } from '#domain/paper/order-form'
import { act, assigned, orderFacts, problemFact, supervised } from '../documents/orders'

/** A form's facts by their labels. */
function told(form: PrintedForm): Readonly<Record<string, string>> {
  return Object.fromEntries(
    form.rows.flatMap((row) =>
      row.kind === 'pair'
        ? [row.left, row.right].map(({ label, text }) => [label, text])
        : [[row.label, row.lines.map(({ day, text }) => (day === undefined ? text : `${day} ${text}`)).join('\n')]],
    ),
  )
}
const form = (more: Partial<OrderFacts> = {}) => orderForm(orderFacts(more))
const pressing = { kind: 'supervised', letter: supervised } as const

describe('交办单', () => {
  it('写明编号、谁交给谁、哪个项目的什么问题、要办什么、办到哪天', () => {
    const shown = form()
    expect(shown).toMatchObject({
      title: '重点项目问题交办单',
      fileName: '交办单2024-交-31',
      number: '2024-交-31',
      draft: null,
      on: '2024-05-10',
      foot: '2024年5月10日交单',
    })
    expect(told(shown)).toEqual({
      交办单位: '伊川县重点项目办',
      交办日期: '2024年5月10日',
      责任单位: '县住建局',
      办结期限: '2024年6月25日',
      项目名称: '中钢洛耐9万吨新型耐材二期（GY-003）',
      问题编号: 'WT-058',
      '类别、级别': '其他，2级',
      问题来源: '县工信局报送',
      列单日期: '2024年5月8日',
      '问　题': '燃气接入协调\n1#窑、2#窑联调须通燃气。',
      办理要求: '一、会同燃气公司确定接入点，出接入方案。\n二、办结红线外管沟的施工许可和占道手续。',
    })
  })

  it('留出签发、签收、办理结果的地方', () => {
    expect(form().ink.map(({ label, parts }) => [label, parts[0]])).toEqual([
      ['交办意见', '签发人：'],
      ['签　收', '签收人：'],
      ['办理结果', '经办人：'],
    ])
  })

  it('以后又交给别的单位、又延了期，旧的单子还是原来的', () => {
    const again = act('06-27', 'assigned', { unit: '县工信局', number: '2024-交-40' })
    const actions = [...problemFact().actions, again]
    expect(told(form({ problem: problemFact({ actions }) }))).toMatchObject({
      责任单位: '县住建局',
      办结期限: '2024年6月25日',
    })
    expect(told(form({ problem: problemFact({ actions }), letter: again }))).toMatchObject({
      责任单位: '县工信局',
      办结期限: '2024年6月25日',
    })
  })

  it.each([
    ['一件事。', '一件事。'],
    ['1、甲\n2、乙', '1、甲\n2、乙'],
    ['（一）甲\n（二）乙', '（一）甲\n（二）乙'],
    ['甲\n\n 乙', '一、甲\n二、乙'],
  ])('要求 %j 写成 %j', (text, shown) => {
    const letter = { ...assigned, text }
    const problem = problemFact({ actions: [act('05-08', 'raised'), letter] })
    expect(told(form({ problem, letter })).办理要求).toBe(shown)
  })

  it('还没有交单的是草稿：单号、日期、要求留空', () => {
    const shown = form({ letter: null, problem: problemFact({ actions: [act('05-08', 'raised')], source: null }) })
    expect(shown).toMatchObject({
      number: '',
      fileName: '交办单WT-058（草稿）',
      draft: '草稿（还没有交单）',
      foot: '2024年7月2日打印',
    })
    expect(told(shown)).toMatchObject({ 交办日期: '', 责任单位: '', 办结期限: '', 问题来源: '', 办理要求: '' })
    expect(shown.ink[0]?.parts[1]).toBe('　　年　　月　　日')
  })
})

describe('督办单', () => {
  it('比交办单多写办过什么、已逾期几天；以后的不写', () => {
    expect(form(pressing)).toMatchObject({ number: '2024-督-07', foot: '2024年6月26日督单' })
    expect(told(form(pressing))).toEqual({
      督办单位: '伊川县重点项目办',
      督办日期: '2024年6月26日',
      被督办单位: '县住建局',
      报结果期限: '2024年7月5日',
      项目名称: '中钢洛耐9万吨新型耐材二期（GY-003）',
      问题编号: 'WT-058',
      原交办单: '2024-交-31',
      办结期限: '2024年6月25日',
      已逾期: '1天，挂账49天',
      '问　题': '燃气接入协调\n1#窑、2#窑联调须通燃气。',
      办理经过:
        '5月8日 列单，定2级\n5月10日 交单，交办单2024-交-31，县住建局，限6月25日\n5月16日 开始办理；燃气公司出初步方案',
      督办要求: '7月5日前书面报告进展、没通气的原因和通气日期。',
    })
  })

  it('没到期的说没有逾期，没定期限的也照实说', () => {
    const early = act('06-20', 'supervised', { number: '2024-督-06' })
    const raised = act('05-08', 'raised', { unit: '县住建局' })
    const due = problemFact({ actions: [raised, assigned, early] })
    expect(told(form({ kind: 'supervised', letter: early, problem: due })).已逾期).toBe('未逾期，挂账43天')
    const none = problemFact({ actions: [raised, early] })
    expect(told(form({ kind: 'supervised', letter: early, problem: none }))).toMatchObject({
      已逾期: '没有定期限，挂账43天',
      办结期限: '',
      原交办单: '',
    })
  })

  it('还没有督单的草稿，逾期算到今天，办过的都写', () => {
    const problem = problemFact({ actions: problemFact().actions.filter((one) => one !== supervised) })
    const shown = told(form({ kind: 'supervised', letter: null, problem }))
    expect(shown).toMatchObject({ 已逾期: '7天，挂账55天', 督办日期: '', 报结果期限: '' })
    expect(shown.办理经过).toContain('7月2日 管沟开挖')
  })

  it('去年列的单写明年份', () => {
    const raised = { ...act('05-08', 'raised'), on: '2023-12-03' as typeof assigned.on }
    const problem = problemFact({ actions: [raised, assigned, supervised] })
    expect(told(form({ ...pressing, problem })).办理经过).toContain('2023年12月3日 列单')
  })
})
