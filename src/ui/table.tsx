/** Table: thick rule above, hairlines, double rule under a sum. Heads sort; a wide table scrolls in its own region. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { kitWords } from './kit-words.ts'
import { Shape } from './marks.tsx'
import { inOrder, nextSort, type OrderOf, type Sort } from './table-order.ts'
import { useWords } from './words.ts'

export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** This column names the row. */
  readonly rowHead?: boolean
  /** Figures and years: on the right. */
  readonly number?: boolean
  /** May break into lines; cells stand on one line otherwise. */
  readonly wrap?: boolean
  /** The head is for hearing only (a column of acts). Such a column is left out on paper. */
  readonly acts?: boolean
  /** Makes the head a button that sorts. */
  readonly order?: OrderOf<Row>
  /** A cell of the import: its value was refused, is worth a look, or is the one being mended. */
  readonly state?: (row: Row) => 'refused' | 'look' | 'current' | undefined
}

export interface Group<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly rows: readonly Row[]
}

export interface TableProps<Row> {
  /** What the table lists; heard, and shown above it when `captionShown`. */
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** The rows, or the rows in groups. */
  readonly rows?: readonly Row[]
  readonly groups?: readonly Group<Row>[]
  /** The last line, under a double rule: by column id. */
  readonly sum?: Readonly<Record<string, ReactNode>>
  /** The key of the row that is open. */
  readonly selected?: string | undefined
  /** Rows held by one person (two seats): a black edge on the left. */
  readonly tied?: (row: Row) => boolean
  /** A row said in one wide cell (a line of the file that is skipped): the words, or undefined for a plain row. */
  readonly wide?: (row: Row) => ReactNode | undefined
  /** `grid`: vertical hairlines, as in the workbook it mirrors. */
  readonly grid?: boolean
  readonly sort?: Sort
}

/** Whether the content is wider than its box; a region that does not scroll needs no stop of the Tab key. */
function useOverflow() {
  const ref = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const look = () => setOver(box.scrollWidth > box.clientWidth + 1)
    const watch = new ResizeObserver(look)
    watch.observe(box)
    if (box.firstElementChild) watch.observe(box.firstElementChild)
    return () => watch.disconnect()
  }, [])
  return { ref, over }
}

/** A region that scrolls sideways by itself, reachable by keyboard when it does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const { ref, over } = useOverflow()
  const region = over ? { role: 'region', tabIndex: 0, 'aria-label': label } : {}
  return (
    <div className="scroll" ref={ref} {...region}>
      {children}
    </div>
  )
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort | undefined; onSort: () => void }) {
  const sorted = sort?.by === column.id
  const className = [column.number ? 'n' : '', sorted ? 'sorted' : '', column.acts ? 'asks' : ''].filter(Boolean).join(' ')
  return (
    <th
      scope="col"
      className={className || undefined}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.acts ? (
        <span className="vh">{column.head}</span>
      ) : column.order ? (
        <button type="button" className="sort" onClick={onSort}>
          {column.head}
          {sorted ? <Shape name={sort.descending ? 'down' : 'up'} /> : null}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

const cellStates = { refused: 'err', look: 'look', current: 'cur' } as const

function Cell<Row>({ column, row, first, tied }: { column: Column<Row>; row: Row; first: boolean; tied: boolean }) {
  const state = column.state?.(row)
  const className = [
    column.number ? 'n' : column.wrap ? '' : 'nb',
    first && tied ? 'tie' : '',
    column.acts ? 'asks' : '',
    state ? cellStates[state] : '',
  ]
    .filter(Boolean)
    .join(' ')
  const content = column.cell(row)
  if (column.rowHead)
    return (
      <th scope="row" className={className || undefined}>
        {content}
      </th>
    )
  return <td className={className || undefined}>{content}</td>
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rowKey, rows, groups, sum, selected, tied, wide, grid } = props
  const w = useWords(kitWords)
  const [sort, setSort] = useState(props.sort)
  const order = columns.find((column) => column.id === sort?.by)?.order
  const ordered = (list: readonly Row[]) => (sort && order ? inOrder(list, order, sort.descending) : list)

  const line = (row: Row) => {
    const key = rowKey(row)
    const on = key === selected
    const said = wide?.(row)
    if (said !== undefined) {
      const named = columns[0]?.rowHead ? columns[0] : undefined
      return (
        <tr key={key} className="skipped">
          {named ? <Cell column={named} row={row} first tied={false} /> : null}
          <td colSpan={columns.length - (named ? 1 : 0)}>{said}</td>
        </tr>
      )
    }
    return (
      <tr key={key} className={on ? 'is-on' : undefined} aria-current={on ? 'true' : undefined}>
        {columns.map((column, i) => (
          <Cell key={column.id} column={column} row={row} first={i === 0} tied={tied?.(row) ?? false} />
        ))}
      </tr>
    )
  }

  return (
    <ScrollRegion label={w('table.scroll', { name: caption })}>
      <table className={grid ? 'tb grid' : 'tb'}>
        <caption className={captionShown ? undefined : 'vh'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={() => setSort(nextSort(sort, column.id))} />
            ))}
          </tr>
        </thead>
        {rows ? <tbody>{ordered(rows).map(line)}</tbody> : null}
        {groups?.map((group) => (
          <tbody key={group.id}>
            <tr className="group">
              <th colSpan={columns.length} scope="rowgroup">
                {group.head}
              </th>
            </tr>
            {ordered(group.rows).map(line)}
          </tbody>
        ))}
        {sum ? (
          <tfoot>
            <tr>
              {columns.map((column, i) => {
                const className = column.number ? 'n' : undefined
                return i === 0 ? (
                  <th key={column.id} scope="row" className={className}>
                    {sum[column.id]}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {sum[column.id]}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  )
}
