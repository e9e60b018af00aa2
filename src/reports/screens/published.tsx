/** A closed report as it is published: each figure divided by unit, small counts merged; nothing here is counted again. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { publishedReport } from '../contract.ts'
import { reportWords } from './words.ts'

type Row = OutputOf<typeof publishedReport>['rows'][number]

/** @param nameOf the figure's name in the reader's language, by its key */
export function PublishedTables({ id, nameOf }: { id: string; nameOf: (key: string) => string }) {
  const w = useWords(reportWords)
  const answer = useAnswer<typeof publishedReport>('reports.published', { id })
  return (
    <Answer of={answer}>
      {({ rows, least }) =>
        least === null ? (
          <p>{w('published.before')}</p>
        ) : (
          <>
            <p className="dim">{w('published.lead', { least })}</p>
            {rows.map((r) => (
              <Division key={r.key} row={r} name={nameOf(r.key)} />
            ))}
          </>
        )
      }
    </Answer>
  )
}

type Line = { key: string; unit: string; value: number; numerator: number | null }

function Division({ row: { division }, name }: { row: Row; name: string }) {
  const w = useWords(reportWords)
  if (!division || (division.cells.length === 0 && division.split === 'whole')) return null
  if (division.split === 'withheld')
    return (
      <p>
        <b>{name}</b>: {w('published.withheld')}
      </p>
    )
  const lines: Line[] = division.cells.map((c) => ({
    key: c.unit,
    unit: c.label ?? w('published.noUnit'),
    value: c.value,
    numerator: c.numerator,
  }))
  if (division.rest) lines.push({ key: 'rest', unit: w('published.rest', { count: division.rest.units }), ...division.rest })
  return (
    <Table<Line>
      caption={name}
      rows={lines}
      rowKey={(l) => l.key}
      columns={[
        { id: 'unit', head: w('published.unit'), rowHead: true, wrap: true, cell: (l) => l.unit },
        {
          id: 'count',
          head: w('published.count'),
          number: true,
          cell: (l) => (l.numerator === null ? w.number(l.value) : `${w.number(l.numerator)}/${w.number(l.value)}`),
        },
      ]}
    />
  )
}
