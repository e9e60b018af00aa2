/** The list behind any number, as a table of its own: the question is in the address. */
import type { Ask } from '../../kernel/figure.ts'
import { Answer, useAnswer, usePages } from '../../ui/answer.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Go, type Search, targetOfAddress, useAddressNow, useSearchNow } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { askFigure, Answer as Figure, listFigure } from '../contract.ts'
import { dayOf, heartOf } from './asked.ts'
import { type Numbered, useListColumns } from './list-columns.tsx'
import { listWords } from './list-words.ts'
import { type Only, readOnly } from './number-panel.tsx'
import { dueOf } from './rows.tsx'
import { reportWords } from './words.ts'

function readAsk(text: string | undefined): Ask | undefined {
  try {
    const read: unknown = text ? JSON.parse(text) : undefined
    return typeof read === 'object' && read !== null ? (read as Ask) : undefined
  } catch {
    return undefined
  }
}

export default function ListScreen() {
  const w = useWords(listWords)
  const search = useSearchNow()
  const ask = readAsk(search.ask)
  return ask && heartOf(ask)?.fact ? (
    <Listed key={`${search.ask} ${search.only}`} ask={ask} search={search} />
  ) : (
    <PageHead title={w('title')} sub={w('noQuestion')} />
  )
}

const pageSize = 200

/** How many the list has: those counted, or those of the part that is asked for; undefined where only the rows can say. */
function lengthOf(answer: Figure | undefined, only: Only): number | undefined {
  if (!answer || only === 'studying') return undefined
  if (only === 'in') return answer.numerator ?? 0
  return only === 'out' ? (answer.denominator ?? 0) - (answer.numerator ?? 0) : answer.records
}

const ownNames = ['posts', 'held', 'people', 'dual', 'vacant', 'ending', 'cells', 'endedWithUnit'] as const

/** What is listed: a number of a unit's page by its name; an indicator by the names in both languages that came along in the address. */
function useTitle(search: Search): string {
  const w = useWords(listWords)
  const own = ownNames.find((name) => name === search.name)
  if (own) return search.of ? w('of', { name: w(`names.${own}`), unit: search.of }) : w(`names.${own}`)
  return search[w.lang] || w('title')
}

function Listed({ ask, search }: { ask: Ask; search: Search }) {
  const w = useWords(listWords)
  const report = useWords(reportWords)
  const here = useAddressNow()
  const only = readOnly(search.only)
  const title = useTitle(search)
  const back = targetOfAddress(search.from)
  const { period } = heartOf(ask)
  const day = dayOf(ask)
  const count = useAnswer<typeof askFigure>('reports.ask', { ask })
  const pages = usePages<typeof listFigure, { sort: string; id: string }>(
    'reports.list',
    { ask, only: only === 'studying' ? 'out' : only, limit: only === 'studying' ? 1000 : pageSize },
    (input, after) => ({ ...input, after }),
    (page) => (page.more ? page.rows.at(-1) && { sort: page.rows.at(-1)!.sort, id: page.rows.at(-1)!.id } : undefined),
  )
  const columns = useListColumns(ask, {
    at: day,
    from: here,
    of: title,
    why: report('why', { place: search.of ?? '', name: title }),
  })
  const length = lengthOf(count.data, only)
  const when =
    period && day ? w('inPeriod', { from: w.day(period.from), to: w.day(day) }) : day ? w('onDay', { day: w.day(day) }) : ''
  return (
    <>
      <PageHead
        title={title}
        crumb={back ? <Go target={back}>{search.of || w('back')}</Go> : undefined}
        sub={[
          length === undefined || !count.data
            ? ''
            : `${w.number(length)} ${report(`unit.${count.data.countingUnit as 'person'}`)}`,
          only === 'all' ? '' : w(`only.${only}`),
          when,
        ]
          .filter(Boolean)
          .join(' · ')}
        acts={
          <Acts>
            <Button onClick={() => window.print()}>{report('print')}</Button>
          </Acts>
        }
      />
      <Answer of={pages}>
        {(read) => {
          const rows = read
            .flatMap((p) => p.rows)
            .filter((r) => only !== 'studying' || dueOf(r) !== undefined)
            .map((r, i): Numbered => ({ ...r, n: i + 1 }))
          const last = read.at(-1)
          if (rows.length === 0) return <Empty title={w('none')}>{w('noneWhy')}</Empty>
          return (
            <>
              <Table<Numbered>
                caption={title}
                rows={rows}
                rowKey={(r) => r.id}
                // an order of a part of the rows would look like an order of all
                columns={last?.more ? columns.map(({ order: _, ...column }) => column) : columns}
              />
              {last?.more ? (
                <p className="acts">
                  <Button waiting={pages.more === undefined} onClick={pages.more ?? (() => {})}>
                    {report('more')}
                  </Button>
                </p>
              ) : null}
            </>
          )
        }}
      </Answer>
    </>
  )
}
