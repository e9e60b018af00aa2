/** One unit on the day of the page: its life, who sits where, what is vacant, whose term runs out. */
import type { ReactNode } from 'react'
import { useMay } from '../../../ui/account.tsx'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Acts, Button, ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Go, useParam } from '../../../ui/go.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { useWords } from '../../../ui/words.ts'
import type { openUnit } from '../contract.ts'
import { areaWord, capital } from './short-name.ts'
import { Counts } from './unit-counts.tsx'
import { Life } from './unit-life.tsx'
import { Seats } from './unit-seats.tsx'
import { UnitTree } from './unit-tree.tsx'
import { dayBefore, type OpenedUnit } from './unit-view.ts'
import { unitWords } from './words.ts'

export default function UnitScreen() {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const slug = useParam('slug')
  const answer = useAnswer<typeof openUnit>('organizations.open', { unit: slug || '-', at }, { enabled: slug !== '' })
  const data = answer.data
  // cells and commissions hang under the committee: it stands open with its unit
  const also = data?.unit.nature === 'area' ? data.bodies.filter((b) => b.kind === 'committee').map((b) => b.id) : []
  return (
    <div className="with-tree">
      <UnitTree current={data?.unit.id} path={data?.path.map((p) => p.id) ?? []} also={also} />
      {slug === '' ? (
        <div>
          <PageHead title={w('title')} sub={w('choose')} />
        </div>
      ) : (
        <div>
          <Answer of={answer} page>
            {(found) => <Unit data={found} />}
          </Answer>
        </div>
      )}
    </div>
  )
}

function Unit({ data }: { data: OpenedUnit }) {
  const w = useWords(unitWords)
  const { at, marks } = useAsOf()
  const mayImport = useMay({ wing: 'register', act: 'import' })
  const { unit, counts } = data
  const until = unit.to === 'infinity' ? undefined : dayBefore(unit.to)
  const lastChange = marks
    .map((m) => m.day)
    .filter((d) => d <= at)
    .at(-1)
  const before = lastChange ? dayBefore(lastChange) : undefined
  const since = w('since', { day: w.day(unit.from) })
  const sub: ReactNode[] = [unit.code ? `${w('code', { code: unit.code })} ${since}` : since]
  if (until) sub.push(w('ended', { day: w.day(until) }))
  const namesakes = (former: boolean) =>
    data.sameCode.filter((s) => (s.to !== 'infinity' && s.to <= at) === former).map((s) => s.name)
  for (const former of [true, false]) {
    const names = namesakes(former).join(', ')
    if (names) sub.push(w(former ? 'sameCodeFormer' : 'sameCode', { names }))
  }
  if (data.custodian) sub.push(w('kept', { unit: data.custodian.name }))
  return (
    <>
      <PageHead
        title={capital(unit.name)}
        crumb={
          <>
            {data.path.slice(1).map((p) => (
              <span key={p.id}>
                <Go target={{ to: '/units/$slug', params: { slug: p.slug } }}>{capital(p.name)}</Go> /{' '}
              </span>
            ))}
            {unit.nature === 'area' ? (areaWord(unit.name) ?? w('area')) : w('body')}
          </>
        }
        sub={sub.join(' · ')}
        acts={
          <Acts>
            {before && unit.alive && unit.from <= before ? (
              <ButtonLink target={{ search: { at: before } }}>{w('seeOn', { day: w.day(before) })}</ButtonLink>
            ) : null}
            <Button onClick={() => window.print()}>{w('print')}</Button>
          </Acts>
        }
      />
      {unit.alive ? null : (
        <Banner>
          {unit.from > at ? w('notYet', { day: w.day(at), from: w.day(unit.from) }) : w('over', { day: w.day(at) })}{' '}
          <Go target={{ search: { at: unit.from > at ? unit.from : until } }}>
            {unit.from > at ? w('seeFirst', { day: w.day(unit.from) }) : w('seeLast', { day: w.day(until ?? at) })}
          </Go>
        </Banner>
      )}
      <Life data={data} />
      {unit.alive ? (
        <>
          <Counts data={data} />
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
      ) : null}
    </>
  )
}
