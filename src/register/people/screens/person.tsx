/** A person's file on the day of the page, read only: who he is, what he held, each value with its source. */
import { type ComponentType, type ReactNode, useState } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Acts, Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Go, targetOfAddress, useParam, useSearchNow } from '../../../ui/go.tsx'
import { StatusMark } from '../../../ui/marks.tsx'
import { NumberLink } from '../../../ui/number-link.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { IdentityBar } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { TenureLanes } from '../../../ui/tenure-lanes.tsx'
import { useWords } from '../../../ui/words.ts'
import { titleName } from '../../tenures/title.ts'
import type { openPerson, SensitiveState } from '../contract.ts'
import { Sensitive } from './sensitive.tsx'
import { personWords } from './words.ts'

type Opened = OutputOf<typeof openPerson>
/** What other features put beside a person: the standards of his posts, who looked. Given by the page list, so that the register knows none of them. */
export type PersonAside = ComponentType<{ personId: string; at: string; purpose?: string | undefined }>

const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export function PersonScreen({ asides }: { asides: readonly PersonAside[] }) {
  const { at } = useAsOf()
  const id = useParam('id')
  // the ground on which the file is opened goes into its trail: the number behind which the person stood
  const { why } = useSearchNow()
  const answer = useAnswer<typeof openPerson>('people.open', { id, at }, { purpose: why })
  return (
    <Answer of={answer} page>
      {(data) => <Person data={data} asides={asides} />}
    </Answer>
  )
}

/** The sensitive groups of the file, as the server covers them, and what was opened since on this page. */
function useSensitive(data: Opened) {
  const [opened, setOpened] = useState<readonly SensitiveState[]>()
  return (key: SensitiveState['key'], name: string, shown: (values: SensitiveState['values']) => ReactNode): ReactNode => {
    const state = (opened ?? data.sensitive).find((s) => s.key === key)
    return state ? (
      <Sensitive personId={data.id} state={state} name={name} onOpen={setOpened}>
        {shown(state.values)}
      </Sensitive>
    ) : null
  }
}
type Covered = ReturnType<typeof useSensitive>

function Person({ data, asides }: { data: Opened; asides: readonly PersonAside[] }) {
  const w = useWords(personWords)
  const { at, today, isToday, marks } = useAsOf()
  const { from, of, why, after } = useSearchNow()
  const back = targetOfAddress(from)
  const covered = useSensitive(data)
  return (
    <>
      <PageHead
        title={data.fullName}
        crumb={
          <>
            <Go target={{ to: '/people' }}>{w('title')}</Go>
            {back ? (
              <>
                {' / '}
                <Go target={back}>{of || w('back')}</Go>
              </>
            ) : null}
          </>
        }
        acts={
          <Acts>
            <Button onClick={() => window.print()}>{w('print')}</Button>
          </Acts>
        }
      />
      <Identity data={data} covered={covered} />
      {isToday ? null : (
        <Banner>
          {w.rich('viewing', {
            day: w.day(at),
            n: (
              <NumberLink
                value={data.changesAfter}
                target={{ search: { after: after ? undefined : '1' } }}
                open={after !== undefined}
              />
            ),
          })}
          {after ? <Changes data={data} at={at} /> : null}
        </Banner>
      )}
      <h2>{w('tenures')}</h2>
      <Lanes data={data} at={at} today={today} marks={marks.map((m) => m.day)} />
      <div className="two">
        <section>
          <h2>{w('values')}</h2>
          <Values data={data} covered={covered} />
        </section>
        <div>
          {asides.map((Aside) => (
            <Aside key={Aside.name} personId={data.id} at={at} purpose={why} />
          ))}
        </div>
      </div>
    </>
  )
}

/** What the file says of the days after the one shown: posts that begin, posts that end. */
function Changes({ data, at }: { data: Opened; at: string }) {
  const w = useWords(personWords)
  const what = (t: Opened['tenures'][number]) => `${titleName(t.title, w.lang)}, ${t.unit}`
  const changes = data.tenures
    .flatMap((t) => [
      ...(t.from > at ? [{ id: `${t.id} from`, on: t.from, said: w('begins', { what: what(t) }) }] : []),
      ...(t.from <= at && t.to > at && t.to !== 'infinity'
        ? [{ id: `${t.id} to`, on: dayBefore(t.to), said: w('ends', { what: what(t) }) }]
        : []),
    ])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return (
    <ol className="five">
      {changes.map((c, i) => (
        <li key={c.id}>
          <span className="dim">{i + 1}.</span>
          <span>{c.said}</span>
          <Go target={{ search: { at: c.on, after: undefined } }}>{w.day(c.on)}</Go>
        </li>
      ))}
    </ol>
  )
}

