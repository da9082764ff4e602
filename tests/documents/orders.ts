import { day } from '#domain/month'
import type { OrderFacts } from '#domain/paper/order-form'
import type { ProblemAction, ProblemFact, ProblemStage } from '#domain/problem'

let acts = 0
/** An act of a problem on a day of 2024 (`05-10`). */
export function act(on: string, stage: ProblemStage, more: Partial<ProblemAction> = {}): ProblemAction {
  acts += 1
  return { id: `act-${acts}`, on: day(`2024-${on}`), stage, text: null, unit: null, due: null, number: null, ...more }
}

export const assigned = act('05-10', 'assigned', {
  unit: '县住建局',
  due: day('2024-06-25'),
  number: '2024-交-31',
  text: '会同燃气公司确定接入点，出接入方案。\n办结红线外管沟的施工许可和占道手续。',
})
export const supervised = act('06-26', 'supervised', {
  number: '2024-督-07',
  due: day('2024-07-05'),
  text: '7月5日前书面报告进展、没通气的原因和通气日期。',
})

/** The problem of picture 32, unless a test wants another. */
export function problemFact(more: Partial<ProblemFact> = {}): ProblemFact {
  return {
    id: 'gas',
    number: 'WT-058',
    projectId: 'luonai-2',
    project: '中钢洛耐9万吨新型耐材二期',
    title: '燃气接入协调',
    detail: '1#窑、2#窑联调须通燃气。',
    kind: 'other',
    level: '2',
    source: '县工信局报送',
    actions: [
      act('05-08', 'raised'),
      assigned,
      act('05-16', 'handled', { text: '开始办理\n燃气公司出初步方案' }),
      supervised,
      act('07-02', 'handled', { text: '管沟开挖' }),
    ],
    ...more,
  }
}

/** A letter of it. */
export function orderFacts(more: Partial<OrderFacts> = {}): OrderFacts {
  return {
    kind: 'assigned',
    problem: problemFact(),
    letter: assigned,
    code: 'GY-003',
    office: '伊川县重点项目办',
    today: day('2024-07-02'),
    simulated: true,
    ...more,
  }
}
