/** The columns of a list behind a number: each kind of record has its own. */
import type { ReactNode } from 'react'
import type { Ask } from '../../kernel/figure.ts'
import { Go, type Search } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import type { Column } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import { heartOf } from './asked.ts'
import { listWords } from './list-words.ts'
import { birthOf, type Detail, dueOf, personTarget, type Row, targetOf, textIn, unique, unitTarget, useTelling } from './rows.tsx'

export type Numbered = Row & { readonly n: number }

/** @param opened the day of the question and where it was opened from; goes along to every record */
export function useListColumns(ask: Ask, opened: Search): readonly Column<Numbered>[] {
  const w = useWords(listWords)
  const { due, seats, has, title, leader, conclusion, dayOfEvent } = useTelling()
  const { fact, at, measure } = heartOf(ask)
  const first = (r: Row): Detail => r.details[0] ?? {}
  const day = (v: unknown) => (textIn(v) && textIn(v) !== 'infinity' ? w.day(textIn(v)) : '')
  /** Each record of an entity on a line of its own. */
  const lines = (list: readonly string[]): ReactNode =>
    list.map((line, i) => (
      <span key={i}>
        {i > 0 ? <br /> : null}
        {line}
      </span>
    ))
  const ofEach = (r: Row, tell: (d: Detail) => string) => lines(unique(r.details.map(tell)))
  const n: Column<Numbered> = { id: 'n', head: w('head.n'), number: true, cell: (r) => w.number(r.n) }
  const named = (head: string): Column<Numbered> => ({
    id: 'name',
    head,
    rowHead: true,
    order: (r) => r.sort,
    cell: (r) => {
      const target = targetOf(r, opened)
      return target ? <Go target={target}>{r.label}</Go> : r.label
    },
  })
  const birth: Column<Numbered> = {
    id: 'birth',
    head: w('head.birth'),
    number: true,
    order: (r) => birthOf(r) || undefined,
    cell: birthOf,
  }
  const plain = (
    id: string,
    head: string,
    cell: (r: Row) => ReactNode,
    order?: (r: Row) => string | undefined,
  ): Column<Numbered> => ({
    id,
    head,
    wrap: true,
    cell,
    ...(order ? { order } : {}),
  })
  const dated = (id: string, head: string, key: string): Column<Numbered> => ({
    id,
    head,
    order: (r) => textIn(first(r)[key]) || undefined,
    cell: (r) => day(first(r)[key]),
  })
  const ratio = 'of' in ask

  if (fact === 'post' && measure === 'count') {
    return [
      n,
      {
        ...plain(
          'title',
          w('head.title'),
          (r) => title(first(r).title),
          (r) => title(first(r).title),
        ),
        rowHead: true,
      },
      plain(
        'unit',
        w('head.unit'),
        (r) => <Go target={unitTarget(textIn(first(r).unitId), opened)}>{textIn(first(r).unit)}</Go>,
        (r) => textIn(first(r).unit),
      ),
      {
        id: 'holder',
        head: w('head.holder'),
        order: (r) => textIn(first(r).name) || undefined,
        cell: (r) =>
          first(r).personId ? (
            <Go target={personTarget(textIn(first(r).personId), opened)}>{textIn(first(r).name)}</Go>
          ) : (
            <StatusMark is="vacant">{w('vacant')}</StatusMark>
          ),
      },
      birth,
      dated('from', w('head.from'), 'from'),
      dated('until', w('head.until'), 'termEndsOn'),
    ]
  }
  if (fact === 'unit') return [n, named(w('head.area')), dated('from', w('head.from'), 'from')]
  if (fact === 'commune-leadership') {
    return [
      n,
      named(w('head.area')),
      plain('secretary', w('head.secretary'), (r) => leader(first(r).secretary, first(r).secretaryFinding)),
      plain('chair', w('head.chair'), (r) => leader(first(r).chair, first(r).chairFinding)),
      ...(ratio ? [{ id: 'ok', head: w('head.counted'), cell: (r: Row) => w(r.ok ? 'sure.in' : 'sure.out') }] : []),
    ]
  }
  if (fact === 'engagement' || fact === 'petition') {
    return [
      n,
      {
        ...plain(
          'name',
          fact === 'engagement' ? w('head.topic') : w('head.number'),
          (r) => r.label,
          (r) => r.label,
        ),
        rowHead: true,
      },
      plain(
        'body',
        w('head.body'),
        (r) => textIn(first(r).body),
        (r) => textIn(first(r).body),
      ),
      { id: 'on', head: w('head.on'), cell: (r) => dayOfEvent(first(r)) },
      ...(fact === 'engagement' ? [plain('paper', w('head.paper'), (r) => textIn(first(r).paper))] : []),
    ]
  }
  if (fact === 'engagement-subject' || fact === 'regular-supervision' || fact === 'discipline-decision') {
    return [
      n,
      named(w('head.subject')),
      birth,
      plain('topic', w('head.topic'), (r) => ofEach(r, (d) => textIn(d.topic) || textIn(d.form))),
      plain('body', w('head.body'), (r) => ofEach(r, (d) => textIn(d.body))),
      ...(fact === 'engagement-subject' ? [plain('conclusion', w('head.conclusion'), (r: Row) => ofEach(r, conclusion))] : []),
      { id: 'on', head: w('head.on'), cell: (r) => ofEach(r, dayOfEvent) },
    ]
  }
  return [
    n,
    named(w('head.name')),
    birth,
    plain(
      'posts',
      w('head.posts'),
      (r) => lines(seats(r).length > 0 ? seats(r) : unique(r.details.map((d) => textIn(d.unit)))),
      (r) => seats(r)[0],
    ),
    ...(fact === 'assessment' ? [plain('has', w('head.has'), has)] : []),
    ...(fact === 'tenure' && measure === 'count' ? [dated('from', w('head.from'), 'from'), untilOf(w)] : []),
    ...(ratio
      ? [
          {
            id: 'ok',
            head: w('head.ok'),
            order: (r: Row) => (r.ok ? 1 : 0),
            cell: (r: Row) => (r.ok ? <StatusMark is="met" /> : <StatusMark is="not-met" />),
          },
          { id: 'due', head: w('head.due'), order: dueOf, cell: (r: Row) => (at ? due(r, at) : null) },
        ]
      : []),
  ]
}

/** The last day in the seat: the register keeps the day after. */
function untilOf(w: { (key: 'head.to'): string; day: (iso: string) => string }): Column<Numbered> {
  const last = (r: Row) => {
    const to = textIn(r.details[0]?.to)
    return to === '' || to === 'infinity' ? '' : new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  }
  return { id: 'to', head: w('head.to'), order: (r) => last(r) || undefined, cell: (r) => (last(r) ? w.day(last(r)) : '') }
}
