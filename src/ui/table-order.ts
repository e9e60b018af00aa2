/** The order of a table's rows. Pure. */

export interface Sort {
  readonly by: string
  readonly descending: boolean
}

/** What a row is ordered by in a column; undefined (not known) stays last both ways. */
export type OrderOf<Row> = (row: Row) => string | number | undefined

/** Vietnamese order; numbers inside text by value, so that “Chi bộ 9” stands before “Chi bộ 10”. */
const collator = new Intl.Collator('vi', { numeric: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** A new list in order; rows that are equal keep the order in which they came. */
export function inOrder<Row>(rows: readonly Row[], order: OrderOf<Row>, descending: boolean): readonly Row[] {
  const known: { row: Row; key: string | number }[] = []
  const unknown: Row[] = []
  for (const row of rows) {
    const key = order(row)
    if (key === undefined) unknown.push(row)
    else known.push({ row, key })
  }
  known.sort((a, b) => (descending ? compare(b.key, a.key) : compare(a.key, b.key)))
  return [...known.map((each) => each.row), ...unknown]
}

/** A press on a head: first upwards, then downwards, then as the list came. */
export function nextSort(now: Sort | undefined, column: string): Sort | undefined {
  if (now?.by !== column) return { by: column, descending: false }
  return now.descending ? undefined : { by: column, descending: true }
}
