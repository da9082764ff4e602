import type { HTMLAttributes, Ref } from 'react'

type Role = 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'gridcell'
interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly role: Role
  readonly ref?: Ref<HTMLDivElement>
  readonly 'data-row'?: string
}

/**
 * A part of the list of acts, whose rows open into rows of their own: a tree grid, which no table of HTML says. Keys
 * walk its rows; cells and headers take no focus.
 */
export function TreePart({ role, ...rest }: Props) {
  return <div role={role} {...rest} />
}
