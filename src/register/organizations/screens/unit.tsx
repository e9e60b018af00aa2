/** One unit on the day of the page: its life, who sits where, what is vacant, whose term runs out. */
import type { ReactNode } from 'react'
import { useMay } from '../../../ui/account.tsx'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Acts, Button, ButtonLink } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Go, useParam } from '../../../ui/go.tsx'
import { Shape, StatusMark } from '../../../ui/marks.tsx'
import { NumberLink } from '../../../ui/number-link.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Succession } from '../../../ui/succession.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import { titleName } from '../../tenures/title.ts'
import type { openUnit } from '../contract.ts'
import { endingWithinDays } from '../unit.ts'
import { UnitTree } from './unit-tree.tsx'
import { unitWords } from './words.ts'

type Opened = OutputOf<typeof openUnit>
type Seat = Opened['bodies'][number]['seats'][number]

const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export default function UnitScreen() {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const slug = useParam('slug')
  const answer = useAnswer<typeof openUnit>('organizations.open', { unit: slug || '-', at }, { enabled: slug !== '' })
  return (
    <div className="with-tree">
      <UnitTree current={answer.data?.unit.id} path={answer.data?.path.map((p) => p.id) ?? []} />
      {slug === '' ? (
        <div>
          <PageHead title={w('title')} sub={w('choose')} />
        </div>
      ) : (
        <div>
          <Answer of={answer}>{(data) => <Unit data={data} />}</Answer>
        </div>
      )}
    </div>
  )
}

/** The list of seats behind a count, as a figure. */
function listOf(unit: string, where: readonly object[]): { to: string; search: Record<string, string> } {
  return {
    to: '/figures/list',
    search: { ask: JSON.stringify({ fact: 'post', scope: { unit, tree: 'then' }, at: '{at}', where, measure: 'count', by: [] }) },
  }
}

function Unit({ data }: { data: Opened }) {
  const w = useWords(unitWords)
  const { at, marks } = useAsOf()
  const mayImport = useMay({ wing: 'register', act: 'import' })
  const { unit, counts } = data
  const until = unit.to === 'infinity' ? undefined : dayBefore(unit.to)
  const lastChange = marks
    .map((m) => m.day)
    .filter((d) => d <= at)
    .at(-1)
  const compareWith = lastChange ? dayBefore(lastChange) : undefined
  const scope = unit.slug
  const ask = (where: readonly object[]) => {
    const t = listOf(scope, where)
    return { ...t, search: { ask: t.search.ask!.replace('{at}', at) } }
  }
  const sub: ReactNode[] = []
  if (unit.code) sub.push(`${w('code', { code: unit.code })} ${w('since', { day: w.day(unit.from) })}`)
  else sub.push(w('since', { day: w.day(unit.from) }))
  if (until) sub.push(w('ended', { day: w.day(until) }))
  if (data.sameCode.length) sub.push(w('sameCode', { names: data.sameCode.map((s) => s.name).join(', ') }))
  if (data.custodian) sub.push(w('kept', { unit: data.custodian.name }))
  return (
    <>
      <PageHead
        title={unit.name.charAt(0).toUpperCase() + unit.name.slice(1)}
        crumb={data.path.slice(1).map((p) => (
          <span key={p.id}>
            <Go target={{ to: '/units/$slug', params: { slug: p.slug } }}>{p.name}</Go> /{' '}
          </span>
        ))}
        sub={sub.join(' · ')}
        acts={
          <Acts>
            {compareWith ? (
              <ButtonLink target={{ search: { at: compareWith } }}>{w('compare', { day: w.day(compareWith) })}</ButtonLink>
            ) : null}
            <Button onClick={() => window.print()}>{w('print')}</Button>
          </Acts>
        }
      />
      {unit.alive ? null : (
        <Banner>
          {unit.from > at ? w('notYet', { day: w.day(at), from: w.day(unit.from) }) : w('over', { day: w.day(at) })}
        </Banner>
      )}
      <Life data={data} />
      {counts.posts > 0 ? (
        <div className="cols3">
          <span>
            <NumberLink value={counts.posts} target={ask([])} /> {w('posts')}
          </span>
          <span>
            <NumberLink value={counts.held} target={ask([{ dim: 'vacant', is: false }])} /> {w('held', { people: counts.people })}
          </span>
          {counts.dualHeads > 0 ? (
            <span>
              <Shape name="dual" /> <b>{w.number(counts.dualHeads)}</b> {w('dual')}
            </span>
          ) : null}
          <span>
            <Shape name="vacant" /> <NumberLink value={counts.vacant} target={ask([{ dim: 'vacant', is: true }])} /> {w('vacant')}
          </span>
          {counts.ending > 0 ? (
            <span>
              <Shape name="half" /> <b>{w.number(counts.ending)}</b> {w('ending')}
            </span>
          ) : null}
          {counts.cells > 0 ? (
            <span>
              <b>{w.number(counts.cells)}</b> {w('cellsHere')}
            </span>
          ) : null}
        </div>
      ) : null}
      {counts.posts > 0 ? (
        <Seats data={data} />
      ) : (
        <Empty
          title={w('noPosts', { day: w.day(at) })}
          act={mayImport ? <ButtonLink target={{ to: '/imports' }}>{w('toImport')}</ButtonLink> : undefined}
        >
          {w('noPostsWhy')}
        </Empty>
      )}
    </>
  )
}

