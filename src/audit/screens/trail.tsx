/** The trail: by person, by record, by account and day, newest first; before and after of the entry that is open. */
import { type FormEvent, useState } from 'react'
import { highestDay, lowestDay, type PartialDate } from '../../kernel/dates.ts'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Acts, Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar } from '../../ui/field.tsx'
import { Go, useGo, useSearchNow } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PartialDateField } from '../../ui/partial-date-field.tsx'
import { useWords } from '../../ui/words.ts'
import type { pageTrail, TrailLine, trailOfMine } from '../contract.ts'
import { ChangesPanel, TrailTable } from './trail-table.tsx'
import { trailWords } from './words.ts'

const pageSize = 50

/** The key of the page in the address: `t` the moment, `id` the entry. */
function useKey() {
  const { t, id } = useSearchNow()
  return t !== undefined && id !== undefined ? { at: t, id } : null
}

function Turning({ entries, more }: { entries: readonly TrailLine[]; more: boolean }) {
  const w = useWords(trailWords)
  const go = useGo()
  const after = useKey()
  const last = entries.at(-1)
  return (
    <Acts>
      {after ? (
        <Button onClick={() => go({ search: { t: undefined, id: undefined, open: undefined } })}>{w('first')}</Button>
      ) : null}
      {more && last ? (
        <Button onClick={() => go({ search: { t: last.at, id: last.id, open: undefined } })}>{w('next')}</Button>
      ) : null}
    </Acts>
  )
}

type Typed = { text: string; day: string | undefined }
const typed = (text: string, on: PartialDate | undefined, dayOf: (on: PartialDate) => string): Typed => ({
  text,
  day: on && dayOf(on),
})

function OfAll() {
  const w = useWords(trailWords)
  const go = useGo()
  const { person, record, account, from, to, open } = useSearchNow()
  // a month or a year alone stands for all its days
  const [first, setFirst] = useState<Typed>({ text: from ? w.day(from) : '', day: from })
  const [last, setLast] = useState<Typed>({ text: to ? w.day(to) : '', day: to })
  const answer = useAnswer<typeof pageTrail>('audit.page', {
    personId: person,
    recordId: record,
    accountId: account,
    from,
    to,
    after: useKey(),
    limit: pageSize,
  })
  const narrow = (event: FormEvent) => {
    event.preventDefault()
    go({ search: { from: first.day, to: last.day, t: undefined, id: undefined, open: undefined } })
  }
  const only = person ? w('byPerson') : record ? w('byRecord') : account ? w('byAccount') : undefined
  return (
    <>
      <PageHead title={w('title')} sub={w('sub')} />
      <form onSubmit={narrow}>
        <FilterBar>
          <PartialDateField
            label={w('from')}
            inline
            value={first.text}
            onChange={(text, on) => setFirst(typed(text, on, lowestDay))}
          />
          <PartialDateField
            label={w('to')}
            inline
            value={last.text}
            onChange={(text, on) => setLast(typed(text, on, highestDay))}
          />
          <Button type="submit">{w('show')}</Button>
          {only ? <span>{w('only', { what: only })}</span> : null}
          {only || from || to ? <Go target={{ to: '/trail' }}>{w('all')}</Go> : null}
          <Go target={{ to: '/trail', search: { mine: '1' } }}>{w('mine')}</Go>
        </FilterBar>
      </form>
      <Answer of={answer}>
        {({ entries, more }) =>
          entries.length === 0 ? (
            <Empty title={w('none')}>{w('noneWhy')}</Empty>
          ) : (
            <div className={open ? 'split' : undefined}>
              <div>
                <TrailTable entries={entries} caption={w('title')} reader />
                <Turning entries={entries} more={more} />
              </div>
              {open ? <ChangesPanel id={open} /> : null}
            </div>
          )
        }
      </Answer>
    </>
  )
}

function OfMine() {
  const w = useWords(trailWords)
  const answer = useAnswer<typeof trailOfMine>('audit.ofMine', { after: useKey(), limit: pageSize })
  return (
    <>
      <PageHead title={w('mine')} sub={w('mineSub')} crumb={<Go target={{ to: '/trail' }}>{w('title')}</Go>} />
      <Answer of={answer}>
        {({ entries, more, linked }) =>
          !linked ? (
            <Empty title={w('notLinked')}>{w('notLinkedWhy')}</Empty>
          ) : entries.length === 0 ? (
            <Empty title={w('none')}>{w('noneWhy')}</Empty>
          ) : (
            <>
              <TrailTable entries={entries} caption={w('mine')} reader={false} />
              <Turning entries={entries} more={more} />
            </>
          )
        }
      </Answer>
    </>
  )
}

export default function TrailScreen() {
  const { mine } = useSearchNow()
  return mine === '1' ? <OfMine /> : <OfAll />
}
