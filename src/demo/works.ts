/**
 * The permanent works of each kind of building in the order in which they are done; progress is told along them.
 * Demolition, clearing and levelling stand in none: they are no start (DOMAIN.md, Stage).
 */
export const works = {
  factory: ['桩基', '厂房基础', '钢构吊装', '围护屋面', '设备基础', '设备安装', '管线安装', '单机调试'],
  energy: ['桩基', '设备基础', '电池舱吊装', '电气安装', '并网调试'],
  park: ['道路管网', '标准化厂房基础', '标准化厂房主体', '厂房装修', '配套设施', '企业入驻'],
  digital: ['机房改造', '设备安装', '系统部署', '联调测试', '试运行'],
  corridor: ['桩基', '路基', '桥梁下部', '梁板架设', '路面', '交安机电'],
  street: ['雨污管道', '路基', '水稳基层', '沥青面层', '人行道', '照明绿化'],
  ruralRoad: ['路基', '基层', '面层', '路肩边沟', '安防标线'],
  bridge: ['旧桥拆除', '桩基', '墩台', '梁板', '桥面铺装'],
  building: ['基坑开挖', '基础', '主体', '二次结构', '外墙', '室内装修', '室外管网', '设备进场'],
  smallBuilding: ['基础', '主体', '室内装修', '水电安装', '室外硬化'],
  estate: ['雨污分流', '管线入地', '外墙保温', '道路铺装', '停车绿化'],
  courtyard: ['院墙整治', '地面硬化', '庭院绿化'],
  latrine: ['基坑开挖', '厕具安装', '管道连接'],
  field: ['机井', '管道铺设', '田间道路', '林网'],
  irrigation: ['泵房', '首部设备', '管道连接', '通水调试'],
  green: ['园路基层', '广场铺装', '苗木栽植', '景观小品', '照明灌溉'],
  lighting: ['电缆沟', '灯杆基础', '灯杆安装', '灯具安装', '亮灯调试'],
  pipes: ['沟槽开挖', '管道敷设', '检查井', '沟槽回填', '路面恢复'],
  ecology: ['清淤', '护岸', '步道栈桥', '植被恢复', '监测设施'],
  forest: ['整地', '栽植', '补植', '抚育'],
  plant: ['设备基础', '厂房主体', '设备安装', '管线安装', '设备调试'],
  hazard: ['削坡', '锚索施工', '挡墙', '截排水沟', '坡面复绿'],
  tourism: ['基础', '主体', '室内装修', '展陈布置', '景观绿化', '试运营'],
  commerce: ['水电改造', '立面改造', '街面铺装', '店招亮化', '商户入驻'],
  town: ['起步区路网', '管网', '安置房基础', '安置房主体', '绿化亮化'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>
export type Works = keyof typeof works

/** What a project does before its first permanent works, in order. */
export const preparations = [
  '可研报告编制',
  '可研批复',
  '规划方案上会',
  '用地预审',
  '初步设计评审',
  '施工图审查',
  '清单控价编制',
  '施工招标公告',
] as const

/** Troubles that pass within the month, by month (January first); the lasting ones are in the stories. */
export const passingTroubles: readonly (readonly [string, ...string[]])[] = [
  ['扬尘管控，停工5天', '低温，室外作业放缓'],
  ['春节停工，工人未到齐', '雨雪天气，露天作业暂停'],
  ['材料价格上涨，采购放缓', '返岗工人不足'],
  ['连续降雨，室外作业放缓', '材料到货偏慢'],
  ['配电箱变待增容', '劳务班组调整'],
  ['夏收用工紧张', '高温，日间缩短工时', '阵雨多，室外作业减少'],
]
