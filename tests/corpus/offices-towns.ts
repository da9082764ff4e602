import { months, type Office } from './office'

const bracket = (word: string, count: number, at: number) => `（${'一二三四五六七八九十'[at]}）${word}（${count}项）`

/** Towns and enterprises, that write as they please. */
export const townOffices: readonly Office[] = [
  {
    name: '没写单位的万元',
    format: 'xlsx',
    known: true,
    above: [['鸦岭镇{kind}']],
    kinds: {
      monthly:
        '序号=# | 项目=name | 总投资=totalInvestment | 今年计划=annualPlan | 本月=monthActual | 累计=ytdActual | 进度=progress',
      plan: `序号=# | 项目=name | 总投资=totalInvestment | 今年计划=annualPlan | ${months('{m}月=monthPlan@{m}')} | 合计=yearSum`,
      projects: '序号=# | 项目=name | 内容=scale | 总投资=totalInvestment | 地点=address | 负责人=contact | 电话=phone',
    },
    naming: ['near', 'spaces'],
  },
  {
    name: '没写单位的元',
    format: 'xlsx',
    known: true,
    above: [['{kind}']],
    kinds: {
      monthly:
        '项目名称=name | 项目总投资=totalInvestment:元位 | 年度计划完成投资=annualPlan:元位 | 本月实际完成投资=monthActual:元位 | 年初至今累计完成投资=ytdActual:元位 | 形象进度=progress',
      plan: '项目名称=name | 项目总投资=totalInvestment:元位 | 年度计划完成投资=annualPlan:元位',
      projects:
        '项目名称=name | 项目总投资=totalInvestment:元位 | 建设地址=address | 建设单位=owner | 行业类别=industry',
    },
  },
  {
    name: '单位写在格里',
    format: 'xlsx',
    above: [['江左镇{kind}']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment:亿带 | 年计划=annualPlan:带 | 6月完成投资=monthActual:带 | 1-6月完成投资=ytdActual:带 | 进展=progress',
      plan: '序号=# | 项目名称=name | 总投资=totalInvestment:亿带 | 年计划=annualPlan:带 | 截至2023年底完成投资=carryIn:带',
      projects:
        '序号=# | 项目名称=name | 总投资=totalInvestment:亿带 | 建设内容=scale | 建设周期=years | 联系人及电话=contactPhone',
    },
    nothing: ['无', '—', '暂无'],
  },
  {
    name: '全角数字和破折号',
    format: 'xlsx',
    above: [['{kind}'], ['单位：万元']],
    kinds: {
      monthly:
        '序　号=# | 项 目 名 称=name | 总 投 资=totalInvestment:全 | 年度计划=annualPlan:全 | 六月份完成投资=monthActual:全 | 一至六月累计完成投资=ytdActual:全 | 形象进度（％）=physical:文全 | 形象进度描述=progress',
      plan: `序　号=# | 项 目 名 称=name | 年度计划=annualPlan:全 | ${months('{m}月份计划=monthPlan@{m}:全')}`,
      projects:
        '序　号=# | 项 目 名 称=name | 总 投 资=totalInvestment:全 | 开工日期=start | 竣工日期=completion | 建设性质=nature | 备　注=remark',
    },
    nothing: ['——', '－', '／', ''],
    dates: ['全角', '点日', '六位', '已开'],
    naming: ['brackets'],
  },
  {
    name: '制表符',
    format: 'tsv',
    known: true,
    kinds: {
      monthly:
        'id=id | 项目名称=name | 本月完成投资（万元）=monthActual | 本年累计（万元）=ytdActual | 形象进度比例=physical:文 | 形象进度=progress | 问题=problem | 下步=next',
      plan: `id=id | 项目名称=name | 年度计划（万元）=annualPlan | ${months('{m}月（万元）=monthPlan@{m}')}`,
      projects:
        'id=id | 项目名称=name | 别名=alias | 总投资（万元）=totalInvestment | 续建/新开工=yearClass | 目前阶段=stage | 是否纳统=statEntry',
    },
    nothing: ['', '/'],
  },
  {
    name: '网页存成xls',
    format: 'html',
    above: [['{kind}'], ['金额单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 2024年 > 计划投资=annualPlan | 2024年 > 1-6月完成=ytdActual | 2024年 > 其中6月=monthActual | 工程进度=progress | 责任单位=units',
      plan: '序号=# | 项目名称=name | 总投资=totalInvestment | 2023年底累计完成投资=carryIn | 2024年计划投资=annualPlan',
      projects:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 建设时限 > 开工年份=startYear | 建设时限 > 竣工年份=endYear | 责任单位=units',
    },
  },
  {
    name: '只有累计',
    format: 'xlsx',
    known: true,
    above: [['2024年1—6月重点项目完成情况'], ['单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 年度计划投资=annualPlan | 2024年1-6月累计完成投资=ytdActual | 自开工以来累计完成投资=cumulative | 占年度计划（%）=rate | 备注=remark',
    },
  },
  {
    name: '十二个月的完成数',
    format: 'xlsx',
    known: true,
    above: [['2024年度重点项目投资完成情况统计表（万元）']],
    kinds: {
      monthly: `序号=# | 项目名称=name | 年计划=annualPlan | ${months('各月完成投资 > {m}月=monthActual@{m}', 1, 6)} | ${months('各月完成投资 > {m}月=empty', 7, 12)} | 全年累计=yearSum`,
    },
    total: { place: 'bottom', word: '合计' },
  },
  {
    name: '计划与完成成对',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['单位：万元']],
    kinds: {
      monthly: `序号=# | 项目名称=name | 年计划=annualPlan | ${[4, 5, 6].map((m) => `${m}月 > 计划=monthPlan@${m} | ${m}月 > 完成=monthActual@${m}`).join(' | ')} | 1-6月累计 > 完成=ytdActual`,
      plan: `序号=# | 项目名称=name | 全年 > 计划=annualPlan | ${months('{m}月 > 计划=monthPlan@{m}', 1, 12)}`,
    },
    mergedDown: [],
  },
  {
    name: '第二个表头在中间',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['', '', '', '单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度计划=annualPlan | 本月 > 完成投资=monthActual | 本年 > 累计完成=ytdActual | 目前形象进度=progress',
      projects:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 建设规模=scale | 建设 > 性质=nature | 建设 > 地点=address',
    },
    headAgain: 5,
    other: [
      ['序号', '项目名称', '拟建地点', '招商进展', '联系人'],
      [1, '洽谈中的锂电项目', '产业集聚区', '已签约', '王某'],
      [2, '洽谈中的面粉项目', '白沙镇', '洽谈', '李某'],
    ],
  },
  {
    name: '小计和单位分组',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度任务=annualPlan | 6月当月完成=monthActual | 6月累计完成=ytdActual | 建设进展=progress',
      plan: `序号=# | 项目名称=name | 总投资=totalInvestment | 年度任务=annualPlan | ${months('{m}月=monthPlan@{m}')}`,
      projects: '序号=# | 项目名称=name | 总投资=totalInvestment | 建设内容=scale | 起止时间=years',
    },
    groups: { by: 'units', text: bracket },
    subtotals: true,
    total: { place: 'bottom', word: '合计' },
  },
]
