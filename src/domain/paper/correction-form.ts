import { type CorrectionSlip, effectHeadings, type SlipChange } from './correction-model'
import { blankDay, type FormRow, type PrintedForm, pairRow, plainLines, textRow } from './form-model'
import { dayWords } from './table-frame'

function changeRows(change: SlipChange, attachments: string): readonly FormRow[] {
  const { kind, label, before, after, difference } = change
  const field = textRow('更正栏目', plainLines(label))
  if (kind === 'text') return [field, textRow('原　文', plainLines(before)), textRow('更正为', plainLines(after))]
  return [
    field,
    pairRow(['原　数', before, 'figure'], ['更正为', after, 'boldFigure']),
    pairRow(['差　数', difference ?? '', 'figure'], ['附　件', attachments]),
  ]
}

/** A 更正单 as a form: who, which project and month, what was corrected and why, every figure that moves with it. */
export function correctionForm(slip: CorrectionSlip): PrintedForm {
  const registeredOn = dayWords(slip.registeredOn)
  const still = slip.effects.length === 0
  return {
    title: slip.title,
    office: slip.office,
    fileName: slip.fileName,
    number: slip.number,
    rows: [
      pairRow(['填报单位', slip.office], ['登记日期', registeredOn]),
      pairRow(['责任单位', slip.unit], ['更正月份', slip.month]),
      textRow('项目名称', plainLines(slip.project)),
      ...slip.changes.flatMap((change) => changeRows(change, slip.attachments)),
      textRow('原　因', plainLines(slip.reason), 2),
      textRow('依　据', plainLines(slip.basis)),
    ],
    figures: still
      ? null
      : { caption: '随之变动的数', unit: '万元；较序时 百分点', headings: effectHeadings, rows: slip.effects },
    notes: still ? ['金额没有变，没有随之变动的数。', ...slip.notes] : slip.notes,
    ink: [
      { label: '提出人', parts: [slip.proposedBy, blankDay], height: { roomy: 19, tight: 14 } },
      { label: '审核意见', parts: ['审核人：', blankDay], height: { roomy: 26, tight: 17 } },
      { label: '登　记', parts: [`登记人：${slip.who}`, registeredOn], height: { roomy: 19, tight: 14 } },
    ],
    joined: false,
    copies: null,
    draft: null,
    foot: `${registeredOn}登记`,
    on: slip.registeredOn,
    simulated: slip.simulated,
  }
}
