import type { Input, Output } from '#contract/index'
import type { QueryContext } from '../context'
import { findNames } from '../search'

/** The best answers to what somebody types to get somewhere. */
function find({ db }: QueryContext, { text, limit, words }: Input<'names.find'>): Output<'names.find'> {
  const found = findNames(db, text, words)
  return {
    projects: found.projects.slice(0, limit),
    projectCount: found.projects.length,
    units: found.units.slice(0, limit),
    words: found.words,
  }
}

export const findQueries = { 'names.find': find }
