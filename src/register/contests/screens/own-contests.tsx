/** The contests of the one who is signed in: state, answer with its reason, the way up. */
import { Answer, useAct, useAnswer } from '../../../ui/answer.tsx'
import { ConfirmButton } from '../../../ui/confirm.tsx'
import { StatusMark } from '../../../ui/marks.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Table } from '../../../ui/table.tsx'
import { useWords } from '../../../ui/words.ts'
import type { ContestRow, ownContests, withdrawContest } from '../contract.ts'
import { PaperLink } from './paper-link.tsx'
import { nameOf } from './shown.ts'
import { contestWords } from './words.ts'

function Outcome({ contest: c }: { contest: ContestRow }) {
  const w = useWords(contestWords)
  if (c.outcome === null)
    return (
      <StatusMark is={c.status === 'withdrawn' ? 'unseen' : c.status === 'taken' ? 'half' : 'waiting'}>
        {w(`state.${c.status}`)}
      </StatusMark>
    )
  return (
    <>
      <StatusMark is={c.outcome === 'corrected' ? 'done' : c.outcome === 'partly' ? 'half' : 'not-met'}>
        {w(`outcome.${c.outcome}`)}
      </StatusMark>
      <div>{w('because', { reason: c.reason ?? '' })}</div>
      <div className="small dim">{w('answeredBy', { by: c.answeredBy ?? '', day: w.day(c.answeredOn ?? '') })}</div>
      {c.outcome === 'corrected' ? null : <div className="small">{c.wayUp ? w('wayUp', { unit: c.wayUp }) : w('noWayUp')}</div>}
    </>
  )
}

export function OwnContests() {
  const w = useWords(contestWords)
  const answer = useAnswer<typeof ownContests>('contests.mine', {})
  const withdraw = useAct<typeof withdrawContest>('contests.withdraw')
  return (
    <Answer of={answer}>
      {({ contests }) =>
        contests.length === 0 ? (
          <p className="dim">{w('mineNone')}</p>
        ) : (
          <>
            {withdraw.error ? <ProblemNote error={withdraw.error} /> : null}
            <Table
              caption={w('mine')}
              rows={contests}
              rowKey={(c) => c.id}
              columns={[
                { id: 'number', head: w('mineHead.number'), rowHead: true, cell: (c) => c.number },
                { id: 'what', head: w('mineHead.what'), wrap: true, cell: (c) => nameOf(w, c) },
                {
                  id: 'said',
                  head: w('mineHead.said'),
                  wrap: true,
                  cell: (c) => (
                    <>
                      {c.said ?? w('erased')}
                      {c.paper ? (
                        <div>
                          <PaperLink id={c.id} name={c.paper} />
                        </div>
                      ) : null}
                    </>
                  ),
                },
                { id: 'due', head: w('mineHead.due'), cell: (c) => w.day(c.dueOn) },
                { id: 'state', head: w('mineHead.state'), wrap: true, cell: (c) => <Outcome contest={c} /> },
                {
                  id: 'act',
                  head: w('withdraw'),
                  acts: true,
                  cell: (c) =>
                    c.status === 'filed' || c.status === 'taken' ? (
                      <ConfirmButton
                        quiet
                        question={w('withdrawAsk', { number: c.number })}
                        yes={w('withdrawYes')}
                        waiting={withdraw.isPending}
                        onYes={() => withdraw.mutate({ id: c.id })}
                      >
                        {w('withdraw')}
                      </ConfirmButton>
                    ) : null,
                },
              ]}
            />
          </>
        )
      }
    </Answer>
  )
}
