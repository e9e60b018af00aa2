/** Lines of the trail, and what the open one changed. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Go, useGo, useSearchNow } from '../../ui/go.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { openEntry, TrailLine } from '../contract.ts'
import { fieldNames, tableNames, trailWords } from './words.ts'

/** `reader`: links to accounts, people and records, for those who read the trail of others. */
export function TrailTable({ entries, caption, reader }: { entries: readonly TrailLine[]; caption: string; reader: boolean }) {
  const w = useWords(trailWords)
  const { open } = useSearchNow()
  const clear = { t: undefined, id: undefined, open: undefined }
  const columns: readonly Column<TrailLine>[] = [
    { id: 'at', head: w('at'), rowHead: true, cell: (e) => <time dateTime={e.at}>{w.instant(e.at)}</time> },
    {
      id: 'who',
      head: w('who'),
      cell: (e) => (reader ? <Go target={{ search: { ...clear, account: e.accountId } }}>{e.who}</Go> : e.who),
    },
    { id: 'office', head: w('office'), wrap: true, cell: (e) => e.office },
    { id: 'what', head: w('what'), wrap: true, cell: (e) => e.said[w.lang] },
    { id: 'why', head: w('why'), wrap: true, cell: (e) => e.purpose ?? '' },
  ]
  const more: readonly Column<TrailLine>[] = [
    {
      id: 'about',
      head: w('about'),
      cell: (e) =>
        e.person ? (
          <Go target={{ search: { ...clear, person: e.person.id } }}>{e.person.name}</Go>
        ) : e.recordId ? (
          <Go target={{ search: { ...clear, record: e.recordId } }}>{w('byRecord')}</Go>
        ) : (
          ''
        ),
    },
    {
      id: 'changed',
      head: w('changed'),
      number: true,
      cell: (e) => (e.changes > 0 ? <Go target={{ search: { open: e.id } }}>{w('values', { count: e.changes })}</Go> : ''),
    },
  ]
  return (
    <Table
      caption={caption}
      rows={entries}
      rowKey={(e) => e.id}
      selected={open}
      columns={reader ? [...columns, ...more] : columns}
    />
  )
}

type Change = {
  table: string
  rowId: string
  field: string
  before: string | null
  after: string | null
  erased: boolean
  covered?: boolean
}

/** A withdrawn row is told as one change: here it becomes one line a field, those that said nothing left out. Pure. */
export function fieldsOf(change: Change): Change[] {
  if (change.field !== '*' || change.before === null) return [change]
  const row = JSON.parse(change.before) as Record<string, unknown>
  return Object.entries(row).flatMap(([field, value]) =>
    value === null ? [] : [{ ...change, field, before: typeof value === 'string' ? value : JSON.stringify(value) }],
  )
}

export function ChangesPanel({ id }: { id: string }) {
  const w = useWords(trailWords)
  const go = useGo()
  const answer = useAnswer<typeof openEntry>('audit.entry', { id })
  const place = w.lang === 'vi' ? 0 : 1
  const value = (text: string | null, c: Change) =>
    text ?? <span className="quiet">{c.covered ? w('covered') : c.erased ? w('gone') : w('empty')}</span>
  return (
    <SidePanel title={w('opened')} subject={id} onClose={() => go({ search: { open: undefined } })}>
      <Answer of={answer}>
        {({ changes, more }) =>
          changes.length === 0 ? (
            <p className="dim">{w('noChanges')}</p>
          ) : (
            <>
              <Table
                caption={w('opened')}
                rows={changes.flatMap(fieldsOf).map((c, n) => ({ ...c, n }))}
                rowKey={(c) => String(c.n)}
                columns={[
                  {
                    id: 'table',
                    head: w('table'),
                    cell: (c) => (
                      <Go target={{ to: '/trail', search: { record: c.rowId } }} title={w('record')}>
                        {tableNames[c.table]?.[place] ?? c.table}
                      </Go>
                    ),
                  },
                  {
                    id: 'field',
                    head: w('field'),
                    rowHead: true,
                    cell: (c) => (c.field === '*' ? w('withdrawn') : (fieldNames[c.field]?.[place] ?? c.field)),
                  },
                  { id: 'before', head: w('before'), wrap: true, cell: (c) => value(c.before, c) },
                  { id: 'after', head: w('after'), wrap: true, cell: (c) => value(c.after, c) },
                ]}
              />
              {more ? <p className="small dim">{w('moreChanges')}</p> : null}
            </>
          )
        }
      </Answer>
    </SidePanel>
  )
}
