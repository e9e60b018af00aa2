/** Every seat of the unit with its holder, body by body. */
import type { ReactNode } from 'react'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Go } from '../../../ui/go.tsx'
import { StatusMark } from '../../../ui/marks.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import { titleName } from '../../tenures/title.ts'
import { endingWithinDays, headsUnit } from '../unit.ts'
import { capital, shortName } from './short-name.ts'
import type { OpenedUnit } from './unit-view.ts'
import { unitWords } from './words.ts'

type Seat = OpenedUnit['bodies'][number]['seats'][number]
type Holder = NonNullable<Seat['holder']>

/** Two of the seats that head the unit in one hand. */
const twoHeads = (s: Seat): boolean => headsUnit(s.title) && (s.holder?.alsoHolds ?? []).some((o) => headsUnit(o.title))

export function Seats({ data }: { data: OpenedUnit }) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const area = data.unit.nature === 'area' ? data.unit.name : undefined
  const columns: Column<Seat>[] = [
    { id: 'title', head: w('head.title'), rowHead: true, wrap: true, cell: (s) => <Title seat={s} /> },
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
    {
      id: 'note',
      head: w('head.note'),
      wrap: true,
      cell: (s) => (s.holder ? <Notes seat={s} holder={s.holder} area={area} /> : ''),
    },
  ]
  return (
    <Table
      caption={w('caption', { day: w.day(at) })}
      columns={columns}
      rowKey={(s) => s.postId}
      groups={data.bodies.map((b) => ({
        id: b.id,
        head: <Go target={{ to: '/units/$slug', params: { slug: b.slug } }}>{capital(shortName(b.name, area))}</Go>,
        rows: b.seats,
      }))}
      tied={twoHeads}
    />
  )
}

function Title({ seat }: { seat: Seat }) {
  const w = useWords(unitWords)
  const title = titleName(seat.title, w.lang)
  const capacity = seat.holder?.capacity
  if (!capacity || capacity === 'official') return title
  const said = w(`capacity.${capacity as 'acting' | 'inCharge' | 'seconded'}`)
  // “Phụ trách Văn phòng, phụ trách” says it twice
  return title.toLowerCase().startsWith(said) ? title : `${title}, ${said}`
}

/** Titles whose name does not tell of which body. */
const bareTitle = /^(Phó )?(Chủ tịch|Giám đốc|Trưởng phòng|Trưởng ban|Chánh Văn phòng|Chánh Thanh tra)$/

function Notes({ seat, holder, area }: { seat: Seat; holder: Holder; area: string | undefined }) {
  const w = useWords(unitWords)
  const notes: ReactNode[] = []
  for (const also of holder.alsoHolds) {
    const name = titleName(also.title, w.lang)
    // “là Chủ tịch” says of nothing what it is the chair of
    const bare = bareTitle.test(titleName(also.title, 'vi'))
    const title = bare ? `${name}, ${shortName(also.unit, area)}` : name
    notes.push(
      headsUnit(seat.title) && headsUnit(also.title) ? (
        <StatusMark key={also.title} is="dual" tone="">
          {w('also', { title })}
        </StatusMark>
      ) : (
        <span key={also.title}>{w('is', { title })}</span>
      ),
    )
  }
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
