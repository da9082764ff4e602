import type { Input, Output } from '#contract/index'
import type { QueryContext } from '../context'
import { findNames, prepareNames } from '../search'

/** The best answers to what somebody types to get somewhere; a field that is still empty tells that one is about to. */
function find({ db }: QueryContext, { text, limit, words }: Input<'names.find'>): Output<'names.find'> {
  if (text === '') prepareNames(db)
  const found = findNames(db, text, words)
  return {
    projects: found.projects.slice(0, limit),
    projectCount: found.projects.length,
    units: found.units.slice(0, limit),
    words: found.words,
  }
}

export const findQueries = { 'names.find': find }
