import { pageWords } from '../words'

export const fileActWords = pageWords({
  zh: {
    choose: '选要附上的文件',
    saveTitle: '附件另存',
    saved: (path: string) => `已另存到 ${path}`,
    show: '看文件夹',
    comma: '、',
    added: (names: string) => `已附上 ${names}。`,
    already: '这个文件已经附在这里了。',
    removed: (name: string) => `已取下 ${name}。`,
    notOpened: (name: string) => `${name} 这种文件不从这里打开，请用“另存”存出来再开。`,
    undo: '撤销',
  },
  en: {
    choose: 'Choose files to attach',
    saveTitle: 'Save the attachment',
    saved: (path: string) => `Saved to ${path}`,
    show: 'Show',
    comma: ', ',
    added: (names: string) => `${names} attached.`,
    already: 'This file is attached here already.',
    removed: (name: string) => `${name} removed.`,
    notOpened: (name: string) => `${name} is not opened from here; save it and open it from there.`,
    undo: 'Undo',
  },
})
