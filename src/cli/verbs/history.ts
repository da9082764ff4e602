import { month } from '#domain/month'
import { historyRow } from '../shape'
import { usage } from '../typed'
import { verb } from '../verb'
import { both, words } from '../words'
import { callTitle, historyTable } from './history-table'

const list = verb({
  path: 'history',
  call: 'history.list',
  options: {
    project: { placeholder: 'ID', words: both('optProject') },
    month: { placeholder: 'M', words: both('optHistoryMonth') },
    unit: { placeholder: 'U', words: both('optHistoryUnit') },
    who: { placeholder: 'P', words: both('optWho') },
    limit: { placeholder: 'N', words: both('optLimit') },
  },
  run: async (session, given) => {
    const { lang } = session
    const { limit } = given
    if (limit !== undefined && !/^[1-9]\d{0,6}$/.test(limit)) {
      usage(words[lang].badOption({ name: '--limit', value: limit, choices: '1、2、3…' }))
    }
    const { entries } = await session.ask('history.list', {
      ...(given.project !== undefined && { projectId: given.project }),
      ...(given.month !== undefined && { month: month(given.month) }),
      ...(given.unit !== undefined && { unit: given.unit }),
      ...(given.who !== undefined && { who: given.who }),
      ...(limit !== undefined && { limit: Number(limit) }),
    })
    return {
      json: { entries: entries.map(historyRow) },
      text: () => (entries.length === 0 ? words[lang].noRows : historyTable(entries, lang)),
    }
  },
})

const undo = verb({
  path: 'undo',
  call: 'history.undo',
  options: {
    last: { placeholder: null, words: both('optLast') },
    set: { placeholder: 'ID', words: both('optSet') },
    partial: { placeholder: null, words: both('optPartial') },
  },
  run: async ({ lang, ask }, given) => {
    const t = words[lang]
    if (given.last && given.set !== undefined) usage(t.oneOnly({ a: '--last', b: '--set' }))
    if (given.partial && given.set === undefined) usage(t.partialNeedsSet)
    if (given.set === undefined) {
      const done = await ask('history.undo', {})
      return { json: done, text: () => t.undone({ call: callTitle(done.call, lang), count: done.changes }) }
    }
    const done = await ask('history.undoSet', { set: given.set, partial: given.partial })
    return { json: done, text: () => t.undoneSet({ ...done, call: callTitle(done.call, lang), count: done.changes }) }
  },
})

const redo = verb({
  path: 'redo',
  call: 'history.redo',
  run: async ({ lang, ask }) => {
    const done = await ask('history.redo', {})
    return { json: done, text: () => words[lang].redone({ call: callTitle(done.call, lang), count: done.changes }) }
  },
})

export const historyVerbs = [list, undo, redo]
