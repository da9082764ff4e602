import type { Lang, Words } from '#domain/refusal'

const zh = {
  argFile: '.xlsx、.xls 或 .csv（认内容不认后缀）；- 为标准输入里粘贴的表',
  optKind: '当作什么导入：projects 项目、monthly 月度数据、plan 年度计划；不猜',
  optMonth: '哪个月的（monthly 用；projects、plan 取它的年份）',
  optYear: '哪一年的；表头写了就不用',
  optSheet: '工作表的名字；不写就取有表的那一张',
  optMapping:
    '列对照，JSON：{"columns":{"D":"monthActual"},"money":{"D":"元"},"names":{"表里的名称":"项目编号"},"headerRow":4}；none 为不用上次记下的',
  optMoney: '没写单位的金额列是什么单位',
  optPartial: '有不能收的行时，其余照写',
  optCreate: '台账里没有的项目就新建',
  optDryRun: '只试读，报告一样，什么都不写',
  optCorrect: '已冻结月份的数写成更正单（要 --reason）',
  optReason: '更正的原因',
  reasonAlone: '--reason 要和 --correct 一起用。',
  bothTimes: '--month 和 --year 只能给一个。',
  written: (d: { changes: number }) => `已写入，改动 ${d.changes} 处；可用 undo 一步撤销。`,
  same: '与台账一致，没有改动。',
  dry: '试读，什么都没有写。',
  counts: (d: { added: number; updated: number; same: number; skipped: number; rejected: number }) =>
    `新增 ${d.added} · 更新 ${d.updated} · 相同 ${d.same} · 跳过 ${d.skipped} · 拒绝 ${d.rejected}`,
  effect: (d: { field: string; projects: number; before: string; after: string }) =>
    `${d.projects} 个项目的${d.field}将改变，合计由 ${d.before} 到 ${d.after} 万元`,
  effectTexts: (d: { field: string; projects: number }) => `${d.projects} 个项目的${d.field}将改变`,
  lamps: (d: { count: number }) => `${d.count} 个项目的灯变色`,
  head: { row: '行', column: '列', value: '原值', why: '原因', header: '表头', field: '当作', unit: '单位' },
  checkOnly: '只核对',
  unused: '不用',
}
type ImportWords = typeof zh

const en: ImportWords = {
  argFile: '.xlsx, .xls or .csv, told by its content; - for a table pasted on standard input',
  optKind: 'what it is taken for: projects, monthly or plan; never guessed',
  optMonth: 'its month (monthly); projects and plan take its year',
  optYear: 'its year, where no header says it',
  optSheet: "the sheet's name; the one with a table when not given",
  optMapping:
    'mapping, JSON: {"columns":{"D":"monthActual"},"money":{"D":"元"},"names":{"name in the file":"project id"},"headerRow":4}; none to leave a remembered one aside',
  optMoney: 'the unit of money columns that name none',
  optPartial: 'write the other rows when some cannot be taken',
  optCreate: 'make projects that the ledger does not know',
  optDryRun: 'the same report, nothing is written',
  optCorrect: 'figures of frozen months become corrections (needs --reason)',
  optReason: 'the reason of the corrections',
  reasonAlone: '--reason goes with --correct.',
  bothTimes: 'Give only one of --month and --year.',
  written: (d) => `Written, ${d.changes} cells; undo takes it back in one step.`,
  same: 'Agrees with the ledger; nothing changed.',
  dry: 'Read only; nothing was written.',
  counts: (d) =>
    `${d.added} new · ${d.updated} changed · ${d.same} same · ${d.skipped} skipped · ${d.rejected} rejected`,
  effect: (d) => `${d.field} of ${d.projects} projects changes, in all from ${d.before} to ${d.after} 万元`,
  effectTexts: (d) => `${d.field} of ${d.projects} projects changes`,
  lamps: (d) => `${d.count} lamps change colour`,
  head: { row: 'row', column: 'column', value: 'value', why: 'why', header: 'header', field: 'field', unit: 'unit' },
  checkOnly: 'only compared',
  unused: 'not used',
}

export const importWords: Readonly<Record<Lang, ImportWords>> = { zh, en }

type Told = { [K in keyof ImportWords]: ImportWords[K] extends string ? K : never }[keyof ImportWords]
export const bothImport = (name: Told): Words => ({ zh: zh[name], en: en[name] })
