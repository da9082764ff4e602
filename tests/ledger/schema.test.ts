import { describe, expect, it } from 'vitest'
import { type Entity, entities, entityOf } from '#domain/entity'
import { sqlTypes } from '#domain/field'
import { rawOf } from '#ledger/database'
import { openMemory } from '#ledger/open'

interface Column {
  name: string
  type: string
  notnull: number
  hidden: number
}

describe('the tables are the fields', () => {
  const ledger = openMemory()
  const columns = (table: string) => rawOf(ledger.read).pragma(`table_xinfo("${table}")`) as Column[]

  it.each(Object.keys(entities) as Entity[])(
    '%s: every field has its column, of its type, required as it is',
    (entity) => {
      const { fields, key } = entityOf(entity)
      const expected = Object.entries(fields).map(([name, field]) => [
        name,
        sqlTypes[field.kind],
        field.required === true || field.kind === 'texts' ? 1 : 0,
      ])
      const own = columns(entity)
        .filter((column) => column.hidden === 0 && !(key.length === 0 && column.name === 'id'))
        .map((column) => [column.name, column.type, column.notnull])
      expect(own).toEqual(expected)
    },
  )

  it('every table is STRICT', () => {
    const tables = rawOf(ledger.read)
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
      .all() as { name: string; strict: number }[]
    expect(tables.filter((table) => table.strict !== 1)).toEqual([])
    expect(tables.length).toBeGreaterThan(Object.keys(entities).length)
  })
})
