/** English counts its nouns: 1 row, 2 rows; `more` where the plural is no `s`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`
}
