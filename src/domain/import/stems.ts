import type { ImportField } from './import-field'

/**
 * What a header that nobody has listed is about, by the word it ends in: Chinese puts the thing last (`截至目前还有哪些问题`,
 * `拟建地点`). Asked only where no synonym is found.
 */
export const stems: readonly {
  readonly field: ImportField
  readonly form: RegExp
  /** Whose or which it is instead. */
  readonly but?: RegExp
}[] = [
  { field: 'problem', form: /(?:问题|困难|堵点|难点)(?:和?建议)?$/ },
  { field: 'next', form: /(?:打算|举措|下步|下一步)$/ },
  { field: 'progress', form: /(?:进展|进度|形象|程度)(?:情况|描述|说明)?$/ },
  { field: 'totalInvestment', form: /总投资额?$/, but: /完成|累计|已|占|剩余|支付/ },
  { field: 'name', form: /(?:项目|工程)名称?$/ },
  { field: 'units', form: /(?:责任|牵头|主管)(?:单位|部门)$/, but: /配合|协助|施工|监理|设计|建设/ },
  { field: 'contact', form: /(?:联系人|负责人|责任人)(?:姓名)?$/, but: /施工|监理|设计|建设|(?<!行)业主|企业/ },
  { field: 'phone', form: /(?:电话|手机号?|联系方式)$/, but: /施工|监理|设计|建设|(?<!行)业主|企业/ },
  { field: 'address', form: /(?:地点|地址|位置|乡镇)$/, but: /注册|企业|通讯|办公/ },
  { field: 'scale', form: /(?:建设|主要|工程)(?:内容|规模)$/ },
  { field: 'remark', form: /备注$/ },
]
