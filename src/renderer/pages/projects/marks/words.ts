import { pageWords } from '../../../parts/words'

export const markWords = pageWords({
  zh: {
    bar: '选中的项目',
    none: '还没有选：点左边的框、Ctrl+点击、空格；Shift+点击选一段，Ctrl+A 全选',
    count: (n: number) => `已选 ${n} 个`,
    hidden: (n: number) => `其中 ${n} 个被筛掉了，没有显示`,
    batch: '批量修改…',
    merge: '合并…',
    mergeNeeds: '正好选两个才能合并',
    remove: '删除…',
    removeNeeds: '正好选一个才能删除',
    unmark: '取消选择',
  },
  en: {
    bar: 'Selected projects',
    none: 'Nothing selected: tick a box, Ctrl+click, Space; Shift+click a range, Ctrl+A for all',
    count: (n: number) => `${n} selected`,
    hidden: (n: number) => `${n} of them filtered out, not shown`,
    batch: 'Change…',
    merge: 'Merge…',
    mergeNeeds: 'Select exactly two to merge',
    remove: 'Remove…',
    removeNeeds: 'Select exactly one to remove',
    unmark: 'Unselect',
  },
})
