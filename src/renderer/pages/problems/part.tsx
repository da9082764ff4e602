import type { HTMLAttributes, Ref } from 'react'

interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell'
  readonly ref?: Ref<HTMLDivElement>
  readonly 'data-problem'?: string
  readonly 'data-region'?: string
}

/** A part of the ledger's grid, whose groups fold: no table of HTML says that. Keys walk its rows; cells take no focus. */
export function Part({ role, ...rest }: Props) {
  return <div role={role} {...rest} />
}
