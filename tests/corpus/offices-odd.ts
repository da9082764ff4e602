import { months, type Office } from './office'

/** Habits that come seldom and break most readers. */
export const oddOffices: readonly Office[] = [
  {
    name: '有说明页和隐藏的字典',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['单位：万元']],
    sheetName: '6月',
    sheets: {
      before: [
        { name: '填表说明', rows: [['填表说明'], ['1. 项目名称按县定名称填写'], ['2. 投资单位为万元']] },
        {
          name: '5月',
          rows: [
            ['2024年重点项目5月份进展情况表'],
            ['序号', '项目名称', '总投资', '年度计划', '5月完成投资', '1-5月累计', '形象进度'],
            [1, '龙鼎铝业年产30万吨铝板带箔项目', 1, 1, 1, 1, '一'],
          ],
        },
      ],
      after: [
        {
          name: '字典',
          hidden: true,
          rows: [
            ['行业', '性质'],
            ['城建', '新建'],
            ['交通', '扩建'],
          ],
        },
        { name: 'Sheet3', rows: [] },
      ],
    },
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度计划=annualPlan | 6月完成投资=monthActual | 1-6月累计=ytdActual | 形象进度=progress | 入统情况=statEntry',
    },
  },
  {
    name: '隐藏的行和列',
    format: 'xlsx',
    known: true,
    above: [['{kind}']],
    hiddenRows: [2, 5],
    hiddenColumns: [2, 6],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 建设单位=owner | 年度计划投资(万元)=annualPlan | 本月完成投资(万元)=monthActual | 年累计完成投资(万元)=ytdActual | 到位资金(万元)=loan | 形象进度=progress',
      plan: '序号=# | 项目名称=name | 建设单位=owner | 年度计划投资(万元)=annualPlan | 截止2023年12月底累计完成投资(万元)=carryIn | 到位资金(万元)=loan',
      projects:
        '序号=# | 项目名称=name | 建设单位=owner | 总投资(万元)=totalInvestment | 项目位置=address | 建设规模与内容=scale | 到位资金(万元)=loan',
    },
  },
  {
    name: '从第三行第三列开始',
    format: 'xlsx',
    offset: { rows: 3, columns: 2 },
    above: [['{kind}'], ['', '', '', '单位：人民币万元']],
    gaps: 4,
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 2024年计划=annualPlan | 6月完成=monthActual | 累计完成=ytdActual | 进展说明=progress',
      plan: `序号=# | 项目名称=name | 总投资=totalInvestment | 2024年计划=annualPlan | ${months('2024.{m}=monthPlan@{m}')}`,
      projects: '序号=# | 项目名称=name | 总投资=totalInvestment | 工程概况=scale | 工期=years',
    },
  },
  {
    name: '列的次序颠倒',
    format: 'xlsx',
    known: true,
    above: [['{kind}']],
    kinds: {
      monthly:
        '存在问题及建议=problem | 形象进度=progress | 当月完成投资额（万元）=monthActual | 累计完成投资额（万元）=ytdActual | 年投资计划（万元）=annualPlan | 项目名称=name | 序号=#',
      plan: `${months('{m}月计划投资（万元）=monthPlan@{m}')} | 年投资计划（万元）=annualPlan | 项目名称=name | 序号=#`,
      projects:
        '备注=remark | 责任单位=units | 投资总额（万元）=totalInvestment | 建设内容及规模=scale | 项目名称=name',
    },
    nothing: ['', '/'],
  },
  {
    name: '多年的列',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['单位：万元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 截至2023年底累计完成投资=carryIn | 2024年 > 年度计划=annualPlan | 2024年 > 5月 > 累计=before | 2024年 > 6月 > 当月=monthActual | 2024年 > 6月 > 累计=ytdActual | 2023年同期=before | 同比=noise:12% | 进展=progress',
      plan: '序号=# | 项目名称=name | 总投资=totalInvestment | 2022年完成投资=before | 2023年底累计=carryIn | 2024年计划投资=annualPlan | 2025年计划投资=loan',
      projects:
        '序号=# | 项目名称=name | 总投资=totalInvestment | 年度投资计划 > 2023年=loan | 年度投资计划 > 2024年=annualPlan | 年度投资计划 > 2025年=before | 主管单位=units',
    },
  },
  {
    name: '入统表',
    format: 'xls',
    known: true,
    above: [['入统项目{kind}'], ['单位：千元']],
    kinds: {
      monthly:
        '序号=# | 项目名称=name | 是否入库=statEntry | 计划总投资=totalInvestment:千元 | 本年完成投资=ytdActual:千元 | 本月完成投资=monthActual:千元 | 统计入库投资=statistics:千元 | 项目形象进度=progress',
      projects:
        '序号=# | 项目名称=name | 是否入库=statEntry | 计划总投资=totalInvestment:千元 | 开工年月=start | 竣工年月=completion',
    },
    dates: ['六位', '横月', '点', '单年'],
  },
  {
    name: '口语的表头',
    format: 'xlsx',
    known: true,
    above: [['各单位：请于每月25日前报送'], ['{kind}']],
    kinds: {
      monthly:
        '序号=# | 项目名称（全称）=name | 今年计划投多少（万元）=annualPlan | 6月份实际完成投资（万元）=monthActual | 今年以来累计完成投资（万元）=ytdActual | 目前干到什么程度=progress | 有什么问题=problem | 下一步打算=next',
      plan: '序号=# | 项目名称（全称）=name | 今年计划投资（万元）=annualPlan | 往年累计完成投资（万元）=carryIn',
      projects:
        '序号=# | 项目名称（全称）=name | 总投资（万元）=totalInvestment | 建什么=scale | 在哪个乡镇=address | 哪年开工=startYear | 谁负责=contact | 电话=phone',
    },
  },
  {
    name: '批注和表头换行',
    format: 'xlsx',
    known: true,
    above: [['{kind}'], ['截止日期：2024年6月30日', '', '', '单位：万元']],
    kinds: {
      monthly:
        '序⏎号=# | 项目名称=name | 项目⏎总投资=totalInvestment | 2024年⏎计划投资=annualPlan | 2024年6月⏎完成投资=monthActual | 2024年1-6月⏎累计完成投资=ytdActual | 形象⏎进度=progress | 存在⏎问题=problem | 责任⏎单位=units:行',
      plan: `序⏎号=# | 项目名称=name | 2024年⏎计划投资=annualPlan | ${months('{m}⏎月=monthPlan@{m}')}`,
      projects:
        '序⏎号=# | 项目名称=name | 项目⏎总投资=totalInvestment | 建设⏎性质=nature | 建设规模及⏎主要建设内容=scale | 责任人⏎及电话=contactPhone:行',
    },
    naming: ['breaks', 'alias', 'twice'],
  },
  {
    name: '比例是小数',
    format: 'xlsx',
    known: true,
    above: [['{kind}（单位：万元）']],
    kinds: {
      monthly:
        '序号=# | 项目编码=code | 项目名称=name | 年度投资任务=annualPlan | 本月投资=monthActual | 今年累计=ytdActual | 工程进度（%）=physical:比 | 工程形象=progress | 占总投资比例=rate',
    },
    naming: ['new', 'near', 'alias'],
  },
  {
    name: '两列编号',
    format: 'csv',
    known: true,
    kinds: {
      monthly:
        '编号=code | 项目名称=name | 年计划投资_万元=annualPlan | 当月完成_万元=monthActual | 累计完成_万元=ytdActual | 进度说明=progress',
      plan: '编号=code | 项目名称=name | 年计划投资_万元=annualPlan | 上年底累计_万元=carryIn',
      projects:
        '编号=code | 项目名称=name | 总投资_万元=totalInvestment | 建设性质=nature | 责任部门=units | 级别=lists',
    },
  },
]
