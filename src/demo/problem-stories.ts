import type { Problem } from '#domain/problem'

/** What was done on a day, as the simulation tells it; the last may be the closing. */
export type ProblemAct =
  | { readonly on: string; readonly assign: string; readonly due: string; readonly text?: string }
  | { readonly on: string; readonly act: string }
  | { readonly on: string; readonly supervise: string; readonly due: string }
  | { readonly on: string; readonly close: string }

/** A problem of the demonstration, from the day it was raised. */
export interface ProblemStory {
  readonly project: string
  readonly title: string
  readonly kind: Problem['kind']
  readonly level: Problem['level']
  readonly source: string
  readonly detail?: string
  readonly on: string
  readonly acts: readonly ProblemAct[]
}

/** Each is told in the months' problems too, or belongs to what is told there. In the order in which they were raised. */
export const problemStories: readonly ProblemStory[] = [
  {
    project: 'aerfa-2000d-jieneng',
    title: '雨雪天露天作业暂停',
    kind: 'weather',
    level: '4',
    source: '单位报送',
    on: '2024-02-21',
    acts: [
      { on: '2024-02-22', assign: '县工信局', due: '2024-03-08' },
      { on: '2024-03-04', close: '天气转好，垫层已施工，现场核实' },
    ],
  },
  {
    project: 'xiangcun-zhenxing-shifanqu',
    title: '春节后没有全面复工',
    kind: 'works',
    level: '3',
    source: '走访',
    on: '2024-02-22',
    acts: [
      { on: '2024-02-23', assign: '县农业农村局', due: '2024-03-10', text: '逐个工地排出复工日期，缺工的帮助招工。' },
      { on: '2024-03-01', act: '东岭路网先行复工' },
      { on: '2024-03-08', close: '各工地复工照片，走访核实' },
    ],
  },
  {
    project: 'longding-10wt-dianchibo',
    title: '安装队未到齐',
    kind: 'works',
    level: '3',
    source: '单位报送',
    on: '2024-02-23',
    acts: [
      { on: '2024-02-26', assign: '县工信局', due: '2024-03-15' },
      { on: '2024-03-12', close: '安装队到齐，1#轧机主机就位' },
    ],
  },
  {
    project: 'fuyou-baojianyuan-banqian',
    title: '规划许可调整',
    kind: 'permit',
    level: '1',
    source: '会议',
    detail: '门诊楼位置调整后，规划许可要重新办，影响一季度开工节点。',
    on: '2024-02-26',
    acts: [
      { on: '2024-03-01', assign: '县资源局', due: '2024-05-31', text: '5月底前办结规划许可调整。' },
      { on: '2024-03-19', act: '总平面图送审' },
      { on: '2024-05-08', act: '补充日照分析' },
      { on: '2024-06-03', supervise: '书面说明没有办结的原因和办结日期。', due: '2024-06-14' },
      { on: '2024-06-17', assign: '县资源局', due: '2024-07-31', text: '分管领导同意延期，7月底前办结。' },
    ],
  },
  {
    project: 'huarun-zaoguang',
    title: '土地未供',
    kind: 'land',
    level: '1',
    source: '会议',
    detail: '光伏场区用地还没有供，主体不能开工。',
    on: '2024-03-18',
    acts: [
      { on: '2024-03-20', assign: '县资源局', due: '2024-07-31', text: '排出组卷、报批、供地的日期，逐月报告。' },
      { on: '2024-04-15', act: '组卷材料上报' },
      { on: '2024-06-11', act: '补正地类认定材料' },
    ],
  },
  {
    project: 'shunyanghe-xiufu',
    title: '河道清表受阻',
    kind: 'land',
    level: '3',
    source: '走访',
    on: '2024-04-09',
    acts: [
      { on: '2024-04-12', assign: '县林业局', due: '2024-07-15' },
      { on: '2024-05-20', act: '下游段青苗补偿谈妥，开始清表' },
    ],
  },
  {
    project: 'zhonggang-9wt-naicai-erqi',
    title: '燃气接入协调',
    kind: 'other',
    level: '2',
    source: '单位报送',
    detail: '1#、2#窑联调须通燃气。外线接入点和管线走向未定，影响上半年达产达效节点。',
    on: '2024-05-08',
    acts: [
      {
        on: '2024-05-10',
        assign: '县住建局',
        due: '2024-06-25',
        text: '会同燃气公司确定接入点，出接入方案。\n办结红线外管沟的施工许可和占道手续。\n6月25日前通气到厂区红线，具备点火条件。',
      },
      { on: '2024-05-16', act: '燃气公司出初步方案' },
      { on: '2024-06-03', act: '走访核实：管沟挖至厂区红线外40米' },
      { on: '2024-06-20', act: '申请延期至7月31日，未同意' },
      { on: '2024-06-26', supervise: '7月5日前书面报告进展、没通气的原因和通气日期。', due: '2024-07-05' },
    ],
  },
  {
    project: 'annaike-40wt-xincai-yiqi',
    title: '配电增容',
    kind: 'permit',
    level: '2',
    source: '单位报送',
    on: '2024-05-13',
    acts: [
      { on: '2024-05-15', assign: '县工信局', due: '2024-06-20' },
      { on: '2024-05-29', act: '供电方案答复，开始施工' },
      { on: '2024-06-18', close: '送电通知，2#线带电试车' },
    ],
  },
  {
    project: 'qinyi-gaosu',
    title: '弃渣场用地手续',
    kind: 'land',
    level: '2',
    source: '单位报送',
    on: '2024-05-14',
    acts: [
      { on: '2024-05-16', assign: '县交通局', due: '2024-07-25' },
      { on: '2024-06-05', act: '选址论证通过，临时用地材料上报' },
    ],
  },
  {
    project: 'wananshan-linzhi',
    title: '林木采伐许可',
    kind: 'permit',
    level: '3',
    source: '单位报送',
    on: '2024-05-15',
    acts: [
      { on: '2024-05-17', assign: '县林业局', due: '2024-06-10' },
      { on: '2024-06-12', close: '采伐许可已发' },
    ],
  },
  {
    project: 'guodao-208-gaijian',
    title: '用地边界复核',
    kind: 'land',
    level: '2',
    source: '走访',
    on: '2024-05-20',
    acts: [
      { on: '2024-05-22', assign: '县资源局', due: '2024-06-29' },
      { on: '2024-06-04', act: '界桩复测完成两段，余一段' },
    ],
  },
  {
    project: 'jiuchenglu-duantoulu',
    title: '扬尘管控停工',
    kind: 'environment',
    level: '3',
    source: '单位报送',
    on: '2024-05-22',
    acts: [
      { on: '2024-05-24', assign: '县住建局', due: '2024-07-12' },
      { on: '2024-06-07', act: '围挡、喷淋补齐，申请复工核查' },
    ],
  },
  {
    project: 'laojiu-xiaoqu',
    title: '噪声投诉处置',
    kind: 'works',
    level: '4',
    source: '走访',
    on: '2024-05-27',
    acts: [
      { on: '2024-05-28', assign: '县住建局', due: '2024-06-21' },
      { on: '2024-06-21', close: '调整作业时间并公示，回访无投诉' },
    ],
  },
  {
    project: 'wenbodadao-gaikuojian',
    title: '管线迁改',
    kind: 'works',
    level: '3',
    source: '会议',
    on: '2024-05-28',
    acts: [
      { on: '2024-05-30', assign: '县住建局', due: '2024-07-09' },
      { on: '2024-06-17', act: '通信管线迁改过半' },
    ],
  },
  {
    project: 'zhonggang-9wt-naicai-erqi',
    title: '能评补正',
    kind: 'permit',
    level: '2',
    source: '单位报送',
    on: '2024-06-05',
    acts: [
      { on: '2024-06-06', assign: '县工信局', due: '2024-07-08' },
      { on: '2024-06-21', act: '节能报告补正稿送审' },
    ],
  },
  {
    project: 'longding-10wt-dianchibo',
    title: '资金未到位',
    kind: 'funds',
    level: '1',
    source: '会议',
    detail: '2#轧机尾款和安装款未到位，后续安装排不了期。',
    on: '2024-06-17',
    acts: [{ on: '2024-06-19', assign: '县工信局', due: '2024-07-20', text: '召开银企对接会，定下放款日期。' }],
  },
  {
    project: 'aerfa-2000d-jieneng',
    title: '设计变更',
    kind: 'design',
    level: '3',
    source: '单位报送',
    on: '2024-06-24',
    acts: [{ on: '2024-06-26', assign: '县工信局', due: '2024-07-24' }],
  },
  {
    project: 'chaoying-zuanshi',
    title: '招商协议未签',
    kind: 'owner',
    level: '2',
    source: '走访',
    on: '2024-06-28',
    acts: [],
  },
]
