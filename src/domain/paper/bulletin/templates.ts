import { refuse, type Words } from '../../refusal'
import { blankNames, type LineKind, lineBlanks } from './blank-names'
import { blanksIn, readTemplate } from './fill'

interface TemplateSpec {
  readonly label: Words
  /** The sentences where nobody wrote others; a line is a paragraph. */
  readonly text: string
  /** The kind of line it is; its own blanks stand beside the month's. Null where it speaks of the county. */
  readonly line: LineKind | null
}

const spec = (zh: string, en: string, text: string, line: LineKind | null = null): TemplateSpec => ({
  label: { zh, en },
  text,
  line,
})

/**
 * The sentences of the bulletin, in the order in which they are printed (DOMAIN.md, The bulletin). `{…}` is a blank, ［…］
 * a clause that is left out where one of its blanks is empty.
 */
export const templateSpecs = {
  issuer: spec('发文机关标志', 'Issuing office', '{单位}文件'),
  docNo: spec('文号', 'Document number', '〔{年}〕　　号'),
  title: spec('标题', 'Title', '关于{年月}全县重点项目\n建设进展情况的通报'),
  addressee: spec('主送', 'Addressed to', '各乡镇（街道），县直有关单位：'),
  opening: spec('引言', 'Opening', '现将{年月}全县重点项目建设进展情况通报如下。'),
  totals: spec(
    '总体情况',
    'Totals',
    [
      '列名监测重点项目{项目数}个，总投资{总投资}［（另有{总投资待填数}个待填报）］，年度计划投资{年度计划}［（另有{年度计划待填数}个待填报）］。［截至{月}月底，新开工项目{新开工数}个，已开工{已开工数}个，开工率{开工率}。］［已竣工{竣工数}个；］［已投产{投产数}个；］［已达效{达效数}个；］',
      '{累计期}完成投资{累计完成}［，占已报项目年度计划的{占年度计划}，{较序时}］；其中{月}月完成{本月完成}。［未报的{未报数}个不计入占比。］［已报但没有年度计划的{无计划数}个不计入占比。］',
    ].join('\n'),
  ),
  yearClass: spec(
    '按年度类别（每类一段）',
    'By year class (a paragraph each)',
    '{类别}项目{项目数}个，年度计划投资{年度计划}［（另有{年度计划待填数}个待填报）］，{累计期}完成{累计完成}［，占已报项目年度计划的{占年度计划}，{较序时}］［；未报{未报数}个］。',
    'group',
  ),
  industry: spec(
    '按行业（每行业一段）',
    'By industry (a paragraph each)',
    '{类别}{项目数}个，年度计划投资{年度计划}［（另有{年度计划待填数}个待填报）］，{累计期}完成{累计完成}［，占已报项目年度计划的{占年度计划}，{较序时}］［；未报{未报数}个］。',
    'group',
  ),
  industries: spec(
    '按行业（行业多的，各行业另列附件）',
    'By industry, where there are many',
    '分{行业数}个行业，各行业情况见附件{行业附件}。',
  ),
  units: spec(
    '按责任单位',
    'By responsible unit',
    '责任单位按{排名依据}排名，参加排名的{排名单位数}个，居前的是{排名居前}［，居后的是{排名居后}］。［全部排名见附件{排名附件}。］',
  ),
  unitsNone: spec('没有可排名的单位', 'No unit to rank', '{月}月没有可以排名的责任单位。'),
  lagging: spec(
    '滞后项目',
    'Lagging projects',
    '按{测灯日}测算，红灯{红灯数}个、黄灯{黄灯数}个，合计{滞后数}个：{名单}。',
    'list',
  ),
  laggingLine: spec(
    '滞后项目（每个）',
    'Lagging project (each)',
    '{项目名称}（［{责任单位}，］{亮灯}灯，{原因}）',
    'lagging',
  ),
  laggingNone: spec('没有滞后项目', 'No lagging project', '按{测灯日}测算，没有亮红灯、黄灯的项目。'),
  notStarted: spec(
    '未开工项目',
    'Not started',
    '截至{月}月底，新开工项目{新开工数}个，尚未开工{未开工数}个：{名单}。',
    'list',
  ),
  notStartedLine: spec(
    '未开工项目（每个）',
    'Not started (each)',
    '{项目名称}［（{责任单位}）］［，计划{期限}开工］［，已逾期{逾期天数}天］',
    'dated',
  ),
  notStartedNone: spec('没有未开工项目', 'None not started', '新开工项目{新开工数}个，没有尚未开工的。'),
  finished: spec('竣工投产项目', 'Finished', '截至{月}月底，竣工、投产和达效的项目{完工数}个：{名单}。', 'list'),
  finishedLine: spec(
    '竣工投产项目（每个）',
    'Finished (each)',
    '{项目名称}［（{责任单位}）］［，{日期}］{阶段}',
    'finished',
  ),
  finishedNone: spec('没有竣工投产项目', 'None finished', '截至{月}月底，还没有竣工、投产的项目。'),
  problems: spec(
    '存在问题',
    'Problems',
    [
      '截至{月}月底，问题台账列单{列单数}个，销号{销号数}个，办结率{办结率}［；其中{问题类别}］。',
      '［尚未销号{未销号数}个］［，其中逾期{逾期问题数}个］［，7天内到期{将到期问题数}个］［：{名单}。］',
    ].join('\n'),
    'list',
  ),
  problemLine: spec(
    '存在问题（每个）',
    'Problem (each)',
    '{项目名称}：{问题}［（{责任单位}）］［，限{期限}办结］［，已逾期{逾期天数}天］',
    'problem',
  ),
  problemsNone: spec('没有列单的问题', 'No problem raised', '截至{月}月底，问题台账没有列单的问题。'),
  next: spec(
    '下一步工作',
    'Next steps',
    [
      '［红灯、黄灯项目{滞后数}个，责任单位要逐个说明原因，拿出赶上序时的措施和时限。］',
      '［尚未开工的{未开工数}个新开工项目，要倒排前期手续，能开的尽快开。］',
      '［逾期没有销号的{逾期问题数}个问题，责任单位要明确办结日期，到期报送结果。］',
      '［{下月}月到期的节点{下月节点数}个，请有关单位提前安排，按期完成。］',
      '［{月}月没有报送的{未报数}个项目，请尽快补报。］',
      '请各单位按时报送{下月}月数据。',
    ].join('\n'),
  ),
} as const satisfies Record<string, TemplateSpec>