function Identity({ data, covered }: { data: Opened; covered: Covered }) {
  const w = useWords(personWords)
  const titles = [...new Set(data.current.map((t) => titleName(t.title, w.lang)))].join(' · ')
  const units = [...new Map(data.current.map((t) => [t.unitSlug, t])).values()]
  const age =
    data.age === null
      ? ''
      : data.age.min === data.age.max
        ? w('years', { n: data.age.min })
        : w('yearsBetween', { min: data.age.min, max: data.age.max })
  const party = data.party
  const status = party
    ? party.status === 'official' && party.official
      ? w('official', { day: w.day(party.official) })
      : party.admitted
        ? w('probationary', { day: w.day(party.admitted) })
        : w('unknownStatus')
    : w('notMember')
  return (
    <IdentityBar
      facts={[
        { name: w('titleNow'), value: titles || w('noTitle') },
        {
          name: w('unit'),
          value: units.length
            ? units.map((u, i) => (
                <span key={u.unitSlug}>
                  {i > 0 ? ', ' : ''}
                  <Go target={{ to: '/units/$slug', params: { slug: u.unitSlug } }}>{u.unit}</Go>
                  {u.unitEnded ? <span className="was"> ({w('until', { day: w.day(dayBefore(u.unitEnded)) })})</span> : null}
                </span>
              ))
            : '–',
        },
        { name: w('born'), value: data.birth ? `${w.day(data.birth)}${age ? `, ${age}` : ''}` : w('notRecorded') },
        {
          name: w('personalId'),
          value: covered('identity', w('sensitive.identity'), (v) => v.personalId),
        },
        { name: w('party'), value: status },
      ]}
    />
  )
}

function Lanes({ data, at, today, marks }: { data: Opened; at: string; today: string; marks: readonly string[] }) {
  const w = useWords(personWords)
  if (data.tenures.length === 0) return <p className="dim">{w('noTenures')}</p>
  const lanes = [...new Map(data.tenures.map((t) => [t.unitId, t.unit])).entries()].map(([id, label]) => ({
    id,
    label,
    tenures: data.tenures
      .filter((t) => t.unitId === id)
      .map((t) => ({
        id: t.id,
        slug: t.unitSlug,
        from: t.from,
        ...(t.to === 'infinity' ? {} : { to: dayBefore(t.to) }),
        label: [titleName(t.title, w.lang), t.paper].filter(Boolean).join(', '),
      })),
  }))
  return (
    <TenureLanes
      lanes={lanes}
      at={at}
      today={today}
      marks={marks}
      targetOf={(t) => ({ to: '/units/$slug', params: { slug: (t as { slug?: string }).slug ?? '' } })}
    />
  )
}

type ValueRow = { key: string; item: string; value: ReactNode; source: string; recorded: string; provenance: string }

function Values({ data, covered }: { data: Opened; covered: Covered }) {
  const w = useWords(personWords)
  const rows: ValueRow[] = data.values.map((v, i) => {
    const kind = v.key as 'degree'
    const level = v.level === null ? '' : (w(`level.${kind}`).split('|')[v.level] ?? '')
    const said = [level, v.field].filter(Boolean).join(' ')
    return {
      key: `${v.key}${i}`,
      item: w(`item.${kind}`),
      value: [said.charAt(0).toUpperCase() + said.slice(1), v.year === null ? '' : String(v.year)].filter(Boolean).join(', '),
      source: v.source ?? '',
      recorded: v.recordedOn,
      provenance: v.provenance,
    }
  })
  const plain = (key: 'nativePlace' | 'admitted' | 'officialOn' | 'cell', value: string) => {
    if (value) rows.push({ key, item: w(`item.${key}`), value, source: '', recorded: data.recordedOn, provenance: 'imported' })
  }
  plain('admitted', data.party?.admitted ? w.day(data.party.admitted) : '')
  plain('officialOn', data.party?.official ? w.day(data.party.official) : '')
  plain('cell', data.party?.cell ?? '')
  plain('nativePlace', data.nativePlace ?? '')
  if (data.sensitive.some((s) => s.key === 'belief' && s.recorded))
    rows.push({
      key: 'ethnicity',
      item: w('item.ethnicity'),
      value: covered('belief', w('sensitive.belief'), (v) => [v.ethnicity, v.religion].filter(Boolean).join(' · ')),
      source: '',
      recorded: data.recordedOn,
      provenance: 'imported',
    })
  for (const f of data.findings) {
    rows.push({
      key: `local ${f.area} ${f.from}`,
      item: w('item.local'),
      value: w(f.finding === 'local' ? 'local' : 'nonLocal', { area: f.area }),
      source: [f.paper, f.rule, f.evidence].filter(Boolean).join(' · '),
      recorded: data.recordedOn,
      provenance: f.paper ? 'verified' : 'imported',
    })
  }
  return (
    <Table
      caption={w('values')}
      rows={rows}
      rowKey={(r) => r.key}
      columns={[
        { id: 'item', head: w('head.item'), rowHead: true, cell: (r) => r.item },
        { id: 'value', head: w('head.value'), wrap: true, cell: (r) => r.value },
        {
          id: 'source',
          head: w('head.source'),
          wrap: true,
          cell: (r) => r.source || <span className="quiet">{w('notRecorded')}</span>,
        },
        { id: 'recorded', head: w('head.recorded'), cell: (r) => w.day(r.recorded) },
        {
          id: 'verified',
          head: w('head.verified'),
          cell: (r) =>
            r.provenance === 'verified' ? (
              <StatusMark is="met">{w('provenance.verified')}</StatusMark>
            ) : r.provenance === 'imported' ? (
              <StatusMark is="unseen">{w('provenance.imported')}</StatusMark>
            ) : (
              <StatusMark is="unknown">{w(`provenance.${r.provenance as 'declared'}`)}</StatusMark>
            ),
        },
      ]}
    />
  )
}
