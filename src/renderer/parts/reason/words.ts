import { pageWords } from '../words'

export const reasonWords = pageWords({ zh: { cancel: '取消' }, en: { cancel: 'Cancel' } })
