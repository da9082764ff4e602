import type { OrderKind } from '#domain/paper/order-form'

/** A letter to be printed; the newest of its kind where none is named. */
export interface Letter {
  readonly kind: OrderKind
  readonly number: string | null
}
