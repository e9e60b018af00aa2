/** “Hồ sơ của tôi”: what is held about the one who is signed in, each value with its source and a way to contest it. */
import { useState } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { Acts, Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Empty } from '../../../ui/empty.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Group, Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import type { ContestTable } from '../contest.ts'
import type { openOwn } from '../contract.ts'
import { ContestPanel } from './contest-panel.tsx'
import { OwnContests } from './own-contests.tsx'
import { fieldName, nameOf, recordName, type Shown, valueText } from './shown.ts'
import { contestWords } from './words.ts'

type Own = OutputOf<typeof openOwn>
type Source = Own['tenures'][number]['source']
/** One value that can be contested. */
export type Item = Shown & { key: string; table: ContestTable; recordId: string; value: string | null; source: Source }

const asText = (p: { y: number; m?: number | undefined; d?: number | undefined } | null): string | null =>
  p === null ? null : [p.y, p.m, p.d].flatMap((n) => (n === undefined ? [] : [String(n).padStart(2, '0')])).join('-')
const nobody = { title: null, kind: null, unit: null }

/** Every value of the record, in the order of the page. Pure. */
export function itemsOf(own: Own): Item[] {
  const p = own.person
  if (p === null) return []
  const of =
    (table: ContestTable, recordId: string, about: Shown['about'], source: Source) =>
    (field: string, value: string | null): Item => ({ key: `${recordId} ${field}`, table, recordId, about, source, field, value })
  const person = of('person', p.id, nobody, p.source)
  return [
    person('full_name', p.fullName),
    person('birth', asText(p.birth)),
    person('sex', p.sex),
    person('personal_id', p.personalId),
    person('native_place', p.nativePlace),
    person('ethnicity', p.ethnicity),
    person('religion', p.religion),
    ...own.memberships.flatMap((m) => {
      const item = of('membership', m.id, { ...nobody, unit: m.unit }, m.source)
      return [item('admitted', asText(m.admitted)), item('official', asText(m.official)), item('valid_from', m.from)]
    }),
    ...own.qualifications.flatMap((q) => {
      const item = of('qualification', q.id, { ...nobody, kind: q.kind }, q.source)
      return [
        // schooling has no levels: its one word is its field
        ...(q.kind === 'schooling' ? [] : [item('level', String(q.level))]),
        item('field', q.field),
        item('obtained', asText(q.obtained)),
      ]
    }),
    ...own.tenures.flatMap((t) => {
      const item = of('tenure', t.id, { title: t.title, kind: null, unit: t.unit }, t.source)
      return [item('valid_from', t.from), item('valid_to', t.to), item('start_paper', t.paper)]
    }),
    ...own.findings.map((f) => of('local_finding', f.id, { ...nobody, unit: f.area }, f.source)('finding', f.finding)),
  ]
}

export default function OwnScreen() {
  const w = useWords(contestWords)
  const answer = useAnswer<typeof openOwn>('own.open', {})
  return (
    <Answer of={answer} page>
      {(own) =>
        own.person === null ? (
          <>
            <PageHead title={w('own')} />
            <Empty title={w('notLinked')}>{w('notLinkedWhy')}</Empty>
          </>
        ) : (
          <OwnRecord own={own} person={own.person} />
        )
      }
    </Answer>
  )
}

function OwnRecord({ own, person }: { own: Own; person: NonNullable<Own['person']> }) {
  const w = useWords(contestWords)
  const [open, setOpen] = useState<Item>()
  const items = itemsOf(own)
  const missing: Item = {
    key: 'missing',
    table: 'person',
    recordId: person.id,
    field: 'missing',
    about: nobody,
    value: null,
    source: person.source,
  }
  return (
    <>
      <PageHead
        title={w('own')}
        sub={`${person.fullName}. ${w('ownSub')}`}
        acts={
          <Acts>
            <Button onClick={() => setOpen(missing)}>{w('missingDo')}</Button>
            <Button onClick={() => window.print()}>{w('print')}</Button>
          </Acts>
        }
      />
      <div className={open ? 'split' : undefined}>
        <div>
          <h2>{w('held')}</h2>
          <Held items={items} selected={open?.key} onWrong={setOpen} />
          <h2>{w('mine')}</h2>
          <OwnContests />
        </div>
        {open ? <ContestPanel key={open.key} item={open} onClose={() => setOpen(undefined)} /> : null}
      </div>
    </>
  )
}

function Held({
  items,
  selected,
  onWrong,
}: {
  items: readonly Item[]
  selected: string | undefined
  onWrong: (i: Item) => void
}) {
  const w = useWords(contestWords)
  // the values of one record stand one after another
  const records: Item[][] = []
  for (const item of items) {
    const last = records.at(-1)
    if (last?.[0]?.recordId === item.recordId) last.push(item)
    else records.push([item])
  }
  const groups: Group<Item>[] = records.map((rows) => {
    const first = rows[0] as Item
    const record = recordName(w, first)
    const group = w(`group.${first.table}`)
    return { id: first.recordId, head: record ? `${group} · ${record}` : group, rows }
  })
  return (
    <Table
      caption={w('held')}
      groups={groups}
      rowKey={(i) => i.key}
      selected={selected}
      columns={[
        { id: 'item', head: w('head.item'), rowHead: true, cell: (i) => fieldName(w, i.table, i.field) },
        {
          id: 'value',
          head: w('head.value'),
          wrap: true,
          cell: (i) => valueText(w, i, i.value) ?? <span className="quiet">{w('notRecorded')}</span>,
        },
        {
          id: 'source',
          head: w('head.source'),
          wrap: true,
          cell: ({ source }) =>
            [source.paper, source.file ? w('file', { file: source.file }) : source.provenance === 'recorded' ? w('typed') : null]
              .filter(Boolean)
              .join(' · ') || <span className="quiet">{w('notRecorded')}</span>,
        },
        { id: 'recorded', head: w('head.recorded'), cell: (i) => w.day(i.source.on) },
        {
          id: 'act',
          head: w('head.act'),
          acts: true,
          cell: (i) => (
            <Button quiet aria-label={w('wrongOf', { what: nameOf(w, i) })} onClick={() => onWrong(i)}>
              {w('wrong')}
            </Button>
          ),
        },
      ]}
    />
  )
}
