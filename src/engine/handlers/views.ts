import type { Input } from '#contract/index'
import { refuse } from '#domain/refusal'
import { DEFAULT_VIEW, layoutOf, type SavedView, type SavedViewRecord } from '#domain/saved-view'
import type { ReadableDb } from '#ledger/database'
import { readSetting } from '#ledger/projects'
import { readSavedViews } from '#ledger/saved-views'
import { create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'

const viewOf = ({ id, name, layout }: SavedViewRecord): SavedView => ({
  id,
  name,
  layout: layoutOf(JSON.parse(layout)),
})

/** A view by its id. Refuses VIEW_MISSING: another window may have removed it. */
function known(db: ReadableDb, id: string): SavedViewRecord {
  return readSavedViews(db).find((view) => view.id === id) ?? refuse('VIEW_MISSING', {})
}

/** A name as it is kept. Refuses VIEW_NAME for a blank, and for one that another view has. */
function freeName(db: ReadableDb, typed: string, id: string | null): string {
  const name = typed.trim()
  const taken = readSavedViews(db).some((view) => view.name === name && view.id !== id)
  return name === '' || taken ? refuse('VIEW_NAME', { name }) : name
}

function add({ db, change }: CommandContext, { name, layout }: Input<'view.add'>): Answer<'view.add'> {
  const record = { name: freeName(db, name, null), layout: JSON.stringify(layoutOf(layout)) }
  return { id: create(change, 'savedView', record) }
}

function alter({ db, change }: CommandContext, { id, name, layout }: Input<'view.change'>): Answer<'view.change'> {
  const before = known(db, id)
  update(change, 'savedView', id, {
    name: name === undefined ? before.name : freeName(db, name, id),
    layout: layout === undefined ? before.layout : JSON.stringify(layoutOf(layout)),
  })
  return {}
}

function take({ db, change }: CommandContext, { id }: Input<'view.remove'>): Answer<'view.remove'> {
  known(db, id)
  remove(change, 'savedView', id)
  if (readSetting(db, DEFAULT_VIEW) === id) update(change, 'setting', DEFAULT_VIEW, { value: null })
  return {}
}

function openWith({ db, change }: CommandContext, { id }: Input<'view.open'>): Answer<'view.open'> {
  if (id !== null) known(db, id)
  update(change, 'setting', DEFAULT_VIEW, { value: id })
  return {}
}

function list({ db }: QueryContext) {
  const rows = readSavedViews(db).map(viewOf)
  const chosen = readSetting(db, DEFAULT_VIEW)
  return { rows, opensWith: rows.some(({ id }) => id === chosen) ? chosen : null }
}

export const viewQueries = { 'view.list': list }
export const viewCommands = { 'view.add': add, 'view.change': alter, 'view.remove': take, 'view.open': openWith }
