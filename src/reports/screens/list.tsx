/** The list behind any number, as a table of its own: the question is in the address. */
import { useState } from 'react'
import type { Ask } from '../../kernel/figure.ts'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import { Go, useSearchNow } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { askFigure, listFigure } from '../contract.ts'
import { birthOf, type Row, targetOf, useTelling } from './rows.tsx'
import { reportWords } from './words.ts'

function readAsk(text: string | undefined): Ask | undefined {
  try {
    return text ? (JSON.parse(text) as Ask) : undefined
  } catch {
    return undefined
  }
}

export default function ListScreen() {
  const w = useWords(reportWords)
  const ask = readAsk(useSearchNow().ask)
  return ask ? <Listed ask={ask} /> : <PageHead title={w('listTitle')} sub={w('notReportedWhy')} />
}

const pageSize = 100

function Listed({ ask }: { ask: Ask }) {
  const w = useWords(reportWords)
  const [after, setAfter] = useState<{ sort: string; id: string }[]>([])
  const count = useAnswer<typeof askFigure>('reports.ask', { ask })
  const page = useAnswer<typeof listFigure>('reports.list', { ask, limit: pageSize, after: after.at(-1) ?? null })
  const { lines, due } = useTelling()
  const ratio = 'of' in ask
  const at = ratio ? ask.of.at : 'fact' in ask ? ask.at : undefined
  const start = after.length * pageSize
  return (
    <>
      <PageHead
        title={w('listTitle')}
        sub={count.data ? w('records', { n: count.data.records }) : undefined}
        acts={
          <Acts>
            <Button onClick={() => window.print()}>{w('print')}</Button>
          </Acts>
        }
      />
      {count.error ? <ProblemNote error={count.error} /> : null}
      <Answer of={page}>
        {(data) => (
          <>
            <Table<Row & { n: number }>
              caption={w('listTitle')}
              rows={data.rows.map((r, i) => ({ ...r, n: start + i + 1 }))}
              rowKey={(r) => r.id}
              columns={[
                { id: 'n', head: '#', number: true, cell: (r) => w.number(r.n) },
                {
                  id: 'name',
                  head: w('listHead.name'),
                  rowHead: true,
                  wrap: true,
                  cell: (r) => {
                    const target = targetOf(r)
                    return target ? <Go target={target}>{r.label}</Go> : r.label
                  },
                },
                { id: 'birth', head: w('listHead.birth'), number: true, cell: (r) => birthOf(r) },
                { id: 'what', head: w('listHead.what'), wrap: true, cell: (r) => lines(r).join('; ') },
                ...(ratio
                  ? [
                      {
                        id: 'ok',
                        head: w('listHead.ok'),
                        cell: (r: Row) => (r.ok ? <StatusMark is="met" /> : <StatusMark is="not-met" />),
                      },
                      { id: 'due', head: w('listHead.date'), cell: (r: Row) => (at ? due(r, at) : null) },
                    ]
                  : []),
              ]}
            />
            {data.more ? (
              <p>
                <Button
                  onClick={() => {
                    const last = data.rows.at(-1)
                    if (last) setAfter((x) => [...x, { sort: last.sort, id: last.id }])
                  }}
                >
                  {w('more')}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Answer>
    </>
  )
}
