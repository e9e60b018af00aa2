/** “Ai đã xem hồ sơ của tôi”: the trail of the one who is signed in, as the audit shows it to the subject of a record. */
import type { trailOfMine } from '../audit/contract.ts'
import { TrailTable } from '../audit/screens/trail-table.tsx'
import { trailWords } from '../audit/screens/words.ts'
import { Answer, useAnswer } from '../ui/answer.tsx'
import { Acts, Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useGo, useSearchNow } from '../ui/go.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/words.ts'

export default function LooksPage() {
  const w = useWords(trailWords)
  const go = useGo()
  const { t, id } = useSearchNow()
  const after = t !== undefined && id !== undefined ? { at: t, id } : null
  const answer = useAnswer<typeof trailOfMine>('audit.ofMine', { after, limit: 50 })
  return (
    <>
      <PageHead title={w('mine')} sub={w('mineSub')} />
      <Answer of={answer}>
        {({ entries, more, linked }) => {
          if (!linked) return <Empty title={w('notLinked')}>{w('notLinkedWhy')}</Empty>
          const last = entries.at(-1)
          return (
            <>
              {last ? <TrailTable entries={entries} caption={w('mine')} reader={false} /> : <Empty title={w('none')} />}
              <Acts>
                {after ? <Button onClick={() => go({ search: { t: undefined, id: undefined } })}>{w('first')}</Button> : null}
                {more && last ? <Button onClick={() => go({ search: { t: last.at, id: last.id } })}>{w('next')}</Button> : null}
              </Acts>
            </>
          )
        }}
      </Answer>
    </>
  )
}
