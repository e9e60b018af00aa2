/** The rows as they were read, a page at a time; a cell that must be decided stands out and opens beside. */
import { formatPartialDate } from '../../kernel/dates.ts'
import { Button } from '../../ui/button.tsx'
import { useGo } from '../../ui/go.tsx'
import { Shape } from '../../ui/marks.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { Opened } from './batch.tsx'
import { useFeatureWords } from './finding-words.ts'
import { importWords } from './words.ts'

type Page = NonNullable<Opened['page']>
type Row = Page['rows'][number]
type Cell = Row['cells'][number]
export type Chosen = { sheet: string; row: number; field: string | null }

export function Grid({
  data,
  page,
  chosen,
  onChoose,
}: {
  data: Opened
  page: Page
  chosen: Chosen | undefined
  onChoose: (c: Chosen) => void
}) {
  const w = useWords(importWords)
  const f = useFeatureWords()
  const go = useGo()
  const says = data.sheets.find((s) => s.name === page.sheet)?.says ?? null
  const fields = [...new Set(page.rows.flatMap((r) => r.cells.map((c) => c.field)))]
  const cellOf = (r: Row, field: string) => r.cells.find((c) => c.field === field)
  const errorOf = (r: Row, field: string) => r.findings.find((x) => x.level === 'error' && x.field === field)
  const columns: Column<Row>[] = [
    { id: 'row', head: w('row'), rowHead: true, number: true, cell: (r) => String(r.row) },
    ...fields.map(
      (field): Column<Row> => ({
        id: field,
        head: f.field(says, field),
        state: (r) =>
          chosen?.row === r.row && chosen.field === field
            ? 'current'
            : errorOf(r, field)
              ? 'refused'
              : r.findings.some((x) => x.field === field)
                ? 'look'
                : undefined,
        cell: (r) => {
          const cell = cellOf(r, field)
          const text = cell ? shown(cell, w('yes'), w('no')) : ''
          const wrong = errorOf(r, field)
          if (!wrong) {
            return (
              <>
                {text}
                {cell?.fixed ? <span className="quiet"> {w('fixed')}</span> : null}
              </>
            )
          }
          return (
            <Button quiet onClick={() => onChoose({ sheet: page.sheet, row: r.row, field })}>
              <span className="red">
                <Shape name="refused" />
              </span>{' '}
              {text || cell?.raw || '–'}
            </Button>
          )
        },
      }),
    ),
  ]
  return (
    <>
      <Table<Row>
        grid
        caption={w('table')}
        columns={columns}
        rows={page.rows}
        rowKey={(r) => String(r.row)}
        wide={(r) =>
          r.skip === null || r.skip === 'byHand' ? undefined : w('skipped', { text: r.text ?? '', why: w(`skip.${r.skip}`) })
        }
      />
      {page.next === null ? null : (
        <p>
          <Button onClick={() => go({ search: { after: String(page.next) } })}>{w('more')}</Button>
        </p>
      )}
    </>
  )
}

function shown(cell: Cell, yes: string, no: string): string {
  const v = cell.value
  if (v === null) return cell.raw
  if (typeof v === 'boolean') return v ? yes : no
  if (typeof v === 'object')
    return formatPartialDate({ y: v.y, ...(v.m === undefined ? {} : { m: v.m }), ...(v.d === undefined ? {} : { d: v.d }) }, 'vi')
  // a code is shown in the words of the file
  return typeof v === 'string' && cell.raw && /^[a-zA-Z]+$/.test(v) ? cell.raw : String(v)
}