function Life({ data }: { data: Opened }) {
  const w = useWords(unitWords)
  const link = (u: { id: string; slug: string; name: string; to: string }, share: string) => ({
    id: u.id,
    name: u.name,
    target: { to: '/units/$slug', params: { slug: u.slug } },
    ...(u.to === 'infinity' ? {} : { note: w('until', { day: w.day(dayBefore(u.to)) }), ended: true }),
    ...(share === 'part' ? { share: 'part' as const } : {}),
  })
  const { unit } = data
  if (data.from.length > 0) {
    const whole = data.from.every((f) => f.share === 'whole')
    const values = { unit: unit.name, day: w.day(data.from[0]!.on), n: data.from.length }
    return (
      <Succession
        from={data.from.map((f) => link(f, f.share))}
        meta={
          <>
            {data.from[0]!.basis} · <StatusMark is="done">{w('endedTenures', { n: data.endedTenures })}</StatusMark>
          </>
        }
      >
        <b>{whole ? w('wholeAll', values) : w('partly', { unit: values.unit, day: values.day })}</b>
      </Succession>
    )
  }
  if (data.into.length > 0) {
    const first = data.into[0]!
    return (
      <Succession from={[{ id: unit.id, name: unit.name }]} into={data.into.map((f) => link(f, f.share))} meta={first.basis}>
        <b>{w('became', { day: w.day(first.on), unit: data.into.map((i) => i.name).join(', ') })}</b>
      </Succession>
    )
  }
  return null
}

function Seats({ data }: { data: Opened }) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const columns: Column<Seat>[] = [
    { id: 'title', head: w('head.title'), rowHead: true, wrap: true, cell: (s) => titleName(s.title, w.lang) },
    {
      id: 'holder',
      head: w('head.holder'),
      cell: (s) =>
        s.holder ? (
          <Go target={{ to: '/people/$id', params: { id: s.holder.personId } }}>{s.holder.name}</Go>
        ) : (
          <StatusMark is="vacant" tone="warn">
            {w('vacantDays', { n: s.daysVacant ?? 0 })}
          </StatusMark>
        ),
    },
    { id: 'birth', head: w('head.birth'), number: true, cell: (s) => (s.holder?.birthYear ? String(s.holder.birthYear) : '') },
    { id: 'from', head: w('head.from'), cell: (s) => w.day(s.holder?.from ?? s.vacantSince ?? '') },
    {
      id: 'paper',
      head: w('head.paper'),
      wrap: true,
      cell: (s) => s.holder?.paper ?? (s.vacantBecause === 'ORG_ENDED' ? w('because.ORG_ENDED') : (s.vacantBecause ?? '')),
    },
    { id: 'until', head: w('head.until'), cell: (s) => (s.holder?.termEndsOn ? w.day(s.holder.termEndsOn) : '') },
    { id: 'note', head: w('head.note'), wrap: true, cell: (s) => (s.holder ? <Notes holder={s.holder} /> : '') },
  ]
  return (
    <Table
      caption={w('caption', { day: w.day(at) })}
      columns={columns}
      rowKey={(s) => s.postId}
      groups={data.bodies.map((b) => ({
        id: b.id,
        head: <Go target={{ to: '/units/$slug', params: { slug: b.slug } }}>{b.name}</Go>,
        rows: b.seats,
      }))}
      tied={(s) => (s.holder?.alsoHolds.length ?? 0) > 0}
    />
  )
}

function Notes({ holder }: { holder: NonNullable<Seat['holder']> }) {
  const w = useWords(unitWords)
  const notes: ReactNode[] = []
  for (const also of holder.alsoHolds) {
    notes.push(
      <StatusMark key={also.title} is="dual" tone="">
        {w('also', { title: titleName(also.title, w.lang) })}
      </StatusMark>,
    )
  }
  if (holder.capacity !== 'official')
    notes.push(<span key="capacity">{w(`capacity.${holder.capacity as 'acting' | 'inCharge' | 'seconded'}`)}</span>)
  if (holder.local === 'nonLocal') notes.push(<span key="local">{w('nonLocal')}</span>)
  if (holder.daysLeft !== null && holder.daysLeft < 0) {
    notes.push(
      <StatusMark key="term" is="overdue">
        {w('overTerm', { n: -holder.daysLeft })}
      </StatusMark>,
    )
  } else if (holder.daysLeft !== null && holder.daysLeft <= endingWithinDays) {
    notes.push(
      <StatusMark key="term" is="expiring">
        {w('daysLeft', { n: holder.daysLeft })}
      </StatusMark>,
    )
  }
  return notes.map((n, i) => (
    <span key={i}>
      {i > 0 ? '; ' : ''}
      {n}
    </span>
  ))
}
