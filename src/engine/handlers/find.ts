import type { Input, Output } from '#contract/index'
import type { QueryContext } from '../context'
import { findNames } from '../search'

/** The best answers to what somebody types to get somewhere. */
function find({ db }: QueryContext, { text, limit }: Input<'names.find'>): Output<'names.find'> {
  const { projects, units } = findNames(db, text)
  return { projects: projects.slice(0, limit), projectCount: projects.length, units: units.slice(0, limit) }
}

export const findQueries = { 'names.find': find }
