/** The rows as they were read, a page at a time; a cell that must be decided stands out and opens beside. */
import { formatPartialDate } from '../../kernel/dates.ts'
import { Button } from '../../ui/button.tsx'
import { useGo } from '../../ui/go.tsx'
import { Shape } from '../../ui/marks.tsx'
import { RawText } from '../../ui/raw-text.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import { useFeatureWords } from './finding-words.tsx'
import { answerField } from './person-choice.tsx'
import type { Chosen, Opened, Page } from './proposals.ts'
import { useRawShown } from './sheet-bar.tsx'
import { importWords } from './words.ts'

type Row = Page['rows'][number]
type Cell = Row['cells'][number]

/** The fields of the page in the order of the file's columns. */
export function fieldsOf(data: Opened, page: Page): string[] {
  const read = new Set(page.rows.flatMap((r) => r.cells.map((c) => c.field)))
  const columns =
    data.sheets.find((s) => s.name === page.sheet)?.columns.flatMap((c) => (c.field === null ? [] : [c.field])) ?? []
  return [...new Set([...columns.filter((f) => read.has(f)), ...read])]
}

/** Longer texts break into lines; days, codes and numbers stand on one. */
const longText = 18

const cellOf = (r: Row, field: string) => r.cells.find((c) => c.field === field)
const errorOf = (r: Row, field: string | null) => r.findings.find((x) => x.level === 'error' && x.field === field)
/** The file says it in other letters than were read (an old font); a day or a code in other words is no such thing. */
export const otherLetters = (c: Cell | undefined) =>
  typeof c?.value === 'string' && !c.fixed && !/^[a-zA-Z]+$|^\d{4}-/.test(c.value) && c.raw.normalize('NFC') !== c.value

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
  const raw = useRawShown(data)
  const says = data.sheets.find((s) => s.name === page.sheet)?.says ?? null
  const fields = fieldsOf(data, page)
  const staged = data.status === 'staged'
  const wrong = (r: Row, field: string | null, text: string) => (
    <Button quiet onClick={() => onChoose({ sheet: page.sheet, row: r.row, field })}>
      <span className="red">
        <Shape name="refused" />
      </span>{' '}
      {text || '–'}
    </Button>
  )
  const columns: Column<Row>[] = [
    {
      id: 'row',
      head: w('row'),
      rowHead: true,
      number: true,
      state: (r) =>
        !staged || (!errorOf(r, null) && r.answer === null)
          ? undefined
          : chosen?.row === r.row && (chosen.field === null || chosen.field === answerField)
            ? 'current'
            : errorOf(r, null)
              ? 'refused'
              : undefined,
      cell: (r) => {
        if (!staged) return String(r.row)
        if (errorOf(r, null)) return wrong(r, null, String(r.row))
        if (r.answer === null) return String(r.row)
        return (
          <Button quiet onClick={() => onChoose({ sheet: page.sheet, row: r.row, field: answerField })}>
            {r.row} <span className="quiet">{w('answered')}</span>
          </Button>
        )
      },
    },
    ...fields.flatMap((field): Column<Row>[] => [
      {
        id: field,
        head: f.field(says, field),
        wrap: page.rows.some((r) => shown(cellOf(r, field), '', '').length > longText),
        state: (r) =>
          staged && chosen?.row === r.row && chosen.field === field
            ? 'current'
            : staged && errorOf(r, field)
              ? 'refused'
              : r.findings.some((x) => x.field === field)
                ? 'look'
                : undefined,
        cell: (r) => {
          const cell = cellOf(r, field)
          const text = shown(cell, w('yes'), w('no'))
          if (staged && errorOf(r, field)) return wrong(r, field, text)
          return (
            <>
              {text}
              {cell?.fixed ? <span className="quiet"> {w('fixed')}</span> : null}
            </>
          )
        },
      },
      ...(raw && page.rows.some((r) => otherLetters(cellOf(r, field)))
        ? [
            {
              id: `${field} raw`,
              head: w('rawOf', { field: f.field(says, field) }),
              cell: (r: Row) => (otherLetters(cellOf(r, field)) ? <RawText text={cellOf(r, field)?.raw ?? ''} /> : ''),
            },
          ]
        : []),
    ]),
  ]
  return (
    <>
      <Table<Row>
        grid
        caption={w('table')}
        columns={columns}
        rows={page.rows}
        rowKey={(r) => String(r.row)}
        wide={(r) => {
          if (r.skip === null) return undefined
          const text =
            r.text ??
            r.cells
              .slice(0, 3)
              .map((c) => c.raw)
              .join(' · ')
          return w('skipped', { text, why: w(`skip.${r.skip}`) })
        }}
      />
      {page.next === null ? null : (
        <p className="acts">
          <Button onClick={() => go({ search: { after: String(page.next), row: undefined, field: undefined } })}>
            {w('more')}
          </Button>
        </p>
      )}
    </>
  )
}

function shown(cell: Cell | undefined, yes: string, no: string): string {
  if (!cell) return ''
  const v = cell.value
  if (v === null) return cell.raw
  if (typeof v === 'boolean') return v ? yes : no
  if (typeof v === 'object')
    return formatPartialDate({ y: v.y, ...(v.m === undefined ? {} : { m: v.m }), ...(v.d === undefined ? {} : { d: v.d }) }, 'vi')
  if (typeof v !== 'string') return String(v)
  if (/^\d{4}-\d{2}-\d{2}$/.test(v)) {
    const [y, m, d] = v.split('-').map(Number) as [number, number, number]
    return formatPartialDate({ y, m, d }, 'vi')
  }
  // a code is shown in the words of the file
  return cell.raw && /^[a-zA-Z]+$/.test(v) ? cell.raw : v
}
