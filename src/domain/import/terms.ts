import type { Field } from '../field'
import { plain } from './plain'

type ChoiceField = Extract<Field, { kind: 'choice' }>

/** Other words for the terms of enumerated fields: field's label → code → words. The terms themselves count too. */
const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  建设性质: {
    new: '新建项目 新 新建工程',
    expansion: '改扩建 扩建项目 改(扩)建 改建扩建 扩 续扩建',
    conversion: '改造 改建项目 改造提升 提升改造',
    relocation: '迁建项目 搬迁 易地新建 异地迁建 易地搬迁',
    restoration: '恢复重建 修复',
    upgrade: '技术改造 技改项目 技术升级 升级改造 技改扩能',
  },
  年度类别: {
    continuing: '续建项目 续建类 结转 续 结转项目 在建续建',
    starting: '新开工项目 新建 新建项目 计划新开工 拟新开工 新开工类 当年新开工 新开 计划开工 新建类',
    completing:
      '竣工投产项目 竣工 投产 竣工项目 计划竣工 拟竣工 竣工类 计划竣工投产 建成投产 竣工(投产) 收尾 建成投产项目 拟竣工投产',
    preparing: '前期 储备 前期项目 储备项目 前期储备 前期谋划 谋划 前期类 储备类 谋划储备 前期(储备)',
  },
  阶段: {
    preparing: '前期阶段 未开工 前期准备 筹建 谋划 尚未开工 前期手续 待开工 前期工作 未开工建设 否',
    building: '已开工 开工 建设中 施工中 在建项目 正在建设 施工 正常建设 开工在建 建设阶段 是',
    completed: '已竣工 竣工验收 完工 已完工 建成 已建成 主体完工',
    operating: '已投产 投用 竣工投产 已投用 投入使用 试生产 建成投用 建成投产 投产运营',
    fullCapacity: '达产达效 达产 已达效 已达产',
    paused: '停工 停建 缓建 已停工 停滞 暂停建设 暂缓',
    cancelled: '已取消 终止 退出 撤销 调出 不再实施',
  },
  是否入统: {
    entered: '是 已入库 √ 已纳统 入统 已 ✓ 入库 纳统 y yes 已纳入 有 已入统入库',
    pending: '否 未入库 × 未纳统 未 未纳入 正在入统 申报中 n no 正在申报 待入统 待入库 没有 ✗ 尚未入统',
    exempt: '不需 不入统 无需入统 不需入库 不涉及 无需 不需要 免 不纳统 无需入库 不需纳统',
  },
}

const tables = new Map<string, ReadonlyMap<string, string>>()
function tableOf(field: ChoiceField): ReadonlyMap<string, string> {
  const known = tables.get(field.label.zh)
  if (known) return known
  const table = new Map<string, string>()
  for (const [code, words] of Object.entries(otherWords[field.label.zh] ?? {})) {
    for (const word of words.split(' ')) table.set(plain(word), code)
  }
  for (const [code, words] of Object.entries(field.choices)) {
    for (const word of [code, words.zh, words.en]) table.set(plain(word), code)
  }
  tables.set(field.label.zh, table)
  return table
}

/** The code of a term as an office writes it (`已入库`, `改扩建`, `续建项目`); null for a word that is none. */
export function termCode(field: ChoiceField, text: string): string | null {
  const table = tableOf(field)
  const word = plain(text)
  return table.get(word) ?? table.get(word.replace(/\([^()]*\)|项目$|类$/g, '')) ?? null
}
