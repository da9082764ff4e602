import { months, type Office } from './office'

const nth = '一二三四五六七八九十'
const ordinal = (word: string, _count: number, at: number) => `${nth[at]}、${word}`
const counted = (word: string, count: number, at: number) => `${nth[at]}、${word}（${count}个）`

/** Offices of the county. */
export const countyOffices: readonly Office[] = [
  {
    name: '一行表头',
    format: 'xlsx',
    known: true,
    above: [['伊川县{kind}'], ['单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度计划投资=annualPlan | 本月完成投资=monthActual | 本年累计完成投资=ytdActual | 形象进度=progress | 存在问题=problem | 下一步计划=next | 责任单位=units | 备注=remark',
      plan: `序号=# | 项目名称=name | 总投资=totalInvestment | 至2023年底累计完成投资=carryIn | 2024年计划投资=annualPlan | ${months('{m}月=monthPlan@{m}')} | 备注=remark`,
      projects:
        '序号=# | 项目名称=name | 建设性质=nature | 建设规模及主要内容=scale | 建设起止年限=years | 总投资=totalInvestment | 2024年计划投资=annualPlan | 责任单位=units | 备注=remark',
    },
    total: { place: 'bottom', word: '合计' },
  },
  {
    name: '两行合并表头加合计在上',
    format: 'xlsx',
    known: true,
    above: [['附件1'], ['{kind}'], ['', '', '', '', '', '', '（单位：万元）']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 投资情况 > 总投资=totalInvestment | 投资情况 > 年计划=annualPlan | 完成情况 > 6月=monthActual | 完成情况 > 1-6月=ytdActual | 完成情况 > 占年计划=rate | 工程形象进度=progress | 责任单位=units',
      plan: `序号=# | 项目名称=name | 总投资=totalInvestment | 截至2023年底累计完成=carryIn | 2024年度投资计划 > 全年=annualPlan | ${months('2024年度投资计划 > {m}月=monthPlan@{m}')}`,
      projects:
        '序号=# | 项目名称=name | 建设地点=address | 建设规模=scale | 建设期限 > 开工时间=start | 建设期限 > 竣工时间=completion | 投资（万元） > 总投资=totalInvestment | 投资（万元） > 2024年计划=annualPlan | 牵头单位=units | 县级包联领导=leader',
    },
    total: { place: 'top', word: '合  计' },
    dates: ['年月', '点', '成日', '日'],
    nothing: ['', '—'],
  },
  {
    name: '按年度类别分组带合计',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['填报单位：伊川县发展和改革委员会', '', '', '', '单位：万元']],
    kinds: {
      monthly:
        '序号=# | 工程名称=name | 计划总投资=totalInvestment | 当年计划=annualPlan:, | 当月投资=monthActual:, | 累计完成投资 > 本年=ytdActual:, | 累计完成投资 > 开工以来=cumulative | 目前进展情况=progress | 存在的主要问题=problem',
      plan: `序号=# | 工程名称=name | 计划总投资=totalInvestment:, | 上年末累计完成投资=carryIn:, | 本年计划投资=annualPlan:, | ${months('分月计划 > {m}月份=monthPlan@{m}')}`,
      projects:
        '序号=# | 工程名称=name | 建设内容及规模=scale | 起止年限=years | 计划总投资=totalInvestment:, | 行业=industry | 责任单位=units | 责任人及电话=contactPhone',
    },
    groups: { by: 'yearClass', text: counted, sums: true },
    nothing: ['—', '', '/'],
    below: [['注：以上数据截至2024年6月30日。'], ['填表人：王某', '', '', '审核人：李某']],
  },
  {
    name: '三行表头带单位',
    format: 'xlsx',
    above: [['伊川县交通局{kind}']],
    kinds: {
      monthly:
        '序号=# | 项目⏎名称=name | 投资 > 总投资 > （亿元）=totalInvestment:亿 | 投资 > 年度计划 > （万元）=annualPlan | 2024年6月 > 当月完成 > （万元）=monthActual | 2024年6月 > 累计完成 > （万元）=ytdActual | 进度 > 形象比例 > %=physical:数 | 进度 > 说明=progress',
      plan: '序号=# | 项目⏎名称=name | 投资 > 总投资 > （亿元）=totalInvestment:亿 | 投资 > 上年底累计 > （万元）=carryIn | 2024年 > 计划投资 > （万元）=annualPlan',
      projects:
        '序号=# | 项目⏎名称=name | 基本情况 > 性质=nature | 基本情况 > 所在乡镇=address | 基本情况 > 建设年限=years | 投资 > 总投资 > （亿元）=totalInvestment:亿 | 投资 > 2024年计划 > （万元）=annualPlan | 备注=remark',
    },
    numbered: true,
  },
  {
    name: '旧版WPS的xls',
    format: 'xls',
    known: true,
    above: [['{kind}']],
    kinds: {
      monthly:
        '序号=# | 项目代码=code | 项目名称=name | 总投资（万元）=totalInvestment:位 | 年度投资计划（万元）=annualPlan:位 | 6月完成投资（万元）=monthActual:式 | 截至6月底累计完成投资（万元）=ytdActual:式 | 入统投资（万元）=statistics | 形象进度=progress',
      plan: `序号=# | 项目代码=code | 项目名称=name | 年度投资计划（万元）=annualPlan:式 | ${months('{m}月计划（万元）=monthPlan@{m}')}`,
      projects:
        '序号=# | 项目代码=code | 项目名称=name | 所属行业=industry | 建设性质=nature | 年度类别=yearClass | 项目阶段=stage | 总投资（万元）=totalInvestment:位 | 是否入统=statEntry | 开工时间=start | 计划竣工时间=completion',
    },
    total: { place: 'bottom', word: '总计' },
    dates: ['日', '成日', '英月', '年月日', '八位'],
  },
  {
    name: '更老的xls',
    format: 'xls5',
    above: [['{kind}'], ['单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度计划=annualPlan | 本月完成=monthActual | 累计完成=ytdActual | 进展情况=progress',
      plan: '序号=# | 项目名称=name | 总投资=totalInvestment | 以前年度完成投资=carryIn | 年度计划=annualPlan',
      projects:
        '序号=# | 项目名称=name | 主要建设内容=scale | 建设年限=years | 总投资=totalInvestment | 责任单位=units',
    },
    nothing: ['', '/'],
  },
  {
    name: 'GB18030逗号',
    format: 'csv-gb',
    above: [['{kind}（单位：万元）']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment:, | 年计划投资=annualPlan:, | 当月完成投资=monthActual:, | 1—6月累计完成投资=ytdActual:, | 形象进度（%）=physical:数 | 工程进展=progress',
      plan: `序号=# | 项目名称=name | 年计划投资=annualPlan:, | ${months('{m}月计划=monthPlan@{m}:,')}`,
      projects:
        '序号=# | 项目名称=name | 类别=yearClass | 建设规模及内容=scale | 开工时间=start | 竣工时间=completion | 总投资=totalInvestment:, | 主管部门=units',
    },
    naming: ['breaks', 'brackets'],
    dates: ['点', '斜日', '横月', '年月底'],
    nothing: ['', '-', '无'],
  },
  {
    name: 'UTF-8带标记',
    format: 'csv-bom',
    known: true,
    kinds: {
      monthly:
        '项目编号=code | 项目名称=name | 6月完成投资（元）=monthActual:元 | 1-6月累计完成投资（元）=ytdActual:元 | 形象进度=progress | 存在问题=problem',
      plan: `项目编号=code | 项目名称=name | 2024年度计划投资（元）=annualPlan:元 | ${months('2024年{m}月计划（元）=monthPlan@{m}:元')}`,
      projects:
        '项目编号=code | 项目名称=name | 行业领域=industry | 总投资（元）=totalInvestment:元 | 建设起始年=startYear | 建成年份=endYear | 联系人=contact | 联系电话=phone',
    },
  },
  {
    name: '责任单位在首列并向下合并',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['单位:万元']],
    kinds: {
      monthly:
        '责任单位=units | 序号=# | 项目名称=name | 年度目标=annualPlan | 6月份完成投资=monthActual | 1-6月份完成投资=ytdActual | 完成率=rate | 当前进度=progress | 需协调解决的问题=problem',
      plan: `责任单位=units | 序号=# | 项目名称=name | 年度目标=annualPlan | ${months('{m}月目标=monthPlan@{m}')}`,
      projects:
        '责任单位=units | 序号=# | 项目名称=name | 项目概况=scale | 总投资=totalInvestment | 县领导=leader | 重点级别=lists',
    },
    mergedDown: ['units'],
  },
  {
    name: '前期名单的叫法',
    format: 'xlsx',
    above: [['{kind}']],
    kinds: {
      monthly:
        '序号=# | 重点项目名称=name | 项目总投资（亿元）=totalInvestment:亿 | 2024年目标任务（亿元）=annualPlan:亿 | 2024年1-6月完成投资（亿元）=ytdActual:亿 | 完成年度目标比例=rate | 推进情况=progress | 存在困难和问题=problem | 下步工作打算=next',
      plan: '序号=# | 重点项目名称=name | 项目总投资（亿元）=totalInvestment:亿 | 截至2023年底完成投资（亿元）=carryIn:亿 | 2024年目标任务（亿元）=annualPlan:亿',
      projects:
        '序号=# | 重点项目名称=name | 项目总投资（亿元）=totalInvestment:亿 | 主要建设内容及规模=scale | 拟开工时间=start | 预计建成时间=completion | 包联县领导=leader | 责任单位=units | 负责人及联系电话=contactPhone',
    },
    groups: { by: 'yearClass', text: ordinal },
    dates: ['预计', '半年', '季度', '年底', '年月底', '短年'],
  },
]