export type TemplateKey = keyof typeof templateSpecs
export const templateKeys = Object.keys(templateSpecs) as [TemplateKey, ...TemplateKey[]]
/** Every sentence of the bulletin, by what it says. */
export type Templates = Readonly<Record<TemplateKey, string>>

/** The sentences that somebody changed, over those that stand where nobody did. */
export function templatesWith(changed: Partial<Record<TemplateKey, string>>): Templates {
  const entries = templateKeys.map((key) => [key, changed[key] ?? templateSpecs[key].text])
  return Object.fromEntries(entries) as Templates
}

/** The blanks that a template may have. */
export function blanksOf(key: TemplateKey): readonly string[] {
  const { line } = templateSpecs[key]
  return [...new Set([...(line === null ? [] : lineBlanks[line]), ...blankNames])]
}

/**
 * Holds a template against what it may say, and answers it as it is kept. Refuses TEMPLATE_BROKEN for braces or brackets
 * that do not pair, TEMPLATE_BLANK for a blank that the bulletin does not know there.
 */
export function checkedTemplate(key: TemplateKey, typed: string): string {
  const template = typed.replaceAll(/\r\n?/g, '\n').trim()
  const name = templateSpecs[key].label.zh
  const known = blanksOf(key)
  for (const line of template.split('\n')) {
    const parts = readTemplate(line)
    if ('broken' in parts) return refuse('TEMPLATE_BROKEN', { template: name, why: parts.broken })
    const unknown = blanksIn(parts).find((blank) => !known.includes(blank))
    if (unknown !== undefined)
      return refuse('TEMPLATE_BLANK', { template: name, blank: unknown, choices: known.join('、') })
  }
  return template
}
