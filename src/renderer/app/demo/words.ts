import { pageWords } from '../../parts/words'

export const demoWords = pageWords({
  zh: {
    title: '重置演示',
    back: '演示回到刚建好的样子：2024 年 1—6 月的模拟数据，7 月 2 日。',
    lost: (sets: string) => `会丢掉你在演示里做的 ${sets} 组改动，连同历史、冻结、附件和备注。不能撤销。`,
    nothing: '你还没有改过什么，重置以后和现在一样。',
    kept: '姓名、单位和已经导出的文件不动；原来做过的备份也还在。',
    cancel: '取消',
    reset: '重置',
    resetting: '正在重新填模拟数据，要几秒钟…',
    done: '演示已重置',
    notDemo: '只有演示可以重置；这个工作区是真的数据。',
  },
  en: {
    title: 'Reset the demonstration',
    back: 'The demonstration returns to how it was made: simulated data of January to June 2024, on 2 July.',
    lost: (sets: string) =>
      `What you changed in it is lost (change sets: ${sets}), with history, freezes, attachments and remarks. It cannot be undone.`,
    nothing: 'You have changed nothing yet; it will be as it is now.',
    kept: 'Name, office and exported files stay; backups made before stay as well.',
    cancel: 'Cancel',
    reset: 'Reset',
    resetting: 'Entering the simulated data again, a few seconds…',
    done: 'The demonstration was reset',
    notDemo: 'Only a demonstration can be reset; this workspace holds real data.',
  },
})
