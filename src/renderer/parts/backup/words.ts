import { pageWords } from '../words'

/** What is said of copies on every page that shows them. */
export const backupWords = pageWords({
  zh: {
    restoreTitle: '恢复到哪个文件夹里',
    folderName: (workspace: string, when: string) => `${workspace}（${when} 备份）`,
    restored: (folder: string) => `已恢复到 ${folder}，现在看的是它`,
    backTo: (folder: string) => `回到 ${folder}`,
    cells: (count: string) => `${count} 格`,
    andMore: (count: string) => `另有 ${count} 组更早的`,
    projects: (first: string, count: number) => (count > 1 ? `${first}等 ${count} 个项目` : first),
    progress: (label: string, done: string, total: string) => `${label}　${done} / ${total}`,
    cancel: '取消',
    placesChanged: '备份放的地方已改，从下一份起',
  },
  en: {
    restoreTitle: 'Restore into which folder',
    folderName: (workspace: string, when: string) => `${workspace} (backup ${when})`,
    restored: (folder: string) => `Restored to ${folder}, which is open now`,
    backTo: (folder: string) => `Back to ${folder}`,
    cells: (count: string) => `cells: ${count}`,
    andMore: (count: string) => `and earlier ones: ${count}`,
    projects: (first: string, count: number) => (count > 1 ? `${first} and others, ${count} projects` : first),
    progress: (label: string, done: string, total: string) => `${label} · ${done} / ${total}`,
    cancel: 'Cancel',
    placesChanged: 'The place of backups has changed, from the next one on',
  },
})
