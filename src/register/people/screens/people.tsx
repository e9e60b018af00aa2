/** People in the reader's rights, by given name; a page by key, so the ten-thousandth page is as quick as the first. */
import { type FormEvent, useState } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FilterBar, TextField } from '../../../ui/field.tsx'
import { Go, useGo, useSearchNow } from '../../../ui/go.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import { titleName } from '../../tenures/title.ts'
import type { pagePeople } from '../contract.ts'
import { personWords } from './words.ts'

export default function PeopleScreen() {
  const w = useWords(personWords)
  const go = useGo()
  const { at } = useAsOf()
  const { q = '', sort, id } = useSearchNow()
  const [typed, setTyped] = useState(q)
  const after = sort !== undefined && id !== undefined ? { sort, id } : null
  const answer = useAnswer<typeof pagePeople>('people.page', { q, at, after, limit: 50 })
  const search = (event: FormEvent) => {
    event.preventDefault()
    go({ search: { q: typed || undefined, sort: undefined, id: undefined } })
  }
  return (
    <>
      <PageHead title={w('title')} sub={w('listSub')} />
      <form onSubmit={search}>
        <FilterBar>
          <TextField label={w('find')} inline value={typed} onChange={setTyped} autoComplete="off" />
          <Button type="submit">{w('findDo')}</Button>
        </FilterBar>
      </form>
      <Answer of={answer}>
        {({ people, more }) =>
          people.length === 0 ? (
            <Empty title={q ? w('noneFor', { q }) : w('none')}>{w('noneWhy')}</Empty>
          ) : (
            <>
              <Table
                caption={w('title')}
                rows={people}
                rowKey={(p) => p.id}
                columns={[
                  {
                    id: 'name',
                    head: w('name'),
                    rowHead: true,
                    cell: (p) => <Go target={{ to: '/people/$id', params: { id: p.id } }}>{p.fullName}</Go>,
                  },
                  { id: 'born', head: w('born'), cell: (p) => (p.birth ? w.day(p.birth) : '') },
                  {
                    id: 'sex',
                    head: w('sex'),
                    cell: (p) => (p.sex === 'male' ? w('male') : p.sex === 'female' ? w('female') : ''),
                  },
                  {
                    id: 'posts',
                    head: w('posts', { day: w.day(at) }),
                    wrap: true,
                    cell: (p) =>
                      p.posts.length === 0 ? (
                        <span className="quiet">{w('noPosts')}</span>
                      ) : (
                        p.posts.map((held, i) => (
                          <span key={`${held.title} ${held.unitSlug}`}>
                            {i > 0 ? '; ' : ''}
                            {titleName(held.title, w.lang)},{' '}
                            <Go target={{ to: '/units/$slug', params: { slug: held.unitSlug } }}>{held.unit}</Go>
                          </span>
                        ))
                      ),
                  },
                ]}
              />
              <p className="acts">
                {after ? <Button onClick={() => go({ search: { sort: undefined, id: undefined } })}>{w('first')}</Button> : null}
                {more ? (
                  <Button
                    onClick={() => {
                      const last = people.at(-1)
                      if (last) go({ search: { sort: last.sort, id: last.id } })
                    }}
                  >
                    {w('next')}
                  </Button>
                ) : null}
              </p>
            </>
          )
        }
      </Answer>
    </>
  )
}
