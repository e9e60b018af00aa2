/** For officers: what the people on record contest, the first due first; the open one with both values side by side, and its answer. */
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FilterBar } from '../../../ui/field.tsx'
import { Go, useGo, useSearchNow } from '../../../ui/go.tsx'
import { StatusMark } from '../../../ui/marks.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SidePanel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import type { openContest, waitingContests } from '../contract.ts'
import { ContestAnswer } from './contest-answer.tsx'
import { nameOf } from './shown.ts'
import { contestWords } from './words.ts'

export default function ContestsScreen() {
  const w = useWords(contestWords)
  const { open, state } = useSearchNow()
  const answered = state === 'answered'
  const answer = useAnswer<typeof waitingContests>('contests.waiting', { answered, limit: 100 })
  const tab = (to: string | undefined, name: string) =>
    state === to ? (
      <b aria-current="true">{name}</b>
    ) : (
      <Go target={{ search: { state: to, open: undefined }, replace: true }}>{name}</Go>
    )
  return (
    <>
      <PageHead title={w('list')} sub={w('listSub')} />
      <FilterBar>
        {tab(undefined, w('waiting'))}
        {tab('answered', w('answered'))}
      </FilterBar>
      <Answer of={answer}>
        {({ contests, today, more }) => (
          <div className={open ? 'split' : undefined}>
            {contests.length === 0 ? (
              <Empty title={answered ? w('noneAnswered') : w('none')}>{w('noneWhy')}</Empty>
            ) : (
              <div>
                <Table
                  caption={w('list')}
                  rows={contests}
                  rowKey={(c) => c.id}
                  selected={open}
                  columns={[
                    {
                      id: 'due',
                      head: w('listHead.due'),
                      cell: (c) =>
                        c.outcome === null && c.dueOn < today ? (
                          <StatusMark is="overdue">{w('overdue', { day: w.day(c.dueOn) })}</StatusMark>
                        ) : (
                          w.day(c.dueOn)
                        ),
                    },
                    {
                      id: 'person',
                      head: w('listHead.person'),
                      rowHead: true,
                      cell: (c) => <Go target={{ search: { open: c.id } }}>{c.person}</Go>,
                    },
                    { id: 'what', head: w('listHead.what'), wrap: true, cell: (c) => nameOf(w, c) },
                    { id: 'number', head: w('listHead.number'), cell: (c) => c.number },
                    {
                      id: 'state',
                      head: w('listHead.state'),
                      cell: (c) => (c.outcome ? w(`outcome.${c.outcome}`) : w(`state.${c.status}`)),
                    },
                  ]}
                />
                {more ? <p className="small dim">{w('more')}</p> : null}
              </div>
            )}
            {open ? <OpenContest id={open} /> : null}
          </div>
        )}
      </Answer>
    </>
  )
}

function OpenContest({ id }: { id: string }) {
  const w = useWords(contestWords)
  const go = useGo()
  const answer = useAnswer<typeof openContest>('contests.open', { id })
  return (
    <SidePanel
      title={answer.data ? nameOf(w, answer.data) : w('list')}
      subject={id}
      onClose={() => go({ search: { open: undefined } })}
    >
      <Answer of={answer}>{(c) => <ContestAnswer key={`${c.id} ${c.version}`} contest={c} />}</Answer>
    </SidePanel>
  )
}
